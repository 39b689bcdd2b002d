# Needs Python 3.11 or newer and make, and nothing else. Another Python: make test PY=python3.12
PY ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help demo test test-postgresql lint bench eval chaos docs wheel clean

help:
	@echo "make demo    try it: a phone, a gateway and the service on this machine"
	@echo "make test    run the tests"
	@echo "make test-postgresql    run them all on PostgreSQL, which they start themselves"
	@echo "make lint    check style and types"
	@echo "make bench   measure throughput and delays"
	@echo "make eval    measure how well texts are understood: make eval REPLIES=file.jsonl"
	@echo "make chaos   kill the service at random and count what was lost or sent twice"
	@echo "make docs    write docs/rules.md from the table of keys"
	@echo "make wheel   build what pip installs"
	@echo "make clean   remove what these commands made"

demo: $(VENV)/.installed
	$(BIN)/responder demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 3 --dist loadfile

test-postgresql: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 3 --dist loadfile --database=postgresql

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m tests.bench $(BENCH)

eval: $(VENV)/.installed-dev
	$(BIN)/python -m tests.evaluation $(REPLIES)

chaos: $(VENV)/.installed-dev
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos.fuzzing
	$(BIN)/python -m tests.year

docs: $(VENV)/.installed-dev
	$(BIN)/python -m responder.language.reference > docs/rules.md

wheel: $(VENV)/.installed-dev
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.made:
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, and $(PY) is not: name another one with  make PY=python3.12"; exit 1; }
	@$(PY) -m venv $(VENV) || \
	  { echo "$(PY) could not make a virtual environment: on Debian and Ubuntu, install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed
