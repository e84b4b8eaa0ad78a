"""Chain: the shortest chain of facts between two records.

In: nothing. Out: the SQL that finds its steps, by dialect.

    walk    from the first record outwards, step by step, each record once a distance
    reach   the smallest distance of each record
    back    from the second record back to the first, each time by the first step that comes one nearer

A chain may begin or end at a place but does not lead through one.
"""

LONGEST = 8
"""The greatest length that may be asked."""

MOST_VISITS = 60_000
"""The records that one search visits, at most, counting each once a distance."""

_STEPS = """
WITH RECURSIVE ends AS (
  SELECT (SELECT pk FROM record WHERE id = {start}) AS first, (SELECT pk FROM record WHERE id = {end}) AS last
), walk(node, depth) AS (
  SELECT first, 0 FROM ends WHERE first IS NOT NULL AND last IS NOT NULL
  UNION
  SELECT s.to_pk, w.depth + 1 FROM walk w CROSS JOIN ends e JOIN path_step s ON s.from_pk = w.node
  WHERE w.depth < {length} AND w.node <> e.last AND (NOT s.is_passage OR s.from_pk = e.first OR s.to_pk = e.last){limit}
), reach AS MATERIALIZED (
  SELECT node, min(depth) AS depth FROM walk GROUP BY node
), back(node, depth, step) AS (
  SELECT r.node, r.depth, NULL{null} FROM ends e JOIN reach r ON r.node = e.last
  UNION ALL
  SELECT s.from_pk, b.depth - 1, s.pk FROM back b JOIN path_step s ON s.pk = (
    SELECT min(t.pk) FROM path_step t JOIN reach r ON r.node = t.from_pk AND r.depth = b.depth - 1 CROSS JOIN ends e
    WHERE t.to_pk = b.node AND (NOT t.is_passage OR t.from_pk = e.first OR t.to_pk = e.last))
  WHERE b.depth > 0
)
SELECT step, depth FROM back WHERE step IS NOT NULL"""

STEPS = {
    "sqlite": _STEPS.replace("{limit}", f"\n  LIMIT {MOST_VISITS}").replace("{null}", ""),
    "postgresql": _STEPS.replace("{limit}", "").replace("{null}", "::integer"),
}
"""The steps of the shortest chain from `{start}` to `{end}` within `{length}`, numbered in `depth` from 0."""
