SELECT concat('{"place":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"kind":"', t1.kind, '","country":', CASE WHEN t2.pk IS NOT NULL THEN concat('{"id":"', t2.id, '","name":',
      json_quote(t2.name), ',"countryCode":', json_quote(t2.country_code), '}') ELSE 'null' END, ',"countryCode":',
      json_quote(t1.country_code), ',"latitude":', ifnull(t1.latitude, 'null'), ',"longitude":', ifnull(t1.longitude,
      'null'), ',"disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t3.pk IS NOT NULL THEN concat('{"text":', json_quote(t3.text), '}') ELSE 'null' END, ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s4.c0), '}'), ','), '')
    FROM (
      SELECT t5.text AS c0
      FROM name t5
      WHERE t5.record_pk = t1.pk AND t5.lang = ?3
      ORDER BY t5.pk
    ) s4
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s6.c0), '}'), ','), '')
    FROM (
      SELECT t7.value AS c0
      FROM identifier t7
      WHERE t7.record_pk = t1.pk
      ORDER BY t7.pk
    ) s6
  ), '],"citations":{"totalCount":', (
    SELECT count(*)
    FROM evidence v9
    CROSS JOIN citation t8 ON t8.pk = v9.citation_pk
    WHERE v9.record_pk = t1.pk AND v9.field = ?4 AND t8.stance = ?5
  ), '},"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s10.c0, '"}'), ',' ORDER BY s10.n DESC), ''),
        ']}')
    FROM (
      SELECT t11.id AS c0, row_number() OVER (ORDER BY v12.citation_pk DESC) AS n
      FROM evidence v12
      CROSS JOIN citation t11 ON t11.pk = v12.citation_pk
      WHERE v12.record_pk = t1.pk
      ORDER BY v12.citation_pk DESC
      LIMIT ?6
    ) s10
  ), '}')
  FROM place t1
  LEFT JOIN place t2 ON t2.pk = t1.country_pk
  LEFT JOIN cited_text t3 ON t3.pk = t1.summary_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'vesk'
-- ?2 'https://solidarity.example'
-- ?3 'en'
-- ?4 'names'
-- ?5 'SUPPORTS'
-- ?6 1
