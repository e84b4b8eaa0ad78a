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
      SELECT DISTINCT f13.value AS pk
      FROM json_each(?6) w11, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t12.pk
          FROM section t12
          WHERE t12.kind = w11.value
          ORDER BY t12.sort_name, t12.id
          LIMIT ?2
        )
      )) f13
    ) d14
    CROSS JOIN section t10 ON t10.pk = d14.pk
    ORDER BY t10.sort_name, t10.id
    LIMIT ?2
  ) s9
), ',"founded":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t16.id AS c0
    FROM (
      SELECT DISTINCT f20.value AS pk
      FROM json_each(?8) w17, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k19.pk
          FROM section_by_sort_name k19
          CROSS JOIN section t18 ON t18.pk = k19.pk
          WHERE k19.word = 'founded=' || w17.value AND t18.founded_low <= ?7
          ORDER BY k19.sort_name, k19.id
          LIMIT ?2
        )
      )) f20
    ) d21
    CROSS JOIN section t16 ON t16.pk = d21.pk
    ORDER BY t16.sort_name, t16.id
    LIMIT ?2
  ) s15
), ',"dissolved":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s22.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t23.id AS c0
    FROM (
      SELECT DISTINCT f27.value AS pk
      FROM json_each(?11) w24, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k26.pk
          FROM section_by_sort_name k26
          CROSS JOIN section t25 ON t25.pk = k26.pk
          WHERE k26.word = 'dissolved=' || w24.value AND t25.dissolved_high >= ?9 AND t25.dissolved_low <= ?10
          ORDER BY k26.sort_name, k26.id
          LIMIT ?2
        )
      )) f27
    ) d28
    CROSS JOIN section t23 ON t23.pk = d28.pk
    ORDER BY t23.sort_name, t23.id
    LIMIT ?2
  ) s22
), ',"active":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s29.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t30.id AS c0
    FROM (
      SELECT DISTINCT f34.value AS pk
      FROM json_each(?13) w31, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k33.pk
          FROM section_by_sort_name k33
          CROSS JOIN section t32 ON t32.pk = k33.pk
          WHERE k33.word = 'activeDuring=' || w31.value AND t32.active_surely_high >= ?12
          ORDER BY k33.sort_name, k33.id
          LIMIT ?2
        )
      )) f34
    ) d35
    CROSS JOIN section t30 ON t30.pk = d35.pk
    ORDER BY t30.sort_name, t30.id
    LIMIT ?2
  ) s29
), ',"seated":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s36.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t37.id AS c0
    FROM section t37
    WHERE t37.pk IN (
      SELECT s.record_pk
      FROM seat s JOIN place p ON p.pk = s.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?14)
      )
    )
    ORDER BY t37.sort_name, t37.id
    LIMIT ?2
  ) s36
), ',"of":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s38.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t39.id AS c0
    FROM section t39
    WHERE t39.organization_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?15)
      )
    )
    ORDER BY t39.sort_name, t39.id
    LIMIT ?2
  ) s38
), ',"in":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s40.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t41.id AS c0
    FROM section t41
    WHERE t41.country_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?16)
      )
    )
    ORDER BY t41.sort_name, t41.id
    LIMIT ?2
  ) s40
), ',"status":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s42.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t43.id AS c0
    FROM (
      SELECT DISTINCT f47.value AS pk
      FROM json_each(?17) w44, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k46.pk
          FROM section_by_sort_name k46
          CROSS JOIN section t45 ON t45.pk = k46.pk
          WHERE k46.word = 'status=' || w44.value
          ORDER BY k46.sort_name, k46.id
          LIMIT ?2
        )
      )) f47
    ) d48
    CROSS JOIN section t43 ON t43.pk = d48.pk
    ORDER BY t43.sort_name, t43.id
    LIMIT ?2
  ) s42
), '}')
-- ?1 '["lantern-novaria"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"lantern\\"* OR \\"lant\\"*","vector":"lantern:* | lant:*","starts":["lantern","lant"],"variants":["antern","lanern","lanten","lanter","lantern","lantrn","latern","lntern"]}],"exact":"(\\"lantern\\"* OR \\"lant\\"*)","vector":"(lantern:* | lant:*)","folded":"lantern"}'
-- ?4 True
-- ?5 '["lumbria-state-archive-file-40"]'
-- ?6 '["AID_ORGANIZATION"]'
-- ?7 702360
-- ?8 '["c17","c18","d190","C19","d191","y1920","D192","y1921","y1922","y1923"]'
-- ?9 702361
-- ?10 708570
-- ?11 '["y1924","D192","C19","y1925","y1926","y1927","y1928","y1929","d193","y1940","D194"]'
-- ?12 701631
-- ?13 '["y1922","D192","C19","y1923","y1924","y1925","y1926","y1927","y1928","y1929","d193","d194","d195","d196","d197","d198","d199","c20"]'
-- ?14 '["port-clement"]'
-- ?15 '["lantern-aid"]'
-- ?16 '["novaria","ostrelia"]'
-- ?17 '["LEGAL"]'
