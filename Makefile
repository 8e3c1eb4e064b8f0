# What this project does, one command each; `make help` lists them. A fresh machine needs Rust (by
# rustup), a C compiler, Node.js with npm, GNU make and bash; everything else is installed here, once.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
# Cargo would take the flags for an invitation to share jobs, which does not reach it.
unexport MAKEFLAGS MFLAGS
.PHONY: FORCE help serve build verify dev test check compiled-tests statement readings fuzz bench audit setup rust tools geckodriver cargo-fuzz debian-test debian-bench

# Where `make serve` serves: `make serve ADDRESS=0.0.0.0:8080` shows the site to the whole network.
ADDRESS ?= 127.0.0.1:8080

# How long `make fuzz` tries each of its targets: `make fuzz SECONDS_EACH=3600`.
SECONDS_EACH := 60

# What `make verify` looks at: `make verify SITE=https://www.example.lg.jp/plan/`.
SITE ?= dist

# What `make bench` measures, all unless one is named: `make bench ONLY=load`; and the folder of another
# static site to compare the load with: `make bench ONLY=load OTHER=/srv/www/other`.
ONLY ?=
OTHER ?=

# Tools that take minutes to compile stand outside, where every checkout finds them.
TOOLS := $(or $(MACHIYOMI_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/machiyomi)
TRUNK := 0.21.14
GECKODRIVER := 0.37.1
CARGO_FUZZ := 0.13.2
CARGO_DENY := 0.20.2
# The tool and the crate must be of one version.
WASM_BINDGEN := $(shell sed -n '/^name = "wasm-bindgen"$$/ { n; s/.*"\(.*\)"/\1/p }' Cargo.lock)

# One browser for each engine, their drivers, a display for the one that needs it, Japanese type; the
# web servers that hosting/ is for; and what reads printed pages.
DEBIAN_TEST := chromium chromium-headless-shell chromium-driver firefox-esr webkit2gtk-driver wpewebkit-driver cog \
	xvfb fonts-noto-cjk apache2-bin caddy nginx libnginx-mod-http-brotli-static poppler-utils
DEBIAN_BENCH := chromium fonts-noto-cjk nginx libnginx-mod-http-brotli-static wrk

# Panic messages name source files: without the folder of Cargo's packages, a site is built alike, byte
# for byte, on every machine. The project's own files have names without its folder, which must not
# stand here: every package would be compiled anew in another one. Cargo adds this to what
# .cargo/config.toml says, and parts it at spaces, so that a folder with one must be left in.
CARGO_FOLDER := $(or $(CARGO_HOME),$(HOME)/.cargo)
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := $(if \
	$(word 2,$(CARGO_FOLDER)),,--remap-path-prefix=$(CARGO_FOLDER)=/cargo)

export PATH := $(CURDIR)/node_modules/.bin:$(TOOLS)/bin:$(PATH)

# Tests of browsers wait most of the time: there can be more of them than processors.
export RUST_TEST_THREADS ?= $(shell echo $$((2 * $$(getconf _NPROCESSORS_ONLN))))

# The site is built when one of these is newer. Folders are among them: their time changes when a
# file goes away.
SOURCES := $(shell find public seeds src style 2>/dev/null) \
	.cargo/config.toml .cargo/deny.toml Cargo.lock Cargo.toml Makefile Trunk.toml index.html package-lock.json rust-toolchain.toml
BUILT := dist/index.html

# Where a site is built until it is whole; then it changes places with the one in dist/ in one step,
# so that whoever breaks off a build, or reads dist/ meanwhile, finds a site. Trunk by itself empties
# the folder first.
NEXT := target/site

# Where the site is published, for canonical addresses and QR codes, instead of `address` in
# seeds/site.toml: `make build MACHIYOMI_ADDRESS=https://www.example.lg.jp/plan/`. The note of the
# last one changes only with it, and then the site is built anew.
export MACHIYOMI_ADDRESS ?=
ADDRESS_NOTE := target/site-address

# $(call step,what is done,command,what to do when it fails)
define step
@echo; echo '▸ $(1)'; { $(2); } || { echo; echo '✗ $(1): $(3)'; exit 1; } >&2
endef

## The commands

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(BUILT) ## Build the site and serve it at http://127.0.0.1:8080/
	@exec cargo run --quiet --bin machiyomi -- serve --dir dist --address $(ADDRESS)

build: $(BUILT) ## Build the site into dist/
	@echo; echo "The site is in dist/: $$(find dist -name '*.html' | wc -l) pages, $$(du -sh dist | cut -f 1)."

verify: rust ## Compare dist/, or with SITE=… another folder or address, with what was built
	@cargo run --quiet --bin machiyomi -- verify '$(SITE)'

dev: setup ## Serve while you edit: rebuilds and reloads after every change
	@echo; echo '▸ Debug build at http://127.0.0.1:8080/; the first takes minutes, later ones seconds. Ctrl-C ends it.'
	@exec trunk serve --dist target/dev

check: setup ## Check format, lints and documentation
	$(call step,Format,cargo fmt --check,`cargo fmt` mends it)
	$(call step,Lints,cargo clippy --quiet --all-targets -- -D warnings,mend what clippy reports above)
	$(call step,Lints of what runs in the browser,for program in islands:explainer classroom:classroom search:search; do cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin $${program%:*} --features $${program#*:} -- -D warnings || exit; done,mend what clippy reports above)
	$(call step,Documentation,RUSTDOCFLAGS='-D warnings' cargo doc --quiet --no-deps,mend what rustdoc reports above)

# The compiler's messages stay on standard error, so that the list alone can be kept in a file.
readings: rust tests/readings/node_modules/.package-lock.json ## Compare the readings in seeds/ with a dictionary's, and list what nobody has decided
	@cargo run --quiet --bin machiyomi -- readings | node tests/readings/compare.mjs

# Beside the build, which for minutes has work for one processor only.
compiled-tests: check
	$(call step,Compiling the tests,cargo test --quiet --no-run,mend what the compiler reports above)

test: ## Check everything, and run every test, in four browser engines
	@$(MAKE) --no-print-directory -j3 setup geckodriver debian-test
	@$(MAKE) --no-print-directory -j2 compiled-tests $(BUILT)
	$(call step,Tests of `make readings`,node --test --test-reporter=dot tests/readings/differences.test.mjs,run the command without its reporter for details)
	@echo; echo '▸ Tests'
	@status=0; cargo test --no-fail-fast 2>&1 | tee target/test.log || status=$$?; \
	if ((status)); then echo; echo '✗ Tests: read the failures above, or again in target/test.log'; fi; \
	awk '/^test result:/ { passed += $$4; failed += $$6 } END { printf "\n%d passed, %d failed\n", passed, failed }' target/test.log; \
	exit $$status

# The day is that of the run, not of this command.
statement: rust ## Write what the last `make test` found into the accessibility statement's content
	@cargo run --quiet --bin machiyomi -- statement --date "$$(date -r target/test.log +%F)"

# The fuzzer asks the compiler for counters at every branch, which the stable one has, but hides. What
# is found goes into target/; what fails, into tests/fuzz/artifacts/: mend it, and keep the input,
# under a name that says what it is, in tests/fuzz/corpus/, where `make test` runs it ever after.
fuzz: rust cargo-fuzz ## Try the loader, readings, drawings, search and pages with made-up input
	@export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR='$(CURDIR)/target/fuzz'; \
	for target in $(notdir $(wildcard tests/fuzz/corpus/*)); do \
	  echo; echo "▸ $$target, $(SECONDS_EACH) seconds"; mkdir -p target/fuzz/corpus/$$target; \
	  cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none --codegen-units 16 $$target \
	    target/fuzz/corpus/$$target tests/fuzz/corpus/$$target -- \
	    -max_total_time=$(SECONDS_EACH) -timeout=20 -max_len=8192 -print_final_stats=1 \
	    || { echo "✗ $$target fails with the input that is named above" >&2; exit 1; }; \
	done

bench: $(BUILT) debian-bench $(if $(filter-out searching lighthouse,$(ONLY)),,tests/lighthouse/node_modules/.package-lock.json) ## Measure sizes, times, load and Lighthouse figures against their limits
	@cargo run --quiet --release --bin machiyomi -- bench --dir dist $(ONLY:%=--only %) $(if $(OTHER),--other '$(OTHER)')

# $(call deny,checks): of every lock file of Cargo's.
deny = (for folder in . tests/fuzz; do cargo deny --locked --manifest-path $$folder/Cargo.toml check --config .cargo/deny.toml $(1) || exit; done)

# Not in `make test`: the tool takes minutes to compile, and what `tests/supply` asks there is the same.
# Known vulnerabilities and package signatures are what outside services know, whose answers change: a
# build does not depend on them, and whoever is cut off from them has the first part.
audit: setup tests/lighthouse/node_modules/.package-lock.json tests/readings/node_modules/.package-lock.json ## Check licences and origins; ask outside services about vulnerabilities and signatures
	$(call cargo-tool,cargo-deny,$(CARGO_DENY),cargo-deny,--no-default-features,1)
	$(call step,Licences and origins of crates,$(call deny,bans licenses sources),see above; the settings stand in .cargo/deny.toml)
	$(call step,Known weak places of crates,$(call deny,advisories),see above; is the list at github.com/rustsec there?)
	$(call step,npm packages,(for folder in . tests/lighthouse tests/readings; do (cd $$folder && npm audit && npm audit signatures) || exit; done),see above; is the registry there?)

## The site

$(ADDRESS_NOTE): FORCE
	@mkdir -p $(@D); printf '%s' "$$MACHIYOMI_ADDRESS" | cmp -s - $@ || printf '%s' "$$MACHIYOMI_ADDRESS" >$@

# What is edited while a site is being built is newer than it: the site is as old as the beginning.
$(BUILT): $(SOURCES) $(ADDRESS_NOTE) | setup
	@touch target/site-begun
	$(call step,Building the site,trunk build --release --dist $(NEXT) && cargo run --quiet --bin machiyomi -- publish --new $(NEXT),mend what is reported above; the last good site is still in dist/)
	@touch -r target/site-begun $@

## What the commands need

setup: rust tools node_modules/.package-lock.json

# A toolchain with a self-built WebAssembly library is as good as one that rustup filled.
rust:
	@command -v cc >/dev/null || { echo '✗ A C compiler is missing (on Debian: apt-get install build-essential)' >&2; exit 1; }
	@rustc --version >/dev/null || { echo '▸ Installing the Rust version of rust-toolchain.toml'; rustup toolchain install; } \
	  || { echo '✗ Rust is missing: install rustup, see https://rustup.rs/, open a new terminal and try again' >&2; exit 1; }
	@compgen -G "$$(rustc --print target-libdir --target wasm32-unknown-unknown)/libstd-*.rlib" >/dev/null \
	  || { echo '▸ Adding WebAssembly to Rust'; rustup target add wasm32-unknown-unknown; } \
	  || { echo '✗ `rustup target add wasm32-unknown-unknown` failed: is the network there?' >&2; exit 1; }

# $(call cargo-tool,package,version,program,what it is installed with,optimised how much): one that is
# there in the right version will do. Their authors optimise them for years of use, which takes the
# compiler longer than it saves here. What several of them consist of is compiled once.
define cargo-tool
@if [[ $$($(3) --version 2>/dev/null | awk 'NR == 1 { print $$2 }') != $(2) ]]; then \
  echo '▸ Installing $(1) $(2) into $(TOOLS)/bin (a few minutes, once)'; \
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=$(5) \
    cargo install --quiet --locked --root '$(TOOLS)' --target-dir target/tools --bin $(3) $(4) $(1)@$(2) \
    || { echo '✗ $(1) did not install: mend what is reported above, or put version $(2) on PATH' >&2; exit 1; }; \
fi
endef

# Trunk without its features: they are for downloads and updates, which nothing here uses.
tools: | rust
	$(call cargo-tool,trunk,$(TRUNK),trunk,--no-default-features,0)
	$(call cargo-tool,wasm-bindgen-cli,$(WASM_BINDGEN),wasm-bindgen,,0)

geckodriver: | tools
	$(call cargo-tool,geckodriver,$(GECKODRIVER),geckodriver,,0)

# It needs a C++ compiler besides, for the fuzzer itself.
cargo-fuzz: | rust
	$(call cargo-tool,cargo-fuzz,$(CARGO_FUZZ),cargo-fuzz,,0)

# $(call npm,folder): npm's own record of what it installed tells whether it has to do it again. No
# package's install script is run: none is needed.
define npm
@command -v npm >/dev/null || { echo '✗ Node.js 18 or newer with npm is missing (on Debian: apt-get install nodejs npm)' >&2; exit 1; }
@echo '▸ Installing the npm packages of $(1)package-lock.json'
@npm ci --prefix './$(1)' --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@ \
  || { echo '✗ npm ci failed: is the network there?' >&2; exit 1; }
endef

node_modules/.package-lock.json: package-lock.json
	$(call npm,)

tests/lighthouse/node_modules/.package-lock.json: tests/lighthouse/package-lock.json
	$(call npm,tests/lighthouse/)

tests/readings/node_modules/.package-lock.json: tests/readings/package-lock.json
	$(call npm,tests/readings/)

# $(call debian,packages): installs what is missing. Other systems are left to their owners. Debian
# starts a web server that it installs: one that came only for the tests is stopped again.
define debian
@missing=$$(for package in $(1); do dpkg-query -Wf '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
if [[ -z $$missing ]]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then echo "▸ No apt-get here: the browser tests need what Debian calls" $$missing; exit 0; fi; \
echo "▸ Installing from Debian:" $$missing; \
root=$$( ((EUID)) && echo sudo || true); \
{ $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qq --yes --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 $$missing >/dev/null; } \
  || { echo "✗ apt-get failed: install" $$missing "yourself, then try again" >&2; exit 1; }; \
for service in $$(comm -12 <(tr ' ' '\n' <<<"$$missing" | sort) <(printf '%s\n' caddy nginx)); do \
  ! command -v systemctl >/dev/null || $$root systemctl --quiet disable --now $$service || true; \
done
endef

debian-test:
	$(call debian,$(DEBIAN_TEST))

debian-bench:
	$(call debian,$(DEBIAN_BENCH))
