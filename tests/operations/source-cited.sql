SELECT concat('{"source":', coalesce((
  SELECT concat('{"name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"cited":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('POSITION+|', s2.c0, '|', s2.c0)),
        '","node":{"id":"', s2.c1, '","source":{"id":"', s2.c2, '"},"locator":', json_quote(s2.c3), ',"says":',
        json_quote(s2.c4), ',"stance":"', s2.c5, '","value":', json_quote(s2.c6), ',"place":',
        CASE WHEN s2.c8 IS NOT NULL THEN concat('{"id":"', s2.c7, '"}') ELSE 'null' END, ',"record":', coalesce((
      SELECT concat('{"id":"', t6.id, '","name":', json_quote(t6.name), ',"kind":"', t6.kind, '"}')
      FROM organization t6
      WHERE t6.pk = s2.c9
    ), (
      SELECT concat('{"id":"', t7.id, '","name":', json_quote(t7.name), '}')
      FROM section t7
      WHERE t7.pk = s2.c9
    ), (
      SELECT concat('{"id":"', t8.id, '","name":', json_quote(t8.name), '}')
      FROM person t8
      WHERE t8.pk = s2.c9
    ), (
      SELECT concat('{"id":"', t9.id, '","name":', json_quote(t9.name), '}')
      FROM event t9
      WHERE t9.pk = s2.c9
    ), (
      SELECT concat('{"id":"', t10.id, '","name":', json_quote(t10.name), '}')
      FROM source t10
      WHERE t10.pk = s2.c9
    ), (
      SELECT concat('{"id":"', t11.id, '","name":', json_quote(t11.name), '}')
      FROM place t11
      WHERE t11.pk = s2.c9
    ), 'null'), ',"field":', json_quote(s2.c10), ',"chicago":', json_quote((
      SELECT CASE WHEN s2.c3 IS NULL THEN b.entry ELSE replace(b.citation, '{place}',
          CASE b.style WHEN 'BIBTEX' THEN coalesce(s2.c12, s2.c3) WHEN 'CSL_JSON' THEN coalesce(s2.c13,
          s2.c3) ELSE s2.c3 END) END
      FROM bibliography b
      WHERE b.source_pk = s2.c11 AND b.style = ?5
    )), ',"mla":', json_quote((
      SELECT CASE WHEN s2.c3 IS NULL THEN b.entry ELSE replace(b.citation, '{place}',
          CASE b.style WHEN 'BIBTEX' THEN coalesce(s2.c12, s2.c3) WHEN 'CSL_JSON' THEN coalesce(s2.c13,
          s2.c3) ELSE s2.c3 END) END
      FROM bibliography b
      WHERE b.source_pk = s2.c11 AND b.style = ?6
    )), '}}'), ',') FILTER (WHERE s2.n <= ?7), ''), '],"nodes":[', ifnull(group_concat('{"__typename":"Citation"}',
        ',') FILTER (WHERE s2.n <= ?7), ''), '],"pageInfo":{"hasNextPage":', iif(count(*) > ?7, 'true', 'false'),
        ',"hasPreviousPage":', 'false', ',"startCursor":', json_quote(substr(min(concat(printf('%08d', s2.n),
        hex(concat('POSITION+|', s2.c0, '|', s2.c0)))) FILTER (WHERE s2.n <= ?7), 9)), ',"endCursor":',
        json_quote(substr(max(concat(printf('%08d', s2.n), hex(concat('POSITION+|', s2.c0, '|',
        s2.c0)))) FILTER (WHERE s2.n <= ?7), 9)), '},"totalCount":', (
      SELECT count(*)
      FROM citation t12
      WHERE t12.source_pk = t1.pk AND t12.stance = ?3 AND t12.record_type = ?4
    ), '}')
    FROM (
      SELECT t3.pk AS c0, t3.id AS c1, t4.id AS c2, t3.locator AS c3, t3.says AS c4, t3.stance AS c5, t3.value AS c6,
          t5.id AS c7, t5.pk AS c8, t3.record_pk AS c9, t3.field AS c10, t3.source_pk AS c11, t3.locator_bibtex AS c12,
          t3.locator_json AS c13, row_number() OVER (ORDER BY t3.pk) AS n
      FROM citation t3
      LEFT JOIN source t4 ON t4.pk = t3.source_pk
      LEFT JOIN place t5 ON t5.pk = t3.place_pk
      WHERE t3.source_pk = t1.pk AND t3.stance = ?3 AND t3.record_type = ?4
      ORDER BY t3.pk
      LIMIT ?7 + 1
    ) s2
  ), ',"citedFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s13.c0), '}'),
        ',' ORDER BY s13.n DESC), ''), ']}')
    FROM (
      SELECT t14.field AS c0, row_number() OVER (ORDER BY t14.pk DESC) AS n
      FROM citation t14
      WHERE t14.source_pk = t1.pk
      ORDER BY t14.pk DESC
      LIMIT ?8
    ) s13
  ), ',"citations":{"totalCount":', (
    SELECT count(*)
    FROM evidence v16
    CROSS JOIN citation t15 ON t15.pk = v16.citation_pk
    WHERE v16.record_pk = t1.pk AND v16.field = ?9 AND t15.stance = ?10
  ), '},"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s17.c0, '"}'), ',' ORDER BY s17.n DESC), ''),
        ']}')
    FROM (
      SELECT t18.id AS c0, row_number() OVER (ORDER BY v19.citation_pk DESC) AS n
      FROM evidence v19
      CROSS JOIN citation t18 ON t18.pk = v19.citation_pk
      WHERE v19.record_pk = t1.pk
      ORDER BY v19.citation_pk DESC
      LIMIT ?8
    ) s17
  ), '}')
  FROM source t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'veskova-pri-svete-fonarya'
-- ?2 'ru'
-- ?3 'DIFFERS'
-- ?4 'ORGANIZATION'
-- ?5 'CHICAGO'
-- ?6 'MLA'
-- ?7 2
-- ?8 1
-- ?9 'names'
-- ?10 'SUPPORTS'
