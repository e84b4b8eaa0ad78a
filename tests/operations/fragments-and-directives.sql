SELECT concat('{"section":', coalesce((
  SELECT concat('{"label":', json_quote(t1.name), ',"id":"', t1.id, '","country":{"id":"', t2.id, '","name":',
      json_quote(t2.name), '},"organization":{"name":', json_quote(t3.name), '}}')
  FROM section t1
  LEFT JOIN place t2 ON t2.pk = t1.country_pk
  LEFT JOIN organization t3 ON t3.pk = t1.organization_pk
  WHERE t1.id = ?1
), 'null'), '}')
-- ?1 'lantern-ostrelia'
