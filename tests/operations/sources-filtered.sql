SELECT concat('{"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t2.id AS c0
    FROM source t2
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
    FROM source t4
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
    FROM source t6
    WHERE t6.disputed = ?4
    ORDER BY t6.sort_name, t6.id
    LIMIT ?2
  ) s5
), ',"citedBy":{"totalCount":', (
  SELECT count(*)
  FROM source t7
  WHERE t7.pk IN (
    SELECT e.record_pk
    FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
    WHERE s.id IN (
      SELECT value
      FROM json_each(?5)
    )
  )
), '},"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s8.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t9.id AS c0
    FROM (
      SELECT DISTINCT f12.value AS pk
      FROM json_each(?6) w10, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t11.pk
          FROM source t11
          WHERE t11.kind = w10.value
          ORDER BY t11.sort_name, t11.id
          LIMIT ?2
        )
      )) f12
    ) d13
    CROSS JOIN source t9 ON t9.pk = d13.pk
    ORDER BY t9.sort_name, t9.id
    LIMIT ?2
  ) s8
), ',"published":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s14.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t15.id AS c0
    FROM (
      SELECT DISTINCT f19.value AS pk
      FROM json_each(?9) w16, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k18.pk
          FROM source_by_sort_name k18
          CROSS JOIN source t17 ON t17.pk = k18.pk
          WHERE k18.word = 'published=' || w16.value AND t17.published_high >= ?7 AND t17.published_low <= ?8
          ORDER BY k18.sort_name, k18.id
          LIMIT ?2
        )
      )) f19
    ) d20
    CROSS JOIN source t15 ON t15.pk = d20.pk
    ORDER BY t15.sort_name, t15.id
    LIMIT ?2
  ) s14
), ',"language":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s21.c0, '","language":', json_quote(s21.c1), '}'),
      ','), ''), ']}')
  FROM (
    SELECT t22.id AS c0, t22.language AS c1
    FROM (
      SELECT DISTINCT f25.value AS pk
      FROM json_each(?10) w23, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t24.pk
          FROM source t24
          WHERE t24.language = w23.value
          ORDER BY t24.sort_name, t24.id
          LIMIT ?2
        )
      )) f25
    ) d26
    CROSS JOIN source t22 ON t22.pk = d26.pk
    ORDER BY t22.sort_name, t22.id
    LIMIT ?2
  ) s21
), ',"newest":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('PUBLISHED-|', s27.c0, '|',
      s27.c1)), '","node":{"id":"', s27.c1, '"}}'), ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM source t29
    ORDER BY t29.published_high DESC, t29.id DESC
    LIMIT 1 OFFSET ?11
  ), 'true', 'false'), '},"totalCount":', (
    SELECT count(*)
    FROM source t30
  ), '}')
  FROM (
    SELECT t28.published_high AS c0, t28.id AS c1
    FROM source t28
    ORDER BY t28.published_high DESC, t28.id DESC
    LIMIT ?11
  ) s27
), ',"last":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s31.c0), '}'),
      ',' ORDER BY s31.n DESC), ''), ']}')
  FROM (
    SELECT t32.title AS c0, row_number() OVER (ORDER BY t32.sort_name DESC, t32.id DESC) AS n
    FROM source t32
    ORDER BY t32.sort_name DESC, t32.id DESC
    LIMIT ?12
  ) s31
), '}')
-- ?1 '["dusk-fog-and-flame"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"minutes\\"* OR \\"minut\\"*","vector":"minutes:* | minut:*","starts":["minutes","minut"],"variants":["inutes","mintes","minues","minute","minutes","minuts","miutes","mnutes"]}],"exact":"(\\"minutes\\"* OR \\"minut\\"*)","vector":"(minutes:* | minut:*)","folded":"minutes"}'
-- ?4 True
-- ?5 '["quill-notes-on-lamps"]'
-- ?6 '["MEMOIR","BLOG"]'
-- ?7 722815
-- ?8 730485
-- ?9 '["d198","C19","d199","y2000","D200","C20"]'
-- ?10 '["ru","ja"]'
-- ?11 3
-- ?12 2
