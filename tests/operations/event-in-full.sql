SELECT concat('{"event":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"kind":"', t1.kind, '","disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t2.pk IS NOT NULL THEN concat('{"text":', json_quote(t2.text), '}') ELSE 'null' END, ',"date":',
      CASE WHEN t3.pk IS NOT NULL THEN concat('{"text":', json_quote(t3.text), ',"earliest":', json_quote(t3.earliest),
      ',"latest":', json_quote(t3.latest), '}') ELSE 'null' END, ',"place":',
      CASE WHEN t4.pk IS NOT NULL THEN concat('{"place":{"name":', json_quote(t5.name), ',"latitude":',
      ifnull(t5.latitude, 'null'), ',"longitude":', ifnull(t5.longitude, 'null'), '},"note":', json_quote(t6.note),
      ',"disputed":', iif(t6.disputed, 'true', 'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"says":', json_quote(s8.c0), '}'), ','), '')
    FROM (
      SELECT t9.says AS c0
      FROM citation t9
      WHERE t9.fact_pk = t4.fact_pk AND t9.stance = ?3
      ORDER BY t9.pk
    ) s8
  ), ']}') ELSE 'null' END, ',"partOf":', CASE WHEN t10.pk IS NOT NULL THEN concat('{"id":"', t10.id,
      '"}') ELSE 'null' END, ',"figures":[', (
    SELECT ifnull(group_concat(concat('{"value":', ifnull(s11.c0, 'null'), ',"approximate":', iif(s11.c1, 'true',
        'false'), '}'), ','), '')
    FROM (
      SELECT t12.value AS c0, t12.approximate AS c1
      FROM figure t12
      WHERE t12.record_pk = t1.pk AND t12.measure = ?4
      ORDER BY t12.pk
    ) s11
  ), '],"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s13.c0), '}'), ','), '')
    FROM (
      SELECT t14.text AS c0
      FROM name t14
      WHERE t14.record_pk = t1.pk AND t14.lang = ?5
      ORDER BY t14.pk
    ) s13
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s15.c0), '}'), ','), '')
    FROM (
      SELECT t16.value AS c0
      FROM identifier t16
      WHERE t16.record_pk = t1.pk
      ORDER BY t16.pk
    ) s15
  ), '],"participants":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"node":{"kind":"', s17.c0, '","note":',
        json_quote(s17.c1), ',"participant":{"__typename":"', substr(s17.c2, 1, 1) || lower(substr(s17.c2, 2)),
        '","name":', json_quote(s17.c3), '}}}'), ',') FILTER (WHERE s17.n <= ?7), ''), '],"pageInfo":{"hasNextPage":',
        iif(count(*) > ?7, 'true', 'false'), ',"endCursor":', json_quote(substr(max(concat(printf('%08d', s17.n),
        hex(concat('PARTICIPANT-|', s17.c4, '|', s17.c5)))) FILTER (WHERE s17.n <= ?7), 9)), '},"totalCount":', (
      SELECT count(*)
      FROM participation t21
      WHERE t21.event_pk = t1.pk AND t21.participant_type IN (
        SELECT value
        FROM json_each(?6)
      )
    ), '}')
    FROM (
      SELECT t18.kind AS c0, t19.note AS c1, t20.type AS c2, t20.name AS c3, t18.participant_sort_name AS c4,
          t18.id AS c5, row_number() OVER (ORDER BY t18.participant_sort_name DESC, t18.id DESC) AS n
      FROM participation t18
      LEFT JOIN fact t19 ON t19.pk = t18.fact_pk
      LEFT JOIN record t20 ON t20.pk = t18.participant_pk
      WHERE t18.event_pk = t1.pk AND t18.participant_type IN (
        SELECT value
        FROM json_each(?6)
      )
      ORDER BY t18.participant_sort_name DESC, t18.id DESC
      LIMIT ?7 + 1
    ) s17
  ), ',"participantsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s22.c0, '"}'), ',' ORDER BY s22.n DESC), ''),
        ']}')
    FROM (
      SELECT t23.kind AS c0, row_number() OVER (ORDER BY t23.participant_sort_name DESC, t23.id DESC) AS n
      FROM participation t23
      WHERE t23.event_pk = t1.pk
      ORDER BY t23.participant_sort_name DESC, t23.id DESC
      LIMIT ?8
    ) s22
  ), '}')
  FROM event t1
  LEFT JOIN cited_text t2 ON t2.pk = t1.summary_pk
  LEFT JOIN historical_date t3 ON t3.pk = t1.date_pk
  LEFT JOIN cited_place t4 ON t4.pk = t1.place_pk
  LEFT JOIN place t5 ON t5.pk = t4.place_pk
  LEFT JOIN fact t6 ON t6.pk = t4.fact_pk
  LEFT JOIN event t10 ON t10.pk = t1.part_of_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'trial-of-the-forty'
-- ?2 'https://solidarity.example'
-- ?3 'SUPPORTS'
-- ?4 'ACCUSED'
-- ?5 'en'
-- ?6 '["PERSON"]'
-- ?7 2
-- ?8 1
