SELECT concat('{"first":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('FOUNDED-|', s1.c0, '|', s1.c1)),
      '","node":{"id":"', s1.c1, '"}}'), ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM organization t3
    WHERE (t3.founded_high, t3.id) < (?2, ?3)
    ORDER BY t3.founded_high DESC, t3.id DESC
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), ',"hasPreviousPage":', iif(EXISTS (
    SELECT 1
    FROM organization t4
    WHERE (t4.founded_high, t4.id) >= (?2, ?3)
  ), 'true', 'false'), ',"startCursor":', json_quote(coalesce((
    SELECT hex(concat('FOUNDED-|', t5.founded_high, '|', t5.id))
    FROM organization t5
    WHERE (t5.founded_high, t5.id) < (?2, ?3) AND ?1 > 0
    ORDER BY t5.founded_high DESC, t5.id DESC
    LIMIT 1 OFFSET 0
  ), NULL)), ',"endCursor":', json_quote(coalesce((
    SELECT hex(concat('FOUNDED-|', t6.founded_high, '|', t6.id))
    FROM organization t6
    WHERE (t6.founded_high, t6.id) < (?2, ?3) AND ?1 > 0
    ORDER BY t6.founded_high DESC, t6.id DESC
    LIMIT 1 OFFSET ?1 - 1
  ), (
    SELECT hex(concat('FOUNDED-|', t7.founded_high, '|', t7.id))
    FROM organization t7
    WHERE (t7.founded_high, t7.id) < (?2, ?3) AND ?1 > 0
    ORDER BY t7.founded_high, t7.id
    LIMIT 1 OFFSET 0
  ), NULL)), '}}')
  FROM (
    SELECT t2.founded_high AS c0, t2.id AS c1
    FROM organization t2
    WHERE (t2.founded_high, t2.id) < (?2, ?3)
    ORDER BY t2.founded_high DESC, t2.id DESC
    LIMIT ?1
  ) s1
), ',"last":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('FOUNDED-|', s8.c0, '|', s8.c1)),
      '","node":{"id":"', s8.c1, '"}}'), ',' ORDER BY s8.n DESC) FILTER (WHERE s8.n <= ?1), ''),
      '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM organization t10
    WHERE (t10.founded_high, t10.id) <= (?4, ?5)
  ), 'true', 'false'), ',"hasPreviousPage":', iif(count(*) > ?1, 'true', 'false'), ',"startCursor":',
      json_quote(substr(max(concat(printf('%08d', s8.n), hex(concat('FOUNDED-|', s8.c0, '|',
      s8.c1)))) FILTER (WHERE s8.n <= ?1), 9)), ',"endCursor":', json_quote(substr(min(concat(printf('%08d', s8.n),
      hex(concat('FOUNDED-|', s8.c0, '|', s8.c1)))) FILTER (WHERE s8.n <= ?1), 9)), '}}')
  FROM (
    SELECT t9.founded_high AS c0, t9.id AS c1, row_number() OVER (ORDER BY t9.founded_high, t9.id) AS n
    FROM organization t9
    WHERE (t9.founded_high, t9.id) > (?4, ?5)
    ORDER BY t9.founded_high, t9.id
    LIMIT ?1 + 1
  ) s8
), '}')
-- ?1 2
-- ?2 701388
-- ?3 'lantern-aid'
-- ?4 -1
-- ?5 'grey-sea-shipping-company'
