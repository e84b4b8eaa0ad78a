SELECT concat('{"section":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"kind":"', t1.kind, '","abbreviation":', json_quote(t1.abbreviation), ',"disputed":', iif(t1.disputed, 'true',
      'false'), ',"organization":{"id":"', t2.id, '"},"country":{"id":"', t3.id, '","name":', json_quote(t3.name),
      '},"founded":', CASE WHEN t4.pk IS NOT NULL THEN concat('{"text":', json_quote(t4.text), '}') ELSE 'null' END,
      ',"dissolved":', CASE WHEN t5.pk IS NOT NULL THEN concat('{"text":', json_quote(t5.text), '}') ELSE 'null' END,
      ',"summary":', CASE WHEN t6.pk IS NOT NULL THEN concat('{"text":', json_quote(t6.text), '}') ELSE 'null' END,
      ',"status":[', (
    SELECT ifnull(group_concat(concat('{"status":"', s7.c0, '","from":',
        CASE WHEN s7.c2 IS NOT NULL THEN concat('{"edtf":"', s7.c1, '"}') ELSE 'null' END, ',"to":',
        CASE WHEN s7.c4 IS NOT NULL THEN concat('{"edtf":"', s7.c3, '"}') ELSE 'null' END, ',"note":',
        json_quote(s7.c5), ',"disputed":', iif(s7.c6, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s13.c0), '}'), ','), '')
      FROM (
        SELECT t14.says AS c0
        FROM citation t14
        WHERE t14.fact_pk = s7.c7 AND t14.stance = ?3
        ORDER BY t14.pk
      ) s13
    ), ']}'), ','), '')
    FROM (
      SELECT t8.status AS c0, t9.edtf AS c1, t9.pk AS c2, t10.edtf AS c3, t10.pk AS c4, t11.note AS c5,
          t11.disputed AS c6, t8.fact_pk AS c7
      FROM legal_status t8
      LEFT JOIN historical_date t9 ON t9.pk = t8.from_pk
      LEFT JOIN historical_date t10 ON t10.pk = t8.to_pk
      LEFT JOIN fact t11 ON t11.pk = t8.fact_pk
      WHERE t8.record_pk = t1.pk
      ORDER BY t8.pk
    ) s7
  ), '],"headquarters":[', (
    SELECT ifnull(group_concat(concat('{"place":{"name":', json_quote(s15.c0), '}}'), ','), '')
    FROM (
      SELECT t17.name AS c0
      FROM seat t16
      LEFT JOIN place t17 ON t17.pk = t16.place_pk
      WHERE t16.record_pk = t1.pk
      ORDER BY t16.pk
    ) s15
  ), '],"figures":[', (
    SELECT ifnull(group_concat(concat('{"value":', ifnull(s18.c0, 'null'), ',"date":',
        CASE WHEN s18.c2 IS NOT NULL THEN concat('{"text":', json_quote(s18.c1), '}') ELSE 'null' END, '}'), ','), '')
    FROM (
      SELECT t19.value AS c0, t20.text AS c1, t20.pk AS c2
      FROM figure t19
      LEFT JOIN historical_date t20 ON t20.pk = t19.date_pk
      WHERE t19.record_pk = t1.pk AND t19.measure = ?4
      ORDER BY t19.pk
    ) s18
  ), '],"relations":[', (
    SELECT ifnull(group_concat(concat('{"other":{"__typename":"', substr(s21.c0, 1, 1) || lower(substr(s21.c0, 2)),
        '"}}'), ','), '')
    FROM (
      SELECT t23.type AS c0
      FROM organization_relation t22
      LEFT JOIN record t23 ON t23.pk = t22.other_pk
      WHERE t22.record_pk = t1.pk AND t22.kind = ?5
      ORDER BY t22.pk
    ) s21
  ), '],"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s24.c0), '}'), ','), '')
    FROM (
      SELECT t25.text AS c0
      FROM name t25
      WHERE t25.record_pk = t1.pk AND t25.lang = ?6
      ORDER BY t25.pk
    ) s24
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s26.c0), '}'), ','), '')
    FROM (
      SELECT t27.value AS c0
      FROM identifier t27
      WHERE t27.record_pk = t1.pk
      ORDER BY t27.pk
    ) s26
  ), ']}')
  FROM section t1
  LEFT JOIN organization t2 ON t2.pk = t1.organization_pk
  LEFT JOIN place t3 ON t3.pk = t1.country_pk
  LEFT JOIN historical_date t4 ON t4.pk = t1.founded_pk
  LEFT JOIN historical_date t5 ON t5.pk = t1.dissolved_pk
  LEFT JOIN cited_text t6 ON t6.pk = t1.summary_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-kingdom-of-lumbria'
-- ?2 'https://solidarity.example'
-- ?3 'SUPPORTS'
-- ?4 'MEMBERS'
-- ?5 'PARTNER'
-- ?6 'en'
