#!/usr/bin/env bash
# How long a fresh apply of a generated project takes, beside psql with the same statements in a right order.
#
#   bench/apply.sh URL [COUNT [ROUNDS]]
#
# URL: postgresql://user@host:port/database of a role that may create databases. The database pgmg_bench is made and
# dropped again for every measurement. COUNT objects (500), the median of ROUNDS (5).
set -euo pipefail

url=${1:?usage: bench/apply.sh URL [COUNT [ROUNDS]]}
count=${2:-500}
rounds=${3:-5}
root=$(cd "$(dirname "$0")/.." && pwd)

[[ $url =~ ^(postgres(ql)?://[^/?]+)(/[^?]*)?(\?.*)?$ ]] || { echo "not a postgresql:// URL: $url" >&2; exit 2; }
bench_url=${BASH_REMATCH[1]}/pgmg_bench${BASH_REMATCH[4]:-}

project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

# A JDK 25 runs the generator from its sources.
java=
for home in "${JAVA_HOME:-}" /usr "$HOME"/.sdkman/candidates/java/current /usr/lib/jvm/*; do
  if [[ -x $home/bin/java && $("$home/bin/java" -version 2>&1 | sed -nE '1s/.*"([0-9]+).*/\1/p') -ge 25 ]]; then
    java=$home/bin/java
    break
  fi
done
[[ -n $java ]] || { echo "no JDK 25 found: set JAVA_HOME" >&2; exit 1; }
"$java" "$root/src/test/java/dev/pgmg/testing/ProjectGenerator.java" "$project" "$count"

fresh_database() {
  psql -X -q "$url" -c "DROP DATABASE IF EXISTS pgmg_bench" 2>/dev/null
  psql -X -q "$url" -c "CREATE DATABASE pgmg_bench TEMPLATE template0"
}

# Runs a command and adds the milliseconds it took to a file.
measure() {
  local file=$1 start=$EPOCHREALTIME
  shift
  if ! "$@" >"$project/log" 2>&1; then
    tail -n 30 "$project/log" >&2
    exit 1
  fi
  local end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000)) >>"$project/$file"
}

median() {
  sort -n "$project/$1" | sed -n "$(((rounds + 1) / 2))p"
}

pgmg() {
  "$root/pgmg" "$@" --connection-string "$bench_url" --migrations-dir "$project/migrations" --code-dir "$project/sql"
}

run_psql() {
  psql -X -q -1 -v ON_ERROR_STOP=1 "$bench_url" -f "$project/in-order.sql"
}

"$root/pgmg" --version >/dev/null 2>&1 || true # builds it, if need be
for ((round = 1; round <= rounds; round++)); do
  fresh_database
  measure psql run_psql
  fresh_database
  measure apply pgmg apply
  measure plan pgmg plan
done
psql -X -q "$url" -c "DROP DATABASE pgmg_bench"

echo "$count objects, median of $rounds rounds:"
printf '  %-24s %6d ms\n' "psql -1 -f" "$(median psql)" "pgmg apply, fresh" "$(median apply)" "pgmg plan, nothing to do" "$(median plan)"
