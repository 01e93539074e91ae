#!/usr/bin/env bash
# Everything that must hold: packages, build, tests, recorded scripts, style.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== packages"
bash Examples/install.sh

echo "== build"
swift build -c release --static-swift-stdlib --build-tests

echo "== style"
swift format lint --strict --recursive --parallel Sources Tests Package.swift

echo "== recorded scripts"
concord="$(swift build -c release --static-swift-stdlib --show-bin-path)/concord"
"$concord" check Examples/Scripts --corpus Examples/Corpus

echo "== tests"
swift test -c release --static-swift-stdlib --skip-build
