"""Console: a plain form that asks any operation and shows the answer; it works without JavaScript.

In: a document and its variables, as typed. Out: the page, with the answer or what is wrong.
"""

from typing import Any

import orjson
from graphql import GraphQLError

from api.errors import ApiError
from api.pages.answers import Answers
from api.pages.site import Site

FIRST = """{
  organization(id: "international-red-aid") {
    name
    founded { text disputed citations { stance value source { title } } }
  }
}
"""


def show_console(site: Site, answers: Answers, query: str, variables: str, *, built: bool) -> str:
    """The form, with the answer where something was asked."""
    answer = ask_typed(answers, query, variables) if query.strip() else ""
    return site.render("console.html", query=query or FIRST, variables=variables, answer=answer, built=built, active="")


def ask_typed(answers: Answers, query: str, variables: str) -> str:
    """The answer to what was typed, as indented JSON; errors as a client sees them."""
    try:
        values = orjson.loads(variables) if variables.strip() else {}
    except orjson.JSONDecodeError:
        return write({"errors": [{"message": "The variables are no JSON."}]})
    if not isinstance(values, dict):
        return write({"errors": [{"message": "The variables must be a JSON object."}]})
    try:
        return write({"data": answers.run(query, values)})
    except ApiError as error:
        return write({"errors": [error.describe()]})
    except GraphQLError as error:
        return write({"errors": [error.formatted]})


def write(value: Any) -> str:
    """A JSON value, indented."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()
