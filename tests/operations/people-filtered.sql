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
    FROM (
      SELECT DISTINCT f14.value AS pk
      FROM json_each(?8) w11, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k13.pk
          FROM person_by_sort_name k13
          CROSS JOIN person t12 ON t12.pk = k13.pk
          WHERE k13.word = 'born=' || w11.value AND t12.born_high >= ?6 AND t12.born_low <= ?7
          ORDER BY k13.sort_name, k13.id
          LIMIT ?2
        )
      )) f14
    ) d15
    CROSS JOIN person t10 ON t10.pk = d15.pk
    ORDER BY t10.sort_name, t10.id
    LIMIT ?2
  ) s9
), ',"died":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s16.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t17.id AS c0
    FROM (
      SELECT DISTINCT f21.value AS pk
      FROM json_each(?10) w18, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k20.pk
          FROM person_by_sort_name k20
          CROSS JOIN person t19 ON t19.pk = k20.pk
          WHERE k20.word = 'died=' || w18.value AND t19.died_high >= ?9
          ORDER BY k20.sort_name, k20.id
          LIMIT ?2
        )
      )) f21
    ) d22
    CROSS JOIN person t17 ON t17.pk = d22.pk
    ORDER BY t17.sort_name, t17.id
    LIMIT ?2
  ) s16
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s23.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t24.id AS c0
    FROM person t24
    WHERE t24.pk IN (
      SELECT z.record_pk
      FROM citizenship z JOIN place p ON p.pk = z.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t24.sort_name, t24.id
    LIMIT ?2
  ) s23
), ',"roleIn":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s25.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t26.id AS c0
    FROM person t26
    WHERE t26.pk IN (
      SELECT r.person_pk
      FROM role r JOIN record b ON b.pk = r.body_pk
      WHERE b.id IN (
        SELECT value
        FROM json_each(?12)
      )
    )
    ORDER BY t26.sort_name, t26.id
    LIMIT ?2
  ) s25
), ',"role":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s27.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t28.id AS c0
    FROM (
      SELECT DISTINCT f32.value AS pk
      FROM json_each(?13) w29, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k31.pk
          FROM person_by_sort_name k31
          CROSS JOIN person t30 ON t30.pk = k31.pk
          WHERE k31.word = 'role=' || w29.value
          ORDER BY k31.sort_name, k31.id
          LIMIT ?2
        )
      )) f32
    ) d33
    CROSS JOIN person t28 ON t28.pk = d33.pk
    ORDER BY t28.sort_name, t28.id
    LIMIT ?2
  ) s27
), ',"occupation":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s34.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t35.id AS c0
    FROM (
      SELECT DISTINCT f39.value AS pk
      FROM json_each(?14) w36, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k38.pk
          FROM person_by_sort_name k38
          CROSS JOIN person t37 ON t37.pk = k38.pk
          WHERE k38.word = 'occupation=' || w36.value
          ORDER BY k38.sort_name, k38.id
          LIMIT ?2
        )
      )) f39
    ) d40
    CROSS JOIN person t35 ON t35.pk = d40.pk
    ORDER BY t35.sort_name, t35.id
    LIMIT ?2
  ) s34
), ',"together":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s41.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t42.id AS c0
    FROM (
      SELECT DISTINCT f46.value AS pk
      FROM json_each(?15) w43, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k45.pk
          FROM person_by_sort_name k45
          CROSS JOIN person t44 ON t44.pk = k45.pk
          WHERE k45.word = 'role=' || w43.value AND t44.disputed = ?4 AND t44.pk IN (
            SELECT r.person_pk
            FROM role r JOIN record b ON b.pk = r.body_pk
            WHERE b.id IN (
              SELECT value
              FROM json_each(?12)
            )
          )
          ORDER BY k45.sort_name, k45.id
          LIMIT ?2
        )
      )) f46
    ) d47
    CROSS JOIN person t42 ON t42.pk = d47.pk
    ORDER BY t42.sort_name, t42.id
    LIMIT ?2
  ) s41
), '}')
-- ?1 '["mirela-dusk","nobody"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"crosswords\\"* OR \\"crossword\\"*","vector":"crosswords:* | crossword:*","starts":["crosswords","crossword"],"variants":["cosswords","crossords","crosswods","crossword","crosswords","crosswors","crosswrds","croswords","crsswords","rosswords"]}],"exact":"(\\"crosswords\\"* OR \\"crossword\\"*)","vector":"(crosswords:* | crossword:*)","folded":"crosswords"}'
-- ?4 False
-- ?5 '["quill-notes-on-lamps"]'
-- ?6 686291
-- ?7 693960
-- ?8 '["d188","C18","d189","y1900","D190","C19"]'
-- ?9 693596
-- ?10 '["c19","c20"]'
-- ?11 '["ostrelia","aozora"]'
-- ?12 '["evening-wick"]'
-- ?13 '["EDITOR","CHAIR"]'
-- ?14 '["lamplighter"]'
-- ?15 '["OTHER"]'
