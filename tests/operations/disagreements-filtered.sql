SELECT concat('{"disagreements":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('POSITION+|', s1.c0, '|', s1.c0)),
      '","node":{"record":{"id":"', s1.c1, '"},"field":', json_quote(s1.c2), ',"accepted":', json_quote(s1.c3),
      ',"note":', json_quote(s1.c4), ',"positions":[', (
    SELECT ifnull(group_concat(concat('{"value":', json_quote(s4.c0), ',"accepted":', iif(s4.c1, 'true', 'false'),
        ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"source":{"id":"', s6.c0, '"},"says":', json_quote(s6.c1), '}'), ','), '')
      FROM (
        SELECT t8.id AS c0, t7.says AS c1
        FROM citation t7
        LEFT JOIN source t8 ON t8.pk = t7.source_pk
        WHERE t7.position_pk = s4.c2
        ORDER BY t7.pk
      ) s6
    ), ']}'), ','), '')
    FROM (
      SELECT t5.value AS c0, t5.accepted AS c1, t5.pk AS c2
      FROM position t5
      WHERE t5.disagreement_pk = s1.c0
      ORDER BY t5.pk
    ) s4
  ), ']}}'), ','), ''), '],"nodes":[', ifnull(group_concat('{"__typename":"Disagreement"}', ','), ''),
      '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM disagreement t9
    WHERE t9.pk > ?2
    ORDER BY t9.pk
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), ',"hasPreviousPage":', iif(EXISTS (
    SELECT 1
    FROM disagreement t10
    WHERE t10.pk <= ?2
  ), 'true', 'false'), ',"startCursor":', json_quote(coalesce((
    SELECT hex(concat('POSITION+|', t11.pk, '|', t11.pk))
    FROM disagreement t11
    WHERE t11.pk > ?2 AND ?1 > 0
    ORDER BY t11.pk
    LIMIT 1 OFFSET 0
  ), NULL)), ',"endCursor":', json_quote(coalesce((
    SELECT hex(concat('POSITION+|', t12.pk, '|', t12.pk))
    FROM disagreement t12
    WHERE t12.pk > ?2 AND ?1 > 0
    ORDER BY t12.pk
    LIMIT 1 OFFSET ?1 - 1
  ), (
    SELECT hex(concat('POSITION+|', t13.pk, '|', t13.pk))
    FROM disagreement t13
    WHERE t13.pk > ?2 AND ?1 > 0
    ORDER BY t13.pk DESC
    LIMIT 1 OFFSET 0
  ), NULL)), '},"totalCount":', (
    SELECT count(*)
    FROM disagreement t14
  ), '}')
  FROM (
    SELECT t2.pk AS c0, t3.id AS c1, t2.field AS c2, t2.accepted AS c3, t2.note AS c4
    FROM disagreement t2
    LEFT JOIN record t3 ON t3.pk = t2.record_pk
    WHERE t2.pk > ?2
    ORDER BY t2.pk
    LIMIT ?1
  ) s1
), ',"last":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s15.c0), '}'),
      ',' ORDER BY s15.n DESC), ''), ']}')
  FROM (
    SELECT t16.field AS c0, row_number() OVER (ORDER BY t16.pk DESC) AS n
    FROM disagreement t16
    ORDER BY t16.pk DESC
    LIMIT ?3
  ) s15
), ',"recordType":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s17.c0, '"},"field":',
      json_quote(s17.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t19.id AS c0, t18.field AS c1
    FROM (
      SELECT DISTINCT f22.value AS pk
      FROM json_each(?4) w20, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t21.pk
          FROM disagreement t21
          WHERE t21.record_type = w20.value
          ORDER BY t21.pk
          LIMIT ?5
        )
      )) f22
    ) d23
    CROSS JOIN disagreement t18 ON t18.pk = d23.pk
    LEFT JOIN record t19 ON t19.pk = t18.record_pk
    ORDER BY t18.pk
    LIMIT ?5
  ) s17
), ',"record":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s24.c0), ',"accepted":',
      json_quote(s24.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t25.field AS c0, t25.accepted AS c1
    FROM disagreement t25
    WHERE t25.record_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?6)
      )
    )
    ORDER BY t25.pk
    LIMIT ?5
  ) s24
), ',"field":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s26.c0, '"}}'), ','), ''), ']}')
  FROM (
    SELECT t28.id AS c0
    FROM (
      SELECT DISTINCT f31.value AS pk
      FROM json_each(?7) w29, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t30.pk
          FROM disagreement t30
          WHERE t30.field = w29.value
          ORDER BY t30.pk
          LIMIT ?5
        )
      )) f31
    ) d32
    CROSS JOIN disagreement t27 ON t27.pk = d32.pk
    LEFT JOIN record t28 ON t28.pk = t27.record_pk
    ORDER BY t27.pk
    LIMIT ?5
  ) s26
), ',"source":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s33.c0, '"},"field":',
      json_quote(s33.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t35.id AS c0, t34.field AS c1
    FROM disagreement t34
    LEFT JOIN record t35 ON t35.pk = t34.record_pk
    WHERE t34.pk IN (
      SELECT d.disagreement_pk
      FROM disagreement_source d JOIN record s ON s.pk = d.source_pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?8)
      )
    )
    ORDER BY t34.pk
    LIMIT ?5
  ) s33
), ',"sourceKind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s36.c0, '"},"field":',
      json_quote(s36.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t38.id AS c0, t37.field AS c1
    FROM (
      SELECT DISTINCT f42.value AS pk
      FROM json_each(?9) w39, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k41.pk
          FROM disagreement_by_pk k41
          CROSS JOIN disagreement t40 ON t40.pk = k41.pk
          WHERE k41.word = 'sourceKind=' || w39.value
          ORDER BY k41.pk
          LIMIT ?5
        )
      )) f42
    ) d43
    CROSS JOIN disagreement t37 ON t37.pk = d43.pk
    LEFT JOIN record t38 ON t38.pk = t37.record_pk
    ORDER BY t37.pk
    LIMIT ?5
  ) s36
), '}')
-- ?1 2
-- ?2 30
-- ?3 1
-- ?4 '["PERSON"]'
-- ?5 20
-- ?6 '["lantern-aid"]'
-- ?7 '["founded","figures"]'
-- ?8 '["quill-notes-on-lamps"]'
-- ?9 '["MEMOIR"]'
