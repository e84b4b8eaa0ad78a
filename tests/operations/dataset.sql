SELECT concat('{"dataset":', coalesce((
  SELECT concat('{"version":', json_quote(t1.version), ',"released":"', t1.released, '","licence":',
      json_quote(t1.licence), ',"licenceUrl":', json_quote(t1.licence_url), ',"howToCite":',
      json_quote(t1.how_to_cite), ',"counts":{"organizations":', ifnull(t2.organizations, 'null'), ',"sections":',
      ifnull(t2.sections, 'null'), ',"people":', ifnull(t2.people, 'null'), ',"events":', ifnull(t2.events, 'null'),
      ',"sources":', ifnull(t2.sources, 'null'), ',"places":', ifnull(t2.places, 'null'), '},"coverage":{"facts":',
      ifnull(t3.facts, 'null'), ',"citations":', ifnull(t3.citations, 'null'), ',"sources":', ifnull(t3.sources,
      'null'), ',"factsWithSeveralSources":', ifnull(t3.facts_with_several_sources, 'null'), ',"factsWithOneSource":',
      ifnull(t3.facts_with_one_source, 'null'), ',"disagreements":', ifnull(t3.disagreements, 'null'),
      ',"bySourceKind":[', (
    SELECT ifnull(group_concat(concat('{"kind":"', s4.c0, '","sources":', ifnull(s4.c1, 'null'), ',"citations":',
        ifnull(s4.c2, 'null'), '}'), ','), '')
    FROM (
      SELECT t5.kind AS c0, t5.sources AS c1, t5.citations AS c2
      FROM source_kind_count t5
      WHERE t5.coverage_pk = t3.pk
      ORDER BY t5.pk
    ) s4
  ), ']},"downloads":[', (
    SELECT ifnull(group_concat(concat('{"format":', json_quote(s6.c0), ',"mediaType":', json_quote(s6.c1), ',"url":',
        json_quote(?2 || '/dataset/' || s6.c2), ',"bytes":', ifnull(s6.c3, 'null'), ',"sha256":', json_quote(s6.c4),
        '}'), ','), '')
    FROM (
      SELECT t7.format AS c0, t7.media_type AS c1, t7.name AS c2, t7.bytes AS c3, t7.sha256 AS c4
      FROM download t7
      WHERE t7.dataset_pk = t1.pk
      ORDER BY t7.pk
    ) s6
  ), ']}')
  FROM dataset t1
  LEFT JOIN dataset_counts t2 ON t2.pk = t1.counts_pk
  LEFT JOIN coverage t3 ON t3.pk = t1.coverage_pk
  WHERE t1.pk = ?1
), 'null'), '}')
-- ?1 1
-- ?2 'https://solidarity.example'
