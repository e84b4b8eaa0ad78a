"""Introspection: `__schema` and `__type`, answered by graphql-core.

In: a root field about the schema, with its fragments and variables. Out: its JSON text.
"""

from typing import Any

import orjson
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from api.errors import BadDocument
from api.execution.selection import Details


def answer_introspection(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: dict[str, FragmentDefinitionNode],
    variables: dict[str, Any],
    details: Details,
) -> str:
    """The JSON text of one root field about the schema; raises BadDocument where it can't be answered."""
    asked = OperationDefinitionNode(
        operation=operation.operation,
        variable_definitions=operation.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(detail.node for detail in details)),
    )
    result = execute_sync(schema, DocumentNode(definitions=(asked, *fragments.values())), variable_values=variables)
    if result.errors or result.data is None:
        raise BadDocument(result.errors[0].message if result.errors else "The schema can't be read this way.")
    return orjson.dumps(next(iter(result.data.values()))).decode()
