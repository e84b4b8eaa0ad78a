SELECT concat('{"search":', (
  SELECT concat('{"edges":[', ifnull(group_concat(concat('{"cursor":"', hex(concat('RELEVANCE+|', s1.c0, '|', s1.c1)),
      '","node":{"record":{"__typename":"', substr(s1.c2, 1, 1) || lower(substr(s1.c2, 2)), '","id":"', s1.c3,
      '","name":', json_quote(s1.c4), '},"matched":', json_quote(s1.c5), ',"lang":', json_quote(s1.c6), ',"snippet":',
      json_quote(mark_hits(s1.c5, ?1)), '}}'), ',') FILTER (WHERE s1.n <= ?2), ''), '],"nodes":[',
      ifnull(group_concat('{"__typename":"SearchResult"}', ',') FILTER (WHERE s1.n <= ?2), ''),
      '],"pageInfo":{"hasNextPage":', iif(count(*) > ?2, 'true', 'false'), ',"endCursor":',
      json_quote(substr(max(concat(printf('%08d', s1.n), hex(concat('RELEVANCE+|', s1.c0, '|',
      s1.c1)))) FILTER (WHERE s1.n <= ?2), 9)), '},"totalCount":', (
    SELECT count(*)
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?1,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?1, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?1,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?1, '$.terms') t)) GROUP BY record_pk) t4
  ), '}')
  FROM (
    SELECT t2.score AS c0, t2.record_pk AS c1, t3.type AS c2, t3.id AS c3, t3.name AS c4, t2.text AS c5, t2.lang AS c6,
        row_number() OVER (ORDER BY t2.score, t2.record_pk) AS n
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?1,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?1, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?1,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?1, '$.terms') t)) GROUP BY record_pk) t2
    LEFT JOIN record t3 ON t3.pk = t2.record_pk
    ORDER BY t2.score, t2.record_pk
    LIMIT ?2 + 1
  ) s1
), ',"people":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s5.c0, '"},"snippet":',
      json_quote(mark_hits(s5.c1, ?3)), '}'), ','), ''), ']}')
  FROM (
    SELECT t7.id AS c0, t6.text AS c1
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?3,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?3, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?3,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?3, '$.terms') t) AND p.record_type IN (
      SELECT value
      FROM json_each(?4)
    )) GROUP BY record_pk) t6
    LEFT JOIN record t7 ON t7.pk = t6.record_pk
    ORDER BY t6.score, t6.record_pk
    LIMIT ?5
  ) s5
), ',"wrong":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s8.c0, '"},"matched":',
      json_quote(s8.c1), '}'), ','), ''), '],"totalCount":', (
    SELECT count(*)
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?6,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?6, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?6,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?6, '$.terms') t)) GROUP BY record_pk) t11
  ), '}')
  FROM (
    SELECT t10.id AS c0, t9.text AS c1
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?6,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?6, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?6,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?6, '$.terms') t)) GROUP BY record_pk) t9
    LEFT JOIN record t10 ON t10.pk = t9.record_pk
    ORDER BY t9.score, t9.record_pk
    LIMIT ?5
  ) s8
), ',"kana":', (
  SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"record":{"id":"', s12.c0, '"},"matched":',
      json_quote(s12.c1), ',"lang":', json_quote(s12.c2), '}'), ',' ORDER BY s12.n DESC), ''), ']}')
  FROM (
    SELECT t14.id AS c0, t13.text AS c1, t13.lang AS c2, row_number() OVER (ORDER BY t13.score DESC,
        t13.record_pk DESC) AS n
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?7,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?7, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?7,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?7, '$.terms') t)) GROUP BY record_pk) t13
    LEFT JOIN record t14 ON t14.pk = t13.record_pk
    ORDER BY t13.score DESC, t13.record_pk DESC
    LIMIT ?8
  ) s12
), ',"nothing":', (
  SELECT concat('{"totalCount":', (
    SELECT count(*)
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?9,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?9, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?9,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?9, '$.terms') t)) GROUP BY record_pk) t15
  ), ',"nodes":[', ifnull(group_concat(concat('{"matched":', json_quote(s16.c0), '}'), ','), ''), ']}')
  FROM (
    SELECT t17.text AS c0
    FROM ( SELECT record_pk, pk, text, lang, min(score) AS score FROM ( SELECT p.record_pk, p.pk, p.text, p.lang,
        1000000000000 * (p.pk NOT IN ( SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?9,
        '$.exact'))) + iif(p.weight < 2 AND p.folded = json_extract(?9, '$.folded'), 0,
        (p.weight + 1) * 1000000000) - (p.folded || ' ' LIKE json_extract(?9,
        '$.folded') || ' %') * 500000000 + CAST(passage_index.rank * 1000000 AS INTEGER) AS score FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid WHERE passage_index MATCH ( SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull(( SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s WHERE s.variant IN (
      SELECT value
      FROM json_each(t.value, '$.variants')
    )), '') || ')', ' AND '), '""') FROM json_each(?9, '$.terms') t)) GROUP BY record_pk) t17
    ORDER BY t17.score, t17.record_pk
    LIMIT ?5
  ) s16
), '}')
-- ?1 '{"terms":[{"open":"\\"lantern\\"* OR \\"lant\\"*","vector":"lantern:* | lant:*","starts":["lantern","lant"],"variants":["antern","lanern","lanten","lanter","lantern","lantrn","latern","lntern"]}],"exact":"(\\"lantern\\"* OR \\"lant\\"*)","vector":"(lantern:* | lant:*)","folded":"lantern"}'
-- ?2 2
-- ?3 '{"terms":[{"open":"\\"veskova\\"* OR \\"veskov\\"*","vector":"veskova:* | veskov:*","starts":["veskova","veskov"],"variants":["eskova","vekova","veskoa","veskov","veskova","veskva","vesova","vskova"]}],"exact":"(\\"veskova\\"* OR \\"veskov\\"*)","vector":"(veskova:* | veskov:*)","folded":"veskova"}'
-- ?4 '["PERSON"]'
-- ?5 20
-- ?6 '{"terms":[{"open":"\\"laterrn\\"*","vector":"laterrn:*","starts":["laterrn"],"variants":["aterrn","laerrn","latern","laterr","laterrn","latrrn","lterrn"]}],"exact":"(\\"laterrn\\"*)","vector":"(laterrn:*)","folded":"laterrn"}'
-- ?7 '{"terms":[{"open":"\\"tideng\\"*","vector":"tideng:*","starts":["tideng"],"variants":["ideng","tdeng","tideg","tiden","tideng","tidng","tieng"]}],"exact":"(\\"tideng\\"*)","vector":"(tideng:*)","folded":"tideng"}'
-- ?8 1
-- ?9 '{"terms":[{"open":"\\"or\\"*","vector":"or:*","starts":["or"],"variants":[]}],"exact":"(\\"or\\"*)","vector":"(or:*)","folded":"or"}'
