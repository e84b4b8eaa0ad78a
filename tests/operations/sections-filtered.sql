SELECT concat('{"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t2.id AS c0
    FROM section t2
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
    FROM section t4
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
    FROM section t6
    WHERE t6.disputed = ?4
    ORDER BY t6.sort_name, t6.id
    LIMIT ?2
  ) s5
), ',"citedBy":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s7.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t8.id AS c0
    FROM section t8
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
), ',"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s9.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t10.id AS c0
    FROM (
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?6)
      )
    ) w11
    CROSS JOIN section t10 ON t10.pk IN (
      SELECT t12.pk
      FROM section t12
      WHERE t12.kind = w11.value
      ORDER BY t12.sort_name, t12.id
      LIMIT ?2
    )
    ORDER BY t10.sort_name, t10.id
    LIMIT ?2
  ) s9
), ',"founded":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t14.id AS c0
    FROM section t14
    WHERE t14.founded_low <= ?7
    ORDER BY t14.sort_name, t14.id
    LIMIT ?2
  ) s13
), ',"dissolved":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t16.id AS c0
    FROM section t16
    WHERE t16.dissolved_high >= ?8 AND t16.dissolved_low <= ?9
    ORDER BY t16.sort_name, t16.id
    LIMIT ?2
  ) s15
), ',"active":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s17.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t18.id AS c0
    FROM section t18
    WHERE t18.active_surely_high >= ?10
    ORDER BY t18.sort_name, t18.id
    LIMIT ?2
  ) s17
), ',"seated":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s19.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t20.id AS c0
    FROM section t20
    WHERE t20.pk IN (
      SELECT s.record_pk
      FROM seat s JOIN place p ON p.pk = s.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t20.sort_name, t20.id
    LIMIT ?2
  ) s19
), ',"of":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s21.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t22.id AS c0
    FROM section t22
    WHERE t22.organization_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?12)
      )
    )
    ORDER BY t22.sort_name, t22.id
    LIMIT ?2
  ) s21
), ',"in":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s23.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t24.id AS c0
    FROM section t24
    WHERE t24.country_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?13)
      )
    )
    ORDER BY t24.sort_name, t24.id
    LIMIT ?2
  ) s23
), ',"status":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s25.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t26.id AS c0
    FROM section t26
    WHERE t26.pk IN (
      SELECT l.record_pk
      FROM legal_status l
      WHERE l.status IN (
        SELECT value
        FROM json_each(?14)
      )
    )
    ORDER BY t26.sort_name, t26.id
    LIMIT ?2
  ) s25
), '}')
-- ?1 '["lantern-novaria"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"lantern\\"* OR \\"lant\\"*","vector":"lantern:* | lant:*","starts":["lantern","lant"],"variants":["antern","lanern","lanten","lanter","lantern","lantrn","latern","lntern"]}],"exact":"(\\"lantern\\"* OR \\"lant\\"*)","vector":"(lantern:* | lant:*)","folded":"lantern"}'
-- ?4 True
-- ?5 '["lumbria-state-archive-file-40"]'
-- ?6 '["AID_ORGANIZATION"]'
-- ?7 702360
-- ?8 702361
-- ?9 708570
-- ?10 701631
-- ?11 '["port-clement"]'
-- ?12 '["lantern-aid"]'
-- ?13 '["novaria","ostrelia"]'
-- ?14 '["LEGAL"]'
