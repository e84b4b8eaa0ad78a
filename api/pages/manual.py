"""Manual: the documentation, from Markdown files and from the program's own tables.

In: the name of a chapter. Out: its page; every query in it with a link that runs it and with its answer of today.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from graphql import GraphQLError
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

import api
from api.errors import ApiError
from api.pages import measured, printed, quality
from api.pages.answers import Answers
from api.pages.site import Site, link_query

ROOT = Path(api.__file__).parents[1]
FOLDERS = (Path(__file__).parent / "docs", ROOT / "docs", ROOT)
"""Where chapters stand: in an installed program, in a checkout."""

CHAPTERS = {
    "start": "Getting started",
    "concepts": "Concepts",
    "cookbook": "Cookbook",
    "pagination": "Pagination",
    "filters": "Filters and orders",
    "errors": "Errors",
    "limits": "Limits",
    "clients": "Clients",
    "schema": "Schema reference",
    "lessons": "Lesson plans",
    "model": "Data model",
    "cite": "How to cite",
    "dataset": "The dataset as files",
    "quality": "Data quality",
    "contributing": "Contribute a record",
    "reliability": "Reliability",
    "performance": "Performance",
    "postgresql": "PostgreSQL",
    "changelog": "Changelog",
}
"""The chapters, in the order of the menu; one whose file is missing is left out."""

FILES = {"changelog": "CHANGELOG.md"}
"""Chapters whose file is called otherwise."""

LONGEST_ANSWER = 3000
PRINT = re.compile(r"<!-- print: (\w+) -->")
CHAPTER_LINK = re.compile(r"(?:\.\./)?(?:docs/)?(\w+)\.md(#.*)?")
VARIABLES = re.compile(r"variables=(\{.*\})")


@dataclass(frozen=True, slots=True)
class Example:
    """A query of a chapter, with its variables."""

    document: str
    variables: dict[str, Any]


def find_chapter(name: str) -> Path | None:
    """The file of a chapter; null where there is none."""
    if name not in CHAPTERS and name != "index":
        return None
    return next((path for folder in FOLDERS if (path := folder / FILES.get(name, f"{name}.md")).is_file()), None)


def list_chapters() -> list[tuple[str, str]]:
    """The chapters that there are, with their titles."""
    return [(name, title) for name, title in CHAPTERS.items() if find_chapter(name)]


def read_examples(text: str) -> list[Example]:
    """The queries of a Markdown text, in its order."""
    blocks = (token for token in MarkdownIt().parse(text) if token.type == "fence" and is_query(token))
    return [read_example(token) for token in blocks]


def is_query(token: Token) -> bool:
    """Whether a block of code is a query that can be run."""
    return token.info.split(" ")[0] == "graphql"


def read_example(token: Token) -> Example:
    """The query of a block, with the variables that stand in its first line."""
    given = VARIABLES.search(token.info)
    return Example(token.content, orjson.loads(given[1]) if given else {})


def show_chapter(site: Site, answers: Answers, name: str) -> tuple[int, str]:
    """The status and the page of a chapter; where there is none, 404 and what there is."""
    path = find_chapter(name)
    if path is None:
        text = "# No such chapter\n\nThe documentation has the chapters that are listed beside this line.\n"
        return 404, show_text(site, answers, "", text)
    return 200, show_text(site, answers, name, path.read_text())


def show_text(site: Site, answers: Answers, name: str, text: str) -> str:
    """The page of a Markdown text; examples name the address under which this server is reached."""
    text = text.replace("http://127.0.0.1:8000", site.public_url)
    title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), CHAPTERS.get(name, name))
    return site.render(
        "manual.html",
        active="docs",
        chapter=name,
        chapters=list_chapters(),
        title=re.sub(r"[`*]", "", title),
        description=describe(text),
        content=Markup(write_html(text, answers)),  # noqa: S704 - made by the renderer from our own files
    )


def describe(text: str) -> str:
    """The first paragraph of a chapter."""
    paragraph = next((part for part in text.split("\n\n") if part and part[0] not in "#<`|-"), "")
    return re.sub(r"[`*\[\]]|\([^)]*\)", "", paragraph).replace("\n", " ")[:300]


def write_html(text: str, answers: Answers) -> str:
    """The chapter as HTML."""
    reader = make_reader()
    return str(reader.renderer.render(reader.parse(text), reader.options, {"answers": answers}))


Write = Callable[[Token, Token | None, Any], str]


@cache
def make_reader() -> MarkdownIt:
    """The reader of Markdown, with our ways to write headings, queries, tables and what is printed."""
    reader = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table")
    for kind, write in WRITERS.items():
        reader.add_render_rule(kind, adapt(write))
    return reader


def adapt(write: Write) -> Callable[..., str]:
    """A writer as the library calls it: it is given the token, the next one and the answers."""

    def rule(_: object, tokens: list[Token], at: int, _options: object, env: dict[str, Any]) -> str:
        return write(tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None, env)

    return rule


def write_heading(token: Token, inside: Token | None, _: Any) -> str:
    """A heading that can be linked to."""
    slug = re.sub(r"[^a-z0-9]+", "-", inside.content.lower()).strip("-") if inside else ""
    return f'<{token.tag} id="{slug}">'


def write_fence(token: Token, _: Token | None, env: Any) -> str:
    """A block of code; a query with a link that runs it, and its answer."""
    block = Markup('<pre tabindex="0"><code>{}</code></pre>').format(token.content)
    if not is_query(token):
        return str(block)
    example = read_example(token)
    variables = orjson.dumps(example.variables).decode() if example.variables else ""
    parts = [block]
    if variables:
        parts.append(Markup("<p>Variables: <code>{}</code></p>").format(variables))
    link = Markup('<p><a href="{}">Run it in GraphiQL</a></p>').format(link_query(example.document, variables))
    answer = Markup('<details><summary>The answer</summary><pre tabindex="0"><code>{}</code></pre></details>')
    parts += [link, answer.format(write_answer(env["answers"], example))]
    return f'<div class="example">{"".join(map(str, parts))}</div>\n'


def write_answer(answers: Answers, example: Example) -> str:
    """The answer of today, cut where it is long."""
    try:
        told: Any = answers.run(example.document, example.variables)
    except ApiError as error:
        told = {"errors": [error.describe()]}
    except GraphQLError as error:
        told = {"errors": [error.formatted]}
    text = orjson.dumps(told, option=orjson.OPT_INDENT_2).decode()
    return text if len(text) <= LONGEST_ANSWER else text[:LONGEST_ANSWER].rsplit("\n", 1)[0] + "\n  … and so on"


def write_printed(token: Token, _: Token | None, env: Any) -> str:
    """HTML as it stands; a comment that names a table or a picture is replaced by it."""
    found = PRINT.match(token.content.strip())
    if found and found[1] in measured.PARTS:
        return str(measured.PARTS[found[1]](quality.read_report(env["answers"])))
    return str(printed.TABLES[found[1]]()) if found else token.content


def write_link(token: Token, _: Token | None, __: Any) -> str:
    """A link; one to another file of the manual leads to its chapter."""
    target = str(token.attrs.get("href", ""))
    found = CHAPTER_LINK.fullmatch(target)
    return str(Markup('<a href="{}">').format(f"/docs/{found[1].lower()}{found[2] or ''}" if found else target))


def open_table(*_: object) -> str:
    """The start of a table that can be scrolled."""
    return '<div class="scroll" tabindex="0"><table>'


def close_table(*_: object) -> str:
    """The end of such a table."""
    return "</table></div>"


WRITERS: dict[str, Write] = {
    "heading_open": write_heading,
    "fence": write_fence,
    "html_block": write_printed,
    "link_open": write_link,
    "table_open": open_table,
    "table_close": close_table,
}
"""How each part of a chapter is written, where Markdown's own way is not ours."""
