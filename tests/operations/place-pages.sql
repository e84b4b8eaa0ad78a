SELECT concat('{"country":', coalesce((
  SELECT concat('{"name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"sections":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s2.c0, '"}'), ','), ''), '],"totalCount":', (
      SELECT count(*)
      FROM section t4
      WHERE t4.country_pk = t1.pk AND t4.disputed = ?3
    ), '}')
    FROM (
      SELECT t3.id AS c0
      FROM section t3
      WHERE t3.country_pk = t1.pk AND t3.disputed = ?3
      ORDER BY t3.founded_low, t3.id
      LIMIT ?4
    ) s2
  ), ',"sectionsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s5.c0, '"}'), ',' ORDER BY s5.n DESC), ''), ']}')
    FROM (
      SELECT t6.id AS c0, row_number() OVER (ORDER BY t6.sort_name DESC, t6.id DESC) AS n
      FROM section t6
      WHERE t6.country_pk = t1.pk
      ORDER BY t6.sort_name DESC, t6.id DESC
      LIMIT ?5
    ) s5
  ), '}')
  FROM place t1
  WHERE t1.id = ?1
), 'null'), ',"town":', coalesce((
  SELECT concat('{"events":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s8.c0, '"}'), ','), ''), '],"totalCount":', (
      SELECT count(*)
      FROM event t10
      WHERE t10.location_pk = t7.pk AND t10.kind IN (
        SELECT value
        FROM json_each(?7)
      )
    ), '}')
    FROM (
      SELECT t9.id AS c0
      FROM event t9
      WHERE t9.location_pk = t7.pk AND t9.kind IN (
        SELECT value
        FROM json_each(?7)
      )
      ORDER BY t9.sort_name, t9.id
      LIMIT ?4
    ) s8
  ), ',"eventsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s11.c0, '"}'), ',' ORDER BY s11.n DESC), ''),
        ']}')
    FROM (
      SELECT t12.id AS c0, row_number() OVER (ORDER BY t12.date_low DESC, t12.id DESC) AS n
      FROM event t12
      WHERE t12.location_pk = t7.pk
      ORDER BY t12.date_low DESC, t12.id DESC
      LIMIT ?5
    ) s11
  ), ',"births":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), ''), '],"totalCount":', (
      SELECT count(*)
      FROM person t15
      WHERE t15.born_place_pk = t7.pk AND t15.disputed = ?8
    ), '}')
    FROM (
      SELECT t14.id AS c0
      FROM person t14
      WHERE t14.born_place_pk = t7.pk AND t14.disputed = ?8
      ORDER BY t14.born_low, t14.id
      LIMIT ?4
    ) s13
  ), ',"birthsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s16.c0, '"}'), ',' ORDER BY s16.n DESC), ''),
        ']}')
    FROM (
      SELECT t17.id AS c0, row_number() OVER (ORDER BY t17.sort_name DESC, t17.id DESC) AS n
      FROM person t17
      WHERE t17.born_place_pk = t7.pk
      ORDER BY t17.sort_name DESC, t17.id DESC
      LIMIT ?5
    ) s16
  ), '}')
  FROM place t7
  WHERE t7.id = ?6
), 'null'), '}')
-- ?1 'novaria'
-- ?2 'de'
-- ?3 False
-- ?4 2
-- ?5 1
-- ?6 'vesk'
-- ?7 '["CONGRESS","DEMONSTRATION"]'
-- ?8 True
