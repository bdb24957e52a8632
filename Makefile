# Needs Python 3.11 or later and make, and nothing before it. PYTHON=python3.12 chooses another interpreter.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types floors speed wheel compiled docs lock audit clean

demo: $(VENV)/installed
	@$(BIN)/dragoman demo

test: $(VENV)/tests
	$(BIN)/pytest -n 2

lint: $(VENV)/lint
	$(BIN)/ruff check .

types: $(VENV)/lint
	$(BIN)/mypy

# accuracy against the floors in bench/floors.toml; needs the gold reports beside the project
floors: $(VENV)/tests
	$(BIN)/python -m bench.floors

# the model, the whole reading and spaCy's own CNN pipeline in one run
speed: $(VENV)/tests
	$(BIN)/python -m bench.speed

# the same package with its rules turned into C, for this kind of machine and this Python; needs a C compiler
wheel: $(VENV)/wheel
	rm -f dist/dragoman-*
	HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m build --no-isolation --outdir dist

# what that wheel reads, beside what this environment reads, and how fast; test_linear counts calls of Python functions
compiled: wheel $(VENV)/tests
	rm -rf build/compiled
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target build/compiled dist/dragoman-*.whl
	PYTHONPATH=build/compiled $(BIN)/pytest -n 2 -k 'not linear' tests/reading tests/language tests/lexicon tests/timex tests/samples
	$(BIN)/python -m bench.compiled build/compiled --rounds 1

# the documentation as a site of plain files in site/, nothing of it loaded from outside
docs: $(VENV)/docs
	$(BIN)/zensical build --strict

# requirements.lock anew: the newest versions that pyproject.toml allows, with their hashes
lock: $(VENV)/lock
	$(BIN)/uv pip compile pyproject.toml --extra all --extra ray --universal --python-version 3.11 --generate-hashes \
	  --upgrade --quiet --no-header --output-file requirements.new
	printf '%s\n' '# Every package that dragoman[all,ray] needs, by version and hash, on any machine. Made by `make lock`, never by hand.' \
	  | cat - requirements.new > requirements.lock && rm requirements.new

# asks PyPI for known faults of what is locked; needs the network
audit: $(VENV)/lock
	$(BIN)/pip-audit --requirement requirements.lock --disable-pip --require-hashes

$(VENV)/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/tests: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

$(VENV)/lock: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lock]'
	touch $@

$(VENV)/wheel: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[wheel]'
	touch $@

$(VENV)/lint: $(VENV)/tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lint]'
	touch $@

$(VENV)/docs: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	touch $@

clean:
	rm -rf $(VENV) site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
