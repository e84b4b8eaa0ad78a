"""Strawberry's view on FastAPI as they come: one record from memory, nothing else."""

import os
import sqlite3

import strawberry
from fastapi import FastAPI
from strawberry.fastapi import GraphQLRouter

from bench.rivals.strawberry_types import Person

with sqlite3.connect(f"file:{os.environ['SOLIDARITY_DATABASE']}?mode=ro&immutable=1", uri=True) as connection:
    rows = connection.execute("SELECT id, name, disputed FROM person")
    PEOPLE = {id: Person(id=id, name=name, disputed=bool(disputed)) for id, name, disputed in rows}


@strawberry.type
class Query:
    """One record."""

    @strawberry.field
    def person(self, id: strawberry.ID) -> Person | None:
        """The person with this id."""
        return PEOPLE.get(id)


app = FastAPI()
app.include_router(GraphQLRouter(strawberry.Schema(Query)), prefix="/graphql")
