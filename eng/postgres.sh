# shellcheck shell=bash
# A throw-away PostgreSQL for the tests: a cluster of its own in a temporary folder, on a free loopback port, gone afterwards.
# shellcheck source=eng/build.sh
# shellcheck disable=SC2154  # logs comes from ./opkoers

# The major version that the product is tested on.
# shellcheck disable=SC2034  # used by eng/test.sh
postgres_package=postgresql-15
postgres_prefix=${TMPDIR:-/tmp}/opkoers-postgres

# The folder with initdb and pg_ctl; the newest version when there are more.
postgres_bin() {
  local found
  found=$(find /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -t/ -k5,5n | tail -n 1)
  [ -n "$found" ] && dirname "$found"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    setpriv --reuid="$postgres_user" --regid="$(id -g "$postgres_user")" --clear-groups "$@"
  fi
}

stop_cluster() {
  local folder=$1
  if [ -f "$folder/data/postmaster.pid" ]; then
    (cd / && as_postgres "$(postgres_bin)/pg_ctl" -D "$folder/data" -m immediate -w stop) >/dev/null 2>&1 || true
  fi
  rm -rf "$folder"
}

# A run that was killed leaves its cluster behind. Its folder says which run that was; once that run is gone, so may the cluster.
sweep_clusters() {
  local folder owner
  for folder in "$postgres_prefix".*/; do
    folder=${folder%/}
    [ -O "$folder/owner" ] || continue
    read -r owner <"$folder/owner" || continue
    kill -0 "$owner" 2>/dev/null || stop_cluster "$folder"
  done
}

start_postgres() {
  local bin port attempt
  bin=$(postgres_bin)
  postgres_user=nobody
  id -u postgres >/dev/null 2>&1 && postgres_user=postgres
  sweep_clusters
  postgres_folder=$(mktemp -d "$postgres_prefix.XXXXXX")
  chmod 755 "$postgres_folder"
  printf '%d\n' $$ >"$postgres_folder/owner"
  mkdir "$postgres_folder/data" "$postgres_folder/socket"
  [ "$(id -u)" -ne 0 ] || chown "$postgres_user" "$postgres_folder/data" "$postgres_folder/socket"
  trap 'stop_cluster "$postgres_folder"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP

  cd /
  logged postgres-init as_postgres "$bin/initdb" -D "$postgres_folder/data" -U opkoers -A trust -E UTF8 --locale=C.UTF-8 --no-sync
  for attempt in 1 2 3 4 5; do
    port=$((20000 + (RANDOM + attempt) % 12000))
    if logged_start_server "$bin" "$port"; then
      export OPKOERS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=opkoers;Database=postgres;Include Error Detail=true"
      cd "$root" || return
      return
    fi
  done
  logged postgres-log cat "$postgres_folder/data/server.log"
  say "PostgreSQL did not start; see $logs/postgres-log.log"
  exit 1
}

# Fails when the port is taken; the caller tries another. Nothing here needs to survive a power cut.
logged_start_server() {
  as_postgres "$1/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/data/server.log" -w -t 30 \
    -o "-p $2 -h 127.0.0.1 -k $postgres_folder/socket -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=256MB" \
    start >"$logs/postgres-start.log" 2>&1 </dev/null
}
