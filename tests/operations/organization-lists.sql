SELECT concat('{"organization":', coalesce((
  SELECT concat('{"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s2.c0), ',"lang":"', s2.c1, '","kind":"', s2.c2,
        '","note":', json_quote(s2.c3), ',"disputed":', iif(s2.c4, 'true', 'false'), ',"citations":[', (
      SELECT ifnull(group_concat(concat('{"says":', json_quote(s6.c0), '}'), ','), '')
      FROM (
        SELECT t7.says AS c0
        FROM citation t7
        WHERE t7.fact_pk = s2.c5 AND t7.stance = ?3
        ORDER BY t7.pk
      ) s6
    ), ']}'), ','), '')
    FROM (
      SELECT t3.text AS c0, t3.lang AS c1, t3.kind AS c2, t4.note AS c3, t4.disputed AS c4, t3.fact_pk AS c5
      FROM name t3
      LEFT JOIN fact t4 ON t4.pk = t3.fact_pk
      WHERE t3.record_pk = t1.pk AND t3.lang = ?2
      ORDER BY t3.pk
    ) s2
  ), '],"inRussian":', json_quote(coalesce((
    SELECT n.text
    FROM name n
    WHERE n.record_pk = t1.pk AND n.lang = ?2
    ORDER BY CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk
    LIMIT 1
  ), t1.name)), ',"relations":[', (
    SELECT ifnull(group_concat(concat('{"kind":"', s8.c0, '"}'), ','), '')
    FROM (
      SELECT t9.kind AS c0
      FROM organization_relation t9
      WHERE t9.record_pk = t1.pk AND t9.kind = ?4
      ORDER BY t9.pk
    ) s8
  ), '],"figures":[', (
    SELECT ifnull(group_concat(concat('{"value":', ifnull(s10.c0, 'null'), '}'), ','), '')
    FROM (
      SELECT t11.value AS c0
      FROM figure t11
      WHERE t11.record_pk = t1.pk AND t11.measure = ?5
      ORDER BY t11.pk
    ) s10
  ), ']}')
  FROM organization t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-aid'
-- ?2 'ru'
-- ?3 'SUPPORTS'
-- ?4 'CREATED_BY'
-- ?5 'MEMBERS'
