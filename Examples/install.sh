#!/usr/bin/env bash
# Installs the Debian packages that building and testing need; does nothing where all are there.
set -euo pipefail

packages=(
  libedit-dev libre2-dev libsqlite3-dev libxml2-dev libstemmer-dev liblzma-dev zlib1g-dev pkg-config
  python3 tmux
)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "installing ${missing[*]}"
run_as_root=()
[ "$(id -u)" = 0 ] || run_as_root=(sudo)
"${run_as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run_as_root[@]}" \
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
