# Needs Python 3.11 or newer and make, and nothing else. Another Python: make test PY=python3.12
PY ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# What is installed is what requirements/*.txt name, by hash; the ranges of pyproject.toml are for the wheel.
LOCKED := $(PIP) install --require-hashes
HERE := $(PIP) install --no-deps --no-build-isolation --editable .
UV := 0.13.9

# The tests start some hundred processes: without it each of them compiles all that it imports.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test test-slow test-gateways test-timing test-postgresql test-browser axe test-all test-newest lint bench eval chaos docs catalogue pictures wheel lock clean

help:
	@echo "make demo    try it: a phone, a gateway and the service on this machine"
	@echo "make test    run the tests: five minutes at most on two cores"
	@echo "make test-slow    those that kill processes again and again, live through a year, play demos, and every sweep in full"
	@echo "make test-gateways    the acceptance suite over each other gateway: a part of make test-slow"
	@echo "make test-timing    those that compare times, one after the other: for a quiet machine"
	@echo "make test-postgresql    whatever keeps something, on a PostgreSQL which the tests start themselves"
	@echo "make test-browser    the console in Chromium, which has to be there"
	@echo "make test-all    all five"
	@echo "make test-newest    run the tests with the newest versions that pyproject.toml allows, and name what broke"
	@echo "make lint    check style and types"
	@echo "make bench   measure throughput and delays"
	@echo "make eval    measure how well texts are understood: make eval REPLIES=file.jsonl"
	@echo "make chaos   kill the service at random and count what was lost or sent twice"
	@echo "make docs    write docs/rules.md from the table of keys"
	@echo "make catalogue  collect the program's sentences into the .po files of each language, and name what lacks a translation"
	@echo "make pictures  take the pictures of the console in README.md and docs/console.md anew, from a demo"
	@echo "make wheel   build what pip installs"
	@echo "make lock    write requirements/*.txt anew, with the newest versions that pyproject.toml allows"
	@echo "make clean   remove what these commands made"

demo: $(VENV)/.installed
	$(BIN)/responder demo $(DEMO)

# Many tests wait for sockets and processes, so there are two runners more than cores; each more reads all tests once
# more. The slow ones wait most of their time. TEST= takes more for pytest.
WORKERS ?= $(shell $(PY) -c 'import os; print((os.cpu_count() or 1) + 2)')
SLOW_WORKERS ?= $(shell $(PY) -c 'import os; print(2 * (os.cpu_count() or 1) + 1)')
RUN ?= -m pytest
PYTEST = $(BIN)/python $(RUN) -n $(WORKERS) --dist worksteal $(TEST)
# Whatever keeps something; what does not is the same on every database.
KEEPING = tests/acceptance tests/monitoring/alerts tests/calendars tests/cli tests/processing tests/sending tests/rulebooks tests/serving \
  tests/store tests/monitoring tests/web tests/test_app.py tests/test_crashes.py tests/test_memory_agrees.py
# Whatever lies among them and asks no database anything; tests/deploy/test_targets.py holds them to it.
ASKING_NOTHING = tests/acceptance/test_courtesies_and_stops.py tests/acceptance/test_lateness.py \
  tests/acceptance/test_shipped_texts_come_back.py tests/monitoring/alerts/test_progress_watch.py \
  tests/calendars/test_dav_bounds.py tests/calendars/test_loose_spellings.py tests/calendars/ics/test_phone_numbers.py \
  tests/calendars/ics/test_reading.py tests/calendars/test_repeats.py tests/calendars/ics/test_titles.py \
  tests/calendars/test_who.py tests/cli/logs/test_configuration.py tests/cli/logs/test_redaction.py \
  tests/web/test_access_log.py tests/web/test_secrets.py tests/web/test_api_authentication.py \
  tests/cli/demo/test_demo_sessions.py tests/cli/test_languages.py tests/cli/verbs/operations/test_demo.py tests/cli/verbs/rules/test_new.py \
  tests/cli/verbs/rules/test_test.py tests/cli/verbs/rules/test_add.py tests/cli/verbs/rules/test_upgrade_rules.py \
  tests/web/console/test_attempts.py tests/web/test_fast_path.py

test: $(VENV)/.installed-dev
	$(PYTEST) --database=sqlite -m 'not slow and not timing and not browser'

# SLOW=slow leaves out the sweeps in full; a part of each is in make test.
SLOW ?= slow or sweep
# THOROUGH= goes through a part of the cases of those that take long, too.
THOROUGH ?= --thorough
test-slow test-gateways: WORKERS := $(SLOW_WORKERS)
test-slow: $(VENV)/.installed-dev
	$(PYTEST) --database=sqlite $(THOROUGH) -m '($(SLOW)) and not timing and not browser'
	$(MAKE) test-gateways

# The acceptance suite stands over one gateway: here over each of the others. What is about another one is left out.
GATEWAYS ?= ardary smsit
test-gateways: $(VENV)/.installed-dev
	for gateway in $(GATEWAYS); do \
	  $(PYTEST) --database=sqlite --gateway=$$gateway -m 'not timing and not browser' tests/acceptance || exit 1; \
	done

test-timing: $(VENV)/.installed-dev
	$(BIN)/python $(RUN) --database=sqlite -m timing $(TEST)

# Whoever lives through kills, faults and months.
LIVING ?= tests/chaos tests/year
# LONG="and not long" leaves out what has a shorter form.
LONG ?=
test-postgresql: $(VENV)/.installed-dev
	$(PYTEST) --database=postgresql -m 'not timing and not browser $(LONG)' $(LIVING) $(KEEPING) $(ASKING_NOTHING:%=--ignore=%)

# Installs nothing: the first test says what is missing, and how to have it. DATABASE=postgresql keeps the salons there.
DATABASE ?= sqlite
test-browser: $(VENV)/.installed-dev
	$(BIN)/python $(RUN) --database=$(DATABASE) -n 2 --dist loadscope -m browser tests/browser $(TEST)

# For make test-browser. Larger than all scripts of ours together, so it is fetched and not kept here.
axe:
	mkdir -p build/axe
	cd build/axe && npm pack --silent axe-core@4.14.1 && tar xzf axe-core-4.14.1.tgz package/axe.min.js package/LICENSE

test-all: test test-slow test-timing test-postgresql test-browser

# In an environment of its own. A failure names every version that differs from the lock.
NEWEST := .venv-newest
test-newest:
	$(PY) -m venv --clear $(NEWEST)
	$(NEWEST)/bin/python -m pip --quiet --disable-pip-version-check install --upgrade --editable '.[dev]'
	@$(NEWEST)/bin/python tools/compare_with_lock.py
	$(NEWEST)/bin/python -m pytest -n $(WORKERS) --dist worksteal --database=sqlite -m 'not slow and not timing and not browser' || \
	  { $(NEWEST)/bin/python tools/compare_with_lock.py --blame; exit 1; }

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(LOCKED) --requirement requirements/bench.txt
	$(BIN)/python -m tests.bench $(BENCH)

eval: $(VENV)/.installed-dev
	$(BIN)/python -m tests.evaluation $(REPLIES)

chaos: $(VENV)/.installed-dev
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos.fuzzing
	$(BIN)/python -m tests.year

docs: $(VENV)/.installed-dev
	$(BIN)/python -m responder.rulefiles.editors.reference > docs/rules.md

catalogue: $(VENV)/.installed-dev
	$(BIN)/python -m tools.refresh_catalogues

pictures: $(VENV)/.installed-dev
	$(BIN)/python -m tools.make_pictures

wheel: $(VENV)/.installed-dev
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

# Every name and hash anew, from the ranges of pyproject.toml; `make lock UPGRADE=` keeps what is there where it still fits.
UPGRADE ?= --upgrade
lock: $(VENV)/.made
	$(PY) -m venv .venv-lock
	.venv-lock/bin/python -m pip --quiet --disable-pip-version-check install uv==$(UV)
	.venv-lock/bin/python tools/write_locks.py $(UPGRADE)

clean:
	rm -rf $(VENV) .venv-lock .venv-newest dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.made:
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, and $(PY) is not: name another one with  make PY=python3.12"; exit 1; }
	@$(PY) -m venv $(VENV) || \
	  { echo "$(PY) could not make a virtual environment: on Debian and Ubuntu, install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.installed: pyproject.toml requirements/service.txt requirements/build.txt $(VENV)/.made
	$(LOCKED) --requirement requirements/service.txt --requirement requirements/build.txt
	$(HERE)
	@touch $@

$(VENV)/.installed-dev: pyproject.toml requirements/dev.txt $(VENV)/.made
	$(LOCKED) --requirement requirements/dev.txt
	$(HERE)
	@touch $@ $(VENV)/.installed

# What is bundled is committed: whoever installs needs no npm. Two builds give the same bytes.
.PHONY: editor
editor:
	cd console-editor && npm ci --ignore-scripts --no-audit --no-fund --silent
	cd console-editor && node_modules/.bin/esbuild editor.js --bundle --minify --format=iife --target=es2020 --charset=utf8 \
	  --legal-comments=none --outfile=../responder/web/console/static/editor.min.js
	cat console-editor/node_modules/@codemirror/view/LICENSE console-editor/node_modules/@lezer/common/LICENSE > responder/web/console/static/editor.LICENSE
