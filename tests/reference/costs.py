# SPDX-License-Identifier: GPL-3.0-or-later
"""Traffic, fleet, monthly cost and projection: core/README.md sections 1, 4, 5 and the projection of section 6, written
again from that page alone. Ways to host a replica are numpy arrays, one entry a way, so that a month is one pass."""
import functools
import math
from dataclasses import dataclass, replace

import numpy as np

HOURS_PER_MONTH = 730
DAYS_PER_MONTH = 365 / 12
MOST_OF_DRIVER = {"words_per_day": 1e12, "requests_per_day": 1e11}  # the inputs' maxima
BUSIEST_MINUTE_Z = 2.2739
LOG_SHAPE_OPPOSITE_TO_PEAK = -10000.0  # section 1: as good as no load


def up(x):
    """Whole units, core/README.md conventions."""
    return np.ceil(x - x * 1e-12)


# Section 1.


@dataclass(frozen=True)
class Traffic:
    words_per_day: float
    tokens_per_day: float
    requests_per_day: float
    mean_requests_per_s: float
    peak_requests_per_s: float
    tokens_per_request_billed: float
    peak_tokens_per_minute: float
    input_tokens_per_month: float
    output_tokens_per_month: float


def driver_of(traffic):
    """The input that counts the traffic."""
    return "requests_per_day" if traffic["driver"] == "requests" else "words_per_day"


def traffic_of(traffic, amount_per_day):
    """Of an amount of what drives: words or requests."""
    input_tokens, output_tokens = traffic["input_tokens_per_request"], traffic["output_tokens_per_request"]
    if driver_of(traffic) == "requests_per_day":
        requests_per_day = amount_per_day
        tokens_per_day = requests_per_day * (input_tokens + output_tokens)
    else:
        tokens_per_day = amount_per_day * traffic["tokens_per_word"]
        requests_per_day = tokens_per_day / (input_tokens + output_tokens)
    billed_output = output_tokens + traffic["hidden_output_tokens_per_request"]
    mean = requests_per_day / 86400
    return Traffic(
        words_per_day=tokens_per_day / traffic["tokens_per_word"], tokens_per_day=tokens_per_day,
        requests_per_day=requests_per_day, mean_requests_per_s=mean,
        peak_requests_per_s=mean * traffic["peak_to_average"], tokens_per_request_billed=input_tokens + billed_output,
        peak_tokens_per_minute=requests_per_day * (input_tokens + billed_output) / 1440 * traffic["peak_to_average"],
        input_tokens_per_month=requests_per_day * input_tokens * DAYS_PER_MONTH,
        output_tokens_per_month=requests_per_day * billed_output * DAYS_PER_MONTH)


@functools.lru_cache(maxsize=None)
def hourly_loads(peak_to_average):
    """24 multiples of the day's mean, the peak at hour 14. The exponent is found by halving: the mean of the 24 steps
    falls with it."""
    if peak_to_average == 1:
        return np.ones(24)
    shape = (1 + np.cos(2 * np.pi * (np.arange(24) - 14) / 24)) / 2
    log_shape = np.log(np.where(np.arange(24) == 2, 1, shape))
    log_shape[2] = LOG_SHAPE_OPPOSITE_TO_PEAK
    low, high = 0.0, 1.0
    while np.mean(np.exp(high * log_shape)) > 1 / peak_to_average:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle > 0 and np.mean(np.exp(middle * log_shape)) > 1 / peak_to_average:
            low = middle
        else:
            high = middle
    return peak_to_average * np.exp(high * log_shape)


# Section 4. A way to host a replica: GPUs, what it carries, and how it stands on machines.


@dataclass(frozen=True)
class Ways:
    requests_per_s: np.ndarray  # infinite where capacity is unlimited
    replicas_per_unit: np.ndarray
    instances_per_unit: np.ndarray


def ways_of(requests_per_s, gpus, gpus_per_machine):
    gpus = np.array(gpus, dtype=float)
    return Ways(np.array(requests_per_s, dtype=float), np.maximum(1, np.floor(gpus_per_machine / gpus)),
                np.maximum(1, np.ceil(gpus / gpus_per_machine)))


@dataclass(frozen=True)
class Fleet:
    """Arrays over the ways, or the numbers of one of them."""
    replicas: np.ndarray
    serving_units: np.ndarray
    units: np.ndarray
    instances: np.ndarray
    average_instances: np.ndarray
    reserved_instances: np.ndarray
    mean_serving_units: np.ndarray
    spare_instances: np.ndarray


def serving_units(ways, requests_per_s, usable_per_s):
    replicas = np.maximum(1, up(requests_per_s / usable_per_s))
    return replicas, up(replicas / ways.replicas_per_unit)


def fleet_of(scenario, ways, traffic):
    hosting = scenario["hosting"]
    usable = ways.requests_per_s * hosting["target_utilisation"] * billed_share(hosting)
    replicas, at_peak = serving_units(ways, traffic.peak_requests_per_s, usable)
    mean, quietest = at_peak, at_peak
    if hosting["scaling"] == "follow_traffic":
        loads = hourly_loads(scenario["traffic"]["peak_to_average"])[:, None]
        hourly = serving_units(ways, traffic.mean_requests_per_s * loads, usable[None, :])[1]
        mean, quietest = hourly.mean(axis=0), hourly.min(axis=0)
    spare = hosting["spare_units"]
    average_instances = (mean + spare) * ways.instances_per_unit
    reserved = average_instances
    if hosting["scaling"] == "follow_traffic" and hosting["discount"] > 0:
        reserved = (quietest + spare) * ways.instances_per_unit
    return Fleet(replicas, at_peak, at_peak + spare, (at_peak + spare) * ways.instances_per_unit, average_instances,
                 reserved, mean, spare * ways.instances_per_unit)


def billed_share(hosting):
    return min(1, hosting["billed_hours_per_month"] / HOURS_PER_MONTH)


def owned_fleet(scenario, ways, traffic, tuning, rented_way):
    """Own machines, and how many of them are at work on average. Bought ones run all day; tuning takes hours in which
    they do not serve. Of ways with as few machines the rented one's is taken."""
    usable = ways.requests_per_s * scenario["hosting"]["target_utilisation"]
    units = serving_units(ways, traffic.peak_requests_per_s, usable)[1] + scenario["hosting"]["spare_units"]
    instances = units * ways.instances_per_unit
    busy = traffic.mean_requests_per_s / ways.requests_per_s / ways.replicas_per_unit * ways.instances_per_unit
    runs = scenario["fine_tuning"]["runs_per_month"] if scenario["owned"]["enabled"] else 0
    if runs > 0:
        instances = np.maximum(instances, tuning["instances"])
    if runs > 0 and tuning["hours_per_run"] is not None:
        tuned = up(busy + runs * tuning["instances"] * tuning["hours_per_run"] / HOURS_PER_MONTH)
        instances = np.maximum(instances, tuned)
    way = rented_way if instances[rented_way] == instances.min() else int(np.argmin(instances))
    return float(instances[way]), float(busy[way])


def rents(hosting):
    """Of a machine and month: full, and with the discount of a term."""
    full = hosting["usd_per_instance_hour"] * hosting["billed_hours_per_month"]
    return full, full * (1 - hosting["discount"])


def cheapest_way(scenario, ways, fleet, disk_gb):
    """Section 3: the cheapest to rent, storage included; of equals the fleet that carries more, with its spares."""
    full_rent, rent = rents(scenario["hosting"])
    usd = (fleet.reserved_instances * rent + (fleet.average_instances - fleet.reserved_instances) * full_rent
           + fleet.instances * disk_gb * scenario["hosting"]["storage_usd_per_gb_month"])
    carried = fleet.units * ways.replicas_per_unit * ways.requests_per_s
    cheap = np.flatnonzero(usd <= usd.min() * (1 + 1e-13))
    return cheap[np.argmax(carried[cheap])]


def only(record, way):
    """The numbers of one way."""
    return replace(record, **{name: float(values[way]) for name, values in vars(record).items()})


# Section 5.


def fine_tuning_of(scenario, memory, accelerator, active_params):
    tuning, hosting = scenario["fine_tuning"], scenario["hosting"]
    instances = 1
    if accelerator:
        instances = math.ceil(memory["tuning_gb"] / (hosting["gpus_per_instance"] * hosting["gpu_memory_gb"]))
    hours_per_run = tuning["hours_per_run"]
    if hours_per_run == "modelled":
        hours_per_run = None
        if accelerator and hosting["gpu_bf16_tflops"] > 0:
            lora_share = tuning["lora_share"]
            flop_per_token = (4 + 6 * lora_share if lora_share > 0 else 6) * active_params
            flop_per_s = instances * hosting["gpus_per_instance"] * hosting["gpu_bf16_tflops"] * 1e12 * 0.45
            tokens = tuning["training_tokens_m_per_run"] * 1e6 * tuning["epochs"]
            hours_per_run = flop_per_token * tokens / flop_per_s / 3600
    training_usd_per_mtok = scenario["api"]["training_usd_per_mtok"]
    usd_per_hour = instances * tuning["usd_per_instance_hour"]
    usd_per_word = scenario["traffic"]["tokens_per_word"] * tuning["epochs"] * training_usd_per_mtok / 1e6
    return {
        "instances": instances,
        "hours_per_run": hours_per_run,
        "api_usd_per_run": tuning["training_tokens_m_per_run"] * tuning["epochs"] * training_usd_per_mtok,
        "hosted_usd_per_run": None if hours_per_run is None else usd_per_hour * hours_per_run,
        "hosted_usd_per_day": usd_per_hour * 24,
        "break_even_words_per_day": usd_per_hour * 24 / usd_per_word if usd_per_word > 0 else None,
    }


def api_items(scenario, traffic, tuning):
    api = scenario["api"]
    prices = api
    if api["long_context"] and scenario["traffic"]["input_tokens_per_request"] > api["long_context"]["above_tokens"]:
        prices = api["long_context"]
    cached = scenario["traffic"]["cached_input_share"]
    input_mtok = traffic.input_tokens_per_month / 1e6
    return {
        "uncached_input": input_mtok * (1 - cached) * prices["input_usd_per_mtok"],
        "cached_input": input_mtok * cached * prices["cached_input_usd_per_mtok"],
        "output": traffic.output_tokens_per_month / 1e6 * prices["output_usd_per_mtok"],
        "fine_tuning": scenario["fine_tuning"]["runs_per_month"] * tuning["api_usd_per_run"],
        "fixed_fee": api["fixed_usd_per_month"],
        "staff": scenario["team"]["api_usd_per_year"] / 12,
    }


def rented_items(scenario, fleet, tuning, disk_gb):
    full_rent, rent = rents(scenario["hosting"])
    runs = scenario["fine_tuning"]["runs_per_month"]
    return {
        "serving": (fleet.reserved_instances - fleet.spare_instances) * rent,
        "on_demand": (fleet.average_instances - fleet.reserved_instances) * full_rent,
        "spare": fleet.spare_instances * rent,
        "fine_tuning": runs * (tuning["hosted_usd_per_run"] or 0),
        "storage": fleet.instances * disk_gb * scenario["hosting"]["storage_usd_per_gb_month"],
        "staff": scenario["team"]["hosting_usd_per_year"] / 12,
    }


def worn_share(scenario):
    """Of the price, over the whole life: depreciation, with interest the annuity."""
    owned = scenario["owned"]
    interest = scenario["horizon"]["discount_rate_per_year"] / 12
    months = owned["lifetime_months"]
    if interest == 0:
        return 1 - owned["residual_share"]
    discounted = (1 + interest) ** -months
    return (1 - owned["residual_share"] * discounted) / (1 - discounted) * interest * months


def owned_items(scenario, instances, busy_instances):
    owned = scenario["owned"]
    idle_share = owned["idle_power_share"]
    at_full_power = idle_share * instances + (1 - idle_share) * busy_instances
    return {
        "purchase": instances * owned["usd_per_instance"] * worn_share(scenario) / owned["lifetime_months"],
        "energy": at_full_power * owned["kw_per_instance"] * owned["pue"] * HOURS_PER_MONTH * owned["usd_per_kwh"],
        "colocation": instances * owned["colocation_usd_per_instance_month"],
        "maintenance": instances * owned["usd_per_instance"] * owned["maintenance_share_per_year"] / 12,
        "fine_tuning": 0,
        "staff": scenario["team"]["hosting_usd_per_year"] / 12,
    }


def busiest_minute_requests(requests_per_minute):
    z = BUSIEST_MINUTE_Z
    return requests_per_minute + z * math.sqrt(requests_per_minute) + (z * z - 1) / 6


def requests_per_minute_at(busiest):
    """The inverse; 0 where even the quietest hour may have such a minute."""
    z = BUSIEST_MINUTE_Z
    root = (-z + math.sqrt(max(0, z * z - 4 * ((z * z - 1) / 6 - busiest)))) / 2
    return max(0, root) ** 2


def api_limits(scenario, traffic, items):
    """At the peak, the limit and the words a day at which it is reached, for both limits."""
    limit_tokens = scenario["api"]["tokens_per_minute_limit"] or None
    requests_per_minute = traffic.peak_requests_per_s * 60
    reached_tokens = None
    if limit_tokens:
        at_limit = requests_per_minute_at(limit_tokens / traffic.tokens_per_request_billed)
        reached_tokens = traffic.words_per_day * at_limit / requests_per_minute
    return {
        "tokens_per_minute": {
            "at_peak": busiest_minute_requests(requests_per_minute) * traffic.tokens_per_request_billed,
            "limit": limit_tokens, "reached_at_words_per_day": reached_tokens},
        "spend_usd_per_month": spend_limit(scenario, traffic, items),
    }


def spend_limit(scenario, traffic, items):
    """No bill where the API has no answer."""
    limit_usd = scenario["api"]["spend_limit_usd_per_month"] or None
    if items is None:
        return {"at_peak": None, "limit": limit_usd, "reached_at_words_per_day": None}
    growing = items["uncached_input"] + items["cached_input"] + items["output"]
    others = items["fine_tuning"] + items["fixed_fee"]
    reached_usd = None
    if limit_usd and growing > 0:
        reached_usd = max(0, traffic.words_per_day * (limit_usd - others) / growing)
    elif limit_usd and others > limit_usd:
        reached_usd = 0
    return {"at_peak": growing + others, "limit": limit_usd, "reached_at_words_per_day": reached_usd}


# The projection of section 6.


def hosting_price_factor(scenario, month):
    return (1 - scenario["hosting"]["price_decline_per_year"]) ** (month / 12)


def scenario_in_month(scenario, month):
    """Prices per token and rents of that month; everything else stays, maintenance too. What machines are bought for
    is said by hosting_price_factor."""
    api_factor = (1 - scenario["api"]["price_decline_per_year"]) ** (month / 12)
    hosting_factor = hosting_price_factor(scenario, month)
    later = {block: dict(values) if isinstance(values, dict) else values for block, values in scenario.items()}
    for name in ("input_usd_per_mtok", "cached_input_usd_per_mtok", "output_usd_per_mtok", "training_usd_per_mtok"):
        later["api"][name] *= api_factor
    if later["api"]["long_context"]:
        later["api"]["long_context"] = {
            name: value * (1 if name == "above_tokens" else api_factor)
            for name, value in later["api"]["long_context"].items()}
    later["hosting"]["usd_per_instance_hour"] *= hosting_factor
    later["fine_tuning"]["usd_per_instance_hour"] *= hosting_factor
    return later


def amount_in_month(scenario, month):
    """Of what drives the traffic."""
    traffic = scenario["traffic"]
    driver = driver_of(traffic)
    return min(MOST_OF_DRIVER[driver], traffic[driver] * (1 + traffic["growth_per_month"]) ** month)


class Machines:
    """Own machines: bought when they are needed, and again after their life."""

    def __init__(self, owned):
        self.lifetime_months, self.residual_share = owned["lifetime_months"], owned["residual_share"]
        self.bought = []  # count, month, price

    def pay(self, month, needed, usd_per_instance):
        """What is paid in that month, less what old ones fetch."""
        old = [entry for entry in self.bought if month - entry[1] >= self.lifetime_months]
        self.bought = [entry for entry in self.bought if month - entry[1] < self.lifetime_months]
        missing = needed - sum(count for count, _, _ in self.bought)
        paid = -sum(count * price * self.residual_share for count, _, price in old)
        if missing > 0:
            self.bought.append((missing, month, usd_per_instance))
            paid += missing * usd_per_instance
        return paid

    def worth(self, month):
        return sum(count * price * (1 - min(1, (month - since) / self.lifetime_months) * (1 - self.residual_share))
                   for count, since, price in self.bought)


def cumulative(paid_usd, rate_per_year):
    if any(usd is None for usd in paid_usd):
        return None
    sums = [0.0]
    for month, usd in enumerate(paid_usd):
        sums.append(sums[-1] + usd / (1 + rate_per_year) ** (month / 12))
    return sums


def payback_month(option, api):
    """The first index of the cumulative sums from which the option stays below the API."""
    if option is None or api is None:
        return None
    index = len(option)
    while index > 0 and option[index - 1] < api[index - 1]:
        index -= 1
    return index if index < len(option) else None
