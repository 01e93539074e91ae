#!/usr/bin/env bash
# Installs what is needed, builds Concord and runs an analysis of the sample corpus.
set -euo pipefail
cd "$(dirname "$0")/.."

bash Examples/install.sh
concord="$(bash Examples/build.sh)"

"$concord" inspect Examples/Corpus
"$concord" run Examples/Scripts/05-who-sent-masks.concord --corpus Examples/Corpus
echo
echo "The prompt on the same corpus: $concord"
