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
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?6)
      )
    ) w10
    CROSS JOIN source t9 ON t9.pk IN (
      SELECT t11.pk
      FROM source t11
      WHERE t11.kind = w10.value
      ORDER BY t11.sort_name, t11.id
      LIMIT ?2
    )
    ORDER BY t9.sort_name, t9.id
    LIMIT ?2
  ) s8
), ',"published":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s12.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t13.id AS c0
    FROM source t13
    WHERE t13.published_high >= ?7 AND t13.published_low <= ?8
    ORDER BY t13.sort_name, t13.id
    LIMIT ?2
  ) s12
), ',"language":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s14.c0, '","language":', json_quote(s14.c1), '}'),
      ','), ''), ']}')
  FROM (
    SELECT t15.id AS c0, t15.language AS c1
    FROM source t15
    WHERE t15.language IN (
      SELECT value
      FROM json_each(?9)
    )
    ORDER BY t15.sort_name, t15.id
    LIMIT ?2
  ) s14
), ',"newest":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('PUBLISHED-|', s16.c0, '|',
      s16.c1)), '","node":{"id":"', s16.c1, '"}}'), ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM source t18
    ORDER BY t18.published_high DESC, t18.id DESC
    LIMIT 1 OFFSET ?10
  ), 'true', 'false'), '},"totalCount":', (
    SELECT count(*)
    FROM source t19
  ), '}')
  FROM (
    SELECT t17.published_high AS c0, t17.id AS c1
    FROM source t17
    ORDER BY t17.published_high DESC, t17.id DESC
    LIMIT ?10
  ) s16
), ',"last":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s20.c0), '}'),
      ',' ORDER BY s20.n DESC), ''), ']}')
  FROM (
    SELECT t21.title AS c0, row_number() OVER (ORDER BY t21.sort_name DESC, t21.id DESC) AS n
    FROM source t21
    ORDER BY t21.sort_name DESC, t21.id DESC
    LIMIT ?11
  ) s20
), '}')
-- ?1 '["dusk-fog-and-flame"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"minutes\\"* OR \\"minut\\"*","vector":"minutes:* | minut:*","starts":["minutes","minut"],"variants":["inutes","mintes","minues","minute","minutes","minuts","miutes","mnutes"]}],"exact":"(\\"minutes\\"* OR \\"minut\\"*)","vector":"(minutes:* | minut:*)","folded":"minutes"}'
-- ?4 True
-- ?5 '["quill-notes-on-lamps"]'
-- ?6 '["MEMOIR","BLOG"]'
-- ?7 722815
-- ?8 730485
-- ?9 '["ru","ja"]'
-- ?10 3
-- ?11 2
