DROP TABLE pulses;
DROP TABLE needs;
