-- Bonds from before there were suggestions begin with them now, and not on the day on which the two were linked. The days
-- before today in every time zone.
UPDATE bonds SET suggested_until = unixepoch() / 86400 - 2
    WHERE suggested_until IS NULL AND linked_on < unixepoch() / 86400 - 2;
