"""Local: an operation answered from the dataset on this machine, without a server.

In: a document with its variables. Out: whether it was answered, and the bytes of the response.
"""

from pathlib import Path

from graphql import GraphQLError

from api.dataset import open_dataset
from api.errors import ApiError
from api.execution import Execution
from api.execution.response import describe, write_data, write_errors
from api.http.reading import check_request, load_json
from api.settings import Settings


def answer(document: str, variables: str, operation: str | None, database: Path | None) -> tuple[bool, bytes]:
    """Whether the operation was answered, and the response."""
    settings = Settings()
    try:
        values = load_json(variables.encode(), "`--variables` is no JSON.")
        request = check_request({"query": document, "variables": values, "operationName": operation})
        if database:
            settings = settings.model_copy(update={"database": database, "database_url": ""})
        stored = open_dataset(settings)
        query = Execution(settings.base_url, stored.dialect).prepare(request)
        return True, write_data(stored.fetch(query.sql, query.values))
    except (ApiError, GraphQLError) as error:
        return False, write_errors(describe(error))
