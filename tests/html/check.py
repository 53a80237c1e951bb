#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py PAGES DOMS: every page of the folder PAGES, with what Chromium made of it: NAME.light.png, NAME.dark.png
and NAME.pdf beside it, NAME.dom in DOMS. Prints what is wrong, and ends with 1 where something is."""

import re
import struct
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "br", "path", "polyline", "circle", "rect", "line"}  # of SVG those that close themselves
ALLOWED = {"html", "head", "meta", "title", "style", "body", "main", "header", "section", "h1", "h2", "h3", "p", "strong",
           "dl", "dt", "dd", "div", "figure", "svg", "g", "defs", "path", "polyline", "polygon", "circle", "ellipse", "rect",
           "line", "text", "tspan", "desc", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "a", "details",
           "summary", "footer", "script", "linearGradient".lower(), "radialgradient", "stop", "clippath", "image", "use"}
A4 = (595, 842)


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.problems, self.scripts = [], [], 0

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in ALLOWED:
            self.problems.append(f"an element <{tag}>")
        for name, value in given.items():
            if name.startswith("on"):
                self.problems.append(f"<{tag} {name}>")
            if name in ("src", "href", "xlink:href", "action", "data", "srcset") and not re.match(
                    r"#|data:image/png;base64,", value or ""):
                self.problems.append(f"<{tag} {name}> asks for {(value or '')[:40]}")
            if "url(" in (value or "") and not re.search(r"url\(#", value):
                self.problems.append(f"<{tag} {name}> has a url")
        if tag == "script":
            self.scripts += 1
            if given.get("type") != "application/json":
                self.problems.append("a script that runs")
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> where it does not belong")


def mean_colour(png):
    """Of the left edge of a picture of 8 bits a channel."""
    data = png.read_bytes()
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    packed, at = b"", 8
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + size] if name == b"IDAT" else b""
        at += size + 12
    line = zlib.decompress(packed)[:1 + width * (4 if kind == 6 else 3)]
    return sum(line[1:4]) / 3 if depth == 8 and height else None


def check(path, doms):
    text = path.read_text("utf-8")
    page = Page()
    page.feed(text)
    page.close()
    wrong = page.problems
    if page.open:
        wrong.append(f"never closed: {page.open}")
    if page.scripts != 1:
        wrong.append(f"{page.scripts} scripts")
    if "default-src 'none'" not in text:
        wrong.append("no policy")
    if re.search(r"@import|url\(", re.search(r"<style>(.*?)</style>", text, re.S)[1]):
        wrong.append("the style asks for something")
    dom = (doms / (path.stem + ".dom")).read_text("utf-8")
    if "<title>run</title>" in dom or len(re.findall(r"<script", dom)) != 1:
        wrong.append("a name became an element")
    light, dark = (mean_colour(path.with_name(f"{path.stem}.{theme}.png")) for theme in ("light", "dark"))
    if not light > 200 or not dark < 60:
        wrong.append(f"the themes are {light} and {dark} bright")
    pdf = path.with_suffix(".pdf").read_bytes()
    boxes = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf))
    if not boxes or any(abs(float(w) - A4[0]) > 1 or abs(float(h) - A4[1]) > 1 for w, h in boxes):
        wrong.append(f"printed on {boxes}")
    return wrong, len(re.findall(rb"/Type /Page\b", pdf))


def main():
    pages, doms = map(Path, sys.argv[1:])
    failed, count = False, 0
    for path in sorted(pages.glob("*.html")):
        wrong, printed = check(path, doms)
        count += 1
        for what in wrong:
            failed = True
            print(f"{path.name}: {what}")
        print(f"{path.name}: {printed} pages of A4", file=sys.stderr)
    print(f"{count} pages looked at{'' if failed else ', nothing wrong'}; pictures and PDFs in {pages}.")
    sys.exit(1 if failed or not count else 0)


main()
