SELECT concat('{"organization":', coalesce((
  SELECT concat('{"ids":{"totalCount":', (
    SELECT count(*)
    FROM role t2
    WHERE t2.body_pk = t1.pk AND t2.id IN (
      SELECT value
      FROM json_each(?2)
    )
  ), '},"kind":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s3.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t4.title AS c0
      FROM role t4
      WHERE t4.body_pk = t1.pk AND t4.kind IN (
        SELECT value
        FROM json_each(?3)
      )
      ORDER BY t4.from_low, t4.id
      LIMIT ?4
    ) s3
  ), ',"during":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s5.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t6.title AS c0
      FROM role t6
      WHERE t6.body_pk = t1.pk AND t6.term_surely_high >= ?5 AND t6.term_surely_low <= ?6
      ORDER BY t6.from_low, t6.id
      LIMIT ?4
    ) s5
  ), ',"body":{"totalCount":', (
    SELECT count(*)
    FROM role t7
    WHERE t7.body_pk = t1.pk AND t7.body_pk IN (
      SELECT pk
      FROM record
      WHERE id IN (
        SELECT value
        FROM json_each(?7)
      )
    )
  ), '},"person":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s8.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t9.title AS c0
      FROM role t9
      WHERE t9.body_pk = t1.pk AND t9.person_pk IN (
        SELECT pk
        FROM record
        WHERE id IN (
          SELECT value
          FROM json_each(?8)
        )
      )
      ORDER BY t9.from_low, t9.id
      LIMIT ?4
    ) s8
  ), ',"text":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s10.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t11.title AS c0
      FROM role t11
      WHERE t11.body_pk = t1.pk AND t11.fact_pk IN (
        SELECT p.fact_pk
        FROM passage p
        WHERE p.pk IN (
          SELECT rowid
          FROM passage_index
          WHERE passage_index MATCH json_extract(?9, '$.exact')
        )
      )
      ORDER BY t11.from_low, t11.id
      LIMIT ?4
    ) s10
  ), ',"disputed":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s12.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t13.title AS c0
      FROM role t13
      WHERE t13.body_pk = t1.pk AND t13.fact_pk IN (
        SELECT pk
        FROM fact
        WHERE disputed = ?10
      )
      ORDER BY t13.from_low, t13.id
      LIMIT ?4
    ) s12
  ), ',"citedBy":', (
    SELECT concat('{"nodes":[', ifnull(group_concat(concat('{"title":', json_quote(s14.c0), '}'), ','), ''), ']}')
    FROM (
      SELECT t15.title AS c0
      FROM role t15
      WHERE t15.body_pk = t1.pk AND t15.fact_pk IN (
        SELECT c.fact_pk
        FROM citation c JOIN record s ON s.pk = c.source_pk
        WHERE s.id IN (
          SELECT value
          FROM json_each(?11)
        )
      )
      ORDER BY t15.from_low, t15.id
      LIMIT ?4
    ) s14
  ), '}')
  FROM organization t1
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'evening-wick'
-- ?2 '["role_none"]'
-- ?3 '["EDITOR"]'
-- ?4 20
-- ?5 704553
-- ?6 705282
-- ?7 '["evening-wick"]'
-- ?8 '["mirela-dusk"]'
-- ?9 '{"terms":[{"open":"\\"crossword\\"*","vector":"crossword:*","starts":["crossword"],"variants":["cossword","crossord","crosswod","crosswor","crossword","crosswrd","crosword","crssword","rossword"]}],"exact":"(\\"crossword\\"*)","vector":"(crossword:*)","folded":"crossword"}'
-- ?10 True
-- ?11 '["quill-notes-on-lamps"]'
