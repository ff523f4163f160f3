#!/bin/bash
# Fuzzes the reader with libFuzzer and the address sanitizer.
# usage: Fuzz/run.sh SECONDS [TARGET…]    (default: every target of Fuzz/Targets.swift, SECONDS each)
# Inputs that grow coverage are kept in .build-fuzz/corpus, what failed in .build-fuzz/findings; a finding becomes a
# named case in Tests/SpreadsheetTests before it is mended. Ends with 1 where a target failed.
set -u
cd "$(dirname "$0")/.."
seconds=${1:?usage: Fuzz/run.sh SECONDS [TARGET…]}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(package strings sheet styles formats dates numbers plain)

work=.build-fuzz
Fuzz/build.sh || exit 1

failed=0
for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target" "$work/findings/$target"
  echo "$target: ${seconds} s"
  CHANCERY_FUZZ=$target "$work/fuzz" "$work/corpus/$target" "Fuzz/Seeds/$target" \
    -dict=Fuzz/spreadsheet.dict -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=4096 -artifact_prefix="$work/findings/$target/" -print_final_stats=1 \
    >"$work/$target.log" 2>&1
  status=$?
  grep -E "stat::(number_of_executed_units|peak_rss_mb)" "$work/$target.log"
  if [ $status -ne 0 ]; then
    failed=1
    echo "$target failed, see $work/$target.log and:"
    ls "$work/findings/$target"
  fi
done
exit $failed
