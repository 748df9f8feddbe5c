# shellcheck shell=bash
# ./opkoers bench: every figure beside its limit, on both databases.
# shellcheck source=eng/build.sh
# shellcheck source=eng/test.sh
# shellcheck disable=SC2154  # root and app come from ./opkoers
. "$root/eng/test.sh"

# Whether the part that is asked for, the first word without a dash, asks PostgreSQL too.
asks_postgres() {
  local word
  for word in "$@"; do
    case $word in
      -*) ;;
      statistics) return 0 ;;
      *) return 1 ;;
    esac
  done
}

run_bench() {
  build_quietly bench "$root/bench/OpKoers.Bench.csproj"
  # The pages are measured on the program that users run.
  publish_app
  export OPKOERS_APP=$app
  # A server of one's own may be named; otherwise there is one for as long as this lasts.
  if [ -z "${OPKOERS_TEST_POSTGRES:-}" ] && asks_postgres "$@"; then
    install_tools
    start_postgres
  fi
  dotnet "$root/bench/bin/Release/net10.0/OpKoers.Bench.dll" "$@"
}
