# The habits of this house: `just` lists them. Every line is plain bash and can be typed without
# just; `.ci/python` is the Python of .venv, or $PYTHON.

set shell := ["bash", "-euo", "pipefail", "-c"]

# What prints tables in tests/benchmarks: measurements, and long attacks (see the README's security).
benchmarks := "bench_start bench_screen bench_keys bench_frames bench_memory bench_day bench_growth \
    bench_store bench_search bench_told bench_feeds bench_refresh bench_sync bench_clean_html bench_clean_unseen bench_lost_pages bench_clean_lines bench_names bench_figures bench_cluster_figures bench_corpus bench_corpus_answers \
    languages"
attacks := "damaged hostile hostile_fetch inside keys_under_fire kill9 kill_screen monkey xss_pages"

# List the recipes.
_list:
    @just --list --unsorted

# Lint, format, types and the structure tests: before every commit.
check:
    .ci/check

# The README's whole suite.
test:
    .ci/python -m pytest

# Only the tests of what differs from a branch, and the structure.
quick branch="main":
    tests=$(.ci/python .ci/changed {{ branch }}) && echo "+ pytest $tests" && .ci/python -m pytest $tests

# What is run before a merge: a fresh copy, the README's test command, and `check`.
ci:
    .ci/run

# The table of speed that is kept, on a quiet machine: every measure, or `just bench first-key`.
bench *names:
    .ci/python tests/benchmarks/table.py {{ names }}

# The long tables of speed and memory: all, or `just tables bench_start bench_keys`.
tables *names=benchmarks:
    @failed=; for name in {{ names }}; do echo "== $name"; .ci/python tests/benchmarks/$name.py || failed="$failed $name"; done; \
    test -z "$failed" || { echo "failed:$failed" >&2; exit 1; }

# Hostile input, kills, power cuts: long runs that print tables.
attack: (tables attacks)

# Let monkeys at the reader for two minutes, or `just monkey 3600`.
monkey seconds="120":
    .ci/python tests/benchmarks/monkey.py --seconds {{ seconds }}

# Ask the public database of known flaws about what is installed; needs the network.
audit:
    .ci/audit

# Write the pictures of the screen and of the README anew; then look at each that changed.
snapshots:
    SNAPSHOTS=write .ci/python -m pytest tests/ui/test_ui_snapshots.py
    .ci/python assets/screenshots/make.py
    git status --short -- tests/ui/snapshots assets/screenshots

# Write the sections of the README that derive from tables anew.
readme:
    .ci/python tests/structure/readme.py

# Build and try a version, then commit and tag it on main; a step that fails leaves nothing behind.
release version *flags: check test
    .ci/python .ci/release {{ version }} {{ flags }}
