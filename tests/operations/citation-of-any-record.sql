SELECT concat('{"organization":', coalesce((
  SELECT concat('{"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"__typename":"', substr(s2.c0, 1,
        1) || lower(substr(s2.c0, 2)), '","id":"', s2.c1, '","name":', json_quote(s2.c2), '}}'), ','), ''), ']}')
    FROM (
      SELECT t5.type AS c0, t5.id AS c1, t5.name AS c2
      FROM evidence v4
      CROSS JOIN citation t3 ON t3.pk = v4.citation_pk
      LEFT JOIN record t5 ON t5.pk = t3.record_pk
      WHERE v4.record_pk = t1.pk
      ORDER BY v4.citation_pk
      LIMIT ?2
    ) s2
  ), ',"deeper":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":', coalesce((
      SELECT concat('{"__typename":"Organization","id":"', t9.id, '","name":', json_quote(t9.name), ',"founded":',
          CASE WHEN t10.pk IS NOT NULL THEN concat('{"text":', json_quote(t10.text), '}') ELSE 'null' END, '}')
      FROM organization t9
      LEFT JOIN historical_date t10 ON t10.pk = t9.founded_pk
      WHERE t9.pk = s6.c0
    ), (
      SELECT concat('{"__typename":"Section","id":"', t11.id, '","name":', json_quote(t11.name), '}')
      FROM section t11
      WHERE t11.pk = s6.c0
    ), (
      SELECT concat('{"__typename":"Person","id":"', t12.id, '","name":', json_quote(t12.name), '}')
      FROM person t12
      WHERE t12.pk = s6.c0
    ), (
      SELECT concat('{"__typename":"Event","id":"', t13.id, '","name":', json_quote(t13.name), '}')
      FROM event t13
      WHERE t13.pk = s6.c0
    ), (
      SELECT concat('{"__typename":"Source","id":"', t14.id, '","name":', json_quote(t14.name), '}')
      FROM source t14
      WHERE t14.pk = s6.c0
    ), (
      SELECT concat('{"__typename":"Place","id":"', t15.id, '","name":', json_quote(t15.name), '}')
      FROM place t15
      WHERE t15.pk = s6.c0
    ), 'null'), '}'), ','), ''), ']}')
    FROM (
      SELECT t7.record_pk AS c0
      FROM evidence v8
      CROSS JOIN citation t7 ON t7.pk = v8.citation_pk
      WHERE v8.record_pk = t1.pk
      ORDER BY v8.citation_pk
      LIMIT ?3
    ) s6
  ), '}')
  FROM organization t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-aid'
-- ?2 2
-- ?3 1
