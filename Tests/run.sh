#!/usr/bin/env bash
# Everything that must hold: packages, style, the program, recorded scripts, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== packages"
bash Examples/install.sh

echo "== style"
swift format lint --strict --recursive --parallel Sources Tests Package.swift

echo "== program"
# A program at a fixed address starts faster: nothing of its own is relocated.
swift build -c release --static-swift-stdlib --product concord -Xlinker -no-pie
concord="$(swift build -c release --static-swift-stdlib --show-bin-path)/concord"

echo "== recorded scripts"
"$concord" check Examples/Scripts --corpus Examples/Corpus

echo "== tests"
swift test
