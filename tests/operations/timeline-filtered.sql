SELECT concat('{"timeline":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('DATE+|', s1.c0, '|', s1.c1)),
      '","node":{"date":{"edtf":"', s1.c2, '"},"kind":"', s1.c3, '","record":{"id":"', s1.c4, '"},"text":',
      json_quote(s1.c5), '}}'), ','), ''), '],"nodes":[', ifnull(group_concat('{"__typename":"TimelineEntry"}', ','),
      ''), '],"pageInfo":{"hasNextPage":', iif(EXISTS (
    SELECT 1
    FROM timeline_entry t5
    WHERE (t5.moment, t5.pk) > (?2, ?3)
    ORDER BY t5.moment, t5.pk
    LIMIT 1 OFFSET ?1
  ), 'true', 'false'), ',"hasPreviousPage":', iif(EXISTS (
    SELECT 1
    FROM timeline_entry t6
    WHERE (t6.moment, t6.pk) <= (?2, ?3)
  ), 'true', 'false'), ',"startCursor":', json_quote(coalesce((
    SELECT hex(concat('DATE+|', t7.moment, '|', t7.pk))
    FROM timeline_entry t7
    WHERE (t7.moment, t7.pk) > (?2, ?3) AND ?1 > 0
    ORDER BY t7.moment, t7.pk
    LIMIT 1 OFFSET 0
  ), NULL)), ',"endCursor":', json_quote(coalesce((
    SELECT hex(concat('DATE+|', t8.moment, '|', t8.pk))
    FROM timeline_entry t8
    WHERE (t8.moment, t8.pk) > (?2, ?3) AND ?1 > 0
    ORDER BY t8.moment, t8.pk
    LIMIT 1 OFFSET ?1 - 1
  ), (
    SELECT hex(concat('DATE+|', t9.moment, '|', t9.pk))
    FROM timeline_entry t9
    WHERE (t9.moment, t9.pk) > (?2, ?3) AND ?1 > 0
    ORDER BY t9.moment DESC, t9.pk DESC
    LIMIT 1 OFFSET 0
  ), NULL)), '},"totalCount":', (
    SELECT count(*)
    FROM timeline_entry t10
  ), '}')
  FROM (
    SELECT t2.moment AS c0, t2.pk AS c1, t3.edtf AS c2, t2.kind AS c3, t4.id AS c4, t2.text AS c5
    FROM timeline_entry t2
    LEFT JOIN historical_date t3 ON t3.pk = t2.date_pk
    LEFT JOIN record t4 ON t4.pk = t2.record_pk
    WHERE (t2.moment, t2.pk) > (?2, ?3)
    ORDER BY t2.moment, t2.pk
    LIMIT ?1
  ) s1
), ',"last":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s11.c0), '}'),
      ',' ORDER BY s11.n DESC), ''), ']}')
  FROM (
    SELECT t12.text AS c0, row_number() OVER (ORDER BY t12.moment, t12.pk) AS n
    FROM timeline_entry t12
    WHERE (t12.moment, t12.pk) > (?5, ?6)
    ORDER BY t12.moment, t12.pk
    LIMIT ?4
  ) s11
), ',"dated":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s13.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t14.text AS c0
    FROM (
      SELECT DISTINCT f18.value AS pk
      FROM json_each(?10) w15, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k17.pk
          FROM timeline_entry_by_moment k17
          CROSS JOIN timeline_entry t16 ON t16.pk = k17.pk
          WHERE k17.word = 'date=' || w15.value AND t16.date_high >= ?7 AND t16.date_low <= ?8
          ORDER BY k17.moment, k17.pk
          LIMIT ?9
        )
      )) f18
    ) d19
    CROSS JOIN timeline_entry t14 ON t14.pk = d19.pk
    ORDER BY t14.moment, t14.pk
    LIMIT ?9
  ) s13
), ',"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s20.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t21.text AS c0
    FROM (
      SELECT DISTINCT f24.value AS pk
      FROM json_each(?11) w22, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t23.pk
          FROM timeline_entry t23
          WHERE t23.kind = w22.value
          ORDER BY t23.moment, t23.pk
          LIMIT ?9
        )
      )) f24
    ) d25
    CROSS JOIN timeline_entry t21 ON t21.pk = d25.pk
    ORDER BY t21.moment, t21.pk
    LIMIT ?9
  ) s20
), ',"organization":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s26.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t27.text AS c0
    FROM (
      SELECT DISTINCT f30.value AS pk
      FROM json_each(?12) w28, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t29.pk
          FROM timeline_entry t29
          WHERE t29.kind = w28.value AND t29.pk IN (
            SELECT t.entry_pk
            FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
            WHERE r.id IN (
              SELECT value
              FROM json_each(?13)
            )
          )
          ORDER BY t29.moment, t29.pk
          LIMIT ?9
        )
      )) f30
    ) d31
    CROSS JOIN timeline_entry t27 ON t27.pk = d31.pk
    ORDER BY t27.moment, t27.pk
    LIMIT ?9
  ) s26
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s32.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t33.text AS c0
    FROM timeline_entry t33
    WHERE t33.pk IN (
      SELECT t.entry_pk
      FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
      WHERE r.id IN (
        SELECT value
        FROM json_each(?14)
      )
    )
    ORDER BY t33.moment, t33.pk
    LIMIT ?4
  ) s32
), ',"person":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s34.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t35.text AS c0
    FROM timeline_entry t35
    WHERE t35.pk IN (
      SELECT t.entry_pk
      FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
      WHERE r.id IN (
        SELECT value
        FROM json_each(?15)
      )
    )
    ORDER BY t35.moment, t35.pk
    LIMIT ?9
  ) s34
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s36.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t37.text AS c0
    FROM timeline_entry t37
    WHERE t37.record_pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?16, '$.exact')
      )
    )
    ORDER BY t37.moment, t37.pk
    LIMIT ?9
  ) s36
), '}')
-- ?1 3
-- ?2 689944
-- ?3 3
-- ?4 2
-- ?5 692331
-- ?6 4
-- ?7 701266
-- ?8 701995
-- ?9 20
-- ?10 '["y1921","D192","C19","y1922"]'
-- ?11 '["BIRTH","DEATH"]'
-- ?12 '["FOUNDING"]'
-- ?13 '["lantern-aid"]'
-- ?14 '["novaria"]'
-- ?15 '["mirela-dusk"]'
-- ?16 '{"terms":[{"open":"\\"strike\\"* OR \\"strik\\"*","vector":"strike:* | strik:*","starts":["strike","strik"],"variants":["srike","stike","strie","strik","strike","strke","trike"]}],"exact":"(\\"strike\\"* OR \\"strik\\"*)","vector":"(strike:* | strik:*)","folded":"strike"}'
