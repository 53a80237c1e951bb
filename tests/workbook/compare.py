#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py strip FROM TO: copies of workbooks without what their formulas give.
compare.py compare OURS COMPUTED: each formula's figure in OURS against the same cell of COMPUTED, which another
program has computed. Ends with 1 where two differ by more than 1e-9, or nothing was compared."""

import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TOLERANCE = 1e-9


def strip(source, target):
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as write:
        for name in read.namelist():
            content = read.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            write.writestr(name, content)


def cells(path):
    """Sheet number and place of a cell to its formula (empty: none) and its value."""
    found = {}
    with zipfile.ZipFile(path) as book:
        shared = ["".join(text.text or "" for text in item.iter(MAIN + "t"))
                  for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(MAIN + "si")]
        for name in book.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            for cell in ElementTree.fromstring(book.read(name)).iter(MAIN + "c"):
                value = cell.findtext(MAIN + "v")
                kind = cell.get("t", "n")
                if kind == "s" and value is not None:
                    value = shared[int(value)]
                elif kind in ("n", "b") and value is not None:
                    value = float(value)
                found[name, cell.get("r")] = (cell.findtext(MAIN + "f"), value)
    return found


def same(a, b):
    if isinstance(a, float) and isinstance(b, float):
        return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))
    return a == b


def compare(ours_folder, computed_folder):
    compared, wrong, largest = 0, 0, 0.0
    books = sorted(Path(ours_folder).glob("*.xlsx"))
    for path in books:
        ours, computed = cells(path), cells(Path(computed_folder) / path.name)
        for place, (formula, value) in ours.items():
            if formula is None:
                continue
            compared += 1
            got = computed.get(place, (None, None))[1]
            if isinstance(value, float) and isinstance(got, float):
                largest = max(largest, abs(value - got) / max(1.0, abs(value)))
            if not same(value, got):
                wrong += 1
                print(f"{path.name} {place[0]} {place[1]}: ={formula} is {value}, computed {got}")
    print(f"{len(books)} workbooks, {compared} formulas computed anew, {wrong} of them otherwise; "
          f"the largest difference is {largest:.1e} of the figure.")
    return 1 if wrong or not compared else 0


def main():
    mode, first, second = sys.argv[1:]
    if mode == "compare":
        sys.exit(compare(first, second))
    for path in sorted(Path(first).glob("*.xlsx")):
        strip(path, Path(second) / path.name)


main()
