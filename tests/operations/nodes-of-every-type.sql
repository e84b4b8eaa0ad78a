SELECT concat('{"nodes":[', (
  SELECT ifnull(group_concat(coalesce((
    SELECT concat('{"__typename":"Organization","id":"', t2.id, '","name":', json_quote(t2.name), ',"disputed":',
        iif(t2.disputed, 'true', 'false'), '}')
    FROM organization t2
    WHERE t2.id = j1.value
  ), (
    SELECT concat('{"__typename":"Section","id":"', t3.id, '","name":', json_quote(t3.name), ',"disputed":',
        iif(t3.disputed, 'true', 'false'), '}')
    FROM section t3
    WHERE t3.id = j1.value
  ), (
    SELECT concat('{"__typename":"Person","id":"', t4.id, '","name":', json_quote(t4.name), ',"disputed":',
        iif(t4.disputed, 'true', 'false'), ',"born":', CASE WHEN t5.pk IS NOT NULL THEN concat('{"date":',
        CASE WHEN t6.pk IS NOT NULL THEN concat('{"text":', json_quote(t6.text), '}') ELSE 'null' END,
        '}') ELSE 'null' END, '}')
    FROM person t4
    LEFT JOIN life_event t5 ON t5.pk = t4.born_pk
    LEFT JOIN historical_date t6 ON t6.pk = t5.date_pk
    WHERE t4.id = j1.value
  ), (
    SELECT concat('{"__typename":"Event","id":"', t7.id, '","name":', json_quote(t7.name), ',"disputed":',
        iif(t7.disputed, 'true', 'false'), '}')
    FROM event t7
    WHERE t7.id = j1.value
  ), (
    SELECT concat('{"__typename":"Source","id":"', t8.id, '","name":', json_quote(t8.name), ',"disputed":',
        iif(t8.disputed, 'true', 'false'), '}')
    FROM source t8
    WHERE t8.id = j1.value
  ), (
    SELECT concat('{"__typename":"Place","id":"', t9.id, '","name":', json_quote(t9.name), ',"disputed":',
        iif(t9.disputed, 'true', 'false'), ',"countryCode":', json_quote(t9.country_code), '}')
    FROM place t9
    WHERE t9.id = j1.value
  ), (
    SELECT concat('{"__typename":"Role","id":"', t10.id, '","note":', json_quote(t11.note), ',"disputed":',
        iif(t11.disputed, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"id":"', s13.c0, '"}'), ','), '')
      FROM (
        SELECT t14.id AS c0
        FROM citation t14
        WHERE t14.fact_pk = t10.fact_pk AND t14.stance = ?2
        ORDER BY t14.pk
      ) s13
    ), '],"title":', json_quote(t10.title), '}')
    FROM role t10
    LEFT JOIN fact t11 ON t11.pk = t10.fact_pk
    WHERE t10.id = j1.value
  ), (
    SELECT concat('{"__typename":"Participation","id":"', t15.id, '","note":', json_quote(t16.note), ',"disputed":',
        iif(t16.disputed, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"id":"', s18.c0, '"}'), ','), '')
      FROM (
        SELECT t19.id AS c0
        FROM citation t19
        WHERE t19.fact_pk = t15.fact_pk AND t19.stance = ?2
        ORDER BY t19.pk
      ) s18
    ), '],"kind":"', t15.kind, '"}')
    FROM participation t15
    LEFT JOIN fact t16 ON t16.pk = t15.fact_pk
    WHERE t15.id = j1.value
  ), (
    SELECT concat('{"__typename":"Citation","id":"', t20.id, '","says":', json_quote(t20.says), '}')
    FROM citation t20
    WHERE t20.id = j1.value
  ), 'null'), ',' ORDER BY j1.key), '')
  FROM json_each(?1) j1
), ']}')
-- ?1 '["anna-veskova","vesk","role_7c12dcc52458707d","participation_5bcf46477a9b8e85","citation_8cca4226ed30b18d","no-such-id","anna-veskova","lantern-aid","lantern-novaria","fog-strike","dusk-fog-and-flame"]'
-- ?2 'SUPPORTS'
