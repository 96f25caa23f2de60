#!/usr/bin/env bash
# How long it takes from a save to its commit, with pgmg watch in a generated project of 2,000 objects.
#
#   bench/watch.sh URL [SAVES]
#
# URL: postgresql://user[:password]@host:port/database of a role that may create databases. The database pgmg_bench is made and
# dropped again. SAVES (200) of functions and views, half a second apart.
set -euo pipefail

url=${1:?usage: bench/watch.sh URL [SAVES]}
saves=${2:-200}
root=$(cd "$(dirname "$0")/.." && pwd)

[[ $url =~ ^postgres(ql)?://(([^@/:]+)(:([^@/]*))?@)?([^/?]+)(/[^?]*)?(\?.*)?$ ]] || { echo "not a postgresql:// URL: $url" >&2; exit 2; }
user=${BASH_REMATCH[3]:-$USER} password=${BASH_REMATCH[5]:-${PGPASSWORD:-}} host=${BASH_REMATCH[6]}
bench_url=${url%%"${BASH_REMATCH[7]:-}${BASH_REMATCH[8]:-}"}/pgmg_bench${BASH_REMATCH[8]:-}

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

"$root/pgmg" --version >/dev/null 2>&1 || true # builds it, if need be
psql -X -q "$url" -c "DROP DATABASE IF EXISTS pgmg_bench" 2>/dev/null
psql -X -q "$url" -c "CREATE DATABASE pgmg_bench TEMPLATE template0"
echo "2000 objects, $saves saves:"
"$java" -cp "$root/target/pgmg.jar" "$root/src/test/java/dev/pgmg/watch/SaveBenchmark.java" \
  "jdbc:postgresql://$host/pgmg_bench?user=$user&password=$password" "$project" "$saves" \
  "$root/pgmg" watch --migrations --connection-string "$bench_url"
psql -X -q "$url" -c "DROP DATABASE pgmg_bench"
