SELECT concat('{"record":', coalesce((
  SELECT concat('{"__typename":"Organization","id":"', t1.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s2.c0), ',"lang":"', s2.c1, '","kind":"', s2.c2, '"}'),
        ','), '')
    FROM (
      SELECT t3.text AS c0, t3.lang AS c1, t3.kind AS c2
      FROM name t3
      WHERE t3.record_pk = t1.pk AND t3.lang = ?3
      ORDER BY t3.pk
    ) s2
  ), '],"summary":', CASE WHEN t4.pk IS NOT NULL THEN concat('{"text":', json_quote(t4.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t1.id), ',"disputed":', iif(t1.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s5.c0), ',"value":', json_quote(s5.c1), '}'), ','), '')
    FROM (
      SELECT t6.scheme AS c0, t6.value AS c1
      FROM identifier t6
      WHERE t6.record_pk = t1.pk
      ORDER BY t6.pk
    ) s5
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s7.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v11
      CROSS JOIN citation t10 ON t10.pk = v11.citation_pk
      WHERE v11.record_pk = t1.pk AND v11.field = ?5 AND t10.stance = ?6
    ), '}')
    FROM (
      SELECT t8.says AS c0
      FROM evidence v9
      CROSS JOIN citation t8 ON t8.pk = v9.citation_pk
      WHERE v9.record_pk = t1.pk AND v9.field = ?5 AND t8.stance = ?6
      ORDER BY v9.citation_pk
      LIMIT ?7
    ) s7
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s12.c0), '}'),
        ',' ORDER BY s12.n DESC), ''), ']}')
    FROM (
      SELECT t13.field AS c0, row_number() OVER (ORDER BY v14.citation_pk DESC) AS n
      FROM evidence v14
      CROSS JOIN citation t13 ON t13.pk = v14.citation_pk
      WHERE v14.record_pk = t1.pk
      ORDER BY v14.citation_pk DESC
      LIMIT ?8
    ) s12
  ), '}')
  FROM organization t1
  LEFT JOIN cited_text t4 ON t4.pk = t1.summary_pk
  WHERE t1.id = ?1
), (
  SELECT concat('{"__typename":"Section","id":"', t15.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t15.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t15.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s16.c0), ',"lang":"', s16.c1, '","kind":"', s16.c2, '"}'),
        ','), '')
    FROM (
      SELECT t17.text AS c0, t17.lang AS c1, t17.kind AS c2
      FROM name t17
      WHERE t17.record_pk = t15.pk AND t17.lang = ?3
      ORDER BY t17.pk
    ) s16
  ), '],"summary":', CASE WHEN t18.pk IS NOT NULL THEN concat('{"text":', json_quote(t18.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t15.id), ',"disputed":', iif(t15.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s19.c0), ',"value":', json_quote(s19.c1), '}'), ','), '')
    FROM (
      SELECT t20.scheme AS c0, t20.value AS c1
      FROM identifier t20
      WHERE t20.record_pk = t15.pk
      ORDER BY t20.pk
    ) s19
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s21.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v25
      CROSS JOIN citation t24 ON t24.pk = v25.citation_pk
      WHERE v25.record_pk = t15.pk AND v25.field = ?5 AND t24.stance = ?6
    ), '}')
    FROM (
      SELECT t22.says AS c0
      FROM evidence v23
      CROSS JOIN citation t22 ON t22.pk = v23.citation_pk
      WHERE v23.record_pk = t15.pk AND v23.field = ?5 AND t22.stance = ?6
      ORDER BY v23.citation_pk
      LIMIT ?7
    ) s21
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s26.c0), '}'),
        ',' ORDER BY s26.n DESC), ''), ']}')
    FROM (
      SELECT t27.field AS c0, row_number() OVER (ORDER BY v28.citation_pk DESC) AS n
      FROM evidence v28
      CROSS JOIN citation t27 ON t27.pk = v28.citation_pk
      WHERE v28.record_pk = t15.pk
      ORDER BY v28.citation_pk DESC
      LIMIT ?8
    ) s26
  ), '}')
  FROM section t15
  LEFT JOIN cited_text t18 ON t18.pk = t15.summary_pk
  WHERE t15.id = ?1
), (
  SELECT concat('{"__typename":"Person","id":"', t29.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t29.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t29.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s30.c0), ',"lang":"', s30.c1, '","kind":"', s30.c2, '"}'),
        ','), '')
    FROM (
      SELECT t31.text AS c0, t31.lang AS c1, t31.kind AS c2
      FROM name t31
      WHERE t31.record_pk = t29.pk AND t31.lang = ?3
      ORDER BY t31.pk
    ) s30
  ), '],"summary":', CASE WHEN t32.pk IS NOT NULL THEN concat('{"text":', json_quote(t32.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t29.id), ',"disputed":', iif(t29.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s33.c0), ',"value":', json_quote(s33.c1), '}'), ','), '')
    FROM (
      SELECT t34.scheme AS c0, t34.value AS c1
      FROM identifier t34
      WHERE t34.record_pk = t29.pk
      ORDER BY t34.pk
    ) s33
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s35.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v39
      CROSS JOIN citation t38 ON t38.pk = v39.citation_pk
      WHERE v39.record_pk = t29.pk AND v39.field = ?5 AND t38.stance = ?6
    ), '}')
    FROM (
      SELECT t36.says AS c0
      FROM evidence v37
      CROSS JOIN citation t36 ON t36.pk = v37.citation_pk
      WHERE v37.record_pk = t29.pk AND v37.field = ?5 AND t36.stance = ?6
      ORDER BY v37.citation_pk
      LIMIT ?7
    ) s35
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s40.c0), '}'),
        ',' ORDER BY s40.n DESC), ''), ']}')
    FROM (
      SELECT t41.field AS c0, row_number() OVER (ORDER BY v42.citation_pk DESC) AS n
      FROM evidence v42
      CROSS JOIN citation t41 ON t41.pk = v42.citation_pk
      WHERE v42.record_pk = t29.pk
      ORDER BY v42.citation_pk DESC
      LIMIT ?8
    ) s40
  ), '}')
  FROM person t29
  LEFT JOIN cited_text t32 ON t32.pk = t29.summary_pk
  WHERE t29.id = ?1
), (
  SELECT concat('{"__typename":"Event","id":"', t43.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t43.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t43.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s44.c0), ',"lang":"', s44.c1, '","kind":"', s44.c2, '"}'),
        ','), '')
    FROM (
      SELECT t45.text AS c0, t45.lang AS c1, t45.kind AS c2
      FROM name t45
      WHERE t45.record_pk = t43.pk AND t45.lang = ?3
      ORDER BY t45.pk
    ) s44
  ), '],"summary":', CASE WHEN t46.pk IS NOT NULL THEN concat('{"text":', json_quote(t46.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t43.id), ',"disputed":', iif(t43.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s47.c0), ',"value":', json_quote(s47.c1), '}'), ','), '')
    FROM (
      SELECT t48.scheme AS c0, t48.value AS c1
      FROM identifier t48
      WHERE t48.record_pk = t43.pk
      ORDER BY t48.pk
    ) s47
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s49.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v53
      CROSS JOIN citation t52 ON t52.pk = v53.citation_pk
      WHERE v53.record_pk = t43.pk AND v53.field = ?5 AND t52.stance = ?6
    ), '}')
    FROM (
      SELECT t50.says AS c0
      FROM evidence v51
      CROSS JOIN citation t50 ON t50.pk = v51.citation_pk
      WHERE v51.record_pk = t43.pk AND v51.field = ?5 AND t50.stance = ?6
      ORDER BY v51.citation_pk
      LIMIT ?7
    ) s49
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s54.c0), '}'),
        ',' ORDER BY s54.n DESC), ''), ']}')
    FROM (
      SELECT t55.field AS c0, row_number() OVER (ORDER BY v56.citation_pk DESC) AS n
      FROM evidence v56
      CROSS JOIN citation t55 ON t55.pk = v56.citation_pk
      WHERE v56.record_pk = t43.pk
      ORDER BY v56.citation_pk DESC
      LIMIT ?8
    ) s54
  ), '}')
  FROM event t43
  LEFT JOIN cited_text t46 ON t46.pk = t43.summary_pk
  WHERE t43.id = ?1
), (
  SELECT concat('{"__typename":"Source","id":"', t57.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t57.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t57.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s58.c0), ',"lang":"', s58.c1, '","kind":"', s58.c2, '"}'),
        ','), '')
    FROM (
      SELECT t59.text AS c0, t59.lang AS c1, t59.kind AS c2
      FROM name t59
      WHERE t59.record_pk = t57.pk AND t59.lang = ?3
      ORDER BY t59.pk
    ) s58
  ), '],"summary":', CASE WHEN t60.pk IS NOT NULL THEN concat('{"text":', json_quote(t60.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t57.id), ',"disputed":', iif(t57.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s61.c0), ',"value":', json_quote(s61.c1), '}'), ','), '')
    FROM (
      SELECT t62.scheme AS c0, t62.value AS c1
      FROM identifier t62
      WHERE t62.record_pk = t57.pk
      ORDER BY t62.pk
    ) s61
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s63.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v67
      CROSS JOIN citation t66 ON t66.pk = v67.citation_pk
      WHERE v67.record_pk = t57.pk AND v67.field = ?5 AND t66.stance = ?6
    ), '}')
    FROM (
      SELECT t64.says AS c0
      FROM evidence v65
      CROSS JOIN citation t64 ON t64.pk = v65.citation_pk
      WHERE v65.record_pk = t57.pk AND v65.field = ?5 AND t64.stance = ?6
      ORDER BY v65.citation_pk
      LIMIT ?7
    ) s63
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s68.c0), '}'),
        ',' ORDER BY s68.n DESC), ''), ']}')
    FROM (
      SELECT t69.field AS c0, row_number() OVER (ORDER BY v70.citation_pk DESC) AS n
      FROM evidence v70
      CROSS JOIN citation t69 ON t69.pk = v70.citation_pk
      WHERE v70.record_pk = t57.pk
      ORDER BY v70.citation_pk DESC
      LIMIT ?8
    ) s68
  ), '}')
  FROM source t57
  LEFT JOIN cited_text t60 ON t60.pk = t57.summary_pk
  WHERE t57.id = ?1
), (
  SELECT concat('{"__typename":"Place","id":"', t71.id, '","name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t71.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t71.name)), ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s72.c0), ',"lang":"', s72.c1, '","kind":"', s72.c2, '"}'),
        ','), '')
    FROM (
      SELECT t73.text AS c0, t73.lang AS c1, t73.kind AS c2
      FROM name t73
      WHERE t73.record_pk = t71.pk AND t73.lang = ?3
      ORDER BY t73.pk
    ) s72
  ), '],"summary":', CASE WHEN t74.pk IS NOT NULL THEN concat('{"text":', json_quote(t74.text), '}') ELSE 'null' END,
      ',"url":', json_quote(?4 || '/records/' || t71.id), ',"disputed":', iif(t71.disputed, 'true', 'false'),
      ',"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s75.c0), ',"value":', json_quote(s75.c1), '}'), ','), '')
    FROM (
      SELECT t76.scheme AS c0, t76.value AS c1
      FROM identifier t76
      WHERE t76.record_pk = t71.pk
      ORDER BY t76.pk
    ) s75
  ), '],"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s77.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v81
      CROSS JOIN citation t80 ON t80.pk = v81.citation_pk
      WHERE v81.record_pk = t71.pk AND v81.field = ?5 AND t80.stance = ?6
    ), '}')
    FROM (
      SELECT t78.says AS c0
      FROM evidence v79
      CROSS JOIN citation t78 ON t78.pk = v79.citation_pk
      WHERE v79.record_pk = t71.pk AND v79.field = ?5 AND t78.stance = ?6
      ORDER BY v79.citation_pk
      LIMIT ?7
    ) s77
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s82.c0), '}'),
        ',' ORDER BY s82.n DESC), ''), ']}')
    FROM (
      SELECT t83.field AS c0, row_number() OVER (ORDER BY v84.citation_pk DESC) AS n
      FROM evidence v84
      CROSS JOIN citation t83 ON t83.pk = v84.citation_pk
      WHERE v84.record_pk = t71.pk
      ORDER BY v84.citation_pk DESC
      LIMIT ?8
    ) s82
  ), '}')
  FROM place t71
  LEFT JOIN cited_text t74 ON t74.pk = t71.summary_pk
  WHERE t71.id = ?1
), 'null'), ',"missing":', coalesce((
  SELECT concat('{"id":"', t85.id, '"}')
  FROM organization t85
  WHERE t85.id = ?9
), (
  SELECT concat('{"id":"', t86.id, '"}')
  FROM section t86
  WHERE t86.id = ?9
), (
  SELECT concat('{"id":"', t87.id, '"}')
  FROM person t87
  WHERE t87.id = ?9
), (
  SELECT concat('{"id":"', t88.id, '"}')
  FROM event t88
  WHERE t88.id = ?9
), (
  SELECT concat('{"id":"', t89.id, '"}')
  FROM source t89
  WHERE t89.id = ?9
), (
  SELECT concat('{"id":"', t90.id, '"}')
  FROM place t90
  WHERE t90.id = ?9
), 'null'), ',"node":', coalesce((
  SELECT concat('{"id":"', t91.id, '"}')
  FROM organization t91
  WHERE t91.id = ?1
), (
  SELECT concat('{"id":"', t92.id, '","country":{"name":', json_quote(t93.name), '}}')
  FROM section t92
  LEFT JOIN place t93 ON t93.pk = t92.country_pk
  WHERE t92.id = ?1
), (
  SELECT concat('{"id":"', t94.id, '"}')
  FROM person t94
  WHERE t94.id = ?1
), (
  SELECT concat('{"id":"', t95.id, '"}')
  FROM event t95
  WHERE t95.id = ?1
), (
  SELECT concat('{"id":"', t96.id, '"}')
  FROM source t96
  WHERE t96.id = ?1
), (
  SELECT concat('{"id":"', t97.id, '"}')
  FROM place t97
  WHERE t97.id = ?1
), (
  SELECT concat('{"id":"', t98.id, '"}')
  FROM role t98
  WHERE t98.id = ?1
), (
  SELECT concat('{"id":"', t99.id, '"}')
  FROM participation t99
  WHERE t99.id = ?1
), (
  SELECT concat('{"id":"', t100.id, '"}')
  FROM citation t100
  WHERE t100.id = ?1
), 'null'), '}')
-- ?1 'lantern-novaria'
-- ?2 'ru'
-- ?3 'en'
-- ?4 'https://solidarity.example'
-- ?5 'founded'
-- ?6 'SUPPORTS'
-- ?7 2
-- ?8 1
-- ?9 'nothing'
