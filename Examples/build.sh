#!/usr/bin/env bash
# Builds the program as it is released, and prints where it lies.
#
# It is linked whole and at a fixed address: a program that looks for a dozen libraries when it starts
# takes longer to start than most questions take to be answered.
set -euo pipefail
cd "$(dirname "$0")/.."

how=(-c release --static-swift-stdlib --product concord)
# The libraries that the named ones need, which a linker of whole programs must be told.
whole=(-Xswiftc -static-executable -Xlinker -no-pie -Xlinker --start-group)
for library in sqlite3 xml2 icuuc icudata z lzma re2 stemmer edit tinfo bsd md stdc++ m; do
  whole+=(-Xlinker "-l$library")
done
whole+=(-Xlinker --end-group)

swift build "${how[@]}" "${whole[@]}" >&2
echo "$(swift build "${how[@]}" "${whole[@]}" --show-bin-path)/concord"
