#!/usr/bin/env bash
# Everything that must hold: packages, style, the program, recorded scripts, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== packages"
bash Examples/install.sh

echo "== style"
swift format lint --strict --recursive --parallel Sources Tests Package.swift

echo "== program"
concord="$(bash Examples/build.sh)"

echo "== recorded scripts"
"$concord" check Examples/Scripts --corpus Examples/Corpus

echo "== the same questions in SQL"
sample="$(mktemp -d)"
trap 'rm -rf "$sample"' EXIT
"$concord" build Examples/Corpus -o "$sample/sample.corpus"
python3 Tests/Bench/compare_sql.py "$concord" "$sample/sample.corpus"
python3 Tests/Bench/compare_export.py "$concord" "$sample/sample.corpus"

echo "== tests"
swift test
