# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py PROGRAM [COUNT] [FIRST_SEED]: the figures of random scenarios, as the program prints them and as
reference.py has them. Prints the first differences and one line of summary; ends with 1 where figures differ, with 2
where too few were compared."""
import collections
import copy
import itertools
import json
import math
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import mix
import reference
import scenarios

RELATIVE = ABSOLUTE = 1e-9
MOST_PRINTED = 40
FEWEST_FIGURES_PER_SCENARIO = 10
MOST_CROSSINGS = 20  # of either end of a list
STEP = 1e-9  # to either side of a crossing, relative
SENSITIVITY_EVERY = 10  # scenarios: it asks the reference a hundred times
KINDS_OF_NOTICES = {
    "context_exceeded", "limit_exceeded", "billed_hours", "unlimited", "does_not_fit", "too_slow", "no_accelerator",
    "not_measured", "hours_not_modelled", "horizon_disagrees"}


def same(program, reference_value):
    if isinstance(program, bool) or isinstance(reference_value, bool):
        return program is reference_value
    if isinstance(program, (int, float)) and isinstance(reference_value, (int, float)):
        return math.isclose(program, reference_value, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    return program == reference_value


def flattened(value, path=""):
    """Every figure under its path; lists of named things by their names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flattened(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        yield f"{path}.length", len(value)
        for index, inner in enumerate(value):
            yield from flattened(inner, f"{path}[{index}]")
    else:
        yield path, value


def comparable(result):
    """The program's result as the reference names it: items and limits by id, notices by how many there are."""
    result = dict(result)
    for option in reference.OPTIONS:
        if result[option] is not None:
            result[option] = dict(result[option])
            result[option]["items"] = {item["id"]: item["usd"] for item in result[option]["items"]}
    result["api"]["limits"] = {limit.pop("id"): limit for limit in result["api"]["limits"]}
    result["notices"] = [notice["kind"] for notice in result["notices"]]
    return counted_notices(result)


def counted_notices(result):
    counts = collections.Counter(result["notices"])
    return result | {"notices": {kind: counts[kind] for kind in sorted(KINDS_OF_NOTICES)}}


def cheaper(usd, option, against):
    """Equal is not cheaper; an option without an answer is dearer than one with, core/README.md section 6."""
    if usd[option] is None:
        return False
    return usd[against] is None or usd[option] < usd[against]


def told_apart(usd):
    """Where both sides grow with the traffic the difference may be less than what sums are rounded by."""
    known = [value for value in usd.values() if value is not None]
    return all(abs(a - b) > 1e-13 * max(abs(a), abs(b)) for a, b in itertools.combinations(known, 2))


# Break-evens are not searched for: what the program found is asked again of the reference, core/README.md section 6.
# Each check is a name, what holds and what the reference says.


def pairs_of(case):
    pairs = [("rented", "api")]
    return pairs + [("owned", "api"), ("owned", "rented")] if case.scenario["owned"]["enabled"] else pairs


def checked_break_evens(case, found, least, most):
    yield "break_even", [(one["option"], one["against"]) for one in found], pairs_of(case)
    answers = case.monthly_usd(case.amount_per_day)
    for one in found:
        name = f"break_even.{one['option']}.{one['against']}"
        yield f"{name}.input", one["input"], f"traffic.{case.driver}"
        both = answers[one["option"]] is not None and answers[one["against"]] is not None
        yield f"{name}.verdict", one["verdict"] is not None, both
        yield f"{name}.crosses", one["verdict"] == "crosses", bool(one["crossings"])
        yield f"{name}.stays_cheaper_from", one["stays_cheaper_from"], stays_cheaper_from(one, least)
        yield from checked_crossings(case, one, name, least, most)
        if one["complete"] and both:
            yield from checked_between(case, one, name, least, most)


def stays_cheaper_from(one, least):
    """The last crossing where the option is cheaper above it, the range's minimum where there is none; else none."""
    if not one["crossings"]:
        return least if one["verdict"] == "always" else None
    return one["crossings"][-1]["at"] if one["crossings"][-1]["cheaper_above"] == one["option"] else None


def other_of(one, option):
    return one["against"] if option == one["option"] else one["option"]


def checked_crossings(case, one, name, least, most):
    """On both sides of each, unless its neighbour is as near."""
    ends = [0, *(crossing["at"] for crossing in one["crossings"]), math.inf]
    for index, crossing in enumerate(one["crossings"]):
        if MOST_CROSSINGS <= index < len(one["crossings"]) - MOST_CROSSINGS:
            continue
        above = crossing["cheaper_above"]
        below = other_of(one, above)
        lower, upper = crossing["at"] * (1 - STEP), crossing["at"] * (1 + STEP)
        if max(ends[index], least) < lower and told_apart(case.monthly_usd(lower)):
            yield f"{name}.below {crossing['at']!r}", False, cheaper(case.monthly_usd(lower), above, below)
        if upper < min(ends[index + 2], most) and told_apart(case.monthly_usd(upper)):
            yield f"{name}.above {crossing['at']!r}", True, cheaper(case.monthly_usd(upper), above, below)


def checked_between(case, one, name, least, most):
    """Half way between neighbouring crossings the one that wins there is not dearer."""
    ends = [least, *(crossing["at"] for crossing in one["crossings"]), most]
    winners = [crossing["cheaper_above"] for crossing in one["crossings"]]
    first = other_of(one, winners[0]) if winners else one["option" if one["verdict"] == "always" else "against"]
    for low, high, winner in list(zip(ends, ends[1:], [first, *winners]))[:2 * MOST_CROSSINGS]:
        if low * (1 + 4 * STEP) < high:
            middle = math.sqrt(low * high)
            yield (f"{name}.dearer at {middle!r}", False,
                   cheaper(case.monthly_usd(middle), other_of(one, winner), winner))


# The mix is searched for a second time; core/README.md section 6.


def checked_mix(case, printed):
    pure = [usd for usd in case.monthly_usd(case.amount_per_day).values() if usd is not None]
    yield "mix", printed is not None, bool(pure)
    if printed is None or not pure:
        return
    usd = printed["monthly_usd"]
    yield "mix.parts.usd", sum(part["usd"] for part in printed["parts"]), usd
    yield "mix.parts.request_share", sum(part["request_share"] for part in printed["parts"]), 1
    try:
        mixed = mix.monthly_usd(case)
    except mix.TooManyUnits:
        return
    saving = max(0, min(pure) - mixed) if mixed is not None else 0
    yield "mix.monthly_usd", usd, min(pure) - saving
    near = RELATIVE * min(pure)  # of two large amounts the difference has fewer digits
    printed_saving = printed["saving_usd_per_month"]
    yield "mix.saving", saving if abs(printed_saving - saving) <= near else printed_saving, saving
    if saving == 0 or saving > near:
        yield "mix.gain", printed["gain"], saving > 0


# The sensitivity's values are the program's choice, what is saved at them is not; core/README.md section 6.


def with_input(scenario, path, value):
    changed = copy.deepcopy(scenario)
    *blocks, key = path.split(".")
    inner = changed
    for block in blocks:
        inner = inner.get(block)
    if inner is None:  # switched off: it does nothing
        return changed
    value = int(value) if float(value).is_integer() else value  # as a file has it
    if value != 0 or not isinstance(inner.get(key), str):  # 0 is the program's name of that word
        inner[key] = value
    return changed


def checked_sensitivity(case, rows):
    for row in rows:
        for end in ("low", "high"):
            changed = reference.Case(with_input(case.scenario, row["input"], row[end]))
            usd = changed.monthly_usd(changed.amount_per_day)
            printed, saved = row[f"saving_at_{end}_usd"], None
            if usd["api"] is not None and usd["rented"] is not None:
                saved = usd["api"] - usd["rented"]
                # Of two large amounts the difference has fewer digits.
                if printed is not None and abs(printed - saved) <= RELATIVE * max(usd["api"], usd["rented"]):
                    printed = saved
            yield f"sensitivity.{row['input']} at {row[end]!r}", printed, saved


def compared(program, inputs, kind, seed, bases, folder):
    """How many figures were compared, and the lines of those that differ."""
    scenario = scenarios.scenario_of(inputs, kind, seed, bases)
    path = Path(folder) / f"{kind}_{seed}.rentorrun"
    path.write_text(json.dumps(scenario), encoding="utf-8")
    answer = scenarios.run(program, "--evaluate", str(path))
    path.unlink()
    if answer.returncode != 0:
        return 1, [f"{seed} {kind} : program {answer.stderr.strip() or answer.returncode}, reference an answer"]
    result = json.loads(answer.stdout)
    case = reference.Case(scenario)
    expected = dict(flattened(counted_notices(reference.figures(case))))
    printed = dict(flattened(comparable(result)))
    triples = [(name, printed.get(name, "nothing"), value) for name, value in expected.items()]
    driver = next(given for given in inputs if given.path == f"traffic.{case.driver}")
    triples += checked_break_evens(case, result["break_even"], driver.least, driver.most)
    triples += checked_mix(case, result["mix"])
    if seed % SENSITIVITY_EVERY == 0:
        triples += checked_sensitivity(case, result["sensitivity"])
    return len(triples), [f"{seed} {kind} {name}: program {left}, reference {right}"
                          for name, left, right in triples if not same(left, right)]


def main(program, count=500, first_seed=1):
    begun = time.monotonic()
    inputs, bases = scenarios.inputs_of(program), scenarios.ready_made()
    tasks = [(scenarios.KINDS[index % 2], int(first_seed) + index) for index in range(int(count))]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda task: compared(program, inputs, *task, bases, folder), tasks))
    figures = sum(number for number, _ in results)
    differences = [line for _, lines in results for line in lines]
    print("".join(line + "\n" for line in differences[:MOST_PRINTED]), end="")
    print(f"{figures} figures of {len(tasks)} scenarios compared, {len(differences)} differ, "
          f"{time.monotonic() - begun:.0f} s")
    if differences:
        return 1
    return 2 if figures < len(tasks) * FEWEST_FIGURES_PER_SCENARIO else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
