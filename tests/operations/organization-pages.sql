SELECT concat('{"organization":', coalesce((
  SELECT concat('{"citations":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"says":', json_quote(s2.c0), ',"stance":"', s2.c1, '"}'),
        ','), ''), '],"totalCount":', (
      SELECT count(*)
      FROM evidence v6
      CROSS JOIN citation t5 ON t5.pk = v6.citation_pk
      WHERE v6.record_pk = t1.pk AND v6.field = ?2 AND t5.stance = ?3
    ), '}')
    FROM (
      SELECT t3.says AS c0, t3.stance AS c1
      FROM evidence v4
      CROSS JOIN citation t3 ON t3.pk = v4.citation_pk
      WHERE v4.record_pk = t1.pk AND v4.field = ?2 AND t3.stance = ?3 AND v4.citation_pk < ?5
      ORDER BY v4.citation_pk
      LIMIT ?4
    ) s2
  ), ',"citationsFromTheEnd":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('POSITION+|', s7.c0, '|', s7.c1)),
        '","node":{"field":', json_quote(s7.c2), '}}'), ',' ORDER BY s7.n DESC), ''), ']}')
    FROM (
      SELECT v9.citation_pk AS c0, t8.pk AS c1, t8.field AS c2, row_number() OVER (ORDER BY v9.citation_pk DESC) AS n
      FROM evidence v9
      CROSS JOIN citation t8 ON t8.pk = v9.citation_pk
      WHERE v9.record_pk = t1.pk
      ORDER BY v9.citation_pk DESC
      LIMIT ?4
    ) s7
  ), ',"people":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"person":{"name":', json_quote(s10.c0), '},"title":',
        json_quote(s10.c1), '}'), ','), ''), ']}')
    FROM (
      SELECT t12.name AS c0, t11.title AS c1
      FROM role t11
      LEFT JOIN person t12 ON t12.pk = t11.person_pk
      WHERE t11.body_pk = t1.pk AND t11.kind IN (
        SELECT value
        FROM json_each(?6)
      ) AND (t11.person_sort_name, t11.id) > (?7, ?8)
      ORDER BY t11.person_sort_name, t11.id
      LIMIT ?4
    ) s10
  ), ',"peopleFromTheEnd":', (
    SELECT concat('{"pageInfo":{"hasPreviousPage":', iif(count(*) > ?9, 'true', 'false'), ',"hasNextPage":', 'false',
        '}}')
    FROM (
      SELECT row_number() OVER (ORDER BY t14.from_low DESC, t14.id DESC) AS n
      FROM role t14
      WHERE t14.body_pk = t1.pk
      ORDER BY t14.from_low DESC, t14.id DESC
      LIMIT ?9 + 1
    ) s13
  ), ',"events":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"event":{"name":', json_quote(s15.c0), '},"kind":"',
        s15.c1, '"}'), ','), ''), ']}')
    FROM (
      SELECT t17.name AS c0, t16.kind AS c1
      FROM participation t16
      LEFT JOIN event t17 ON t17.pk = t16.event_pk
      WHERE t16.participant_pk = t1.pk AND t17.kind IN (
        SELECT value
        FROM json_each(?10)
      ) AND (t17.date_high, t16.id) < (?12, ?13)
      ORDER BY t17.date_high DESC, t16.id DESC
      LIMIT ?11
    ) s15
  ), ',"eventsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s19.c0, '"}'), ',' ORDER BY s19.n DESC), ''),
        ']}')
    FROM (
      SELECT t20.id AS c0, row_number() OVER (ORDER BY t21.date_low DESC, t20.id DESC) AS n
      FROM participation t20
      LEFT JOIN event t21 ON t21.pk = t20.event_pk
      WHERE t20.participant_pk = t1.pk
      ORDER BY t21.date_low DESC, t20.id DESC
      LIMIT ?9
    ) s19
  ), ',"sections":', (
    SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('NAME+|', s22.c0, '|', s22.c1)),
        '","node":{"name":', json_quote(s22.c2), '}}'), ',') FILTER (WHERE s22.n <= ?15), ''),
        '],"pageInfo":{"hasNextPage":', iif(count(*) > ?15, 'true', 'false'), ',"hasPreviousPage":', iif(EXISTS (
      SELECT 1
      FROM section t24
      WHERE t24.organization_pk = t1.pk AND t24.pk IN (
        SELECT w.pk
        FROM (
          SELECT status AS word, record_pk AS pk
          FROM legal_status
        ) w
        WHERE w.word IN (
          SELECT value
          FROM json_each(?14)
        )
      ) AND (t24.sort_name, t24.id) <= (?16, ?17)
    ), 'true', 'false'), ',"startCursor":', json_quote(substr(min(concat(printf('%08d', s22.n), hex(concat('NAME+|',
        s22.c0, '|', s22.c1)))) FILTER (WHERE s22.n <= ?15), 9)), ',"endCursor":',
        json_quote(substr(max(concat(printf('%08d', s22.n), hex(concat('NAME+|', s22.c0, '|',
        s22.c1)))) FILTER (WHERE s22.n <= ?15), 9)), '},"totalCount":', (
      SELECT count(*)
      FROM section t25
      WHERE t25.organization_pk = t1.pk AND t25.pk IN (
        SELECT w.pk
        FROM (
          SELECT status AS word, record_pk AS pk
          FROM legal_status
        ) w
        WHERE w.word IN (
          SELECT value
          FROM json_each(?14)
        )
      )
    ), '}')
    FROM (
      SELECT t23.sort_name AS c0, t23.id AS c1, t23.name AS c2, row_number() OVER (ORDER BY t23.sort_name, t23.id) AS n
      FROM section t23
      WHERE t23.organization_pk = t1.pk AND t23.pk IN (
        SELECT w.pk
        FROM (
          SELECT status AS word, record_pk AS pk
          FROM legal_status
        ) w
        WHERE w.word IN (
          SELECT value
          FROM json_each(?14)
        )
      ) AND (t23.sort_name, t23.id) > (?16, ?17)
      ORDER BY t23.sort_name, t23.id
      LIMIT ?15 + 1
    ) s22
  ), ',"sectionsFromTheEnd":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"id":"', s26.c0, '"}'), ',' ORDER BY s26.n DESC), ''),
        ']}')
    FROM (
      SELECT t27.id AS c0, row_number() OVER (ORDER BY t27.sort_name DESC, t27.id DESC) AS n
      FROM section t27
      WHERE t27.organization_pk = t1.pk
      ORDER BY t27.sort_name DESC, t27.id DESC
      LIMIT ?4
    ) s26
  ), '}')
  FROM organization t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-aid'
-- ?2 'founded'
-- ?3 'SUPPORTS'
-- ?4 2
-- ?5 16
-- ?6 '["CHAIR","GENERAL_SECRETARY"]'
-- ?7 'anna veskova'
-- ?8 'role_7c12dcc52458707d'
-- ?9 1
-- ?10 '["CONGRESS","TRIAL"]'
-- ?11 5
-- ?12 701400
-- ?13 'a'
-- ?14 '["ILLEGAL","BANNED"]'
-- ?15 3
-- ?16 'lantern aid of hinodo'
-- ?17 'lantern-hinodo'
