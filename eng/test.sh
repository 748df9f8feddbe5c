# shellcheck shell=bash
# ./opkoers test: everything the tests need, every test project, one closing line.
# shellcheck source=eng/build.sh
# shellcheck source=eng/postgres.sh
# shellcheck disable=SC2154  # root and logs come from ./opkoers
. "$root/eng/postgres.sh"

# Projects that need a browser; ./opkoers test --fast leaves them out.
slow_projects=" EndToEnd.Tests "
# A project that hangs is a failure, not an endless run.
project_time_limit=2700

# What the tests need beside the .NET SDK and Node: a program, and the Debian package that holds it.
needed_tools() {
  postgres_bin >/dev/null || printf '%s\n' "$postgres_package"
  command -v chromium >/dev/null || printf 'chromium\n'
  command -v dot >/dev/null || printf 'graphviz\n'
  command -v pdftotext >/dev/null || printf 'poppler-utils\n'
  command -v qpdf >/dev/null || printf 'qpdf\n'
  [ -x /usr/sbin/nginx ] || printf 'nginx-light\n'
  # The mail server of the tests. It takes the place of no other on this machine, as the larger ones would.
  /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || printf 'python3-aiosmtpd\n'
}

install_tools() {
  local missing
  mapfile -t missing < <(needed_tools)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    say "The tests need: ${missing[*]}. Run this line, then try again:"
    say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
    exit 3
  fi
  say "Installing ${missing[*]} ..."
  export DEBIAN_FRONTEND=noninteractive
  logged apt-update apt-get update -q
  logged apt-install apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# The names of the test projects to run: all, or those asked for.
test_projects() {
  local path name
  for path in "$root"/tests/*.Tests/ "$root"/tests/*.PageTests/; do
    [ -d "$path" ] || continue
    name=$(basename "$path")
    if [ $# -gt 0 ]; then
      case " $* " in *" $name "* | *" ${name%.*} "*) ;; *) continue ;; esac
    elif [ "$fast" = yes ] && [[ $slow_projects == *" $name "* ]]; then
      continue
    fi
    printf '%s\n' "$name"
  done
}

build_tests() {
  if [ "$filtered" = no ]; then
    build_solution
    return
  fi
  local name
  for name in "$@"; do
    build_quietly "build-$name" "$root/tests/$name/OpKoers.$name.csproj"
  done
}

passed=0 failed=0 skipped=0

# Runs one project and adds up what it says. A project that ends without a summary counts as one failure.
run_project() {
  local name=$1 log=$logs/test-$1.log code=0 total bad left
  mkdir -p "$logs"
  timeout --signal=TERM --kill-after=20 "$project_time_limit" \
    dotnet "$root/tests/$name/bin/Release/net10.0/OpKoers.$name.dll" -noColor -noLogo -noAutoReporters \
    >"$log" 2>&1 </dev/null || code=$?
  total=$(summary_figure "$log" Total)
  if [ -z "$total" ]; then
    failed=$((failed + 1))
    printf '%s\n' "--- $name ended without a summary (exit code $code); its last lines:"
    tail -n 40 "$log"
    return
  fi
  bad=$(($(summary_figure "$log" Failed) + $(summary_figure "$log" Errors)))
  left=$(($(summary_figure "$log" Skipped) + $(summary_figure "$log" 'Not Run')))
  # The exit code decides when the summary and it disagree.
  [ "$bad" -eq 0 ] && [ "$code" -ne 0 ] && bad=1
  passed=$((passed + total - left - bad)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '%-22s %5d passed %3d failed %3d skipped  %s\n' "$name" $((total - left - bad)) "$bad" "$left" "$(summary_time "$log")"
  [ "$bad" -eq 0 ] || show_failures "$log"
}

# "   OpKoers.X.Tests  Total: 12, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.5s"; only Total when there are none.
summary_figure() {
  local line
  line=$(grep -E '^ +OpKoers\.[A-Za-z.]+ +Total: ' "$1" | tail -n 1) || true
  [[ $line =~ $2:\ ([0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}" && return
  [ -z "$line" ] || [ "$2" = Total ] || printf '0'
}
summary_time() { grep -oE 'Time: [0-9.]+s' "$1" | tail -n 1 | cut -d' ' -f2 || true; }

# The failing tests with their messages; the runner indents them by four and marks their first line.
show_failures() {
  awk '
    / \[(FAIL|ERROR)\]$/ { on = 1 }
    on && /^ {0,2}[^ ]/ && !/\[(FAIL|ERROR)\]$/ { on = 0 }
    / \[SKIP\]$/ { on = 0 }
    on' "$1" | head -n 400
}

run_tests() {
  local names=() projects name
  fast=no filtered=no
  while [ $# -gt 0 ]; do
    case $1 in
      --fast) fast=yes ;;
      -*) say "Unknown option: $1"; exit 2 ;;
      *) names+=("$1") filtered=yes ;;
    esac
    shift
  done
  mapfile -t projects < <(test_projects "${names[@]}")
  [ ${#projects[@]} -gt 0 ] || { say "No such test project."; exit 2; }

  # Nothing of the caller's shell decides which tests run.
  unset OPKOERS_TEST_POSTGRES OPKOERS_REQUIRE_TOOLS
  [ "$fast" = yes ] || install_tools
  build_tests "${projects[@]}"
  if [ "$fast" = no ]; then
    start_postgres
    export OPKOERS_REQUIRE_TOOLS=1
  fi
  for name in "${projects[@]}"; do
    run_project "$name"
  done

  if [ "$skipped" -gt 0 ]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
