#!/bin/bash
# Holds the two readers against each other on every workbook of the shared corpus, and makes its sheets and string
# tables seeds of Fuzz/run.sh, which then mutates them.
# usage: Fuzz/corpus.sh [FOLDER]    FOLDER (default ../shared/corpus) holds files/ and hostile/
# The last line is 'N passed, N failed'; where the folder is not there, nothing is checked and that is said.
set -u
cd "$(dirname "$0")/.."
folder=${1:-../shared/corpus}
if [ ! -d "$folder/files" ]; then
  echo "no corpus at $folder: nothing was checked"
  exit 0
fi
Fuzz/build.sh || exit 1
work=.build-fuzz
mkdir -p $work/corpus/sheet $work/corpus/strings
passed=0
failed=0

# Fifty workbooks a process; where one of them fails, each is tried by itself.
try() {
  if CHANCERY_FUZZ=corpus $work/fuzz -timeout=60 -rss_limit_mb=4096 "$@" >$work/one.log 2>&1; then
    passed=$((passed + $#))
  elif [ $# -gt 1 ]; then
    local file
    for file in "$@"; do try "$file"; done
  else
    failed=$((failed + 1))
    echo "$1"
    grep -aE "scanner:|libxml2:|Fatal error" $work/one.log | cut -c1-300
  fi
}
mapfile -d '' -t files < <(find "$folder/files" "$folder/hostile" -type f -print0 | sort -z)
for ((place = 0; place < ${#files[@]}; place += 50)); do
  try "${files[@]:place:50}"
done
python3 Fuzz/seeds.py "$folder/files" $work/corpus
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
