"""Settings: every setting with its name, default, unit and meaning.

In: the environment variables `SOLIDARITY_…`. Out: `Settings`, a frozen value.
"""

from pathlib import Path
from typing import Any, Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

import seed


def limit(default: float, description: str, *, least: float = 1) -> Any:
    """A setting that bounds what a client may ask or do; `docs/limits.md` lists it."""
    return Field(default, ge=least, description=description, json_schema_extra={"limit": True})


class Settings(BaseSettings):
    """What an operator can set; each has a default that works."""

    model_config = SettingsConfigDict(env_prefix="SOLIDARITY_", frozen=True)

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8000, description="The port to listen on.")
    workers: int = Field(1, ge=1, description="How many processes serve.")
    database: Path = Field(
        Path("var/solidarity.sqlite"), description="The SQLite file that `build` writes and `serve` reads."
    )
    database_url: str = Field(
        "",
        repr=False,
        description="The address of a PostgreSQL database to serve from, and to build into; empty: the SQLite file.",
    )
    records: Path = Field(Path(seed.__file__).parent / "records", description="The folder of the curated records.")
    public_url: str = Field(
        "", description="The address under which clients reach the API; empty: the address it listens on."
    )
    threads: int = Field(2, ge=1, description="Threads that run the larger statements of one process.")
    drain_seconds: float = Field(
        0, ge=0, le=8, description="Seconds for which the server, told to stop, is still asked while it is not ready."
    )
    watch_interval: float = Field(1.0, gt=0, description="Seconds between two looks at the dataset's file.")

    kept_documents: int = Field(512, ge=1, description="How many parsed documents one process keeps.")
    kept_responses: int = Field(
        32 * 1024 * 1024, ge=0, description="Bytes of finished responses that one process keeps; 0: none."
    )
    kept_hashes: int = Field(4 * 1024 * 1024, ge=0, description="Bytes of persisted queries that one process keeps.")
    cache_seconds: int = Field(300, ge=0, description="Seconds for which an answer to GET may be reused unasked.")
    compress_above: int = Field(1024, ge=1, description="Bytes from which an answer is compressed.")
    draft_status: bool = Field(
        default=False, description="Status 422 in place of 400 for request errors, as the newer draft has it."
    )

    log_requests: Literal["all", "faults", "none"] = Field("all", description="Which requests are logged.")
    log_addresses: bool = Field(default=False, description="Whether the log tells the addresses of clients.")
    trusted_proxies: str = Field(
        "", description="Addresses or networks of proxies whose `proxy_header` is believed, with commas between."
    )
    proxy_header: str = Field("x-forwarded-for", description="The header in which they tell the client's address.")
    unlimited_addresses: str = Field(
        "127.0.0.1,::1", description="Addresses or networks without rate limits, with commas between."
    )

    body_bytes: int = limit(32 * 1024, "Bytes of a request's body.")
    head_bytes: int = limit(32 * 1024, "Bytes of a request's head.")
    headers: int = limit(60, "Headers of a request.")
    query_string_bytes: int = limit(8 * 1024, "Bytes of a query string.")
    receive_seconds: float = limit(10, "Seconds in which a request must have arrived.", least=0.1)
    keep_alive_seconds: float = limit(10, "Seconds for which an idle connection is kept.", least=0.1)
    tokens: int = limit(1500, "Tokens of a document.")
    comments: int = limit(200, "Comments in a document.", least=0)
    nesting: int = limit(24, "Brackets open at once in a document.")
    operations: int = limit(10, "Operations in a document.")
    fragments: int = limit(20, "Fragments in a document.", least=0)
    variables: int = limit(50, "Variables of an operation.", least=0)
    fields: int = limit(300, "Fields of an operation, fragments expanded.")
    aliases: int = limit(30, "Aliases of an operation, fragments expanded.", least=0)
    directives: int = limit(20, "Directives of an operation, fragments expanded.", least=0)
    same_key: int = limit(8, "Fields with the same response key in one selection set.")
    depth: int = limit(12, "Fields within fields.")
    introspections: int = limit(1, "How often `__schema`, and how often `__type`, may be asked.", least=0)
    cost: int = limit(100_000, "Nodes that an answer could hold, with variables and defaults.")
    list_items: int = limit(100, "Values in a list that is sent.")
    string_length: int = limit(512, "Characters of a string that is sent.")
    digits: int = limit(15, "Digits of a number that is sent.")
    json_depth: int = limit(12, "Objects and lists within each other in the variables.")
    variable_keys: int = limit(100, "Entries of an object in the variables.")
    statement_deadline: float = limit(0.25, "Seconds after which a statement is stopped.", least=0.001)
    inline_deadline: float = limit(0.001, "Seconds a statement may hold up others; then it goes to a thread.", least=0)
    inline_cost: int = limit(2000, "Cost from which a statement runs in a thread.", least=0)
    request_deadline: float = limit(2.0, "Seconds for which a request may wait for its turn.", least=0.01)
    response_bytes: int = limit(2 * 1024 * 1024, "Bytes of an answer.")
    rate: float = limit(30, "Requests a second from one address, on average; 0: no limit.", least=0)
    burst: int = limit(100, "Requests from one address at once.")
    server_time: float = limit(
        0.25, "Seconds of work a second for one address, four times that at once; 0: no limit.", least=0
    )
    in_work: int = limit(8, "Requests of one address that are worked on at once.")
    sockets: int = limit(100, "Connections of one address.")

    @property
    def published(self) -> Path:
        """The folder of the dataset as files, by version; it stands beside the database."""
        return self.database.parent / "dataset"

    @property
    def base_url(self) -> str:
        """Where clients reach the API, without a slash at the end."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


def print_limits() -> str:
    """The limits as a table in Markdown, as `docs/limits.md` has it."""
    rows = [
        f"| `{name}` | {field.default} | {field.description} | `SOLIDARITY_{name.upper()}` |"
        for name, field in Settings.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("limit")
    ]
    return "\n".join(["| limit | value | what | setting |", "| --- | --- | --- | --- |", *rows]) + "\n"
