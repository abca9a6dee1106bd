-- Bonds from before there were suggestions begin with them now, and not on the day on which the two were linked. The days
-- before today in every time zone.
UPDATE bonds SET suggested_until = floor(extract(epoch FROM now()) / 86400)::bigint - 2
    WHERE suggested_until IS NULL AND linked_on < floor(extract(epoch FROM now()) / 86400)::bigint - 2;
