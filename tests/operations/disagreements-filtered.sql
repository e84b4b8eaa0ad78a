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
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?4)
      )
    ) w20
    CROSS JOIN disagreement t18 ON t18.pk IN (
      SELECT t21.pk
      FROM disagreement t21
      WHERE t21.record_type = w20.value
      ORDER BY t21.pk
      LIMIT ?5
    )
    LEFT JOIN record t19 ON t19.pk = t18.record_pk
    ORDER BY t18.pk
    LIMIT ?5
  ) s17
), ',"record":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s22.c0), ',"accepted":',
      json_quote(s22.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t23.field AS c0, t23.accepted AS c1
    FROM disagreement t23
    WHERE t23.record_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?6)
      )
    )
    ORDER BY t23.pk
    LIMIT ?5
  ) s22
), ',"field":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s24.c0, '"}}'), ','), ''), ']}')
  FROM (
    SELECT t26.id AS c0
    FROM (
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?7)
      )
    ) w27
    CROSS JOIN disagreement t25 ON t25.pk IN (
      SELECT t28.pk
      FROM disagreement t28
      WHERE t28.field = w27.value
      ORDER BY t28.pk
      LIMIT ?5
    )
    LEFT JOIN record t26 ON t26.pk = t25.record_pk
    ORDER BY t25.pk
    LIMIT ?5
  ) s24
), ',"source":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s29.c0, '"},"field":',
      json_quote(s29.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t31.id AS c0, t30.field AS c1
    FROM disagreement t30
    LEFT JOIN record t31 ON t31.pk = t30.record_pk
    WHERE t30.pk IN (
      SELECT d.disagreement_pk
      FROM disagreement_source d JOIN record s ON s.pk = d.source_pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?8)
      )
    )
    ORDER BY t30.pk
    LIMIT ?5
  ) s29
), ',"sourceKind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s32.c0, '"},"field":',
      json_quote(s32.c1), '}'), ','), ''), ']}')
  FROM (
    SELECT t34.id AS c0, t33.field AS c1
    FROM disagreement t33
    LEFT JOIN record t34 ON t34.pk = t33.record_pk
    WHERE t33.pk IN (
      SELECT d.disagreement_pk
      FROM disagreement_source d
      WHERE d.source_kind IN (
        SELECT value
        FROM json_each(?9)
      )
    )
    ORDER BY t33.pk
    LIMIT ?5
  ) s32
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
