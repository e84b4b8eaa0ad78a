SELECT concat('{"event":', coalesce((
  SELECT concat('{"ids":{"totalCount":', (
    SELECT count(*)
    FROM participation t2
    WHERE t2.event_pk = t1.pk AND t2.id IN (
      SELECT value
      FROM json_each(?2)
    )
  ), '},"kind":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s3.c0, '"}'), ','), ''), ']}')
    FROM (
      SELECT t4.kind AS c0
      FROM participation t4
      WHERE t4.event_pk = t1.pk AND t4.kind IN (
        SELECT value
        FROM json_each(?3)
      )
      ORDER BY t4.participant_sort_name, t4.id
      LIMIT ?4
    ) s3
  ), ',"type":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s5.c0, '"}'), ','), ''), ']}')
    FROM (
      SELECT t6.kind AS c0
      FROM participation t6
      WHERE t6.event_pk = t1.pk AND t6.participant_type IN (
        SELECT value
        FROM json_each(?5)
      )
      ORDER BY t6.participant_sort_name, t6.id
      LIMIT ?4
    ) s5
  ), ',"text":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s7.c0, '"}'), ','), ''), ']}')
    FROM (
      SELECT t8.kind AS c0
      FROM participation t8
      WHERE t8.event_pk = t1.pk AND t8.fact_pk IN (
        SELECT p.fact_pk
        FROM passage p
        WHERE p.pk IN (
          SELECT rowid
          FROM passage_index
          WHERE passage_index MATCH json_extract(?6, '$.exact')
        )
      )
      ORDER BY t8.participant_sort_name, t8.id
      LIMIT ?4
    ) s7
  ), ',"disputed":{"totalCount":', (
    SELECT count(*)
    FROM participation t9
    WHERE t9.event_pk = t1.pk AND t9.fact_pk IN (
      SELECT pk
      FROM fact
      WHERE disputed = ?7
    )
  ), '},"citedBy":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s10.c0, '"}'), ','), ''), ']}')
    FROM (
      SELECT t11.kind AS c0
      FROM participation t11
      WHERE t11.event_pk = t1.pk AND t11.fact_pk IN (
        SELECT c.fact_pk
        FROM citation c JOIN record s ON s.pk = c.source_pk
        WHERE s.id IN (
          SELECT value
          FROM json_each(?8)
        )
      )
      ORDER BY t11.participant_sort_name, t11.id
      LIMIT ?4
    ) s10
  ), '}')
  FROM event t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'trial-of-the-forty'
-- ?2 '["participation_none"]'
-- ?3 '["DEFENDANT","LAWYER"]'
-- ?4 20
-- ?5 '["SECTION"]'
-- ?6 '{"terms":[{"open":"\\"charge\\"* OR \\"charg\\"*","vector":"charge:* | charg:*","starts":["charge","charg"],"variants":["carge","chage","chare","charg","charge","chrge","harge"]}],"exact":"(\\"charge\\"* OR \\"charg\\"*)","vector":"(charge:* | charg:*)","folded":"charge"}'
-- ?7 False
-- ?8 '["lumbria-state-archive-file-40"]'
