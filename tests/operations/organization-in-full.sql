SELECT concat('{"organization":', coalesce((
  SELECT concat('{"__typename":"Organization","id":"', t1.id, '","name":', json_quote(t1.name), ',"url":',
      json_quote(?2 || '/records/' || t1.id), ',"kind":"', t1.kind, '","abbreviation":', json_quote(t1.abbreviation),
      ',"disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t2.pk IS NOT NULL THEN concat('{"text":', json_quote(t2.text), ',"note":', json_quote(t3.note),
      ',"disputed":', iif(t3.disputed, 'true', 'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"says":', json_quote(s5.c0), '}'), ','), '')
    FROM (
      SELECT t6.says AS c0
      FROM citation t6
      WHERE t6.fact_pk = t2.fact_pk AND t6.stance = ?3
      ORDER BY t6.pk
    ) s5
  ), ']}') ELSE 'null' END, ',"founded":', CASE WHEN t7.pk IS NOT NULL THEN concat('{"edtf":"', t7.edtf, '","text":',
      json_quote(t7.text), ',"earliest":', json_quote(t7.earliest), ',"latest":', json_quote(t7.latest),
      ',"openStart":', iif(t7.open_start, 'true', 'false'), ',"openEnd":', iif(t7.open_end, 'true', 'false'),
      ',"precision":"', t7.precision, '","approximate":', iif(t7.approximate, 'true', 'false'), ',"uncertain":',
      iif(t7.uncertain, 'true', 'false'), ',"note":', json_quote(t8.note), ',"disputed":', iif(t8.disputed, 'true',
      'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s10.c0), ',"says":', json_quote(s10.c1), '}'), ','), '')
    FROM (
      SELECT t11.value AS c0, t11.says AS c1
      FROM citation t11
      WHERE t11.fact_pk = t7.fact_pk AND t11.stance = ?4
      ORDER BY t11.pk
    ) s10
  ), ']}') ELSE 'null' END, ',"dissolved":', CASE WHEN t12.pk IS NOT NULL THEN concat('{"edtf":"', t12.edtf,
      '","text":', json_quote(t12.text), ',"earliest":', json_quote(t12.earliest), ',"latest":',
      json_quote(t12.latest), ',"openStart":', iif(t12.open_start, 'true', 'false'), ',"openEnd":', iif(t12.open_end,
      'true', 'false'), ',"precision":"', t12.precision, '","approximate":', iif(t12.approximate, 'true', 'false'),
      ',"uncertain":', iif(t12.uncertain, 'true', 'false'), ',"note":', json_quote(t13.note), ',"disputed":',
      iif(t13.disputed, 'true', 'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s15.c0), ',"says":', json_quote(s15.c1), '}'), ','), '')
    FROM (
      SELECT t16.value AS c0, t16.says AS c1
      FROM citation t16
      WHERE t16.fact_pk = t12.fact_pk AND t16.stance = ?4
      ORDER BY t16.pk
    ) s15
  ), ']}') ELSE 'null' END, ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s17.c0), ',"value":', json_quote(s17.c1), ',"url":',
        json_quote(s17.c2), '}'), ','), '')
    FROM (
      SELECT t18.scheme AS c0, t18.value AS c1, t18.url AS c2
      FROM identifier t18
      WHERE t18.record_pk = t1.pk
      ORDER BY t18.pk
    ) s17
  ), '],"headquarters":[', (
    SELECT ifnull(group_concat(concat('{"place":{"id":"', s19.c0, '"},"from":',
        CASE WHEN s19.c2 IS NOT NULL THEN concat('{"edtf":"', s19.c1, '"}') ELSE 'null' END, ',"to":',
        CASE WHEN s19.c4 IS NOT NULL THEN concat('{"edtf":"', s19.c3, '"}') ELSE 'null' END, ',"note":',
        json_quote(s19.c5), ',"disputed":', iif(s19.c6, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"id":"', s26.c0, '"}'), ','), '')
      FROM (
        SELECT t27.id AS c0
        FROM citation t27
        WHERE t27.fact_pk = s19.c7 AND t27.stance = ?3
        ORDER BY t27.pk
      ) s26
    ), ']}'), ','), '')
    FROM (
      SELECT t21.id AS c0, t22.edtf AS c1, t22.pk AS c2, t23.edtf AS c3, t23.pk AS c4, t24.note AS c5,
          t24.disputed AS c6, t20.fact_pk AS c7
      FROM seat t20
      LEFT JOIN place t21 ON t21.pk = t20.place_pk
      LEFT JOIN historical_date t22 ON t22.pk = t20.from_pk
      LEFT JOIN historical_date t23 ON t23.pk = t20.to_pk
      LEFT JOIN fact t24 ON t24.pk = t20.fact_pk
      WHERE t20.record_pk = t1.pk
      ORDER BY t20.pk
    ) s19
  ), '],"figures":[', (
    SELECT ifnull(group_concat(concat('{"measure":"', s28.c0, '","value":', ifnull(s28.c1, 'null'), ',"unit":',
        json_quote(s28.c2), ',"approximate":', iif(s28.c3, 'true', 'false'), ',"date":',
        CASE WHEN s28.c5 IS NOT NULL THEN concat('{"edtf":"', s28.c4, '"}') ELSE 'null' END, ',"note":',
        json_quote(s28.c6), ',"disputed":', iif(s28.c7, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s33.c0), '}'), ','), '')
      FROM (
        SELECT t34.says AS c0
        FROM citation t34
        WHERE t34.fact_pk = s28.c8 AND t34.stance = ?3
        ORDER BY t34.pk
      ) s33
    ), ']}'), ','), '')
    FROM (
      SELECT t29.measure AS c0, t29.value AS c1, t29.unit AS c2, t29.approximate AS c3, t30.edtf AS c4, t30.pk AS c5,
          t31.note AS c6, t31.disputed AS c7, t29.fact_pk AS c8
      FROM figure t29
      LEFT JOIN historical_date t30 ON t30.pk = t29.date_pk
      LEFT JOIN fact t31 ON t31.pk = t29.fact_pk
      WHERE t29.record_pk = t1.pk
      ORDER BY t29.pk
    ) s28
  ), '],"relations":[', (
    SELECT ifnull(group_concat(concat('{"kind":"', s35.c0, '","other":{"__typename":"', substr(s35.c1, 1,
        1) || lower(substr(s35.c1, 2)), '","name":', json_quote(s35.c2), '},"date":',
        CASE WHEN s35.c4 IS NOT NULL THEN concat('{"text":', json_quote(s35.c3), '}') ELSE 'null' END, ',"note":',
        json_quote(s35.c5), ',"disputed":', iif(s35.c6, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"id":"', s41.c0, '"}'), ','), '')
      FROM (
        SELECT t42.id AS c0
        FROM citation t42
        WHERE t42.fact_pk = s35.c7 AND t42.stance = ?3
        ORDER BY t42.pk
      ) s41
    ), ']}'), ','), '')
    FROM (
      SELECT t36.kind AS c0, t37.type AS c1, t37.name AS c2, t38.text AS c3, t38.pk AS c4, t39.note AS c5,
          t39.disputed AS c6, t36.fact_pk AS c7
      FROM organization_relation t36
      LEFT JOIN record t37 ON t37.pk = t36.other_pk
      LEFT JOIN historical_date t38 ON t38.pk = t36.date_pk
      LEFT JOIN fact t39 ON t39.pk = t36.fact_pk
      WHERE t36.record_pk = t1.pk
      ORDER BY t36.pk
    ) s35
  ), ']}')
  FROM organization t1
  LEFT JOIN cited_text t2 ON t2.pk = t1.summary_pk
  LEFT JOIN fact t3 ON t3.pk = t2.fact_pk
  LEFT JOIN historical_date t7 ON t7.pk = t1.founded_pk
  LEFT JOIN fact t8 ON t8.pk = t7.fact_pk
  LEFT JOIN historical_date t12 ON t12.pk = t1.dissolved_pk
  LEFT JOIN fact t13 ON t13.pk = t12.fact_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-aid'
-- ?2 'https://solidarity.example'
-- ?3 'SUPPORTS'
-- ?4 'DIFFERS'
