"""Settings: every setting with its name, default, unit and meaning.

In: the environment variables `SOLIDARITY_…`. Out: `Settings`, a frozen value.
"""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

import seed


class Settings(BaseSettings):
    """What an operator can set; each has a default that works."""

    model_config = SettingsConfigDict(env_prefix="SOLIDARITY_", frozen=True)

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8000, description="The port to listen on.")
    workers: int = Field(1, ge=1, description="How many processes serve.")
    database: Path = Field(
        Path("var/solidarity.sqlite"), description="The SQLite file that `build` writes and `serve` reads."
    )
    records: Path = Field(Path(seed.__file__).parent / "records", description="The folder of the curated records.")
    public_url: str = Field(
        "", description="The address under which clients reach the API; empty: the address it listens on."
    )
    statement_deadline: float = Field(0.25, gt=0, description="Seconds after which a statement is stopped.")
    threads: int = Field(2, ge=1, description="Threads that run the larger statements of one process.")
    kept_documents: int = Field(512, ge=1, description="How many parsed documents one process keeps.")

    @property
    def base_url(self) -> str:
        """Where clients reach the API, without a slash at the end."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"
