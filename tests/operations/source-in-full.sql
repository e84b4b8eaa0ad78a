SELECT concat('{"source":', coalesce((
  SELECT concat('{"id":"', t1.id, '","name":', json_quote(t1.name), ',"url":', json_quote(?2 || '/records/' || t1.id),
      ',"kind":"', t1.kind, '","title":', json_quote(t1.title), ',"authors":', t1.authors, ',"container":',
      json_quote(t1.container), ',"publisher":', json_quote(t1.publisher), ',"published":',
      CASE WHEN t2.pk IS NOT NULL THEN concat('{"edtf":"', t2.edtf, '","text":', json_quote(t2.text),
      '}') ELSE 'null' END, ',"pages":', json_quote(t1.pages), ',"language":', json_quote(t1.language), ',"link":',
      json_quote(t1.link), ',"accessed":', json_quote(t1.accessed), ',"rights":', json_quote(t1.rights),
      ',"viewpoint":', json_quote(t1.viewpoint), ',"disputed":', iif(t1.disputed, 'true', 'false'), ',"summary":',
      CASE WHEN t3.pk IS NOT NULL THEN concat('{"text":', json_quote(t3.text), '}') ELSE 'null' END, ',"names":[', (
    SELECT ifnull(group_concat(concat('{"text":', json_quote(s4.c0), '}'), ','), '')
    FROM (
      SELECT t5.text AS c0
      FROM name t5
      WHERE t5.record_pk = t1.pk AND t5.lang = ?3
      ORDER BY t5.pk
    ) s4
  ), '],"identifiers":[', (
    SELECT ifnull(group_concat(concat('{"scheme":', json_quote(s6.c0), ',"value":', json_quote(s6.c1), ',"url":',
        json_quote(s6.c2), '}'), ','), '')
    FROM (
      SELECT t7.scheme AS c0, t7.value AS c1, t7.url AS c2
      FROM identifier t7
      WHERE t7.record_pk = t1.pk
      ORDER BY t7.pk
    ) s6
  ), '],"chicago":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?4
  )), ',"apa":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?5
  )), ',"mla":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?6
  )), ',"bibtex":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?7
  )), ',"ris":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?8
  )), ',"csl":', json_quote((
    SELECT b.entry
    FROM bibliography b
    WHERE b.source_pk = t1.pk AND b.style = ?9
  )), '}')
  FROM source t1
  LEFT JOIN historical_date t2 ON t2.pk = t1.published_pk
  LEFT JOIN cited_text t3 ON t3.pk = t1.summary_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'dusk-fog-and-flame'
-- ?2 'https://solidarity.example'
-- ?3 'en'
-- ?4 'CHICAGO'
-- ?5 'APA'
-- ?6 'MLA'
-- ?7 'BIBTEX'
-- ?8 'RIS'
-- ?9 'CSL_JSON'
