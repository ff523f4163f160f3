#!/usr/bin/env python3
"""Fills in the templates of Tests/Fixtures/plan-small as its missions might: fill.py TEMPLATES INBOX

TEMPLATES is what `chancery template 107-05 --plan Tests/Fixtures/plan-small -o TEMPLATES` wrote.
"""
import datetime
import pathlib
import sys

import openpyxl

FIRST_ROW = 8
ROWS = {
    "cc": {
        "海灘調查": [
            ["白沙灘", "地地國", "107/5/3", None, "5公斤", "部長"],
            ["白沙灘", "DD", "2018-05-20", "2018-05-21", 2, "海洋部長"],
            ["北灘", "西西", "民國107年5月9日", None, None, "部長"],
            ["黑灘", "地地國", datetime.date(2018, 5, 28), None, 4, "書記"],
        ],
        "巡護紀錄": [
            ["P-1", "單次", "海岸巡護", "107/5/2", None, "50%", "48%", None, None, "12.5"],
            ["P-2", "單次", "1", "107/5/16", None, "60%", "40%", "颱風", None, "-3"],
        ],
    },
    "lab": {
        "巡護紀錄": [
            ["P-3", "單次", "巡護計畫", "107/5/8", None, None, None, None, None, "7千元"],
            ["P-4", "resident", "海岸巡護", "107/1/1", "107/12/31", None, None, None, "林一", "120"],
        ],
    },
    "bb": {"海灘調查": [["本月無資料"]], "巡護紀錄": [["P-5", "單次", "海岸巡護", "107/13/1"]]},
}

templates, inbox = map(pathlib.Path, sys.argv[1:])
for submitter, sheets in ROWS.items():
    book = openpyxl.load_workbook(templates / f"{submitter}_107-05.xlsx")
    book["封面"]["B9"] = "林一"
    for title, rows in sheets.items():
        for number, row in enumerate(rows, FIRST_ROW):
            for column, value in enumerate(row, 1):
                if value is not None:
                    book[title].cell(number, column).value = value
    (inbox / submitter).mkdir(parents=True, exist_ok=True)
    book.save(inbox / submitter / "107-05.xlsx")
