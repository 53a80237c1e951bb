#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of the tree beyond formatting, on its text alone. `tests/style/run` calls it; it prints
"file:line: what is wrong", and ends with 1 where it printed something."""

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 400
LONGER = {"core/scenario/inputs.cpp"}  # one table, a row an input

problems = []


def problem(path, line, text):
    problems.append(f"{path}:{line}: {text}")


def tracked(*patterns):
    """Files of the tree, new ones too, as paths from its root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in set(listed.split("\0")) if name and (ROOT / name).is_file())


def floors():
    """Room to floor, from the tables in the two READMEs: rows of `| 4 | `decide/` | ...`."""
    rooms = {}
    for readme in ("core/README.md", "ui/README.md"):
        for row in re.findall(r"^\| (\d+) \| `([\w./]+)/` \|", (ROOT / readme).read_text(), re.M):
            room = (ROOT / readme).parent / row[1]
            rooms[str(room.resolve().relative_to(ROOT))] = int(row[0])
    return rooms


def check_rooms(sources, rooms):
    """A room includes only rooms on lower floors; those of ui and app all of core's. Core has no Qt."""
    for path, lines in sources.items():
        room = str(PurePosixPath(path).parent)
        if room.split("/")[0] == "tests":
            continue
        if room not in rooms:
            problem(path, 1, f"{room}/ is in no table of rooms, see core/README.md and ui/README.md")
            continue
        for number, line in enumerate(lines, 1):
            include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if not include:
                continue
            if room.startswith("core/") and re.match(r"Q[A-Z]|Qt", include[1]):
                problem(path, number, "core has no Qt")
            other = str(PurePosixPath(include[1]).parent)
            if include[1].split("/")[0] not in ("app", "core", "tests", "ui") or other == room:
                continue
            if other not in rooms:
                problem(path, number, f"includes {other}/, which is in no table of rooms")
            elif room.startswith("core/") or not other.startswith("core/"):
                if rooms[other] >= rooms[room]:
                    problem(path, number, f"{room}/ (floor {rooms[room]}) includes {other}/ "
                            f"(floor {rooms[other]})")


def check_own_header_first(sources):
    """That a header compiles alone is proved by its .cpp, which includes it before anything else."""
    for path, lines in sources.items():
        header = path.removesuffix(".cpp") + ".h"
        if not path.endswith(".cpp") or header not in sources:
            continue
        number, first = next(((n, line) for n, line in enumerate(lines, 1) if line.startswith("#include")), (1, ""))
        if first != f'#include "{header}"':
            problem(path, number, f'the first include is not "{header}"')


def check_lines(sources):
    for path, lines in sources.items():
        if len(lines) > MOST_LINES and path not in LONGER:
            problem(path, len(lines), f"has more than {MOST_LINES} lines")
        if not lines or lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later":
            problem(path, 1, "does not begin with the SPDX line")


def check_names(sources):
    """m_member, and aTestTellsWhatItTests: GoogleTest reserves the underscore."""
    test = re.compile(r"^(?:TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+),\s*(\w+)")
    for path, lines in sources.items():
        for number, line in enumerate(lines, 1):
            code = re.sub(r'"(?:[^"\\]|\\.)*"|//.*', "", line)
            for name in re.findall(r"\b[a-z]\w*_\b", code):
                problem(path, number, f"{name}: members begin with m_")
            found = test.match(line)
            if found and not re.fullmatch(r"[A-Z][A-Za-z0-9]*", found[1]):
                problem(path, number, f"{found[1]}: a suite is named LikeThis")
            if found and not re.fullmatch(r"[a-z][A-Za-z0-9]*", found[2]):
                problem(path, number, f"{found[2]}: a test is named likeThis")


def main():
    sources = {path: (ROOT / path).read_text().splitlines()
               for path in tracked("app/*.cpp", "app/*.h", "core/*.cpp", "core/*.h", "tests/*.cpp", "tests/*.h",
                                   "ui/*.cpp", "ui/*.h")}
    check_rooms(sources, floors())
    check_own_header_first(sources)
    check_lines(sources)
    check_names(sources)
    print("".join(line + "\n" for line in problems), end="")
    sys.exit(1 if problems else 0)


main()
