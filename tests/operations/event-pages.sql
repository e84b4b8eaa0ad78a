SELECT concat('{"event":', coalesce((
  SELECT concat('{"name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"parts":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"node":{"name":', json_quote(s2.c0), ',"partOf":',
        CASE WHEN s2.c2 IS NOT NULL THEN concat('{"name":', json_quote(s2.c1), '}') ELSE 'null' END, '}}'),
        ',') FILTER (WHERE s2.n <= ?4), ''), '],"nodes":[', ifnull(group_concat(concat('{"id":"', s2.c3, '"}'),
        ',') FILTER (WHERE s2.n <= ?4), ''), '],"pageInfo":{"hasNextPage":', iif(count(*) > ?4, 'true', 'false'),
        '},"totalCount":', (
      SELECT count(*)
      FROM event t5
      WHERE t5.part_of_pk = t1.pk AND t5.kind IN (
        SELECT value
        FROM json_each(?3)
      )
    ), '}')
    FROM (
      SELECT t3.name AS c0, t4.name AS c1, t4.pk AS c2, t3.id AS c3, row_number() OVER (ORDER BY t3.date_low,
          t3.id) AS n
      FROM event t3
      LEFT JOIN event t4 ON t4.pk = t3.part_of_pk
      WHERE t3.part_of_pk = t1.pk AND t3.kind IN (
        SELECT value
        FROM json_each(?3)
      )
      ORDER BY t3.date_low, t3.id
      LIMIT ?4 + 1
    ) s2
  ), ',"partsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s6.c0, '"}'), ',' ORDER BY s6.n DESC), ''), ']}')
    FROM (
      SELECT t7.id AS c0, row_number() OVER (ORDER BY t7.date_low DESC, t7.id DESC) AS n
      FROM event t7
      WHERE t7.part_of_pk = t1.pk
      ORDER BY t7.date_low DESC, t7.id DESC
      LIMIT ?5
    ) s6
  ), ',"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s8.c0), '}'), ','), ''),
        '],"totalCount":', (
      SELECT count(*)
      FROM evidence v12
      CROSS JOIN citation t11 ON t11.pk = v12.citation_pk
      WHERE v12.record_pk = t1.pk AND v12.field = ?6 AND t11.stance = ?7
    ), '}')
    FROM (
      SELECT t9.says AS c0
      FROM evidence v10
      CROSS JOIN citation t9 ON t9.pk = v10.citation_pk
      WHERE v10.record_pk = t1.pk AND v10.field = ?6 AND t9.stance = ?7
      ORDER BY v10.citation_pk
      LIMIT ?5
    ) s8
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s13.c0), '}'),
        ',' ORDER BY s13.n DESC), ''), ']}')
    FROM (
      SELECT t14.field AS c0, row_number() OVER (ORDER BY v15.citation_pk DESC) AS n
      FROM evidence v15
      CROSS JOIN citation t14 ON t14.pk = v15.citation_pk
      WHERE v15.record_pk = t1.pk
      ORDER BY v15.citation_pk DESC
      LIMIT ?5
    ) s13
  ), '}')
  FROM event t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'campaign-for-the-forty'
-- ?2 'de'
-- ?3 '["TRIAL"]'
-- ?4 2
-- ?5 1
-- ?6 'date'
-- ?7 'SUPPORTS'
