# Chancery's commands; `make help` lists them. Each does its own set-up.
SWIFT ?= swift
RELEASE_PATH := .build-release
RELEASE := $(RELEASE_PATH)/release/chancery
AS_OF ?= 2017-06-30
SHARED ?= ../shared
SECONDS ?= 60
# Seconds of each fuzzing target in `make check`.
SMOKE ?= 10

# What --version says: the commit, with a + where files differ from it.
export CHANCERY_COMMIT := $(shell git describe --always --abbrev=9 --dirty=+ 2>/dev/null)

# What a figure may depend on: other sources have everything judged again.
export CHANCERY_SOURCES := $(shell find Sources Package.swift -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-9)

.PHONY: check strict documents coverage mutations corpus bench year fuzz help run test docs manual fleet faults units install deb release debug lint imports \
  format clean dependencies

help: ## lists these targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

dependencies:
	@.ci/dependencies

run: release ## consolidates the sample inbox into outbox/, as of AS_OF
	@$(RELEASE) run --as-of $(AS_OF)

# Swift's own libraries are linked in: the machine that runs it needs no Swift, and calls into them
# are a tenth cheaper. What is raced and starved is thus what is installed.
release: dependencies ## builds the program for use, .build-release/release/chancery
	@$(SWIFT) build -c release --product chancery --static-swift-stdlib \
	  --scratch-path $(RELEASE_PATH) --quiet

debug: dependencies
	@$(SWIFT) build --quiet

test: dependencies ## runs every test; with ../shared beside the project, its fleet too
	$(SWIFT) test
	@.ci/fleet $(SHARED)
	@python3 Tests/typed-values.py .build/debug/chancery --shared $(SHARED)
	@python3 Tests/reported-cells.py .build/debug/chancery --shared $(SHARED)
	@Tests/faults/faults.py .build/debug/chancery --runs 20
	@.ci/units

fleet: debug
	@.ci/fleet $(SHARED)

faults: release ## kills, starves and cuts the power of nights at their steps, 500 times and more
	@Tests/faults/faults.py $(RELEASE) --runs 500

# Tests that `make test` has just run are not run again where TESTED is set, as .ci/run does.
check: ## runs the tests unless TESTED is set, then all else that must hold: style, documents, LibreOffice, browser, fuzz
ifndef TESTED
	@$(MAKE) test
endif
	@$(MAKE) lint documents strict
	@.ci/dependencies soffice:libreoffice-calc-nogui chromium:chromium
	@python3 -c 'import openpyxl' 2>/dev/null || python3 -m pip install --quiet openpyxl \
	  || echo "check: openpyxl is not there, so templates are opened by LibreOffice alone"
	@$(SWIFT) test --skip-build --quiet --filter 'FormulaTests|GoldenParts|TemplateTests'
	@.ci/recalculation .build/debug/chancery
	@.ci/browser .build/debug/chancery
	@Fuzz/run.sh $(SMOKE)

strict: ## compiles with every warning of ours an error
	@CHANCERY_STRICT=1 $(SWIFT) build --build-tests --quiet
	@echo "strict: no warning"

documents: ## proves that what the documents name is there
	@.ci/documents
	@Tests/mutations/mutations.py --list >/dev/null

coverage: dependencies ## tells by room how much of the code the tests run
	@$(SWIFT) test --enable-code-coverage --scratch-path .build-coverage --quiet
	@.ci/coverage "$$($(SWIFT) test --enable-code-coverage --scratch-path .build-coverage --show-codecov-path)" 80

mutations: dependencies ## puts deliberate faults in, one at a time; each must be noticed
	@Tests/mutations/mutations.py

units: ## checks the systemd units, how exposed the service is, and what is mailed of a night that failed
	@.ci/units

manual: debug ## makes the manual page, .build/manual/chancery.1
	@$(SWIFT) package generate-manual --configuration debug \
	  --date "$$(git log -1 --format=%cs 2>/dev/null || date +%F)" >/dev/null
	@mkdir -p .build/manual && cp .build/plugins/GenerateManual/outputs/chancery/chancery.1 .build/manual/

install: release manual ## installs the program, its units and its account on this machine (as root)
	@Packaging/install $(RELEASE)

deb: release manual ## makes a Debian package in .build-release/
	@Packaging/deb $(RELEASE) \
	  $$(sed -n 's/.*static let text = "\(.*\)".*/\1/p' Sources/chancery/Chancery.swift) $(RELEASE_PATH)

corpus: release ## holds the reader and the marked copies against the real workbooks of ../shared
	@if [ -f $(SHARED)/corpus/compare.py ]; then \
	  PYTHONDONTWRITEBYTECODE=1 python3 $(SHARED)/corpus/compare.py $(RELEASE) --exceptions Tests/Fixtures/corpus-exceptions.tsv && \
	  python3 Benchmarks/hostile.py $(RELEASE) && \
	  python3 Tests/corpus-annotate.py $(RELEASE) --shared $(SHARED) --all && \
	  python3 Tests/sent-back.py $(RELEASE) --shared $(SHARED); \
	else echo "corpus: skipped, $(SHARED) is not there"; fi

bench: release ## races the reader and whole nights against their peers on the same files
	@python3 Benchmarks/bench.py $(RELEASE)
	@python3 Benchmarks/night.py $(RELEASE) --ten

year: release ## runs a year of nights, one a day: changes add up, and the last equals a single night over everything
	@python3 Benchmarks/year.py $(RELEASE) --fleet $(SHARED)/fleet/dev
	@python3 Benchmarks/year.py $(RELEASE) --shared $(SHARED)

fuzz: ## feeds every part and value of a workbook to the fuzzer, SECONDS each
	@Fuzz/run.sh $(SECONDS)

docs: ## writes the pages of docs/ that are made from the plan and the catalogue
	@CHANCERY_WRITE_DOCS=1 $(SWIFT) test --quiet --filter 'Pages about|FindingsPage'

lint: imports ## checks layout, style and doc comments of the code, and who imports whom
	@.ci/documented
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@echo "lint: clean"

imports: ## proves that modules import and point only where the design allows
	@.ci/imports
	@.ci/pointers

format: ## lays the code out
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

clean: ## removes what was built and published, never the ledger
	rm -rf .build .build-* outbox/.store outbox/latest outbox/20*
