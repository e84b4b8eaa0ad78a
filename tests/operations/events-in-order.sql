SELECT concat('{"events":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('DATE+|', s1.c0, '|', s1.c1)),
      '","node":{"id":"', s1.c1, '"}}'), ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM event t3
    WHERE (t3.date_low, t3.id) > (?2, ?3)
    ORDER BY t3.date_low, t3.id
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), ',"hasPreviousPage":', iif(EXISTS (
    SELECT 1
    FROM event t4
    WHERE (t4.date_low, t4.id) <= (?2, ?3)
  ), 'true', 'false'), ',"startCursor":', json_quote(coalesce((
    SELECT hex(concat('DATE+|', t5.date_low, '|', t5.id))
    FROM event t5
    WHERE (t5.date_low, t5.id) > (?2, ?3) AND ?1 > 0
    ORDER BY t5.date_low, t5.id
    LIMIT 1 OFFSET 0
  ), NULL)), ',"endCursor":', json_quote(coalesce((
    SELECT hex(concat('DATE+|', t6.date_low, '|', t6.id))
    FROM event t6
    WHERE (t6.date_low, t6.id) > (?2, ?3) AND ?1 > 0
    ORDER BY t6.date_low, t6.id
    LIMIT 1 OFFSET ?1 - 1
  ), (
    SELECT hex(concat('DATE+|', t7.date_low, '|', t7.id))
    FROM event t7
    WHERE (t7.date_low, t7.id) > (?2, ?3) AND ?1 > 0
    ORDER BY t7.date_low DESC, t7.id DESC
    LIMIT 1 OFFSET 0
  ), NULL)), '},"totalCount":', (
    SELECT count(*)
    FROM event t8
  ), '}')
  FROM (
    SELECT t2.date_low AS c0, t2.id AS c1
    FROM event t2
    WHERE (t2.date_low, t2.id) > (?2, ?3)
    ORDER BY t2.date_low, t2.id
    LIMIT ?1
  ) s1
), ',"fromTheEnd":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('DATE+|', s9.c0, '|', s9.c1)),
      '","node":{"id":"', s9.c1, '"}}'), ',' ORDER BY s9.n DESC) FILTER (WHERE s9.n <= ?1), ''),
      '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM event t11
    WHERE (t11.date_low, t11.id) >= (?4, ?5)
  ), 'true', 'false'), ',"hasPreviousPage":', iif(count(*) > ?1, 'true', 'false'), ',"startCursor":',
      json_quote(substr(max(concat(printf('%08d', s9.n), hex(concat('DATE+|', s9.c0, '|',
      s9.c1)))) FILTER (WHERE s9.n <= ?1), 9)), ',"endCursor":', json_quote(substr(min(concat(printf('%08d', s9.n),
      hex(concat('DATE+|', s9.c0, '|', s9.c1)))) FILTER (WHERE s9.n <= ?1), 9)), '}}')
  FROM (
    SELECT t10.date_low AS c0, t10.id AS c1, row_number() OVER (ORDER BY t10.date_low DESC, t10.id DESC) AS n
    FROM event t10
    WHERE (t10.date_low, t10.id) < (?4, ?5)
    ORDER BY t10.date_low DESC, t10.id DESC
    LIMIT ?1 + 1
  ) s9
), '}')
-- ?1 2
-- ?2 701384
-- ?3 'first-congress-of-lamplighters'
-- ?4 703516
-- ?5 'trial-of-the-forty'
