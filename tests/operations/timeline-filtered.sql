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
    FROM timeline_entry t14
    WHERE t14.date_high >= ?7 AND t14.date_low <= ?8
    ORDER BY t14.moment, t14.pk
    LIMIT ?9
  ) s13
), ',"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s15.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t16.text AS c0
    FROM (
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?10)
      )
    ) w17
    CROSS JOIN timeline_entry t16 ON t16.pk IN (
      SELECT t18.pk
      FROM timeline_entry t18
      WHERE t18.kind = w17.value
      ORDER BY t18.moment, t18.pk
      LIMIT ?9
    )
    ORDER BY t16.moment, t16.pk
    LIMIT ?9
  ) s15
), ',"organization":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s19.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t20.text AS c0
    FROM (
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?11)
      )
    ) w21
    CROSS JOIN timeline_entry t20 ON t20.pk IN (
      SELECT t22.pk
      FROM timeline_entry t22
      WHERE t22.kind = w21.value AND t22.pk IN (
        SELECT t.entry_pk
        FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
        WHERE r.id IN (
          SELECT value
          FROM json_each(?12)
        )
      )
      ORDER BY t22.moment, t22.pk
      LIMIT ?9
    )
    ORDER BY t20.moment, t20.pk
    LIMIT ?9
  ) s19
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s23.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t24.text AS c0
    FROM timeline_entry t24
    WHERE t24.pk IN (
      SELECT t.entry_pk
      FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
      WHERE r.id IN (
        SELECT value
        FROM json_each(?13)
      )
    )
    ORDER BY t24.moment, t24.pk
    LIMIT ?4
  ) s23
), ',"person":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s25.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t26.text AS c0
    FROM timeline_entry t26
    WHERE t26.pk IN (
      SELECT t.entry_pk
      FROM timeline_subject t JOIN record r ON r.pk = t.record_pk
      WHERE r.id IN (
        SELECT value
        FROM json_each(?14)
      )
    )
    ORDER BY t26.moment, t26.pk
    LIMIT ?9
  ) s25
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"text":', json_quote(s27.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t28.text AS c0
    FROM timeline_entry t28
    WHERE t28.record_pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?15, '$.exact')
      )
    )
    ORDER BY t28.moment, t28.pk
    LIMIT ?9
  ) s27
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
-- ?10 '["BIRTH","DEATH"]'
-- ?11 '["FOUNDING"]'
-- ?12 '["lantern-aid"]'
-- ?13 '["novaria"]'
-- ?14 '["mirela-dusk"]'
-- ?15 '{"terms":[{"open":"\\"strike\\"* OR \\"strik\\"*","vector":"strike:* | strik:*","starts":["strike","strik"],"variants":["srike","stike","strie","strik","strike","strke","trike"]}],"exact":"(\\"strike\\"* OR \\"strik\\"*)","vector":"(strike:* | strik:*)","folded":"strike"}'
