# Needs Python 3.11 or later and make, and nothing before it. PYTHON=python3.12 chooses another interpreter.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types floors speed docs clean

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

# the documentation as a site of plain files in site/, nothing of it loaded from outside
docs: $(VENV)/docs
	$(BIN)/zensical build --strict

$(VENV)/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/tests: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

$(VENV)/lint: $(VENV)/tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[lint]'
	touch $@

$(VENV)/docs: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	touch $@

clean:
	rm -rf $(VENV) site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
