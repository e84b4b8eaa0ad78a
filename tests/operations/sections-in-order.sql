SELECT concat('{"sections":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('FOUNDED-|', s1.c0, '|', s1.c1)),
      '","node":{"id":"', s1.c1, '"}}'), ','), ''), '],"pageInfo":{"endCursor":', json_quote(coalesce((
    SELECT hex(concat('FOUNDED-|', t3.founded_high, '|', t3.id))
    FROM section t3
    WHERE (t3.founded_high, t3.id) < (?2, ?3) AND ?1 > 0
    ORDER BY t3.founded_high DESC, t3.id DESC
    LIMIT 1 OFFSET ?1 - 1
  ), (
    SELECT hex(concat('FOUNDED-|', t4.founded_high, '|', t4.id))
    FROM section t4
    WHERE (t4.founded_high, t4.id) < (?2, ?3) AND ?1 > 0
    ORDER BY t4.founded_high, t4.id
    LIMIT 1 OFFSET 0
  ), NULL)), ',"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM section t5
    WHERE (t5.founded_high, t5.id) < (?2, ?3)
    ORDER BY t5.founded_high DESC, t5.id DESC
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), '}}')
  FROM (
    SELECT t2.founded_high AS c0, t2.id AS c1
    FROM section t2
    WHERE (t2.founded_high, t2.id) < (?2, ?3)
    ORDER BY t2.founded_high DESC, t2.id DESC
    LIMIT ?1
  ) s1
), ',"fromTheEnd":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s6.c0, '"}'), ',' ORDER BY s6.n DESC), ''), ']}')
  FROM (
    SELECT t7.id AS c0, row_number() OVER (ORDER BY t7.founded_high, t7.id) AS n
    FROM section t7
    WHERE (t7.founded_high, t7.id) > (?5, ?6)
    ORDER BY t7.founded_high, t7.id
    LIMIT ?4
  ) s6
), '}')
-- ?1 2
-- ?2 703150
-- ?3 'lantern-hinodo'
-- ?4 2
-- ?5 701431
-- ?6 'lantern-ostrelia'
