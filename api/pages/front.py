"""Front: the first page: what this is, in one screen, and what it can answer.

In: nothing. Out: the page, every part of it drawn from the API.
"""

from api.pages.answers import Answers, read_document
from api.pages.atlas import count_towns, draw_atlas
from api.pages.chronicle import draw_chronicle
from api.pages.site import Site

QUESTIONS = ("leaders", "members", "path")
"""The questions that the page answers, each an operation of its own."""


def show_front(site: Site, answers: Answers) -> str:
    """The front page."""
    told = answers.ask("front")
    countries = sorted(
        (place for place in told["countries"]["nodes"] if place["sections"]["totalCount"]),
        key=lambda place: (-place["sections"]["totalCount"], place["name"]),
    )
    bodies = told["bodies"]["nodes"]
    events = list({event["id"]: event for event in [*told["earlier"]["nodes"], *told["later"]["nodes"]]}.values())
    towns = count_towns(events)
    return site.render(
        "front.html",
        active="",
        dataset=told["dataset"],
        questions={name: answers.ask(f"question_{name}") for name in QUESTIONS},
        documents={name: read_document(f"question_{name}") for name in QUESTIONS},
        disagreement=told["disagreements"]["nodes"][0] if told["disagreements"]["nodes"] else None,
        chronicle=draw_chronicle(bodies, events),
        atlas=draw_atlas(countries, towns),
        towns=towns,
        bodies=bodies,
        events=events,
        countries=countries,
        document=read_document("front"),
    )
