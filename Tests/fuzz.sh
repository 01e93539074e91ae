#!/usr/bin/env bash
# Coverage-guided fuzzing with libFuzzer: fuzz.sh query|readers|extraction|corpusfile [SECONDS]
# Begins with the examples as seeds; an input that breaks a promise is kept in .build-fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."

export CONCORD_FUZZ="${1:?query, readers, extraction or corpusfile}"
seconds="${2:-600}"

swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product concord-fuzz
longest=65536
seeds=".build-fuzz/seeds-$CONCORD_FUZZ"
mkdir -p "$seeds" .build-fuzz/found
case "$CONCORD_FUZZ" in
query) cp Examples/Scripts/*.concord "$seeds" ;;
corpusfile)
  longest=262144
  # Corpora of one short text each: a file with every section, small enough to be changed often.
  swift build --product concord
  for text in $(find Examples/Corpus -type f -size -4k | sort | head -6); do
    .build/debug/concord build "$text" -o "$seeds/$(basename "$text").corpus"
  done
  ;;
*) find Examples/Corpus -type f -size -64k -exec cp {} "$seeds" \; ;;
esac

# The backtrace of Swift would take the signal before libFuzzer keeps the input.
export SWIFT_BACKTRACE=enable=no
exec .build-fuzz/release/concord-fuzz "$seeds" -max_total_time="$seconds" -timeout=20 \
  -max_len="$longest" -artifact_prefix=.build-fuzz/found/ -print_final_stats=1
