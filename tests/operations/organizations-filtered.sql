SELECT concat('{"kinds":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s1.c0, '"}'), ','), ''), '],"totalCount":', (
    SELECT count(*)
    FROM organization t3
    WHERE t3.kind IN (
      SELECT value
      FROM json_each(?1)
    )
  ), '}')
  FROM (
    SELECT t2.id AS c0
    FROM (
      SELECT DISTINCT value
      FROM (
        SELECT value
        FROM json_each(?1)
      )
    ) w4
    CROSS JOIN organization t2 ON t2.pk IN (
      SELECT t5.pk
      FROM organization t5
      WHERE t5.kind = w4.value
      ORDER BY t5.sort_name, t5.id
      LIMIT ?2
    )
    ORDER BY t2.sort_name, t2.id
    LIMIT ?2
  ) s1
), ',"ids":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s6.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t7.id AS c0
    FROM organization t7
    WHERE t7.id IN (
      SELECT value
      FROM json_each(?3)
    )
    ORDER BY t7.sort_name, t7.id
    LIMIT ?2
  ) s6
), ',"text":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s8.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t9.id AS c0
    FROM organization t9
    WHERE t9.pk IN (
      SELECT p.record_pk
      FROM passage p
      WHERE p.pk IN (
        SELECT rowid
        FROM passage_index
        WHERE passage_index MATCH json_extract(?4, '$.exact')
      )
    )
    ORDER BY t9.sort_name, t9.id
    LIMIT ?2
  ) s8
), ',"disputed":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s10.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t11.id AS c0
    FROM organization t11
    WHERE t11.disputed = ?5
    ORDER BY t11.sort_name, t11.id
    LIMIT ?2
  ) s10
), ',"citedBy":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s12.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t13.id AS c0
    FROM organization t13
    WHERE t13.pk IN (
      SELECT e.record_pk
      FROM citation c JOIN record s ON s.pk = c.source_pk JOIN evidence e ON e.citation_pk = c.pk
      WHERE s.id IN (
        SELECT value
        FROM json_each(?6)
      )
    )
    ORDER BY t13.sort_name, t13.id
    LIMIT ?2
  ) s12
), ',"founded":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s14.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t15.id AS c0
    FROM organization t15
    WHERE t15.founded_low >= ?7 AND t15.founded_low <= t15.founded_high AND t15.founded_high <= ?8 AND t15.founded_low <= t15.founded_high
    ORDER BY t15.sort_name, t15.id
    LIMIT ?2
  ) s14
), ',"dissolved":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s16.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t17.id AS c0
    FROM organization t17
    WHERE t17.dissolved_high >= ?9
    ORDER BY t17.sort_name, t17.id
    LIMIT ?2
  ) s16
), ',"active":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s18.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t19.id AS c0
    FROM organization t19
    WHERE t19.active_high >= ?9 AND t19.active_low <= ?10
    ORDER BY t19.sort_name, t19.id
    LIMIT ?2
  ) s18
), ',"seated":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s20.c0, '"}'), ','), ''), ']}')
  FROM (
    SELECT t21.id AS c0
    FROM organization t21
    WHERE t21.pk IN (
      SELECT s.record_pk
      FROM seat s JOIN place p ON p.pk = s.place_pk
      WHERE p.id IN (
        SELECT value
        FROM json_each(?11)
      )
    )
    ORDER BY t21.sort_name, t21.id
    LIMIT ?2
  ) s20
), '}')
-- ?1 '["AID_ORGANIZATION","PUBLICATION"]'
-- ?2 20
-- ?3 '["lantern-aid","evening-wick"]'
-- ?4 '{"terms":[{"open":"\\"little\\"* OR \\"littl\\"*","vector":"little:* | littl:*","starts":["little","littl"],"variants":["ittle","litle","litte","littl","little","lttle"]},{"open":"\\"flame\\"* OR \\"flam\\"*","vector":"flame:* | flam:*","starts":["flame","flam"],"variants":["fame","flae","flam","flame","flme","lame"]}],"exact":"(\\"little\\"* OR \\"littl\\"*) AND (\\"flame\\"* OR \\"flam\\"*)","vector":"(little:* | littl:*) & (flame:* | flam:*)","folded":"little flame"}'
-- ?5 True
-- ?6 '["dusk-fog-and-flame"]'
-- ?7 700900
-- ?8 701995
-- ?9 704553
-- ?10 706743
-- ?11 '["vesk","sarnok"]'
