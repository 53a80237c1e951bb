# SPDX-License-Identifier: GPL-3.0-or-later
"""The mix: core/README.md section 6, written again from that page alone. Every number of fixed units is tried in every
way to host a replica, above them every slice of every hour goes where it is cheaper. Where the page can be read in two
ways, a comment says which one is taken."""
import math
from dataclasses import dataclass

import numpy as np

import costs
import demand

MOST_UNITS = 2000  # of any way; beyond, trying them all takes too long


class TooManyUnits(Exception):
    """To try them all."""


@dataclass(frozen=True)
class Unit:
    """One way to host a replica, as a mix buys it."""
    requests_per_s: float  # as planned for
    instances: float


def unit_of(case, way, share):
    """With rented machines that run a share of the month; of own ones 1."""
    ways = costs.only(case.ways, way)
    usable = ways.requests_per_s * case.scenario["hosting"]["target_utilisation"] * share
    return Unit(usable * ways.replicas_per_unit, ways.instances_per_unit)


class Prices:
    """Of whole units a month, storage of rented ones included; arrays of units and what they carry go through."""

    def __init__(self, case):
        self.scenario, self.disk_gb = case.scenario, case.disk_gb
        hosting = self.scenario["hosting"]
        full_rent, rent = costs.rents(hosting)
        hours = hosting["billed_hours_per_month"]
        reserved, spot = hosting["reserved_usd_per_instance_hour"], hosting["spot_usd_per_instance_hour"]
        lost = 1 + hosting["spot_restart_loss"]
        self.rents = {
            "reserved": reserved * hours if reserved > 0 else 1e300,
            "on_demand": hosting["on_demand_usd_per_instance_hour"] * hours or 1e300,
            "spot": spot * lost * hours if spot > 0 else math.inf}
        # The instance price is that of the term.
        if hosting["term"] == "on_demand":
            self.rents["on_demand"] = full_rent
            self.rents["reserved"] = min(self.rents["reserved"], rent)
        elif hosting["term"] == "spot":
            self.rents["spot"] = min(self.rents["spot"], rent * lost)
        else:
            self.rents["reserved"] = min(self.rents["reserved"], rent)
        self.steady_rent = min(self.rents["reserved"], self.rents["on_demand"])
        self.any_rent = min(self.rents.values())
        self.hourly_rent = min(self.rents["on_demand"], self.rents["spot"])
        self.storage = self.disk_gb * hosting["storage_usd_per_gb_month"]

    def rented(self, unit, units, with_api):
        """The first unit is no spot where the API does not stand by."""
        first = units * 0 if with_api else np.minimum(units, 1)
        rent = first * self.steady_rent + (units - first) * self.any_rent
        return (rent + units * self.storage) * unit.instances

    def owned(self, unit, units, carried):
        """Of units that carry so many units' loads on average."""
        items = costs.owned_items(self.scenario, units * unit.instances, self.busy(unit, carried))
        return sum(usd for name, usd in items.items() if name != "staff")

    def busy(self, unit, carried):
        """Machines at work: what they are planned for leaves some of them idle."""
        return carried * unit.instances * self.scenario["hosting"]["target_utilisation"]

    def rented_spares(self, unit, units):
        return units * unit.instances * (self.steady_rent + self.storage)


# Slices: a row a unit from the ground up, a column an hour of the day or week.


@dataclass(frozen=True)
class Slices:
    load: np.ndarray  # of an hour, in units
    api_usd: np.ndarray  # what a slice costs at the API
    runs: np.ndarray  # whether a unit must run for the slice
    carried: np.ndarray  # mean over the hours of what K units carry, K = 0, 1, ..

    @property
    def units(self):
        return len(self.runs)


def slices_of(case, unit):
    """Of a day; of a week where the API's prices have hours of one, so that each hour is judged by its own."""
    day, api = demand.day_of(case.scenario["traffic"]), case.scenario["api"]
    load, urgent, price_factor = day.load, day.urgent, np.ones(len(day.load))
    if api["other_hours"]:
        load, urgent, price_factor = (demand.of_week(values) for values in (load, urgent, price_factor))
        price_factor[np.array(api["other_hours"]["hours"], dtype=int)] = api["other_hours"]["price_factor"]
    of_mean = case.traffic.mean_requests_per_s / unit.requests_per_s
    load, urgent = load * of_mean, urgent * of_mean
    units = int(max(1, costs.up(load.max())))
    if units > MOST_UNITS:
        raise TooManyUnits
    usd = api_usd_of_a_load(case, unit) / len(load)
    urgent_usd, deferred_usd = usd * price_factor, usd * api["deferred_price_factor"]
    below = np.arange(units)[:, None]
    everything = np.clip(load - below, 0, 1)
    # "First what is dearer at the API": of the two the dearer lies at the bottom of an hour.
    bottom = np.where(urgent_usd >= deferred_usd, urgent, np.maximum(0, load - urgent))
    at_bottom = np.clip(bottom - below, 0, 1)
    api_usd = (at_bottom * np.maximum(urgent_usd, deferred_usd)
               + (everything - at_bottom) * np.minimum(urgent_usd, deferred_usd))
    return Slices(load, api_usd, costs.up(load) > below,
                  np.concatenate([[0], np.cumsum(everything.mean(axis=1))]))


def api_usd_of_a_load(case, unit):
    """What a unit carries at the API, all month, at the price of a usual hour."""
    traffic = case.traffic
    items = costs.growing_items(case.scenario, traffic.input_tokens_per_month, traffic.output_tokens_per_month,
                                costs.api_factor(case.scenario))
    # Of all tokens; of what a router leaves, what passes is saved.
    saved = 1 - costs.left_share(case.scenario)
    return saved * sum(items.values()) / traffic.mean_requests_per_s * unit.requests_per_s


# The sums.


class Search:
    """The cheapest of all mixes that are no pure option."""

    def __init__(self, case):
        self.case, self.scenario = case, case.scenario
        self.prices = Prices(case)
        self.share = costs.billed_share(self.scenario["hosting"])
        self.follows = self.scenario["hosting"]["scaling"] == "follow_traffic"
        self.with_owned = self.scenario["owned"]["enabled"]
        self.runs = self.scenario["fine_tuning"]["runs_per_month"]
        self.api_once_usd = sum(costs.api_once_items(self.scenario, case.tuning).values())
        self.people_usd = self.scenario["team"]["hosting_usd_per_year"] / 12

    def cheapest_usd(self):
        apis = (False,) if self.case.too_long_for_api() else (False, True)
        sums = []
        for way in range(len(self.case.ways.requests_per_s)):
            rented = unit_of(self.case, way, self.share)
            slices = slices_of(self.case, rented)
            sums += [self.least(rented, slices, with_api, False) for with_api in apis]
            if self.with_owned:
                owned = rented if self.share == 1 else unit_of(self.case, way, 1)
                slices = slices if self.share == 1 else slices_of(self.case, owned)
                sums += [self.least(owned, slices, with_api, True) for with_api in apis]
        return min(sums)

    def least(self, unit, slices, with_api, owned):
        """Over all numbers of fixed units."""
        fixed = np.arange(slices.units + 1)
        if owned:
            usd = self.prices.owned(unit, fixed, slices.carried)
        else:
            usd = self.prices.rented(unit, fixed, with_api)
        by_hour = self.follows and (not owned or self.share == 1)
        usd = usd + self.above_usd(unit, slices, with_api, by_hour) + self.tuning_usd(unit, slices, with_api, owned)
        if with_api:
            usd += self.api_once_usd
        usd += self.people_usd + self.spares_usd(unit, with_api, owned)
        left = costs.left_items(self.scenario, self.case.traffic)
        usd += left["api_tokens"] + (0 if with_api else left["api_fee"])
        # Without the API the first unit never stops. With it and no unit at all this is dearer than the API alone.
        return usd[0 if with_api else 1:].min()

    def above_usd(self, unit, slices, with_api, by_hour):
        """Of all above 0, 1, .. fixed units: by the hour, or at the API."""
        unit_hour_usd = self.prices.hourly_rent * unit.instances / slices.load.size
        storage_usd = self.prices.storage * unit.instances
        of_a_unit = np.full(slices.units, math.inf)
        if with_api:
            of_a_unit = slices.api_usd.sum(axis=1)
            if by_hour:
                run_usd = np.minimum(slices.api_usd, unit_hour_usd).sum(axis=1) + storage_usd
                of_a_unit = np.minimum(of_a_unit, run_usd)
        elif by_hour:
            of_a_unit = slices.runs.sum(axis=1) * unit_hour_usd + storage_usd
        return np.concatenate([np.cumsum(of_a_unit[::-1])[::-1], [0]])

    def spares(self, with_api):
        if with_api and not self.scenario["hosting"]["spares_where_api_stands_by"]:
            return 0
        return self.scenario["hosting"]["spare_units"]

    def spares_are_owned(self, unit, owned):
        """The cheaper kind; own ones beside rented units, too, where the two mix."""
        if self.share < 1 or not self.with_owned:
            return owned
        return self.prices.owned(unit, 1, 0) < self.prices.rented_spares(unit, 1)

    def spares_usd(self, unit, with_api, owned):
        units = self.spares(with_api)
        if self.spares_are_owned(unit, owned):
            return self.prices.owned(unit, units, 0)
        return self.prices.rented_spares(unit, units)

    def tuning_usd(self, unit, slices, with_api, owned):
        """Own spares have idle hours, too, as section 4 has it of own machines alone."""
        if self.runs == 0:
            return 0
        rented_usd = self.runs * self.case.tuning["hosted_usd_per_run"]
        if not owned:
            return rented_usd
        fixed = np.arange(slices.units + 1)
        spares = self.spares(with_api) if self.spares_are_owned(unit, owned) else 0
        instances = (fixed + spares) * unit.instances
        machines = self.case.tuning["instances"]
        tuning = self.runs * machines * self.case.tuning["hours_per_run"] / costs.HOURS_PER_MONTH
        enough = (instances >= machines) & (instances >= costs.up(self.prices.busy(unit, slices.carried) + tuning))
        return np.where(enough & (fixed > 0), 0, rented_usd)


def monthly_usd(case):
    """Of the cheapest that is no pure option; None where machines have no answer. Nor is anything mixed where one
    replica carries everything, which the page does not say."""
    if not case.hosting_answers() or case.scenario["hosting"]["capacity"] == "unlimited":
        return None
    return float(Search(case).cheapest_usd())
