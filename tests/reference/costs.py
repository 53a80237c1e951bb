# SPDX-License-Identifier: GPL-3.0-or-later
"""Fleet, monthly cost and projection: core/README.md sections 4, 5 and the projection of section 6, written again from
that page alone. Ways to host a replica are numpy arrays, one entry a way, so that a month is one pass."""
import math
from dataclasses import dataclass, replace

import numpy as np

import demand

HOURS_PER_MONTH = 730
BUSIEST_MINUTE_Z = 2.2739


def up(x):
    """Whole units, core/README.md conventions."""
    return np.ceil(x - x * 1e-12)


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
        loads = demand.day_of(scenario["traffic"]).load[:, None]
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


def api_usd_of_a_million(scenario):
    """The prices in force of input, cached input, input written into the cache, and output."""
    api = scenario["api"]
    write = api["cache_write_usd_per_mtok"]
    prices = api
    if api["long_context"] and scenario["traffic"]["input_tokens_per_request"] > api["long_context"]["above_tokens"]:
        prices = api["long_context"]
    of_input = prices["input_usd_per_mtok"]
    if write == "as the input":
        write = of_input
    elif prices is not api:
        write = max(write, of_input)
    return of_input, prices["cached_input_usd_per_mtok"], write, prices["output_usd_per_mtok"]


def growing_items(scenario, input_tokens, output_tokens, billed):
    """Those of the API that are in proportion to the traffic."""
    of_input, of_cached, of_written, of_output = api_usd_of_a_million(scenario)
    cached = scenario["traffic"]["cached_input_share"]
    written = min(scenario["traffic"]["cache_write_share"], 1 - cached)
    input_mtok = input_tokens / 1e6 * billed
    return {
        "uncached_input": input_mtok * (1 - cached - written) * of_input,
        "cached_input": input_mtok * cached * of_cached,
        "cache_writes": input_mtok * written * of_written,
        "output": output_tokens / 1e6 * of_output * billed,
    }


def api_factor(scenario):
    """Of all tokens at all hours."""
    return scenario["api"]["tokens_factor"] * scenario["api"]["region_factor"]


def billed_factor(scenario):
    api, traffic = scenario["api"], scenario["traffic"]
    deferrable = traffic["deferrable_share"]
    other = api["other_hours"]
    urgent_factor = 1
    if other:
        urgent_factor += demand.urgent_share_in(demand.day_of(traffic), other["hours"]) * (other["price_factor"] - 1)
    return api_factor(scenario) * ((1 - deferrable) * urgent_factor + deferrable * api["deferred_price_factor"])


def left_share(scenario):
    """Section 5, "Left to the API"."""
    quality = scenario["quality"]
    passes = quality["own_pass_share"] if quality["on_failure"] == "retry_on_api" and quality["own_pass_share"] > 0 else 1
    return 1 - (1 - quality["routed_share"]) * passes


def left_items(scenario, traffic):
    left = left_share(scenario)
    growing = growing_items(scenario, traffic.input_tokens_per_month, traffic.output_tokens_per_month,
                            billed_factor(scenario))
    return {"api_tokens": left * sum(growing.values()),
            "api_fee": scenario["api"]["fixed_usd_per_month"] if left > 0 else 0}


def api_once_items(scenario, tuning):
    """Those that do not depend on the traffic."""
    return {
        "fine_tuning": scenario["fine_tuning"]["runs_per_month"] * tuning["api_usd_per_run"],
        "fixed_fee": scenario["api"]["fixed_usd_per_month"],
        "staff": scenario["team"]["api_usd_per_year"] / 12,
    }


def api_items(scenario, traffic, tuning):
    return growing_items(scenario, traffic.input_tokens_per_month, traffic.output_tokens_per_month,
                         billed_factor(scenario)) | api_once_items(scenario, tuning)


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
    requests_per_minute = traffic.urgent_peak_requests_per_s * 60
    # In the API's own tokens, as it counts them against its limit.
    tokens_per_request = traffic.tokens_per_request_billed * scenario["api"]["tokens_factor"]
    reached_tokens = None
    if limit_tokens and requests_per_minute > 0:
        at_limit = requests_per_minute_at(limit_tokens / tokens_per_request)
        reached_tokens = traffic.words_per_day * at_limit / requests_per_minute
    return {
        "tokens_per_minute": {
            "at_peak": busiest_minute_requests(requests_per_minute) * tokens_per_request,
            "limit": limit_tokens, "reached_at_words_per_day": reached_tokens},
        "spend_usd_per_month": spend_limit(scenario, traffic, items),
    }


def spend_limit(scenario, traffic, items):
    """No bill where the API has no answer."""
    limit_usd = scenario["api"]["spend_limit_usd_per_month"] or None
    if items is None:
        return {"at_peak": None, "limit": limit_usd, "reached_at_words_per_day": None}
    growing = items["uncached_input"] + items["cached_input"] + items["cache_writes"] + items["output"]
    others = items["fine_tuning"] + items["fixed_fee"]
    reached_usd = None
    if limit_usd and growing > 0:
        reached_usd = max(0, traffic.words_per_day * (limit_usd - others) / growing)
    elif limit_usd and others > limit_usd:
        reached_usd = 0
    return {"at_peak": growing + others, "limit": limit_usd, "reached_at_words_per_day": reached_usd}


# The projection of section 6.


class Purse:
    """Credits of one option: they pay the month's bill, people aside, until they are spent or end."""

    def __init__(self, credits, given):
        self.left_usd, self.until_month, self.given, self.ends = credits[given], credits["until_month"], credits[given], None

    def pay(self, month, items):
        bill = sum(usd for name, usd in items.items() if name != "staff" and not name.startswith("api_"))
        if 0 < self.until_month <= month:
            self.left_usd = 0
        paid = min(self.left_usd, bill)
        self.left_usd -= paid
        if self.given > 0 and self.ends is None and paid != bill:
            self.ends = month
        return paid


def hosting_price_factor(scenario, month):
    return (1 - scenario["hosting"]["price_decline_per_year"]) ** (month / 12)


def scenario_in_month(scenario, month):
    """Prices per token and rents of that month; everything else stays, maintenance too. What machines are bought for
    is said by hosting_price_factor."""
    declined = (1 - scenario["api"]["price_decline_per_year"]) ** (month / 12)
    hosting_factor = hosting_price_factor(scenario, month)
    later = {block: dict(values) if isinstance(values, dict) else values for block, values in scenario.items()}
    for name in ("input_usd_per_mtok", "cached_input_usd_per_mtok", "output_usd_per_mtok", "training_usd_per_mtok"):
        later["api"][name] *= declined
    if later["api"]["cache_write_usd_per_mtok"] != "as the input":
        later["api"]["cache_write_usd_per_mtok"] *= declined
    if later["api"]["long_context"]:
        later["api"]["long_context"] = {
            name: value * (1 if name == "above_tokens" else declined)
            for name, value in later["api"]["long_context"].items()}
    later["hosting"]["usd_per_instance_hour"] *= hosting_factor
    later["fine_tuning"]["usd_per_instance_hour"] *= hosting_factor
    return later


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
