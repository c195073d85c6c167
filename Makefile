.DEFAULT_GOAL := help
.PHONY: help setup build serve site test cover quick check clean

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready
# With a screen, the preview opens in the browser.
OPEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname)),--open)

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# The environment is made anew whenever what it must hold has changed.
$(STAMP): pyproject.toml requirements.txt
	$(PYTHON) -m venv .venv || (echo "python3-venv is missing: apt-get install python3-venv" && false)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.txt --editable '.[test]'
	touch $(STAMP)

setup: $(STAMP) ## make the virtual environment with pinned packages

build: $(STAMP) ## bring docs/ in step with seeds/
	$(BIN)/python build_digest.py

serve: build ## build the digest and open the live preview at http://127.0.0.1:8000
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs serve --livereload $(OPEN)

site: build ## build the published site into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict
	$(BIN)/python -m digest.search site

test: $(STAMP) ## set up and run everything: format, lint, types, all tests, the browser's included
	sh tests/install_chromium.sh
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not alone"
	$(BIN)/python -m pytest -m alone

cover: $(STAMP) ## all tests but those that take the time, and which lines they never reach
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not timing" --cov=digest --cov=build_digest --cov-report=term-missing:skip-covered

quick: $(STAMP) ## the tests that take seconds
	$(BIN)/python -m pytest -n auto --dist worksteal -q -m "not browser and not slow and not timing"

clean: ## throw away what can be made again
	rm -rf .venv .cache site
