SELECT concat('{"person":', coalesce((
  SELECT concat('{"name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"value":', json_quote(s2.c0), ',"says":',
        json_quote(s2.c1), '}'), ','), ''), ']}')
    FROM (
      SELECT t3.value AS c0, t3.says AS c1
      FROM evidence v4
      CROSS JOIN citation t3 ON t3.pk = v4.citation_pk
      WHERE v4.record_pk = t1.pk AND v4.field = ?3 AND t3.stance = ?4
      ORDER BY v4.citation_pk
      LIMIT ?5
    ) s2
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s5.c0), '}'),
        ',' ORDER BY s5.n DESC), ''), ']}')
    FROM (
      SELECT t6.field AS c0, row_number() OVER (ORDER BY v7.citation_pk DESC) AS n
      FROM evidence v7
      CROSS JOIN citation t6 ON t6.pk = v7.citation_pk
      WHERE v7.record_pk = t1.pk
      ORDER BY v7.citation_pk DESC
      LIMIT ?6
    ) s5
  ), ',"roles":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('FROM-|', s8.c0, '|', s8.c1)),
        '","node":{"id":"', s8.c1, '","kind":"', s8.c2, '","title":', json_quote(s8.c3), ',"person":{"id":"', s8.c4,
        '"},"body":', coalesce((
      SELECT concat('{"__typename":"Organization","name":', json_quote(t11.name), '}')
      FROM organization t11
      WHERE t11.pk = s8.c5
    ), (
      SELECT concat('{"__typename":"Section","name":', json_quote(t12.name), ',"country":{"name":',
          json_quote(t13.name), '}}')
      FROM section t12
      LEFT JOIN place t13 ON t13.pk = t12.country_pk
      WHERE t12.pk = s8.c5
    ), 'null'), ',"from":', CASE WHEN s8.c7 IS NOT NULL THEN concat('{"text":', json_quote(s8.c6),
        '}') ELSE 'null' END, ',"to":', CASE WHEN s8.c9 IS NOT NULL THEN concat('{"text":', json_quote(s8.c8),
        '}') ELSE 'null' END, ',"note":', json_quote(s8.c10), ',"disputed":', iif(s8.c11, 'true', 'false'),
        ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s18.c0), '}'), ','), '')
      FROM (
        SELECT t19.says AS c0
        FROM citation t19
        WHERE t19.fact_pk = s8.c12 AND t19.stance = ?8
        ORDER BY t19.pk
      ) s18
    ), ']}}'), ',') FILTER (WHERE s8.n <= ?5), ''), '],"nodes":[', ifnull(group_concat('{"__typename":"Role"}',
        ',') FILTER (WHERE s8.n <= ?5), ''), '],"pageInfo":{"hasNextPage":', iif(count(*) > ?5, 'true', 'false'),
        '},"totalCount":', (
      SELECT count(*)
      FROM role t20
      WHERE t20.person_pk = t1.pk AND t20.kind IN (
        SELECT value
        FROM json_each(?7)
      )
    ), '}')
    FROM (
      SELECT t9.from_high AS c0, t9.id AS c1, t9.kind AS c2, t9.title AS c3, t10.id AS c4, t9.body_pk AS c5,
          t14.text AS c6, t14.pk AS c7, t15.text AS c8, t15.pk AS c9, t16.note AS c10, t16.disputed AS c11,
          t9.fact_pk AS c12, row_number() OVER (ORDER BY t9.from_high DESC, t9.id DESC) AS n
      FROM role t9
      LEFT JOIN person t10 ON t10.pk = t9.person_pk
      LEFT JOIN historical_date t14 ON t14.pk = t9.from_pk
      LEFT JOIN historical_date t15 ON t15.pk = t9.to_pk
      LEFT JOIN fact t16 ON t16.pk = t9.fact_pk
      WHERE t9.person_pk = t1.pk AND t9.kind IN (
        SELECT value
        FROM json_each(?7)
      )
      ORDER BY t9.from_high DESC, t9.id DESC
      LIMIT ?5 + 1
    ) s8
  ), ',"rolesFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s21.c0, '"}'), ',' ORDER BY s21.n DESC), ''),
        ']}')
    FROM (
      SELECT t22.kind AS c0, row_number() OVER (ORDER BY t22.from_low DESC, t22.id DESC) AS n
      FROM role t22
      WHERE t22.person_pk = t1.pk
      ORDER BY t22.from_low DESC, t22.id DESC
      LIMIT ?6
    ) s21
  ), ',"events":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('DATE+|', s23.c0, '|', s23.c1)),
        '","node":{"id":"', s23.c1, '","kind":"', s23.c2, '","event":{"name":', json_quote(s23.c3), '},"participant":',
        coalesce((
      SELECT concat('{"name":', json_quote(t27.name), '}')
      FROM person t27
      WHERE t27.pk = s23.c4
    ), (
      SELECT '{}'
      FROM organization t28
      WHERE t28.pk = s23.c4
    ), (
      SELECT '{}'
      FROM section t29
      WHERE t29.pk = s23.c4
    ), 'null'), ',"note":', json_quote(s23.c5), ',"disputed":', iif(s23.c6, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s32.c0), '}'), ','), '')
      FROM (
        SELECT t33.says AS c0
        FROM citation t33
        WHERE t33.fact_pk = s23.c7 AND t33.stance = ?8
        ORDER BY t33.pk
      ) s32
    ), ']}}'), ',') FILTER (WHERE s23.n <= ?5), ''), '],"nodes":[',
        ifnull(group_concat('{"__typename":"Participation"}', ',') FILTER (WHERE s23.n <= ?5), ''),
        '],"pageInfo":{"hasNextPage":', iif(count(*) > ?5, 'true', 'false'), '},"totalCount":', (
      SELECT count(*)
      FROM participation t34
      LEFT JOIN event t35 ON t35.pk = t34.event_pk
      WHERE t34.participant_pk = t1.pk AND t35.kind IN (
        SELECT value
        FROM json_each(?9)
      )
    ), '}')
    FROM (
      SELECT t25.date_low AS c0, t24.id AS c1, t24.kind AS c2, t25.name AS c3, t24.participant_pk AS c4,
          t30.note AS c5, t30.disputed AS c6, t24.fact_pk AS c7, row_number() OVER (ORDER BY t25.date_low, t24.id) AS n
      FROM participation t24
      LEFT JOIN event t25 ON t25.pk = t24.event_pk
      LEFT JOIN fact t30 ON t30.pk = t24.fact_pk
      WHERE t24.participant_pk = t1.pk AND t25.kind IN (
        SELECT value
        FROM json_each(?9)
      )
      ORDER BY t25.date_low, t24.id
      LIMIT ?5 + 1
    ) s23
  ), ',"eventsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s36.c0, '"}'), ',' ORDER BY s36.n DESC), ''),
        ']}')
    FROM (
      SELECT t37.kind AS c0, row_number() OVER (ORDER BY t38.date_low DESC, t37.id DESC) AS n
      FROM participation t37
      LEFT JOIN event t38 ON t38.pk = t37.event_pk
      WHERE t37.participant_pk = t1.pk
      ORDER BY t38.date_low DESC, t37.id DESC
      LIMIT ?6
    ) s36
  ), '}')
  FROM person t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'anna-veskova'
-- ?2 'ru'
-- ?3 'born'
-- ?4 'DIFFERS'
-- ?5 3
-- ?6 1
-- ?7 '["CHAIR"]'
-- ?8 'SUPPORTS'
-- ?9 '["CONGRESS"]'
