"""Search: what is searched and how it is ranked.

In: what somebody types. Out: `read_query`, the query in the form that statements bind, and the SQL that ranks the
hits.
Every word must be found, as it is or as the beginning of a word; in names also with one letter wrong. A name that is
the whole query comes first, then names before titles, titles before summaries, summaries before what sources say;
exact words come before corrected ones.
"""

from functools import lru_cache

import orjson
from snowballstemmer import stemmer

from schema.fold import fold_name, spell_variants

MOST_TERMS = 8
"""More words than this are not looked at."""

LONGEST_QUERY = 512
"""Characters of a query that are looked at."""

SHORTEST_STEM = 4
STEMMERS = {
    "latin": [stemmer(language) for language in ("english", "german", "french", "spanish", "italian", "portuguese")],
    "cyrillic": [stemmer("russian")],
}


@lru_cache(maxsize=1024)
def read_query(text: str) -> str:
    """The query as JSON: its words folded, with their stems and spellings; no text at all can be refused."""
    words = [word for word in text[:LONGEST_QUERY].casefold().split() if fold_name(word)]
    terms = [_read_word(part, word) for word in words for part in fold_name(word).split()][:MOST_TERMS]
    exact = " AND ".join(f"({term['open']})" for term in terms)
    vector = " & ".join(f"({term['vector']})" for term in terms)
    return orjson.dumps({"terms": terms, "exact": exact or '""', "vector": vector, "folded": fold_name(text)}).decode()


def _read_word(folded: str, word: str) -> dict[str, object]:
    starts = list(dict.fromkeys([folded, *_stems(word)]))
    return {
        "open": " OR ".join(f'"{start}"{"*" if len(start) > 1 else ""}' for start in starts),
        "vector": " | ".join(f"{start}:*" if len(start) > 1 else start for start in starts),
        "starts": starts,
        "variants": sorted(spell_variants(folded)),
    }


def _stems(word: str) -> list[str]:
    """The folded stems of a word in the languages of its script, where they are long enough to mean something."""
    script = "cyrillic" if any("Ѐ" <= letter <= "ӿ" for letter in word) else "latin"
    stems = {fold_name(one.stemWord(word)) for one in STEMMERS[script]}
    return sorted(stem for stem in stems if len(stem) >= SHORTEST_STEM and " " not in stem)


HITS = {
    "sqlite": """
SELECT record_pk, pk, text, lang, min(score) AS score FROM (
  SELECT p.record_pk, p.pk, p.text, p.lang,
    1000000000000 * (p.pk NOT IN (
      SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract({query}, '$.exact')))
    + iif(p.weight < 2 AND p.folded = json_extract({query}, '$.folded'), 0, (p.weight + 1) * 1000000000)
    - (p.folded || ' ' LIKE json_extract({query}, '$.folded') || ' %') * 500000000
    + CAST(passage_index.rank * 1000000 AS INTEGER) AS score
  FROM passage_index CROSS JOIN passage p ON p.pk = passage_index.rowid
  WHERE passage_index MATCH (
    SELECT ifnull(group_concat('(' || json_extract(t.value, '$.open') || ifnull((
      SELECT group_concat(' OR "' || s.word || '"', '') FROM spelling s
      WHERE s.variant IN (SELECT value FROM json_each(t.value, '$.variants'))), '') || ')', ' AND '), '""')
    FROM json_each({query}, '$.terms') t){types})
GROUP BY record_pk""",
    "postgresql": """
WITH term AS (
  SELECT t.value, t.n FROM json_array_elements({query}::json -> 'terms') WITH ORDINALITY t(value, n)
), phrase AS MATERIALIZED (
  SELECT f.*, row_number() OVER (ORDER BY term, is_spelled, place, variant, low) AS n FROM (
    SELECT t.n AS term, false AS is_spelled, s.place, '' AS variant, s.word AS low,
      s.word || CASE WHEN length(s.word) > 1 THEN '~' ELSE ' ' END AS high
    FROM term t, json_array_elements_text(t.value -> 'starts') WITH ORDINALITY s(word, place)
    UNION ALL
    SELECT t.n, true, 0, s.variant, s.word, s.word || ' '
    FROM term t, json_array_elements_text(t.value -> 'variants') v(variant), LATERAL (
      SELECT variant, word FROM spelling WHERE variant = v.variant OFFSET 0) s) f
), found AS MATERIALIZED (
  SELECT f.n, f.term, f.is_spelled, w.passage_pk, w.size, sum(w.times)::float8 AS times
  FROM phrase f CROSS JOIN LATERAL (
    SELECT passage_pk, size, times FROM posting WHERE word >= f.low AND word < f.high OFFSET 0) w
  GROUP BY f.n, f.term, f.is_spelled, w.passage_pk, w.size
), rarity AS MATERIALIZED (
  SELECT f.n,
    CASE WHEN f.many < z.passages / 2.0 THEN ln((z.passages - f.many + 0.5) / (f.many + 0.5)) ELSE 1e-6 END AS weight
  FROM (SELECT n, count(*)::float8 AS many FROM found GROUP BY n) f CROSS JOIN search_size z
), hit AS MATERIALIZED (
  SELECT f.passage_pk, count(DISTINCT f.term) FILTER (WHERE NOT f.is_spelled) = (SELECT count(*) FROM term) AS is_exact,
    sum(r.weight * ((f.times * 2.2::float8) / (f.times + 1.2::float8 * (
      0.25::float8 + 0.75::float8 * f.size / (z.words / z.passages)))) ORDER BY f.n) AS rank
  FROM found f JOIN rarity r ON r.n = f.n CROSS JOIN search_size z
  GROUP BY f.passage_pk HAVING count(DISTINCT f.term) = (SELECT count(*) FROM term)
)
SELECT DISTINCT ON (record_pk) record_pk, pk, text, lang, score FROM (
  SELECT p.record_pk, p.pk, p.text, p.lang,
    CASE WHEN h.is_exact THEN 0 ELSE 1000000000000 END
    + CASE WHEN p.weight < 2 AND p.folded = {query}::json ->> 'folded' THEN 0
      ELSE (p.weight + 1) * 1000000000::bigint END
    - CASE WHEN starts_with(p.folded || ' ', ({query}::json ->> 'folded') || ' ') THEN 500000000 ELSE 0 END
    + trunc(-h.rank * 1000000)::bigint AS score
  FROM hit h JOIN passage p ON p.pk = h.passage_pk WHERE true{types}) s
ORDER BY record_pk, score, pk""",
}
"""The hits of a query, the best passage of each record, by dialect; the smallest score is the best.

PostgreSQL weighs words as SQLite's full-text search does: by BM25, over the words of `posting`.
"""
