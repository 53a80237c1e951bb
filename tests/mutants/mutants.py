#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes each fault of mutants.toml in a copy of the sources and asks the tests to find it.

A fault is a text that stands once in its file and what stands there instead. It is killed by a test that fails, or
that does not end in time; one that does not compile is a fault of the list. Exit 1 where one survives."""
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
COPIED = ["app", "core", "ui", "resources", "tests", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md"]
TESTS = {"core": "tests/core/core_tests", "window": "tests/ui/ui_tests"}
LONGEST_S = 900  # a test that hangs has noticed, too


def run(command, **more):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, **more)


def copy_sources():
    """Only what changed is written, so that a second run builds little."""
    for name in COPIED:
        path = ROOT / name
        for file in [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file()):
            target = WORK / "source" / file.relative_to(ROOT)
            if not target.exists() or target.read_bytes() != file.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
                shutil.copymode(file, target)
    for target in [p for name in COPIED for p in (WORK / "source" / name).rglob("*") if p.is_file()]:
        if not (ROOT / target.relative_to(WORK / "source")).exists():
            target.unlink()


def build(target):
    return run(["cmake", "--build", WORK / "build", "--target", target])


def test(suite, only):
    command = [WORK / "build" / TESTS[suite], "--gtest_fail_fast", "--gtest_brief=1", f"--gtest_filter={only}"]
    return run(command, timeout=LONGEST_S)


def outcome(mutant):
    """What the tests say of the sources with the fault in them: killed, survived, or a fault of the list."""
    file = WORK / "source" / mutant["file"]
    sound = file.read_text()
    if sound.count(mutant["was"]) != 1:
        return f"stands {sound.count(mutant['was'])} times", ""
    suite = mutant["file"].split("/")[0].replace("ui", "window")
    file.write_text(sound.replace(mutant["was"], mutant["becomes"]))
    try:
        built = build(Path(TESTS[suite]).name)
        if built.returncode != 0:
            return "does not compile", built.stdout[-2000:]
        result = test(suite, mutant.get("tests", "*"))
        if result.returncode == 0:
            return "survived", ""
        failed = [line for line in result.stdout.splitlines() if "[  FAILED  ]" in line]
        return "killed", failed[0].removeprefix("[  FAILED  ] ").split(",")[0] if failed else f"exit {result.returncode}"
    except subprocess.TimeoutExpired:
        return "killed", "did not end"
    finally:
        file.write_text(sound)


def main(word):
    mutants = tomllib.loads((Path(__file__).parent / "mutants.toml").read_text())["mutant"]
    mutants = [m for m in mutants if word in m["file"] or word in m["why"]]
    copy_sources()
    suites = {m["file"].split("/")[0].replace("ui", "window") for m in mutants}
    configured = run(["cmake", "--preset", "dev", "-B", WORK / "build"], cwd=WORK / "source")
    if configured.returncode != 0:
        sys.exit(configured.stdout)
    for suite in suites:
        built = build(Path(TESTS[suite]).name)
        if built.returncode != 0:
            sys.exit(built.stdout[-4000:])
        for only in sorted({m.get("tests", "*") for m in mutants if m["file"].startswith(suite.replace("window", "ui"))}):
            sound = test(suite, only)
            if sound.returncode != 0 or " 0 tests" in sound.stdout:
                sys.exit(f"{suite}, {only}: without any fault the tests must run and pass\n{sound.stdout[-4000:]}")
    alive = 0
    for number, mutant in enumerate(mutants, 1):
        start = time.monotonic()
        found, by = outcome(mutant)
        alive += found != "killed"
        print(f"{number:3} {found:16} {time.monotonic() - start:5.0f} s  {mutant['file']}: {mutant['why']}  {by}", flush=True)
    print(f"{len(mutants) - alive} of {len(mutants)} killed")
    return 1 if alive or not mutants else 0


sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
