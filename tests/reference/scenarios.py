# SPDX-License-Identifier: GPL-3.0-or-later
"""Random valid scenarios, from what the program says of its inputs. Every input has a source of chance of its own, so
that a new input changes no other one. `wild` ones go over all of the limits, `plausible` ones stay near a ready-made
scenario, so that most of them have answers."""
import json
import math
import os
import random
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

KINDS = ("wild", "plausible")
READY_MADE = Path(__file__).resolve().parents[2] / "resources" / "scenarios"
LARGEST_FACTOR = 4
ASKED = "asked.rentorrun"
OBJECTS = ("api.long_context", "api.other_hours", "api.provisioned")  # an object or null, with inputs of their own inside
HOURS_OF_WEEK = 168

# core/files/README.md: these stand in a file only where they are set. (requests_per_day does, too, but the page does
# not tell what it is where it is left out.)
LATER = {
    "traffic.driver", "traffic.hidden_output_tokens_per_request", "traffic.profile", "traffic.deferrable_share",
    "traffic.cache_write_share", "model.tied_embeddings", "model.published_precision",
    "model.published_gb", "model.kv_heads", "model.kv_layers", "model.state_bytes_per_request",
    "model.context_limit_tokens", "model.hidden_output_tokens_per_request", "api.context_limit_tokens",
    "api.cache_write_usd_per_mtok", "api.deferred_price_factor", "api.tokens_factor", "api.region_factor",
    "api.other_hours", "hosting.prefix_hit_share", "hosting.engine", "hosting.accepted_tokens_per_step",
    "hosting.reserved_usd_per_instance_hour", "hosting.spot_usd_per_instance_hour", "hosting.spot_restart_loss",
    "hosting.term", "hosting.on_demand_usd_per_instance_hour",
    "hosting.spares_where_api_stands_by", "owned.idle_power_share", "owned.value_at_end",
    "credits.api_usd", "credits.hosting_usd", "credits.until_month", "quality.own_pass_share",
    "quality.api_pass_share", "quality.on_failure", "quality.routed_share"}


# The goal for the wait is judged by a simulation, and capacity bought at the API by brute force (tests/core).
# So is what a machine costs that goes when nobody asks: by hand.
JUDGED_ELSEWHERE = ("hosting.max_time_to_first_token_s", "api.provisioned", "hosting.idle_window_s",
                    "hosting.cold_start", "business.", "correlations")


@dataclass(frozen=True)
class Input:
    path: str
    kind: str
    least: float
    most: float
    words: list
    whole: bool = False
    zero: bool = False  # 0 beside the limits, with a meaning of its own

    @property
    def names(self):
        return self.path.split(".")


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False,
                          env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})


def inputs_of(program):
    """The table of inputs. Which of them count and where 0 is allowed is in no column: two files that are wrong on
    purpose are refused with that."""
    inputs = []
    for line in run(program, "--list", "inputs").stdout.splitlines()[1:]:
        path, kind, _, least, most, words, *_ = line.split("\t")
        inputs.append(Input(path, kind, float(least or 0), float(most or 0), words.split() if kind == "choice" else
                            [words] if words else []))
    whole = refused(program, inputs, lambda given: math.floor(given.least) + 1.5)
    no_zero = refused(program, inputs, lambda given: 0)
    return [Input(given.path, given.kind, given.least, given.most, given.words,
                  "whole number" in whole.get(given.path, ""), given.path not in no_zero) for given in inputs]


def refused(program, inputs, value_of):
    """Path to message, of a file whose numbers are all such ones."""
    scenario = empty_scenario()
    of_kind = {"choice": lambda given: given.words[0], "flag": lambda given: True, "series": lambda given: [0],
               "text": lambda given: "", "number": value_of}
    for given in inputs:
        put(scenario, given, of_kind[given.kind](given))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ASKED
        path.write_text(json.dumps(scenario), encoding="utf-8")
        lines = run(program, "--evaluate", str(path)).stderr.splitlines()
    problems = (line.split(": ", 2) for line in lines if line.startswith(str(path)))
    return {problem[1]: problem[2] for problem in problems if len(problem) == 3}


def empty_scenario():
    return {"format": "rent-or-run", "version": 1, "name": "Random", "notes": ""}


def put(scenario, given, value):
    """Under the input's address; what is inside an object that is null, or was left out, is nowhere."""
    *blocks, name = given.names
    for depth, block in enumerate(blocks):
        if ".".join(blocks[:depth + 1]) in OBJECTS:
            scenario = scenario.get(block)
        else:
            scenario = scenario.setdefault(block, {})
        if scenario is None:
            return
    if given.path not in OBJECTS:
        scenario[name] = value
    elif value:
        scenario[name] = {}
    else:
        scenario[name] = None


def get(scenario, given):
    """None where it is not there."""
    value = scenario
    for name in given.names:
        value = value.get(name) if isinstance(value, dict) else None
    return value is not None if given.path in OBJECTS else value


# Wild.


def drawn(given, chance):
    """Over all of the limits."""
    if given.kind == "flag":
        return chance.random() < (0.8 if given.path == "owned.enabled" else 0.5)
    if given.kind == "choice":
        return chance.choice(given.words)
    if given.kind == "text":
        return ""
    if given.kind == "series":
        return drawn_series(given, chance)
    special = chance.random()
    if special < 0.15 and given.words:
        return given.words[0]
    if special < 0.3 and given.zero:
        return 0
    if special < 0.4:
        return brought_within(given, given.least if special < 0.35 else given.most)
    if given.least > 0 and given.most / given.least > 1000:
        return brought_within(given, math.exp(chance.uniform(math.log(given.least), math.log(given.most))))
    return brought_within(given, chance.uniform(given.least, given.most))


def drawn_series(given, chance):
    """Hours of the week in their order; of a profile weights of a day or week, some hours without any."""
    if given.path == "api.other_hours.hours":
        return sorted(chance.sample(range(HOURS_OF_WEEK), chance.randint(1, HOURS_OF_WEEK)))
    if chance.random() < 0.4:
        return None
    resting = chance.choice((0, 0, 0.3))
    weights = [0 if chance.random() < resting else round(chance.uniform(0.1, 10), 3)
               for _ in range(chance.choice((24, HOURS_OF_WEEK)))]
    return weights if any(weights) else None


def brought_within(given, value):
    value = min(given.most, max(given.least, value))
    return round(value) if given.whole else value


# Plausible.


def nearby(given, old, chance):
    """Within a factor; some are powers of two, as heads and GPUs come in them. Growth may turn into decline."""
    if given.kind in ("flag", "choice", "text", "series"):
        keep = old is not None and (given.kind == "text" or chance.random() < 0.75)
        return old if keep else drawn(given, chance)
    if old is None or isinstance(old, str) or old == 0:
        if chance.random() < 0.7:
            return given.words[0] if given.words else 0 if given.zero else drawn(given, chance)
        return drawn(given, chance)
    choice = chance.random()
    if choice < 0.3:
        return old
    factor = LARGEST_FACTOR ** chance.uniform(-1, 1)
    if choice < 0.5:
        factor = chance.choice((0.25, 0.5, 2, 4))
    if given.least < 0 and chance.random() < 0.5:
        factor = -factor
    return brought_within(given, old * factor)


def ready_made():
    """With usual values of what came later."""
    scenarios = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(READY_MADE.glob("*.rentorrun"))]
    for traffic in (scenario["traffic"] for scenario in scenarios):
        tokens_per_request = traffic["input_tokens_per_request"] + traffic["output_tokens_per_request"]
        traffic.setdefault("requests_per_day",
                           traffic["words_per_day"] * traffic["tokens_per_word"] / tokens_per_request)
    for scenario in scenarios:
        rent, of_input = scenario["hosting"]["usd_per_instance_hour"], scenario["api"]["input_usd_per_mtok"]
        usual = {
            "api": {"cache_write_usd_per_mtok": of_input * 1.25, "deferred_price_factor": 0.5, "tokens_factor": 1.1,
                    "region_factor": 1.1, "other_hours": {"hours": list(range(56)), "price_factor": 0.5}},
            "hosting": {"reserved_usd_per_instance_hour": rent * 0.6, "spot_usd_per_instance_hour": rent * 0.4,
                        "spot_restart_loss": 0.05}}
        for block, values in usual.items():
            scenario[block] = values | scenario[block]
    return scenarios


def scenario_of(inputs, kind, seed, bases):
    base = random.Random(f"{seed} base").choice(bases) if kind == "plausible" else {}
    scenario = empty_scenario()
    for given in inputs:
        if given.path.startswith(JUDGED_ELSEWHERE):
            continue
        chance = random.Random(f"{seed} {given.path}")
        left_out = given.path in LATER and chance.random() < 0.3
        value = nearby(given, get(base, given), chance) if base else drawn(given, chance)
        if value == "to_zero":
            value = "follow_traffic"
        if not left_out:
            put(scenario, given, value)
    return scenario
