#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the three faces of this folder out of Debian's Inter (fonts-inter 3.19; needs python3-fonttools). Not part of
# the build. The letters of Latin, Greek and Cyrillic, kerning, outlines as TrueType without hints: a quarter of the
# size, and loaded at the start in a fraction of the time. Inter has no reserved font name.
#   subset.py [FOLDER WITH Inter-*.otf]
import pathlib
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

LETTERS = (
    "U+0020-017F,U+0192,U+0218-021B,U+02C6,U+02DA,U+02DC,U+0391-03C9,U+0400-045F,U+0490-0491,U+200B,U+2009-2027,"
    "U+202F-203A,U+2044,U+2070-209F,U+20A0-20BF,U+2116,U+2122,U+2126,U+2190-2199,U+2202-2265,U+25A0-25CF,U+26A0,"
    "U+2713-2717,U+FEFF,U+FFFD"
)


def with_letters(source):
    options = subset.Options(layout_features=["kern"], name_IDs=[*range(15), 16, 17], notdef_outline=True, hinting=False,
                             recalc_bounds=True)
    options.drop_tables += ["GSUB"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(LETTERS))
    subsetter.subset(font)
    return font


def as_truetype(font):
    outlines, glyphs = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    del font["CFF "]
    font["glyf"].compile(font)
    for name, glyph in glyphs.items():
        font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin if glyph.numberOfContours else 0)
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    for limit in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements",
                  "SizeOfInstructions", "ComponentElements", "ComponentDepth"):
        setattr(profile, "max" + limit, 0)
    profile.maxZones = 1
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    font.sfntVersion = "\x00\x01\x00\x00"


folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
for face in ("Regular", "SemiBold", "Bold"):
    made = with_letters(folder / f"Inter-{face}.otf")
    as_truetype(made)
    made.save(pathlib.Path(__file__).with_name(f"Inter-{face}.ttf"))
