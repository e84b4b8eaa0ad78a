"""Metrics: what was observed, for Prometheus.

In: `Observation` and the stores. Out: `/metrics`, of this process.
"""

from collections.abc import Iterator
from itertools import accumulate

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from api.http.graphql import GraphQL
from api.observation import BOUNDS

router = APIRouter()


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """What this process has seen."""
    text = generate_latest(request.app.state.metrics)
    return Response(text, headers={"content-type": CONTENT_TYPE_LATEST, "cache-control": "no-store"})


def register(graphql: GraphQL) -> CollectorRegistry:
    """A registry of what this application counts."""
    registry = CollectorRegistry()
    registry.register(Counts(graphql))
    return registry


class Counts(Collector):
    """Reads the counts when they are asked for, so that requests only add numbers."""

    def __init__(self, graphql: GraphQL) -> None:
        """The counts of this application."""
        self.graphql, self.seen = graphql, graphql.seen

    def collect(self) -> Iterator[Metric]:
        """All metrics."""
        answers = CounterMetricFamily("solidarity_answers", "Answered requests.", labels=("status", "code", "kept"))
        for (status, code, kept), count in list(self.seen.answers.items()):
            answers.add_metric((str(status), code, str(kept).lower()), count)
        yield answers
        times = HistogramMetricFamily("solidarity_seconds", "Seconds from the whole request to its answer.")
        counts = list(accumulate(self.seen.durations))
        bounds = [*map(str, BOUNDS), "+Inf"]
        times.add_metric((), list(zip(bounds, counts, strict=True)), self.seen.seconds)
        yield times
        yield CounterMetricFamily("solidarity_cost", "Nodes that the answers could hold.", value=self.seen.cost)
        yield CounterMetricFamily("solidarity_log_lines_dropped", "Lines not logged.", value=self.seen.log.dropped)
        yield from self._states()

    def _states(self) -> Iterator[Metric]:
        graphql = self.graphql
        for name, told, value in (
            ("waiting", "Requests that wait for a thread or run in one.", graphql.waiting),
            ("kept_responses_bytes", "Bytes of kept answers.", graphql.responses.kept.weight),
            ("kept_documents", "Parsed documents.", len(graphql.execution.documents.known.entries)),
            ("ready", "Whether the dataset can be read.", int(graphql.database.edition is not None)),
        ):
            yield GaugeMetricFamily(f"solidarity_{name}", told, value=value)
