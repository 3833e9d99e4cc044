#!/usr/bin/env bash
# Brings a fresh Debian 12 machine with Swift 6.3 to where Terroir builds; a second run finds everything in place.
#   setup.sh                    system packages and pinned native libraries
#   setup.sh --build release    the same, then the program with every plugin
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

packages=(libedit-dev libigraph-dev libopenblas-dev libsqlite3-dev libpython3.11 pkg-config zlib1g-dev bubblewrap unzip python3-pip)
# name, version, SHA-256 of the wheel: both carry the library's whole C API
duckdb=(duckdb 2.0.0 5a3601121c7cc50d0b70412995634682fafcb58a0156d5d663dfd0b3bbe30a33)
highs=(highsbox 1.15.1 17f30d23ef37488467732b45f141146f7c287826a576b4514ae39a8cc4068b28)

command -v swift >/dev/null || { echo "setup: Swift 6.3 is needed and was not found on PATH (swift.org/install)" >&2; exit 1; }

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  install="apt-get update && apt-get install -y ${missing[*]}"
  if [ "$(id -u)" = 0 ]; then
    echo "setup: installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  elif command -v sudo >/dev/null && [ -t 0 ]; then
    read -r -p "setup: install ${missing[*]} with sudo? [y/N] " answer
    [ "$answer" = y ] || [ "$answer" = Y ] || { echo "setup: run this, then try again: sudo sh -c '$install'" >&2; exit 1; }
    sudo sh -c "$install"
  else
    echo "setup: system packages are missing; run this as root, then try again: $install" >&2
    exit 1
  fi
fi

# fetch NAME VERSION SHA256 MEMBER TARGET: one library of a pinned wheel, checked by its hash.
fetch() {
  local name=$1 version=$2 hash=$3 member=$4 target=$5 folder
  [ -f ".native/lib/$target" ] && [ "$(cat ".native/lib/$target.pin" 2>/dev/null)" = "$hash" ] && return
  echo "setup: fetching $name $version"
  folder=$(mktemp -d)
  python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: \
    --python-version 3.11 --implementation cp --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux2014_x86_64 \
    -d "$folder" "$name==$version"
  echo "$hash  $(ls "$folder"/*.whl)" | sha256sum -c --status || { echo "setup: $name $version has another SHA-256 than the pinned one" >&2; exit 1; }
  mkdir -p .native/lib
  unzip -qoj "$folder"/*.whl "$member" -d "$folder/out"
  mv "$folder"/out/* ".native/lib/$target.new"
  mv ".native/lib/$target.new" ".native/lib/$target"
  echo "$hash" > ".native/lib/$target.pin"
  rm -rf "$folder"
}
fetch "${duckdb[@]}" '_duckdb*.so' libduckdb.so
fetch "${highs[@]}" '*/lib/libhighs.so' libhighs.so

if [ "${1:-}" = --build ]; then
  configuration=${2:-release}
  echo "setup: building ($configuration); the first build takes some minutes"
  log=$(mktemp)
  if ! swift build -c "$configuration" --explicit-target-dependency-import-check error >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
  if [ "$configuration" = release ]; then touch .build/terroir-built; fi
fi
