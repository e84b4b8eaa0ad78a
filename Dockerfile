# Each step is one of the Makefile's, for `make install web build`, to the letter (a test holds it).
FROM node:24-bookworm-slim AS graphiql
WORKDIR /app
COPY api/pages/examples api/pages/examples
COPY web web
RUN npm --prefix web ci --silent && npm --prefix web run build --silent

FROM python:3.13-slim-bookworm AS builder
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements.txt requirements-build.txt ./
RUN python3 -m venv .venv \
    && .venv/bin/pip install -qq --require-hashes --only-binary :all: -r requirements.txt
COPY CHANGELOG.md LICENSE LICENSE-DATA.md README.md pyproject.toml ./
COPY api api
COPY docs docs
COPY schema schema
COPY seed seed
COPY --from=graphiql /app/api/http/graphiql api/http/graphiql
RUN .venv/bin/pip install -qq --require-hashes --only-binary :all: --target .venv/build --upgrade -r requirements-build.txt \
    && PYTHONPATH=.venv/build .venv/bin/pip install -qq --no-deps --no-build-isolation --editable . \
    && rm -rf .venv/build \
    && .venv/bin/solidarity build

# All of it belongs to root and is only read: the program runs as a user that owns nothing.
FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="Solidarity Graph" \
      org.opencontainers.image.licenses="MIT AND CC-BY-SA-4.0"
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY --from=builder /app /app
COPY --from=builder --chmod=0444 /app/var/solidarity.sqlite /app/var/solidarity.sqlite
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["solidarity", "health"]
CMD ["solidarity", "serve", "--host", "0.0.0.0"]
