# shellcheck shell=bash
# Building, for every command of ./opkoers. What a build says goes to a log; the terminal sees it only when it fails,
# and always on the error stream, so that the output of a command stays its own.
# shellcheck disable=SC2154  # root, artifacts, app and logs come from ./opkoers

say() { printf '%s\n' "$*" >&2; }

# Runs a command with its output in a log; on failure shows what matters of it. No standard input: nothing here may ask.
logged() {
  local name=$1 log
  shift
  mkdir -p "$logs"
  log=$logs/$name.log
  if ! "$@" >"$log" 2>&1 </dev/null; then
    grep -E '(error|warning) [A-Z]+[0-9]+|npm (ERR|error)|^error' "$log" | sort -u | head -n 40 >&2 || true
    say "Failed: $name. The whole log: $log"
    tail -n 15 "$log" >&2
    return 1
  fi
}

# One build at a time in this clone. The lock is closed for the command itself: compilers outlive a build, and would keep it.
with_build_lock() {
  mkdir -p "$artifacts"
  (
    flock 9
    "$@" 9>&-
  ) 9>"$artifacts/.build.lock"
}

# A hash over name, size and time of every source file below the given places: 20 ms, and it sees removals too.
fingerprint() {
  find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -type f -printf '%P %s %T@\n' |
    LC_ALL=C sort | cksum
}

# Tells whether the stamp says something else than the fingerprint of the places.
is_stale() {
  local stamp=$1
  shift
  [ ! -f "$stamp" ] || [ "$(fingerprint "$@")" != "$(cat "$stamp")" ]
}

build_solution() { build_quietly build "$root/OpKoers.slnx"; }

# Builds one project or solution in Release.
build_quietly() {
  say "Building ..."
  with_build_lock logged "$1" dotnet build "$2" -c Release -v q
}

# The machine that hosts are published for.
machine_runtime() {
  case $(uname -m) in
    aarch64 | arm64) printf linux-arm64 ;;
    *) printf linux-x64 ;;
  esac
}

app_sources() {
  printf '%s\n' "$root"/src "$root"/eng/BannedSymbols.txt "$root"/Directory.*.props "$root"/global.json
}

# Publishes the web host and the CLI into one folder, compiled ahead of time so that they start at once.
# Their shared assemblies come from the web host; the CLI adds only itself.
publish_app() {
  local sources
  mapfile -t sources < <(app_sources)
  is_stale "$artifacts/app.stamp" "${sources[@]}" || return 0
  with_build_lock publish_app_now "${sources[@]}"
}

publish_app_now() {
  local mark runtime
  # Another command may have built it while this one waited for the lock.
  is_stale "$artifacts/app.stamp" "$@" || return 0
  mark=$(fingerprint "$@")
  say "Building the application (a minute the first time) ..."
  runtime=$(machine_runtime)
  rm -rf "$app.new"
  logged publish-cli dotnet publish "$root/src/Hosts/Cli/OpKoers.Cli.csproj" -c Release -v q -o "$app.new" "-p:OpKoersRuntime=$runtime" -p:PublishReadyToRun=false
  logged publish-web dotnet publish "$root/src/Hosts/Web/OpKoers.Web.csproj" -c Release -v q -o "$app.new" "-p:OpKoersRuntime=$runtime"
  rm -rf "$app"
  mv "$app.new" "$app"
  printf '%s\n' "$mark" >"$artifacts/app.stamp"
}

# Publishes the host of the public site into a folder of its own: it stands apart from the application.
publish_site() {
  local sources
  mapfile -t sources < <(app_sources)
  is_stale "$artifacts/site.stamp" "${sources[@]}" || return 0
  with_build_lock publish_site_now "${sources[@]}"
}

publish_site_now() {
  local mark
  is_stale "$artifacts/site.stamp" "$@" || return 0
  mark=$(fingerprint "$@")
  say "Building the public site ..."
  rm -rf "$artifacts/site.new"
  logged publish-site dotnet publish "$root/src/Hosts/PublicSite/OpKoers.PublicSite.csproj" -c Release -v q -o "$artifacts/site.new" "-p:OpKoersRuntime=$(machine_runtime)"
  rm -rf "$artifacts/site"
  mv "$artifacts/site.new" "$artifacts/site"
  printf '%s\n' "$mark" >"$artifacts/site.stamp"
}
