SELECT concat('{"person":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t2.pk IS NOT NULL THEN concat('{"text":', json_quote(t2.text), '}') ELSE 'null' END, ',"born":',
      CASE WHEN t3.pk IS NOT NULL THEN concat('{"date":', CASE WHEN t4.pk IS NOT NULL THEN concat('{"edtf":"', t4.edtf,
      '","text":', json_quote(t4.text), '}') ELSE 'null' END, ',"place":',
      CASE WHEN t5.pk IS NOT NULL THEN concat('{"name":', json_quote(t5.name), '}') ELSE 'null' END, ',"note":',
      json_quote(t6.note), ',"disputed":', iif(t6.disputed, 'true', 'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"says":', json_quote(s8.c0), ',"value":', json_quote(s8.c1), '}'), ','), '')
    FROM (
      SELECT t9.says AS c0, t9.value AS c1
      FROM citation t9
      WHERE t9.fact_pk = t3.fact_pk AND t9.stance = ?3
      ORDER BY t9.pk
    ) s8
  ), ']}') ELSE 'null' END, ',"died":', CASE WHEN t10.pk IS NOT NULL THEN concat('{"date":',
      CASE WHEN t11.pk IS NOT NULL THEN concat('{"edtf":"', t11.edtf, '"}') ELSE 'null' END, ',"place":',
      CASE WHEN t12.pk IS NOT NULL THEN concat('{"name":', json_quote(t12.name), ',"country":',
      CASE WHEN t13.pk IS NOT NULL THEN concat('{"name":', json_quote(t13.name), '}') ELSE 'null' END,
      '}') ELSE 'null' END, '}') ELSE 'null' END, ',"occupations":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s14.c0), ',"note":', json_quote(s14.c1), ',"disputed":',
        iif(s14.c2, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s18.c0), '}'), ','), '')
      FROM (
        SELECT t19.says AS c0
        FROM citation t19
        WHERE t19.fact_pk = s14.c3 AND t19.stance = ?4
        ORDER BY t19.pk
      ) s18
    ), ']}'), ','), '')
    FROM (
      SELECT t15.value AS c0, t16.note AS c1, t16.disputed AS c2, t15.fact_pk AS c3
      FROM occupation t15
      LEFT JOIN fact t16 ON t16.pk = t15.fact_pk
      WHERE t15.record_pk = t1.pk
      ORDER BY t15.pk
    ) s14
  ), '],"countries":[', (
    SELECT ifnull(group_concat(concat('{"place":{"name":', json_quote(s20.c0), '},"note":', json_quote(s20.c1),
        ',"disputed":', iif(s20.c2, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s25.c0), '}'), ','), '')
      FROM (
        SELECT t26.says AS c0
        FROM citation t26
        WHERE t26.fact_pk = s20.c3 AND t26.stance = ?4
        ORDER BY t26.pk
      ) s25
    ), ']}'), ','), '')
    FROM (
      SELECT t22.name AS c0, t23.note AS c1, t23.disputed AS c2, t21.fact_pk AS c3
      FROM citizenship t21
      LEFT JOIN place t22 ON t22.pk = t21.place_pk
      LEFT JOIN fact t23 ON t23.pk = t21.fact_pk
      WHERE t21.record_pk = t1.pk
      ORDER BY t21.pk
    ) s20
  ), '],"relations":[', (
    SELECT ifnull(group_concat(concat('{"kind":"', s27.c0, '","other":{"name":', json_quote(s27.c1), '},"note":',
        json_quote(s27.c2), ',"disputed":', iif(s27.c3, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s32.c0), '}'), ','), '')
      FROM (
        SELECT t33.says AS c0
        FROM citation t33
        WHERE t33.fact_pk = s27.c4 AND t33.stance = ?4
        ORDER BY t33.pk
      ) s32
    ), ']}'), ','), '')
    FROM (
      SELECT t28.kind AS c0, t29.name AS c1, t30.note AS c2, t30.disputed AS c3, t28.fact_pk AS c4
      FROM person_relation t28
      LEFT JOIN person t29 ON t29.pk = t28.other_pk
      LEFT JOIN fact t30 ON t30.pk = t28.fact_pk
      WHERE t28.record_pk = t1.pk
      ORDER BY t28.pk
    ) s27
  ), '],"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s34.c0), '}'), ','), '')
    FROM (
      SELECT t35.text AS c0
      FROM name t35
      WHERE t35.record_pk = t1.pk AND t35.lang = ?5
      ORDER BY t35.pk
    ) s34
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s36.c0), '}'), ','), '')
    FROM (
      SELECT t37.scheme AS c0
      FROM identifier t37
      WHERE t37.record_pk = t1.pk
      ORDER BY t37.pk
    ) s36
  ), ']}')
  FROM person t1
  LEFT JOIN cited_text t2 ON t2.pk = t1.summary_pk
  LEFT JOIN life_event t3 ON t3.pk = t1.born_pk
  LEFT JOIN historical_date t4 ON t4.pk = t3.date_pk
  LEFT JOIN place t5 ON t5.pk = t3.place_pk
  LEFT JOIN fact t6 ON t6.pk = t3.fact_pk
  LEFT JOIN life_event t10 ON t10.pk = t1.died_pk
  LEFT JOIN historical_date t11 ON t11.pk = t10.date_pk
  LEFT JOIN place t12 ON t12.pk = t10.place_pk
  LEFT JOIN place t13 ON t13.pk = t12.country_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'anna-veskova'
-- ?2 'https://solidarity.example'
-- ?3 'DIFFERS'
-- ?4 'SUPPORTS'
-- ?5 'ru'
