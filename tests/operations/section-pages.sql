SELECT concat('{"section":', coalesce((
  SELECT concat('{"name":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s2.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t3.field AS c0
      FROM evidence v4
      CROSS JOIN citation t3 ON t3.pk = v4.citation_pk
      WHERE v4.record_pk = t1.pk AND t3.stance = ?3
      ORDER BY v4.citation_pk
      LIMIT ?4
    ) s2
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"field":', json_quote(s5.c0), '}'),
        ',' ORDER BY s5.n DESC), ''), ']}')
    FROM (
      SELECT t6.field AS c0, row_number() OVER (ORDER BY v7.citation_pk DESC) AS n
      FROM evidence v7
      CROSS JOIN citation t6 ON t6.pk = v7.citation_pk
      WHERE v7.record_pk = t1.pk
      ORDER BY v7.citation_pk DESC
      LIMIT ?4
    ) s5
  ), ',"people":{"totalCount":', (
    SELECT count(*)
    FROM role t8
    WHERE t8.body_pk = t1.pk AND t8.term_high >= ?5 AND t8.term_low <= ?6
  ), '},"peopleFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s9.c0, '"}'), ',' ORDER BY s9.n DESC), ''),
        ']}')
    FROM (
      SELECT t10.kind AS c0, row_number() OVER (ORDER BY t10.from_low DESC, t10.id DESC) AS n
      FROM role t10
      WHERE t10.body_pk = t1.pk
      ORDER BY t10.from_low DESC, t10.id DESC
      LIMIT ?4
    ) s9
  ), ',"events":{"totalCount":', (
    SELECT count(*)
    FROM participation t11
    LEFT JOIN event t12 ON t12.pk = t11.event_pk
    WHERE t11.participant_pk = t1.pk AND t12.date_high >= ?5
  ), '},"eventsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"kind":"', s13.c0, '"}'), ',' ORDER BY s13.n DESC), ''),
        ']}')
    FROM (
      SELECT t14.kind AS c0, row_number() OVER (ORDER BY t15.date_low DESC, t14.id DESC) AS n
      FROM participation t14
      LEFT JOIN event t15 ON t15.pk = t14.event_pk
      WHERE t14.participant_pk = t1.pk
      ORDER BY t15.date_low DESC, t14.id DESC
      LIMIT ?4
    ) s13
  ), '}')
  FROM section t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-novaria'
-- ?2 'xx'
-- ?3 'SUPPORTS'
-- ?4 1
-- ?5 700900
-- ?6 704917
