-- Bonds from before there were suggestions begin with them on 24 November 2026 (day 20781), and not on the day on which
-- the two were linked.
UPDATE bonds SET suggested_until = 20780 WHERE suggested_until IS NULL AND linked_on < 20780;
