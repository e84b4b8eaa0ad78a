SELECT concat('{"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t2.id AS c0
    FROM event t2
    WHERE t2.id IN (
      SELECT value
      FROM json_each(?1)
    )
    ORDER BY t2.date_low, t2.id
    LIMIT ?2
  ) s1
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s3.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t4.id AS c0
    FROM event t4
    WHERE t4.pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?3, '$.exact')
      )
    )
    ORDER BY t4.date_low, t4.id
    LIMIT ?2
  ) s3
), ',"disputed":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s5.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t6.id AS c0
    FROM event t6
    WHERE t6.disputed = ?4
    ORDER BY t6.date_low, t6.id
    LIMIT ?2
  ) s5
), ',"citedBy":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s7.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t8.id AS c0
    FROM event t8
    WHERE t8.pk IN (
      SELECT e.record_pk
      FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?5)
      )
    )
    ORDER BY t8.date_low, t8.id
    LIMIT ?2
  ) s7
), ',"kind":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s9.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t10.id AS c0
    FROM (
      SELECT DISTINCT f13.value AS pk
      FROM json_each(?6) w11, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT t12.pk
          FROM event t12
          WHERE t12.kind = w11.value
          ORDER BY t12.date_low, t12.id
          LIMIT ?2
        )
      )) f13
    ) d14
    CROSS JOIN event t10 ON t10.pk = d14.pk
    ORDER BY t10.date_low, t10.id
    LIMIT ?2
  ) s9
), ',"possibly":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t16.id AS c0
    FROM (
      SELECT DISTINCT f20.value AS pk
      FROM json_each(?9) w17, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k19.pk
          FROM event_by_date_low k19
          CROSS JOIN event t18 ON t18.pk = k19.pk
          WHERE k19.word = 'date=' || w17.value AND t18.date_high >= ?7 AND t18.date_low <= ?8
          ORDER BY k19.date_low, k19.id
          LIMIT ?2
        )
      )) f20
    ) d21
    CROSS JOIN event t16 ON t16.pk = d21.pk
    ORDER BY t16.date_low, t16.id
    LIMIT ?2
  ) s15
), ',"certainly":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s22.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t23.id AS c0
    FROM (
      SELECT DISTINCT f27.value AS pk
      FROM json_each(?9) w24, json_each((
        SELECT json_group_array(pk)
        FROM (
          SELECT k26.pk
          FROM event_by_date_low k26
          CROSS JOIN event t25 ON t25.pk = k26.pk
          WHERE k26.word = 'date=' || w24.value AND t25.date_low >= ?7 AND t25.date_low <= t25.date_high AND t25.date_high <= ?8 AND t25.date_low <= t25.date_high
          ORDER BY k26.date_low, k26.id
          LIMIT ?2
        )
      )) f27
    ) d28
    CROSS JOIN event t23 ON t23.pk = d28.pk
    ORDER BY t23.date_low, t23.id
    LIMIT ?2
  ) s22
), ',"place":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s29.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t30.id AS c0
    FROM event t30
    WHERE t30.location_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?10)
      )
    )
    ORDER BY t30.date_low, t30.id
    LIMIT ?2
  ) s29
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s31.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t32.id AS c0
    FROM event t32
    WHERE t32.location_pk IN (
      SELECT p.pk
      FROM place p JOIN place c ON c.pk = p.pk OR c.pk = p.country_pk
      WHERE c.id IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t32.date_low, t32.id
    LIMIT ?2
  ) s31
), ',"participant":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s33.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t34.id AS c0
    FROM event t34
    WHERE t34.pk IN (
      SELECT p.event_pk
      FROM participation p JOIN record w ON w.pk = p.participant_pk
      WHERE w.id IN (
        SELECT value
        FROM json_each(?12)
      )
    )
    ORDER BY t34.date_low, t34.id
    LIMIT ?2
  ) s33
), ',"partOf":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s35.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t36.id AS c0
    FROM event t36
    WHERE t36.part_of_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?13)
      )
    )
    ORDER BY t36.date_low, t36.id
    LIMIT ?2
  ) s35
), '}')
-- ?1 '["fog-strike"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"electric\\"* OR \\"electr\\"*","vector":"electric:* | electr:*","starts":["electric","electr"],"variants":["eectric","elctric","elecric","electic","electrc","electri","electric","eletric","lectric"]},{"open":"\\"light\\"*","vector":"light:*","starts":["light"],"variants":["ight","lght","ligh","light","ligt","liht"]}],"exact":"(\\"electric\\"* OR \\"electr\\"*) AND (\\"light\\"*)","vector":"(electric:* | electr:*) & (light:*)","folded":"electric light"}'
-- ?4 True
-- ?5 '["dusk-fog-and-flame"]'
-- ?6 '["STRIKE","TRIAL"]'
-- ?7 703396
-- ?8 703425
-- ?9 '["m23122","Y1926","D192","C19"]'
-- ?10 '["port-clement"]'
-- ?11 '["novaria"]'
-- ?12 '["pim-marsh","lantern-aid"]'
-- ?13 '["campaign-for-the-forty"]'
