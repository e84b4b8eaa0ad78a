SELECT concat('{"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t2.id AS c0
    FROM person t2
    WHERE t2.id IN (
      SELECT value
      FROM json_each(?1)
    )
    ORDER BY t2.sort_name, t2.id
    LIMIT ?2
  ) s1
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s3.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t4.id AS c0
    FROM person t4
    WHERE t4.pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?3, '$.exact')
      )
    )
    ORDER BY t4.sort_name, t4.id
    LIMIT ?2
  ) s3
), ',"disputed":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s5.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t6.id AS c0
    FROM person t6
    WHERE t6.disputed = ?4
    ORDER BY t6.sort_name, t6.id
    LIMIT ?2
  ) s5
), ',"citedBy":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s7.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t8.id AS c0
    FROM person t8
    WHERE t8.pk IN (
      SELECT e.record_pk
      FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?5)
      )
    )
    ORDER BY t8.sort_name, t8.id
    LIMIT ?2
  ) s7
), ',"born":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s9.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t10.id AS c0
    FROM person t10
    WHERE t10.born_high >= ?6 AND t10.born_low <= ?7
    ORDER BY t10.sort_name, t10.id
    LIMIT ?2
  ) s9
), ',"died":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s11.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t12.id AS c0
    FROM person t12
    WHERE t12.died_high >= ?8
    ORDER BY t12.sort_name, t12.id
    LIMIT ?2
  ) s11
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t14.id AS c0
    FROM person t14
    WHERE t14.pk IN (
      SELECT z.record_pk
      FROM citizenship z JOIN place p ON p.pk = z.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?9)
      )
    )
    ORDER BY t14.sort_name, t14.id
    LIMIT ?2
  ) s13
), ',"roleIn":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t16.id AS c0
    FROM person t16
    WHERE t16.pk IN (
      SELECT r.person_pk
      FROM role r JOIN record b ON b.pk = r.body_pk
      WHERE b.id IN (
        SELECT value
        FROM json_each(?10)
      )
    )
    ORDER BY t16.sort_name, t16.id
    LIMIT ?2
  ) s15
), ',"role":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s17.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t18.id AS c0
    FROM person t18
    WHERE t18.pk IN (
      SELECT r.person_pk
      FROM role r
      WHERE r.kind IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t18.sort_name, t18.id
    LIMIT ?2
  ) s17
), ',"occupation":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s19.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t20.id AS c0
    FROM person t20
    WHERE t20.pk IN (
      SELECT o.record_pk
      FROM occupation o
      WHERE o.value IN (
        SELECT value
        FROM json_each(?12)
      )
    )
    ORDER BY t20.sort_name, t20.id
    LIMIT ?2
  ) s19
), ',"together":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s21.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t22.id AS c0
    FROM person t22
    WHERE t22.disputed = ?4 AND t22.pk IN (
      SELECT r.person_pk
      FROM role r JOIN record b ON b.pk = r.body_pk
      WHERE b.id IN (
        SELECT value
        FROM json_each(?10)
      )
    ) AND t22.pk IN (
      SELECT r.person_pk
      FROM role r
      WHERE r.kind IN (
        SELECT value
        FROM json_each(?13)
      )
    )
    ORDER BY t22.sort_name, t22.id
    LIMIT ?2
  ) s21
), '}')
-- ?1 '["mirela-dusk","nobody"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"crosswords\\"* OR \\"crossword\\"*","vector":"crosswords:* | crossword:*","starts":["crosswords","crossword"],"variants":["cosswords","crossords","crosswods","crossword","crosswords","crosswors","crosswrds","croswords","crsswords","rosswords"]}],"exact":"(\\"crosswords\\"* OR \\"crossword\\"*)","vector":"(crosswords:* | crossword:*)","folded":"crosswords"}'
-- ?4 False
-- ?5 '["quill-notes-on-lamps"]'
-- ?6 686291
-- ?7 693960
-- ?8 693596
-- ?9 '["ostrelia","aozora"]'
-- ?10 '["evening-wick"]'
-- ?11 '["EDITOR","CHAIR"]'
-- ?12 '["lamplighter"]'
-- ?13 '["OTHER"]'
