SELECT concat('{"path":', (
  SELECT CASE WHEN count(*) > 0 OR EXISTS (
    SELECT 1
    FROM record
    WHERE id = ?1 AND id = ?2
  ) THEN concat('{"length":', count(*), ',"steps":[', ifnull(group_concat(concat('{"from":{"__typename":"',
      substr(s1.c0, 1, 1) || lower(substr(s1.c0, 2)), '","id":"', s1.c1, '"},"to":{"__typename":"', substr(s1.c2, 1,
      1) || lower(substr(s1.c2, 2)), '","id":"', s1.c3, '"},"text":', json_quote(s1.c4), ',"citations":[', (
    SELECT ifnull(group_concat(concat('{"source":{"id":"', s6.c0, '"},"says":', json_quote(s6.c1), '}'), ','), '')
    FROM (
      SELECT t8.id AS c0, t7.says AS c1
      FROM citation t7
      LEFT JOIN source t8 ON t8.pk = t7.source_pk
      WHERE t7.fact_pk = s1.c5
      ORDER BY t7.pk
    ) s6
  ), ']}'), ','), ''), ']}') ELSE 'null' END
  FROM (
    SELECT t4.type AS c0, t4.id AS c1, t5.type AS c2, t5.id AS c3, t2.text AS c4, t2.fact_pk AS c5
    FROM ( WITH RECURSIVE ends AS ( SELECT (
      SELECT pk
      FROM record
      WHERE id = ?1
    ) AS first, (
      SELECT pk
      FROM record
      WHERE id = ?2
    ) AS last ), walk(node, depth) AS ( SELECT first,
        0 FROM ends WHERE first IS NOT NULL AND last IS NOT NULL UNION SELECT s.to_pk,
        w.depth + 1 FROM walk w CROSS JOIN ends e JOIN path_step s ON s.from_pk = w.node WHERE w.depth < ?3 AND w.node <> e.last AND (NOT s.is_passage OR s.from_pk = e.first OR s.to_pk = e.last) LIMIT 60000 ), reach AS MATERIALIZED ( SELECT node, min(depth) AS depth FROM walk GROUP BY node ), back(node, depth, step) AS ( SELECT r.node, r.depth, NULL FROM ends e JOIN reach r ON r.node = e.last UNION ALL SELECT s.from_pk, b.depth - 1, s.pk FROM back b JOIN path_step s ON s.pk = ( SELECT min(t.pk) FROM path_step t JOIN reach r ON r.node = t.from_pk AND r.depth = b.depth - 1 CROSS JOIN ends e WHERE t.to_pk = b.node AND (NOT t.is_passage OR t.from_pk = e.first OR t.to_pk = e.last)) WHERE b.depth > 0 ) SELECT step, depth FROM back WHERE step IS NOT NULL) v3
    CROSS JOIN path_step t2 ON t2.pk = v3.step
    LEFT JOIN record t4 ON t4.pk = t2.from_pk
    LEFT JOIN record t5 ON t5.pk = t2.to_pk
    ORDER BY v3.depth
  ) s1
), ',"itself":', (
  SELECT CASE WHEN count(*) > 0 OR EXISTS (
    SELECT 1
    FROM record
    WHERE id = ?1 AND id = ?1
  ) THEN concat('{"length":', count(*), ',"steps":[', ifnull(group_concat(concat('{"text":', json_quote(s9.c0), '}'),
      ','), ''), ']}') ELSE 'null' END
  FROM (
    SELECT t10.text AS c0
    FROM ( WITH RECURSIVE ends AS ( SELECT (
      SELECT pk
      FROM record
      WHERE id = ?1
    ) AS first, (
      SELECT pk
      FROM record
      WHERE id = ?1
    ) AS last ), walk(node, depth) AS ( SELECT first,
        0 FROM ends WHERE first IS NOT NULL AND last IS NOT NULL UNION SELECT s.to_pk,
        w.depth + 1 FROM walk w CROSS JOIN ends e JOIN path_step s ON s.from_pk = w.node WHERE w.depth < ?4 AND w.node <> e.last AND (NOT s.is_passage OR s.from_pk = e.first OR s.to_pk = e.last) LIMIT 60000 ), reach AS MATERIALIZED ( SELECT node, min(depth) AS depth FROM walk GROUP BY node ), back(node, depth, step) AS ( SELECT r.node, r.depth, NULL FROM ends e JOIN reach r ON r.node = e.last UNION ALL SELECT s.from_pk, b.depth - 1, s.pk FROM back b JOIN path_step s ON s.pk = ( SELECT min(t.pk) FROM path_step t JOIN reach r ON r.node = t.from_pk AND r.depth = b.depth - 1 CROSS JOIN ends e WHERE t.to_pk = b.node AND (NOT t.is_passage OR t.from_pk = e.first OR t.to_pk = e.last)) WHERE b.depth > 0 ) SELECT step, depth FROM back WHERE step IS NOT NULL) v11
    CROSS JOIN path_step t10 ON t10.pk = v11.step
    ORDER BY v11.depth
  ) s9
), ',"tooFar":', (
  SELECT CASE WHEN count(*) > 0 OR EXISTS (
    SELECT 1
    FROM record
    WHERE id = ?1 AND id = ?2
  ) THEN concat('{"length":', count(*), '}') ELSE 'null' END
  FROM (
    SELECT 1
    FROM ( WITH RECURSIVE ends AS ( SELECT (
      SELECT pk
      FROM record
      WHERE id = ?1
    ) AS first, (
      SELECT pk
      FROM record
      WHERE id = ?2
    ) AS last ), walk(node, depth) AS ( SELECT first,
        0 FROM ends WHERE first IS NOT NULL AND last IS NOT NULL UNION SELECT s.to_pk,
        w.depth + 1 FROM walk w CROSS JOIN ends e JOIN path_step s ON s.from_pk = w.node WHERE w.depth < ?5 AND w.node <> e.last AND (NOT s.is_passage OR s.from_pk = e.first OR s.to_pk = e.last) LIMIT 60000 ), reach AS MATERIALIZED ( SELECT node, min(depth) AS depth FROM walk GROUP BY node ), back(node, depth, step) AS ( SELECT r.node, r.depth, NULL FROM ends e JOIN reach r ON r.node = e.last UNION ALL SELECT s.from_pk, b.depth - 1, s.pk FROM back b JOIN path_step s ON s.pk = ( SELECT min(t.pk) FROM path_step t JOIN reach r ON r.node = t.from_pk AND r.depth = b.depth - 1 CROSS JOIN ends e WHERE t.to_pk = b.node AND (NOT t.is_passage OR t.from_pk = e.first OR t.to_pk = e.last)) WHERE b.depth > 0 ) SELECT step, depth FROM back WHERE step IS NOT NULL) v14
    CROSS JOIN path_step t13 ON t13.pk = v14.step
    ORDER BY v14.depth
  ) s12
), ',"nobody":', (
  SELECT CASE WHEN count(*) > 0 OR EXISTS (
    SELECT 1
    FROM record
    WHERE id = ?1 AND id = ?6
  ) THEN concat('{"length":', count(*), '}') ELSE 'null' END
  FROM (
    SELECT 1
    FROM ( WITH RECURSIVE ends AS ( SELECT (
      SELECT pk
      FROM record
      WHERE id = ?1
    ) AS first, (
      SELECT pk
      FROM record
      WHERE id = ?6
    ) AS last ), walk(node, depth) AS ( SELECT first,
        0 FROM ends WHERE first IS NOT NULL AND last IS NOT NULL UNION SELECT s.to_pk,
        w.depth + 1 FROM walk w CROSS JOIN ends e JOIN path_step s ON s.from_pk = w.node WHERE w.depth < ?4 AND w.node <> e.last AND (NOT s.is_passage OR s.from_pk = e.first OR s.to_pk = e.last) LIMIT 60000 ), reach AS MATERIALIZED ( SELECT node, min(depth) AS depth FROM walk GROUP BY node ), back(node, depth, step) AS ( SELECT r.node, r.depth, NULL FROM ends e JOIN reach r ON r.node = e.last UNION ALL SELECT s.from_pk, b.depth - 1, s.pk FROM back b JOIN path_step s ON s.pk = ( SELECT min(t.pk) FROM path_step t JOIN reach r ON r.node = t.from_pk AND r.depth = b.depth - 1 CROSS JOIN ends e WHERE t.to_pk = b.node AND (NOT t.is_passage OR t.from_pk = e.first OR t.to_pk = e.last)) WHERE b.depth > 0 ) SELECT step, depth FROM back WHERE step IS NOT NULL) v17
    CROSS JOIN path_step t16 ON t16.pk = v17.step
    ORDER BY v17.depth
  ) s15
), '}')
-- ?1 'mirela-dusk'
-- ?2 'akari-hoshino'
-- ?3 5
-- ?4 6
-- ?5 0
-- ?6 'nobody'
