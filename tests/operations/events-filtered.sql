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
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?6)
      )
    ) w11
    CROSS JOIN event t10 ON t10.pk IN (
      SELECT t12.pk
      FROM event t12
      WHERE t12.kind = w11.value
      ORDER BY t12.date_low, t12.id
      LIMIT ?2
    )
    ORDER BY t10.date_low, t10.id
    LIMIT ?2
  ) s9
), ',"possibly":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t14.id AS c0
    FROM event t14
    WHERE t14.date_high >= ?7 AND t14.date_low <= ?8
    ORDER BY t14.date_low, t14.id
    LIMIT ?2
  ) s13
), ',"certainly":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s15.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t16.id AS c0
    FROM event t16
    WHERE t16.date_low >= ?7 AND t16.date_low <= t16.date_high AND t16.date_high <= ?8 AND t16.date_low <= t16.date_high
    ORDER BY t16.date_low, t16.id
    LIMIT ?2
  ) s15
), ',"place":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s17.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t18.id AS c0
    FROM event t18
    WHERE t18.location_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?9)
      )
    )
    ORDER BY t18.date_low, t18.id
    LIMIT ?2
  ) s17
), ',"country":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s19.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t20.id AS c0
    FROM event t20
    WHERE t20.location_pk IN (
      SELECT p.pk
      FROM place p JOIN place c ON c.pk = p.pk OR c.pk = p.country_pk
      WHERE c.id IN (
        SELECT value
        FROM json_each(?10)
      )
    )
    ORDER BY t20.date_low, t20.id
    LIMIT ?2
  ) s19
), ',"participant":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s21.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t22.id AS c0
    FROM event t22
    WHERE t22.pk IN (
      SELECT p.event_pk
      FROM participation p JOIN record w ON w.pk = p.participant_pk
      WHERE w.id IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t22.date_low, t22.id
    LIMIT ?2
  ) s21
), ',"partOf":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s23.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t24.id AS c0
    FROM event t24
    WHERE t24.part_of_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?12)
      )
    )
    ORDER BY t24.date_low, t24.id
    LIMIT ?2
  ) s23
), '}')
-- ?1 '["fog-strike"]'
-- ?2 20
-- ?3 '{"terms":[{"open":"\\"electric\\"* OR \\"electr\\"*","vector":"electric:* | electr:*","starts":["electric","electr"],"variants":["eectric","elctric","elecric","electic","electrc","electri","electric","eletric","lectric"]},{"open":"\\"light\\"*","vector":"light:*","starts":["light"],"variants":["ight","lght","ligh","light","ligt","liht"]}],"exact":"(\\"electric\\"* OR \\"electr\\"*) AND (\\"light\\"*)","vector":"(electric:* | electr:*) & (light:*)","folded":"electric light"}'
-- ?4 True
-- ?5 '["dusk-fog-and-flame"]'
-- ?6 '["STRIKE","TRIAL"]'
-- ?7 703396
-- ?8 703425
-- ?9 '["port-clement"]'
-- ?10 '["novaria"]'
-- ?11 '["pim-marsh","lantern-aid"]'
-- ?12 '["campaign-for-the-forty"]'
