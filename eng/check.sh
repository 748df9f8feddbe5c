# shellcheck shell=bash
# ./opkoers check and ./opkoers format: the house rules that need no running product.
# shellcheck source=eng/build.sh
# shellcheck disable=SC2154  # root and logs come from ./opkoers

# White space and style as .editorconfig has them; --no-restore comes after a build, which restores.
run_format() {
  with_build_lock logged format dotnet format "$root/OpKoers.slnx" whitespace --no-restore
  with_build_lock logged format-style dotnet format "$root/OpKoers.slnx" style --no-restore --severity warn
}

run_check() {
  local wrong=0
  build_solution
  step "format" dotnet format "$root/OpKoers.slnx" whitespace --verify-no-changes --no-restore || wrong=1
  # Architecture, public surface, glossary, documentation and file sizes are tests; so is the freshness of what is generated.
  step "house rules" dotnet "$root/tests/Architecture.Tests/bin/Release/net10.0/OpKoers.Architecture.Tests.dll" -noColor -noLogo || wrong=1
  if command -v shellcheck >/dev/null; then
    step "scripts" shellcheck -x -P "$root" "$root/opkoers" "$root"/eng/*.sh "$root/.ci/run" || wrong=1
  else
    printf 'scripts: left out, shellcheck is not installed\n'
  fi
  return "$wrong"
}

step() {
  local name=$1
  shift
  if "$@" >"$logs/check.log" 2>&1 </dev/null; then
    printf '%s: good\n' "$name"
  else
    printf '%s: wrong\n' "$name"
    head -n 200 "$logs/check.log"
    return 1
  fi
}
