# shellcheck shell=bash
# ./opkoers demo: the sample municipality in a database of its own, served at a printed address.
# shellcheck source=eng/build.sh
# shellcheck disable=SC2154  # root and app come from ./opkoers

demo=$root/.demo
sample=$root/samples/almelo

# Whether somebody answers at a loopback port.
port_is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

choose_port() {
  local port
  if [ -n "${PORT:-}" ]; then
    if port_is_taken "$PORT"; then
      say "Port $PORT is in use."
      return 1
    fi
    printf '%s' "$PORT"
    return
  fi
  for ((port = 5080; port < 5180; port++)); do
    if ! port_is_taken "$port"; then
      printf '%s' "$port"
      return
    fi
  done
  say "No free port between 5080 and 5180; say one with PORT=..."
  return 1
}

# Makes the database from the sample, once, under another name until it is whole: a load that was cut off is made again, and a
# database that is there is never touched. What the program prints (its accounts) is kept, to be shown at every start.
load_sample() {
  local file
  [ ! -f "$demo/opkoers.db" ] || return 0
  say "Loading the sample municipality ..."
  rm -f "$demo"/loading.db*
  if ! dotnet "$app/OpKoers.Cli.dll" demo-data --database "$demo/loading.db" --sample "$sample" >"$demo/accounts.txt" </dev/null; then
    cat "$demo/accounts.txt" >&2
    return 1
  fi
  fingerprint "$sample" >"$demo/sample.stamp"
  # The write-ahead log goes first: a database without it would be an older one.
  for file in "$demo"/loading.db-* "$demo/loading.db"; do
    [ ! -e "$file" ] || mv "$file" "${file/loading.db/opkoers.db}"
  done
}

# Waits until the application answers, then says where it is. Ends by itself when the application does.
announce() {
  local server=$1 port=$2 begin=$3 status
  while kill -0 "$server" 2>/dev/null; do
    if { exec 8<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; then
      printf 'GET /gezond HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&8
      read -r _ status _ <&8 || status=
      exec 8>&-
      if [ "$status" = 200 ]; then
        print_welcome "$port" "$(((${EPOCHREALTIME/[.,]/} - begin) / 1000))"
        return
      fi
    fi
    sleep 0.02
  done
}

print_welcome() {
  cat <<TEXT

OpKoers: http://127.0.0.1:$1   (ready in $2 ms; stop with Ctrl+C | klaar in $2 ms; stop met Ctrl+C)
Public site | publieke site: http://127.0.0.1:$1/publiek/

$(cat "$demo/accounts.txt" 2>/dev/null)
TEXT
  if [ -f "$demo/sample.stamp" ] && is_stale "$demo/sample.stamp" "$sample"; then
    printf '\nThe sample has changed since this database was made: ./opkoers demo --reset\n'
  fi
}

run_demo() {
  local begin port
  begin=${EPOCHREALTIME/[.,]/}
  while [ $# -gt 0 ]; do
    case $1 in
      --reset) rm -rf "$demo" ;;
      *) say "Unknown option: $1"; exit 2 ;;
    esac
    shift
  done
  publish_app
  mkdir -p "$demo/keys"
  chmod 700 "$demo"
  load_sample
  port=$(choose_port)
  announce $$ "$port" "$begin" </dev/null &
  # Start-up counts here, not the last bit of speed: no instrumented code. The terminal is for the address; what goes wrong still shows.
  export DOTNET_TieredPGO=0 ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Production}
  export OPKOERS_DATABASE=$demo/opkoers.db OPKOERS_KEYS=$demo/keys OPKOERS_SITE=$sample/publieke-site/site.json
  # Messages do not leave this machine: they are files, to be read with any mail program.
  export OpKoers__Mail__Transport=folder OpKoers__Mail__Folder=$demo/post OpKoers__Mail__From=opkoers@almelo.example OpKoers__Mail__Site=http://127.0.0.1:$port
  export Logging__LogLevel__Default=${Logging__LogLevel__Default:-Warning}
  exec dotnet "$app/OpKoers.Web.dll" --contentRoot "$app" --urls "http://127.0.0.1:$port" --demo </dev/null
}
