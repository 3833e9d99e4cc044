#!/usr/bin/env bash
# Brings a fresh machine of the Debian family with Swift 6.3 to where Terroir builds; a second run finds everything in place.
#   setup.sh                    system packages and pinned native libraries
#   setup.sh --build            the same, then the program with every plugin
#   setup.sh --build tests      the same, and the tests; a warning of the compiler is a fault
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

fail() {
  echo "setup: $*" >&2
  exit 1
}

command -v swift >/dev/null || fail "Swift 6.3 is needed and was not found on PATH (swift.org/install)"
command -v dpkg-query >/dev/null || fail "the packages are those of Debian and Ubuntu, and dpkg was not found"
machine=$(uname -m)

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# need PACKAGE...: installs what is missing, as root, or by sudo after asking.
need() {
  local missing=() package install answer
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  install="apt-get update && apt-get install -y ${missing[*]}"
  if [ "$(id -u)" = 0 ]; then
    echo "setup: installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  elif command -v sudo >/dev/null && [ -t 0 ]; then
    read -r -p "setup: install ${missing[*]} with sudo? [y/N] " answer
    [ "$answer" = y ] || [ "$answer" = Y ] || fail "run this, then try again: sudo sh -c '$install'"
    sudo sh -c "$install"
  else
    fail "system packages are missing; run this as root, then try again: $install"
  fi
}

need libedit-dev libigraph-dev libopenblas-dev libsqlite3-dev libxml2-dev zlib1g-dev pkg-config bubblewrap unzip python3 python3-pip

# DuckDB's library is that of its Python wheel, and wants the system's Python library beside it, whose package is called
# libpython3.11 or, since Ubuntu went over to 64-bit times, libpython3.12t64.
python=$(/usr/bin/python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
library=libpython$python
for name in "$library" "${library}t64"; do
  if is_installed "$name" || apt-cache show "$name" >/dev/null 2>&1; then
    library=$name
    break
  fi
done
need "$library"

# Name, version, SHA-256 of the wheel, SHA-256 of the library in it: both wheels carry the library's whole C API. From
# Python 3.12 on there is one wheel for all versions.
case $machine-$python in
x86_64-3.11)
  duckdb=(duckdb 2.0.0 5a3601121c7cc50d0b70412995634682fafcb58a0156d5d663dfd0b3bbe30a33
    9405ef57d86d7c41fc98b02613160a915bc8ed3deae06a68117c22036f8389be)
  ;;
x86_64-3.12 | x86_64-3.13)
  duckdb=(duckdb 2.0.0 ab51ec57d329d6f3df37c0287b55d71c3fc07bb54b61d1afed09104f953b1431
    e7cda112749d860a36cb1524ff465cefecdb0acc5c4e2ff4510ecc1b6f6c061a)
  ;;
aarch64-3.11)
  duckdb=(duckdb 2.0.0 bcdf10dfbc2c1a6bdc5b2a94bba5b15481e552c5745c2af1994617b0eb6bc750
    4cc47e49dd4bc2817b01645c652d4ba192f863d3e4df2f5b274f530a1adbb7c1)
  ;;
aarch64-3.12 | aarch64-3.13)
  duckdb=(duckdb 2.0.0 e38daf0acbad9de7ce892d402b68409519291ee16af3c2cba85ace3b085c7eaa
    1601c0c82a0f3d4d01bb263f9326cd6cdb5314f6da80becfe74ca2ecaaa47f49)
  ;;
*) fail "there are libraries for x86_64 and aarch64 with Python 3.11 to 3.13; this is $machine with Python $python" ;;
esac
case $machine in
x86_64)
  highs=(highsbox 1.15.1 17f30d23ef37488467732b45f141146f7c287826a576b4514ae39a8cc4068b28
    b358c169566b648d2b264d4414618cbac2bd402dfdafd1bc9ad0234684341c07)
  ;;
aarch64)
  highs=(highsbox 1.15.1 d1a3c1742d6fae36a3a18e0c7500530e46de5faa1a42dee65677bf0ae80acda3
    09ca7c2d241e9c29909213d31dc5c0227937cdafdd85a64fa730dd9cace5f6c5)
  ;;
esac

has_hash() { [ -f "$1" ] && echo "$2  $1" | sha256sum -c --status; }

# fetch NAME VERSION WHEEL-SHA256 LIBRARY-SHA256 MEMBER TARGET: one library of a pinned wheel. The library that is there is
# held against its hash each time; one that is another is fetched again.
fetch() {
  local name=$1 version=$2 wheel=$3 hash=$4 member=$5 target=.native/lib/$6 folder platform platforms=()
  has_hash "$target" "$hash" && return
  echo "setup: fetching $name $version"
  folder=$(mktemp -d)
  for platform in manylinux_2_28 manylinux_2_27 manylinux2014; do platforms+=(--platform "${platform}_$machine"); done
  /usr/bin/python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: \
    --python-version "$python" --implementation cp "${platforms[@]}" -d "$folder" "$name==$version"
  has_hash "$(echo "$folder"/*.whl)" "$wheel" || fail "$name $version has another SHA-256 than the pinned one"
  unzip -qoj "$folder"/*.whl "$member" -d "$folder/out"
  has_hash "$(echo "$folder"/out/*)" "$hash" || fail "the library of $name $version has another SHA-256 than the pinned one"
  mkdir -p .native/lib
  mv "$folder"/out/* "$target.new"
  mv "$target.new" "$target"
  rm -rf "$folder"
}
fetch "${duckdb[@]}" '_duckdb*.so' libduckdb.so
fetch "${highs[@]}" '*/lib/libhighs.so' libhighs.so

if [ "${1:-}" = --build ]; then
  echo "setup: building; the first build takes some minutes"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # One build for what people run and for the tests, which look into its modules: what is tested is what is run.
  build=(swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error)
  [ "${2:-}" != tests ] || build+=(--build-tests)
  if ! "${build[@]}" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  touch .build/terroir-built
  if [ "${2:-}" = tests ] && grep -q 'warning:' "$log"; then
    grep -A6 'warning:' "$log" >&2
    fail "the build printed warnings"
  fi
fi
