# EdgeWatch: `make` alone shows what there is to make.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.ready-run
DEV := $(VENV)/.ready-dev
SECONDS ?= 90
# One more than the cores that are promised: many tests wait for a process, not for a core.
JOBS ?= 3
KILLS ?= 1000
SEED ?= 1
COUNT ?= 10000
QUICK ?= 0
DEMO_SITE ?= demo-site
# What other tools printed, kept outside of this repository.
GOLDEN ?= ../shared/golden
.DEFAULT_GOAL := help
.PHONY: help demo test parity soak mutations check bench validity screenshots docs translations deb clean demo-data sounds dist dist-test release deb-test quickstarts

help: ## show this text
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUN) ## a swapped analyser is caught, live (SECONDS=90; in the terminal where there is no display)
	$(BIN)/edgewatch demo --dir $(DEMO_SITE) --seconds $(SECONDS)

# Many tests start programs: what they import is compiled once, also where the shell says otherwise.
test: $(DEV) ## every test, on a fresh machine too (JOBS=3 side by side)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m compileall -q -j 0 src tests/support
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

parity: $(DEV) ## numbers beside those of scipy, evidently, NannyML and frouros (GOLDEN=their folder)
	GOLDEN="$(GOLDEN)" $(BIN)/python -m pytest -rs tests/parity

soak: $(DEV) ## KILLS=1000 kills of host and agent at random moments (SEED=1): none lost, none doubled
	$(BIN)/python tests/support/soak.py --kills $(KILLS) --seed $(SEED)

mutations: $(DEV) ## COUNT=10000 random changes of a sealed record, and of a bundle (SEED=1): each is found, none breaks the check
	$(BIN)/python tests/support/record_mutations.py --count $(COUNT) --seed $(SEED)
	$(BIN)/python tests/support/bundle_mutations.py --count $(COUNT) --seed $(SEED)

check: $(DEV) ## style, types, and the rules of the house
	$(BIN)/ruff check src tests benchmarks resources docs changelog.d installer examples
	$(BIN)/ruff format --check src tests benchmarks resources docs changelog.d installer examples
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV) ## the speed promises, each beside a peer or a floor
	@for b in benchmarks/bench_*.py; do echo "== $$b"; $(BIN)/python $$b || exit 1; done

validity: $(DEV) ## false alarms, delays and intervals by simulation (QUICK=1: a tenth of it)
	QUICK=$(QUICK) $(BIN)/python -m benchmarks.validity

screenshots: $(DEV) ## a picture of every page, light and dark, into docs/images
	$(BIN)/python docs/make_screenshots.py docs/images

docs: $(DEV) ## the pages made from the program itself, then all pages as a site in build/docs
	$(BIN)/python docs/make_reference.py
	$(BIN)/python docs/make_errors.py
	$(BIN)/python docs/make_validation.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "Open build/docs/index.html"

translations: $(DEV) ## collect the texts of the window for Qt Linguist, compile what is translated
	$(BIN)/python resources/translations/make_translations.py

dist: $(DEV) ## wheel and sdist (the same bytes each time), pins, bill of materials, licences, checksums
	$(BIN)/python installer/release/make_dist.py --out dist

dist-test: $(DEV) ## install the wheel and the sdist in bare environments, and use what is there
	$(BIN)/python installer/release/try_dist.py

release: $(DEV) ## all of dist/ anew from a clean commit, its checksums signed (KEY=an SSH key)
	@test -n "$(KEY)" || { echo "Say with which key: make release KEY=PATH" >&2; exit 2; }
	@test -z "$$(git status --porcelain)" || { echo "A release is of a commit: commit first." >&2; exit 1; }
	rm -rf dist
	$(MAKE) docs
	$(MAKE) deb
	$(MAKE) dist
	installer/release/sign.sh "$(KEY)" dist

demo-data: $(DEV) ## train the demo's model anew and write its files
	$(BIN)/python resources/demo/make_demo_data.py

sounds: $(DEV) ## make the sounds of alarms anew
	$(BIN)/python resources/sounds/make_sounds.py

deb: ## the Debian package, with a Python of its own, into dist (SOURCE=REF VERSION=V packages another commit)
	@installer/system-libraries.sh binutils chrpath
	@$(PYTHON) installer/deb --source "$(SOURCE)" --version "$(VERSION)" --maintainer "$(MAINTAINER)"

deb-test: $(RUN) ## the package in clean chroots: installed, used, upgraded, removed (as root; UPGRADE=0 without the version before)
	@installer/system-libraries.sh debootstrap
	@UPGRADE="$(UPGRADE)" DEB="$(DEB)" $(BIN)/python installer/debtest

quickstarts: $(DEV) dist ## each step of each quick start, as it is written (the .deb's in a clean chroot, as root)
	$(BIN)/python docs/run_quick_starts.py

clean: ## remove the environment, caches and the demo's site
	rm -rf $(VENV) $(DEMO_SITE) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/bin/pip:
	@installer/system-libraries.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "EdgeWatch needs Python 3.11 or newer; found: $(PYTHON). Set PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  installer/system-libraries.sh "$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
	$(PYTHON) -m venv $(VENV)

$(RUN): $(VENV)/bin/pip pyproject.toml constraints.txt
	@installer/system-libraries.sh
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(DEV): $(RUN)
	@installer/system-libraries.sh --for-tests
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
