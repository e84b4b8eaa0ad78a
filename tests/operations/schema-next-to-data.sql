SELECT concat('{"__schema":{"queryType":{"name":"Query"}},"__type":{"kind":"ENUM","name":"Stance","enumValues":[{"name":"SUPPORTS"},{"name":"DIFFERS"}]},"people":', (
  SELECT concat('{"__typename":"PersonConnection","edges":[',
      ifnull(group_concat('{"__typename":"PersonEdge","node":{"__typename":"Person"}}', ','), ''),
      '],"pageInfo":{"__typename":"PageInfo"},"totalCount":', (
    SELECT count(*)
    FROM person t3
  ), '}')
  FROM (
    SELECT 1
    FROM person t2
    ORDER BY t2.sort_name, t2.id
    LIMIT ?1
  ) s1
), '}')
-- ?1 1
