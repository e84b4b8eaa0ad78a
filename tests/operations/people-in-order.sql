SELECT concat('{"ascending":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('BORN+|', s1.c0, '|', s1.c1)),
      '","node":{"id":"', s1.c1, '","born":', CASE WHEN s1.c4 IS NOT NULL THEN concat('{"date":',
      CASE WHEN s1.c3 IS NOT NULL THEN concat('{"edtf":"', s1.c2, '"}') ELSE 'null' END, '}') ELSE 'null' END, '}}'),
      ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM person t5
    ORDER BY t5.born_low, t5.id
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), '},"totalCount":', (
    SELECT count(*)
    FROM person t6
  ), '}')
  FROM (
    SELECT t2.born_low AS c0, t2.id AS c1, t4.edtf AS c2, t4.pk AS c3, t3.pk AS c4
    FROM person t2
    LEFT JOIN life_event t3 ON t3.pk = t2.born_pk
    LEFT JOIN historical_date t4 ON t4.pk = t3.date_pk
    ORDER BY t2.born_low, t2.id
    LIMIT ?1
  ) s1
), ',"descending":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s7.c0, '"}'), ',' ORDER BY s7.n DESC), ''), ']}')
  FROM (
    SELECT t8.id AS c0, row_number() OVER (ORDER BY t8.born_high, t8.id) AS n
    FROM person t8
    ORDER BY t8.born_high, t8.id
    LIMIT ?2
  ) s7
), '}')
-- ?1 8
-- ?2 3
