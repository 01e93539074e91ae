#!/usr/bin/env bash
# What a corpus file and the cache must stand: safety.sh PROGRAM [KILLS]
# Builds killed at random moments, a full disk, builds at once, flipped bits, files cut short. Prints
# one line for each; ends with status 1 when something was damaged, or damage was not seen.
set -uo pipefail
program=$(realpath "${1:?the program to try}")
kills="${2:-100}"
texts=$(realpath "$(dirname "$0")/../Examples/Corpus")
work=$(mktemp -d)
mounted=""
trap '[ -z "$mounted" ] || umount "$work/small"; rm -rf "$work"' EXIT
cd "$work"
export XDG_CACHE_HOME="$work/cache"
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
tables() { "$program" inspect "$1" 2>&1; }

"$program" build "$texts" -o whole.corpus 2>/dev/null
cp whole.corpus again.corpus
expected=$(tables whole.corpus)

hits=0
for round in $(seq "$kills"); do
  # Every third round goes on from what the rounds before left.
  [ $((round % 3)) -eq 0 ] || rm -rf cache
  "$program" build "$texts" -o again.corpus >/dev/null 2>&1 &
  build=$!
  sleep "0.$(printf %03d $((RANDOM % 600)))"
  kill -9 "$build" 2>/dev/null && hits=$((hits + 1))
  wait "$build" 2>/dev/null
  "$program" inspect --verify again.corpus >/dev/null 2>&1 || fail "damaged by kill $round"
  [ $((round % 10)) -eq 0 ] || continue
  "$program" build "$texts" -o next.corpus >/dev/null 2>&1
  [ "$(tables next.corpus)" = "$expected" ] || fail "other answers after kill $round"
done
[ "$(find . -name '*.part' | wc -l)" -eq 0 ] || fail "a part of a file was left"
echo "killed: $hits of $kills builds, each file whole"

mkdir small
if mount -t tmpfs -o size=300k tmpfs small 2>/dev/null; then
  mounted=yes
  "$program" build "$texts" -o small/x.corpus 2>message
  [ $? -eq 3 ] && [ -z "$(ls small)" ] || fail "a full disk"
  echo "full disk: $(cat message)"
  answer=$(XDG_CACHE_HOME="$work/small" "$program" query 'sentences | count' "$texts") \
    || fail "a cache on a full disk"
else
  echo "full disk: not tried, since mounting a small disk needs more rights"
fi

for _ in 1 2 3; do "$program" build "$texts" -o same.corpus >/dev/null 2>&1 & done
wait
"$program" inspect --verify same.corpus >/dev/null && [ "$(tables same.corpus)" = "$expected" ] \
  || fail "three builds at once"
echo "three builds at once: whole"

size=$(stat -c %s whole.corpus)
for round in $(seq 200); do
  cp whole.corpus flipped.corpus
  place=$(((RANDOM << 15 | RANDOM) % size))
  byte=$(od -An -tu1 -j "$place" -N 1 flipped.corpus)
  printf "\\x$(printf %02x $((byte ^ (1 << (RANDOM % 8)))))" \
    | dd of=flipped.corpus bs=1 seek="$place" conv=notrunc status=none
  "$program" inspect --verify flipped.corpus >/dev/null 2>&1
  [ $? -eq 3 ] || fail "a flipped bit of byte $place was not seen"
done
echo "flipped bits: 200 of 200 tried are seen or failed above"

for length in 0 1 100 $((size / 2)) $((size - 64)) $((size - 1)); do
  head -c "$length" whole.corpus >cut.corpus
  "$program" query 'sentences | count' cut.corpus >/dev/null 2>&1
  [ $? -eq 3 ] || fail "a file cut to $length bytes was opened"
done
echo "cut short: refused"
exit $((failures > 0))
