# Two commands: `make demo` reads the sample pages and writes dossier.html; `make test` checks everything.
# Needs Python 3.11-3.13, make and git; packages are fetched once, locked with hashes.

PYTHON ?= $(firstword $(foreach p,python3.13 python3.12 python3.11 python3,$(if $(shell $(p) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo yes),$(p))))
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test quick lint bench train lock clean

demo: $(READY)
	rm -f demo.hearsay demo.hearsay-wal demo.hearsay-shm
	$(BIN)/hearsay demo --library demo.hearsay --output dossier.html

test: lint
	$(BIN)/python -m pytest -q

quick: $(READY)
	$(BIN)/python -m pytest -q -m "not slow and not browser"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The gold data is not part of the project; benchmarks that need it say so when it is missing.
bench: $(READY)
	$(BIN)/python -m benchmarks

# The training environment is its own: torch is never needed to run Hearsay.
train:
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install -q --require-hashes -r requirements.lock
	.venv-train/bin/pip install -q -r training/requirements.txt
	.venv-train/bin/pip install -q --no-deps --no-build-isolation --editable .
	.venv-train/bin/python -m training.train --data ../shared/gold --work training/work
	.venv-train/bin/python -m training.triggers.fit --data ../shared/gold --work training/work --out training/work/fitted
	.venv-train/bin/python -m training.export --work training/work/fitted

lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra dev pyproject.toml -o requirements.lock --no-annotate --no-header --no-emit-index-url

clean:
	rm -rf .venv .venv-train build dist dossier.html demo.hearsay*

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "no Python 3.11, 3.12 or 3.13 found; install one or run make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)
