"""Types: the GraphQL types, derived from the tables."""
