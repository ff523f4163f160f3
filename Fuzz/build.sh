#!/bin/bash
# Builds .build-fuzz/fuzz: the Spreadsheet module with Fuzz/Targets.swift, libFuzzer and the address sanitizer.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .build-fuzz
swiftc -O -g -parse-as-library -sanitize=fuzzer,address -swift-version 6 \
  -package-name chancery -module-name Spreadsheet -suppress-warnings \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility -I Sources/CLibZip -I Sources/CISAL -I Sources/CLibDeflate -I Sources/CLibXML2 \
  $(pkg-config --cflags-only-I libxml-2.0 | sed 's/-I/-Xcc -I/g') \
  $(find Sources/Spreadsheet -name '*.swift') Fuzz/*.swift \
  Tests/SpreadsheetTests/Support/ZipWriter.swift Tests/SpreadsheetTests/Support/Reading.swift \
  $(pkg-config --libs libzip libisal libdeflate libxml-2.0) -o .build-fuzz/fuzz 2> >(grep -v "local symbol '__asan" >&2)
