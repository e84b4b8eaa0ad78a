SELECT concat('{"kinds":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), '],"totalCount":', (
    SELECT count(*)
    FROM organization t3
    WHERE t3.kind IN (
      SELECT value
      FROM json_each(?1)
    )
  ), '}')
  FROM (
    SELECT t2.id AS c0
    FROM (
      SELECT DISTINCT f6.value AS pk
      FROM json_each(?1) w4, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t5.pk
          FROM organization t5
          WHERE t5.kind = w4.value
          ORDER BY t5.sort_name, t5.id
          LIMIT ?2
        )
      )) f6
    ) d7
    CROSS JOIN organization t2 ON t2.pk = d7.pk
    ORDER BY t2.sort_name, t2.id
    LIMIT ?2
  ) s1
), ',"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s8.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t9.id AS c0
    FROM organization t9
    WHERE t9.id IN (
      SELECT value
      FROM json_each(?3)
    )
    ORDER BY t9.sort_name, t9.id
    LIMIT ?2
  ) s8
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s10.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t11.id AS c0
    FROM organization t11
    WHERE t11.pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?4, '$.exact')
      )
    )
    ORDER BY t11.sort_name, t11.id
    LIMIT ?2
  ) s10
), ',"disputed":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s12.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t13.id AS c0
    FROM organization t13
    WHERE t13.disputed = ?5
    ORDER BY t13.sort_name, t13.id
    LIMIT ?2
  ) s12
), ',"citedBy":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s14.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t15.id AS c0
    FROM organization t15
    WHERE t15.pk IN (
      SELECT e.record_pk
      FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?6)
      )
    )
    ORDER BY t15.sort_name, t15.id
    LIMIT ?2
  ) s14
), ',"founded":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s16.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t17.id AS c0
    FROM (
      SELECT DISTINCT f21.value AS pk
      FROM json_each(?9) w18, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k20.pk
          FROM organization_by_sort_name k20
          CROSS JOIN organization t19 ON t19.pk = k20.pk
          WHERE k20.word = 'founded=' || w18.value AND t19.founded_low >= ?7 AND t19.founded_low <= t19.founded_high AND t19.founded_high <= ?8 AND t19.founded_low <= t19.founded_high
          ORDER BY k20.sort_name, k20.id
          LIMIT ?2
        )
      )) f21
    ) d22
    CROSS JOIN organization t17 ON t17.pk = d22.pk
    ORDER BY t17.sort_name, t17.id
    LIMIT ?2
  ) s16
), ',"dissolved":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s23.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t24.id AS c0
    FROM (
      SELECT DISTINCT f28.value AS pk
      FROM json_each(?11) w25, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k27.pk
          FROM organization_by_sort_name k27
          CROSS JOIN organization t26 ON t26.pk = k27.pk
          WHERE k27.word = 'dissolved=' || w25.value AND t26.dissolved_high >= ?10
          ORDER BY k27.sort_name, k27.id
          LIMIT ?2
        )
      )) f28
    ) d29
    CROSS JOIN organization t24 ON t24.pk = d29.pk
    ORDER BY t24.sort_name, t24.id
    LIMIT ?2
  ) s23
), ',"active":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s30.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t31.id AS c0
    FROM (
      SELECT DISTINCT f35.value AS pk
      FROM json_each(?13) w32, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k34.pk
          FROM organization_by_sort_name k34
          CROSS JOIN organization t33 ON t33.pk = k34.pk
          WHERE k34.word = 'activeDuring=' || w32.value AND t33.active_high >= ?10 AND t33.active_low <= ?12
          ORDER BY k34.sort_name, k34.id
          LIMIT ?2
        )
      )) f35
    ) d36
    CROSS JOIN organization t31 ON t31.pk = d36.pk
    ORDER BY t31.sort_name, t31.id
    LIMIT ?2
  ) s30
), ',"seated":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s37.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t38.id AS c0
    FROM organization t38
    WHERE t38.pk IN (
      SELECT s.record_pk
      FROM seat s JOIN place p ON p.pk = s.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?14)
      )
    )
    ORDER BY t38.sort_name, t38.id
    LIMIT ?2
  ) s37
), '}')
-- ?1 '["AID_ORGANIZATION","PUBLICATION"]'
-- ?2 20
-- ?3 '["lantern-aid","evening-wick"]'
-- ?4 '{"terms":[{"open":"\\"little\\"* OR \\"littl\\"*","vector":"little:* | littl:*","starts":["little","littl"],"variants":["ittle","litle","litte","littl","little","lttle"]},{"open":"\\"flame\\"* OR \\"flam\\"*","vector":"flame:* | flam:*","starts":["flame","flam"],"variants":["fame","flae","flam","flame","flme","lame"]}],"exact":"(\\"little\\"* OR \\"littl\\"*) AND (\\"flame\\"* OR \\"flam\\"*)","vector":"(little:* | littl:*) & (flame:* | flam:*)","folded":"little flame"}'
-- ?5 True
-- ?6 '["dusk-fog-and-flame"]'
-- ?7 700900
-- ?8 701995
-- ?9 '["y1920","D192","C19","y1921","y1922"]'
-- ?10 704553
-- ?11 '["d193","C19","d194","d195","d196","d197","d198","d199","c20"]'
-- ?12 706743
-- ?13 '["y1930","D193","C19","y1931","y1932","y1933","y1934","y1935"]'
-- ?14 '["vesk","sarnok"]'
