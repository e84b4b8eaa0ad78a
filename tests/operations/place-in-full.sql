SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"kind":"', t1.kind, '","country":', CASE WHEN t2.pk IS NOT NULL THEN concat('{"id":"', t2.id, '","name":',
      json_quote(t2.name), ',"countryCode":', json_quote(t2.country_code), '}') ELSE 'null' END, ',"countryCode":',
      json_quote(t1.country_code), ',"latitude":', ifnull(t1.latitude, 'null'), ',"longitude":', ifnull(t1.longitude,
      'null'), ',"location":', CASE WHEN t3.pk IS NOT NULL THEN concat('{"countryCode":', json_quote(t3.country_code),
      ',"latitude":', ifnull(t3.latitude, 'null'), ',"longitude":', ifnull(t3.longitude, 'null'), ',"note":',
      json_quote(t4.note), ',"disputed":', iif(t4.disputed, 'true', 'false'), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"says":', json_quote(s6.c0), '}'), ','), '')
    FROM (
      SELECT t7.says AS c0
      FROM citation t7
      WHERE t7.fact_pk = t3.fact_pk AND t7.stance = ?3
      ORDER BY t7.pk
    ) s6
  ), ']}') ELSE 'null' END, ',"disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t8.pk IS NOT NULL THEN concat('{"text":', json_quote(t8.text), '}') ELSE 'null' END, ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s9.c0), '}'), ','), '')
    FROM (
      SELECT t10.text AS c0
      FROM name t10
      WHERE t10.record_pk = t1.pk AND t10.lang = ?4
      ORDER BY t10.pk
    ) s9
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s11.c0), '}'), ','), '')
    FROM (
      SELECT t12.value AS c0
      FROM identifier t12
      WHERE t12.record_pk = t1.pk
      ORDER BY t12.pk
    ) s11
  ), '],"citations":{"totalCount":', (
    SELECT count(*)
    FROM evidence v14
    CROSS JOIN citation t13 ON t13.pk = v14.citation_pk
    WHERE v14.record_pk = t1.pk AND v14.field = ?5 AND t13.stance = ?3
  ), '},"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ',' ORDER BY s15.n DESC), ''),
        ']}')
    FROM (
      SELECT t16.id AS c0, row_number() OVER (ORDER BY v17.citation_pk DESC) AS n
      FROM evidence v17
      CROSS JOIN citation t16 ON t16.pk = v17.citation_pk
      WHERE v17.record_pk = t1.pk
      ORDER BY v17.citation_pk DESC
      LIMIT ?6
    ) s15
  ), '}')
  FROM place t1
  LEFT JOIN place t2 ON t2.pk = t1.country_pk
  LEFT JOIN location t3 ON t3.pk = t1.location_pk
  LEFT JOIN fact t4 ON t4.pk = t3.fact_pk
  LEFT JOIN cited_text t8 ON t8.pk = t1.summary_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'vesk'
-- ?2 'https://solidarity.example'
-- ?3 'SUPPORTS'
-- ?4 'en'
-- ?5 'names'
-- ?6 1
