SELECT concat('{"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t2.id AS c0
    FROM place t2
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
    FROM place t4
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
), ',"disputed":{"totalCount":', (
  SELECT count(*)
  FROM place t5
  WHERE t5.disputed = ?4
), '},"citedBy":{"totalCount":', (
  SELECT count(*)
  FROM place t6
  WHERE t6.pk IN (
    SELECT e.record_pk
    FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
    WHERE s.id IN (
      SELECT value
      FROM json_each(?5)
    )
  )
), '},"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s7.c0, '","kind":"', s7.c1, '"}'), ','), ''), ']}')
  FROM (
    SELECT t8.id AS c0, t8.kind AS c1
    FROM (
      SELECT DISTINCT f11.value AS pk
      FROM json_each(?6) w9, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t10.pk
          FROM place t10
          WHERE t10.kind = w9.value
          ORDER BY t10.sort_name, t10.id
          LIMIT ?2
        )
      )) f11
    ) d12
    CROSS JOIN place t8 ON t8.pk = d12.pk
    ORDER BY t8.sort_name, t8.id
    LIMIT ?2
  ) s7
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t14.id AS c0
    FROM place t14
    WHERE t14.country_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?7)
      )
    )
    ORDER BY t14.sort_name, t14.id
    LIMIT ?2
  ) s13
), ',"page":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('NAME-|', s15.c0, '|', s15.c1)),
      '","node":{"id":"', s15.c1, '"}}'), ','), ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM place t17
    ORDER BY t17.sort_name DESC, t17.id DESC
    LIMIT 1 OFFSET ?8
  ), 'true', 'false'), '}}')
  FROM (
    SELECT t16.sort_name AS c0, t16.id AS c1
    FROM place t16
    ORDER BY t16.sort_name DESC, t16.id DESC
    LIMIT ?8
  ) s15
), ',"last":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s18.c0, '"}'), ',' ORDER BY s18.n DESC), ''), ']}')
  FROM (
    SELECT t19.id AS c0, row_number() OVER (ORDER BY t19.sort_name DESC, t19.id DESC) AS n
    FROM place t19
    ORDER BY t19.sort_name DESC, t19.id DESC
    LIMIT ?9
  ) s18
), '}')
-- ?1 '["vesk","sarnok"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"port\\"*","vector":"port:*","starts":["port"],"variants":["ort","por","port","pot","prt"]},{"open":"\\"clem\\"*","vector":"clem:*","starts":["clem"],"variants":["cem","cle","clem","clm","lem"]}],"exact":"(\\"port\\"*) AND (\\"clem\\"*)","vector":"(port:*) & (clem:*)","folded":"port clem"}'
-- ?4 False
-- ?5 '["dusk-fog-and-flame"]'
-- ?6 '["COUNTRY","HISTORICAL_STATE"]'
-- ?7 '["ostrelia"]'
-- ?8 2
-- ?9 1
