#!/usr/bin/env python3
"""Copies the small sheets and string tables of a folder of workbooks into folders of seeds.

usage: seeds.py WORKBOOKS SEEDS     fills SEEDS/sheet and SEEDS/strings
"""
import hashlib
import pathlib
import sys
import zipfile

for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.xls[xm]")):
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                kind = "strings" if "sharedStrings" in name else "sheet" if "worksheets/sheet" in name else None
                if kind and name.endswith(".xml") and archive.getinfo(name).file_size <= 4096:
                    part = archive.read(name)
                    pathlib.Path(sys.argv[2], kind, hashlib.sha1(part).hexdigest()).write_bytes(part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        continue
