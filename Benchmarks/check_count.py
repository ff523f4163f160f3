"""Holds the counts, sums and text hashes of `chancery cells --count` against what openpyxl reads.

usage: check_count.py CHANCERY FILE…
"""
import datetime
import functools
import json
import math
import subprocess
import sys
import openpyxl

PRIME, MASK = 0x100000001B3, (1 << 64) - 1


@functools.lru_cache(maxsize=None)
def text_hash(text):
    """FNV-1a over words of eight bytes, little end first, filled up with zeros, and at last the length."""
    data, value = text.encode(), 0xCBF29CE484222325
    for place in range(0, len(data), 8):
        value = (value ^ int.from_bytes(data[place : place + 8], "little")) * PRIME & MASK
    return (value ^ len(data)) * PRIME & MASK


def tally(sheet):
    number = string = date = boolean = 0
    total, hash_of_all = 0.0, 0
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if isinstance(value, bool):
                boolean += 1
            elif isinstance(value, (int, float)):
                number += 1
                total += value
            elif isinstance(value, str):
                string += 1
                hash_of_all = (hash_of_all * PRIME + text_hash(value)) & MASK
            elif isinstance(value, (datetime.date, datetime.time)):
                date += 1
    return {"number": number, "string": string, "date": date, "boolean": boolean, "sum": total,
            "textHash": f"{hash_of_all:x}"}


passed = failed = 0
for path in sys.argv[2:]:
    lines = subprocess.run([sys.argv[1], "cells", "--count", path], capture_output=True, text=True).stdout.splitlines()
    ours = {line["sheet"]: line for line in map(json.loads, lines)}
    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):
        theirs, mine = tally(sheet), ours.get(sheet.title, {})
        wrong = [k for k, v in theirs.items() if not (math.isclose(v, mine.get(k, math.nan), rel_tol=1e-12) if k == "sum" else v == mine.get(k))]
        passed, failed = passed + (not wrong), failed + bool(wrong)
        for key in wrong:
            print(f"{path} {sheet.title} {key}: {mine.get(key)}, openpyxl {theirs[key]}")
print(f"sums and hashes as openpyxl reads them: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
