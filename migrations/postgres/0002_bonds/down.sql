DROP TABLE earlier_wordings;
DROP TABLE seasons;
DROP TABLE invitations;
DROP TABLE active_pairs;
DROP TABLE members;
DROP TABLE bonds;
