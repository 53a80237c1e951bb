# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of the cost model, written from core/README.md alone: `figures` takes a scenario as it
stands in a file and gives what `rent-or-run --evaluate` prints of it, under the same names. The mix is found in mix.py.
Left out are what follows from chance or from searching: uncertainty, flip values, the hybrid, and the search for
break-evens, whose results compare.py checks with `Case.monthly_usd`, as it does what is saved at an input's ends."""
import copy
from dataclasses import replace

import costs
import demand
import replica

OPTIONS = ("api", "rented", "owned")

# core/files/README.md: the block `owned` and what came later need not be there.
ABSENT = {
    "quality": {"own_pass_share": 0, "api_pass_share": 0, "on_failure": "none", "routed_share": 0},
    "credits": {"api_usd": 0, "hosting_usd": 0, "until_month": 0},
    "traffic": {"driver": "words", "hidden_output_tokens_per_request": 0, "profile": None, "deferrable_share": 0,
                "cache_write_share": 0},
    "model": {"shape_params_b": None, "vocab_size": 0, "sliding_window_tokens": 0, "sliding_layer_share": 0,
              "tied_embeddings": False, "published_precision": "unknown", "published_gb": 0, "kv_heads": 0,
              "kv_layers": 0, "state_bytes_per_request": 0, "context_limit_tokens": 0,
              "hidden_output_tokens_per_request": 0},
    "api": {"context_limit_tokens": 0, "long_context": None, "cache_write_usd_per_mtok": "as the input",
            "deferred_price_factor": 0.5, "tokens_factor": 1, "region_factor": 1, "other_hours": None},
    "hosting": {"prefix_hit_share": "as the API", "engine": "vLLM", "accepted_tokens_per_step": 1,
                "reserved_usd_per_instance_hour": 0, "spot_usd_per_instance_hour": 0, "spot_restart_loss": 0.05,
                "term": "on_demand", "on_demand_usd_per_instance_hour": 0,
                "spares_where_api_stands_by": False},
    "owned": {"enabled": False, "usd_per_instance": 1, "lifetime_months": 1, "residual_share": 0,
              "kw_per_instance": 0, "pue": 1, "usd_per_kwh": 0, "colocation_usd_per_instance_month": 0,
              "maintenance_share_per_year": 0, "idle_power_share": 1, "value_at_end": "none"},
}


def completed(scenario):
    scenario = copy.deepcopy(scenario)
    for block, values in ABSENT.items():
        scenario[block] = values | scenario.get(block, {})
    model = scenario["model"]
    model["shape_params_b"] = model["shape_params_b"] or model["total_params_b"]
    return scenario


class Case:
    """A scenario with all that does not depend on its traffic; asked again for each amount of what drives it."""

    def __init__(self, scenario):
        self.scenario = completed(scenario)
        hosting, model, traffic = (self.scenario[block] for block in ("hosting", "model", "traffic"))
        self.driver = demand.driver_of(traffic)
        self.amount_per_day = traffic[self.driver]
        self.traffic = self.traffic_of(self.scenario, self.amount_per_day)
        self.accelerator = replica.has_accelerator(hosting)
        self.shape = replica.shape_of(model)
        self.memory = replica.memory_gb(self.scenario, self.shape)
        self.disk_gb = self.memory["weights_gb"] + self.memory["adapter_gb"]
        self.served_output = traffic["output_tokens_per_request"] + model["hidden_output_tokens_per_request"]
        hits = hosting["prefix_hit_share"]
        self.load = replica.Load(traffic["input_tokens_per_request"], self.served_output,
                                 traffic["cached_input_share"] if hits == "as the API" else hits)
        self.tuning = costs.fine_tuning_of(self.scenario, self.memory, self.accelerator, self.shape.active_params)
        self.layouts = []
        if self.accelerator:
            self.layouts = replica.candidates(hosting, self.shape, self.memory["serving_gb"])
        self.throughputs = [
            replica.throughput_of(hosting, model, self.shape, layout, self.load) for layout in self.layouts]
        self.ways, self.layout_of_way = self.find_ways()

    @staticmethod
    def traffic_of(scenario, amount_per_day):
        """Section 1: requests/s are those of own machines, without what a router sends to the API."""
        traffic, kept = demand.traffic_of(scenario["traffic"], amount_per_day), 1 - scenario["quality"]["routed_share"]
        return replace(traffic, mean_requests_per_s=traffic.mean_requests_per_s * kept,
                       peak_requests_per_s=traffic.peak_requests_per_s * kept)

    def holds(self, layout):
        return layout.gpus * self.scenario["hosting"]["gpu_memory_gb"] >= self.memory["serving_gb"]

    def find_ways(self):
        """Ways to host a replica that have an answer, and which layout each is; section 3, three kinds of capacity."""
        hosting = self.scenario["hosting"]
        gpus_per_machine = hosting["gpus_per_instance"]
        if hosting["capacity"] == "modelled":
            answers = [index for index, throughput in enumerate(self.throughputs)
                       if throughput and throughput.batch > 0 and self.holds(self.layouts[index])]
            if not answers:
                return None, []
            return costs.ways_of([self.throughputs[index].requests_per_s for index in answers],
                                 [self.layouts[index].gpus for index in answers], gpus_per_machine), answers
        requests_per_s = float("inf")
        if hosting["capacity"] == "measured":
            requests_per_s = hosting["measured_output_tokens_per_s"] / self.served_output
        if requests_per_s == 0:
            return None, []
        if not self.layouts:
            return costs.ways_of([requests_per_s], [1], 1), []
        return costs.ways_of([requests_per_s], [self.layouts[0].gpus], gpus_per_machine), [0]

    # Who has an answer, section 5.

    def too_long_for_api(self):
        traffic, limit = self.scenario["traffic"], self.scenario["api"]["context_limit_tokens"]
        tokens = (traffic["input_tokens_per_request"] + traffic["output_tokens_per_request"]
                  + traffic["hidden_output_tokens_per_request"])
        return 0 < limit < tokens * self.scenario["api"]["tokens_factor"]

    def too_long_for_model(self):
        limit = self.scenario["model"]["context_limit_tokens"]
        return 0 < limit < self.load.input_tokens + self.served_output

    def hosting_answers(self):
        known = self.scenario["fine_tuning"]["runs_per_month"] == 0 or self.tuning["hours_per_run"] is not None
        reached = costs.left_share(self.scenario) == 0 or not self.too_long_for_api()
        return self.ways is not None and known and reached and not self.too_long_for_model()

    # A month.

    def fleet(self, traffic, scenario):
        """Of the way that is taken, and which of the ways that is."""
        fleets = costs.fleet_of(scenario, self.ways, traffic)
        way = costs.cheapest_way(scenario, self.ways, fleets, self.disk_gb)
        return costs.only(fleets, way), way

    def items(self, amount_per_day, scenario=None):
        """The items of each option, None where it has no answer; owned ones for so many machines."""
        scenario = scenario or self.scenario
        traffic = self.traffic_of(scenario, amount_per_day)
        tuning = costs.fine_tuning_of(scenario, self.memory, self.accelerator, self.shape.active_params)
        items = dict.fromkeys(OPTIONS)
        if not self.too_long_for_api():
            items["api"] = costs.api_items(scenario, traffic, tuning)
        owned_instances = None
        if self.hosting_answers():
            fleet, way = self.fleet(traffic, scenario)
            left = costs.left_items(scenario, traffic)
            items["rented"] = costs.rented_items(scenario, fleet, tuning, self.disk_gb) | left
            owned_instances, busy = costs.owned_fleet(scenario, self.ways, traffic, tuning, way)
            if scenario["owned"]["enabled"]:
                items["owned"] = costs.owned_items(scenario, owned_instances, busy) | left
        return items, owned_instances

    def monthly_usd(self, amount_per_day):
        items, _ = self.items(amount_per_day)
        return {option: None if items[option] is None else sum(items[option].values()) for option in OPTIONS}


# Figures, under the names of app/README.md.


def capacity_figures(case):
    hosting = case.scenario["hosting"]
    names = ("gpus_per_replica", "tensor_parallel", "pipeline_parallel", "max_batch", "batch", "requests_per_s",
             "output_tokens_per_s", "tokens_per_s_per_user", "time_to_first_token_s",
             "time_to_first_token_under_load_s", "modelled_output_tokens_per_s")
    figures = {"mode": hosting["capacity"]} | dict.fromkeys(names)
    index = shown_layout(case)
    if index is not None:
        layout, throughput = case.layouts[index], case.throughputs[index]
        figures |= {"gpus_per_replica": layout.gpus, "tensor_parallel": layout.tensor_parallel,
                    "pipeline_parallel": layout.stages}
        answers = throughput is not None and throughput.batch > 0 and case.holds(layout)
        if answers:
            figures["modelled_output_tokens_per_s"] = throughput.requests_per_s * case.served_output
        if hosting["capacity"] == "modelled" and answers:
            figures |= {name: getattr(throughput, name) for name in (
                "max_batch", "batch", "requests_per_s", "tokens_per_s_per_user", "time_to_first_token_s",
                "time_to_first_token_under_load_s")}
            figures["output_tokens_per_s"] = figures["modelled_output_tokens_per_s"]
        elif hosting["capacity"] == "modelled" and throughput and throughput.max_batch > 0 and case.holds(layout):
            figures["tokens_per_s_per_user"] = throughput.tokens_per_s_per_user
    if hosting["capacity"] == "measured" and case.ways is not None:
        figures["requests_per_s"] = float(case.ways.requests_per_s[0])
        figures["output_tokens_per_s"] = figures["requests_per_s"] * case.served_output
    figures["fits"] = fits(case)
    return figures | error_band(case)


def error_band(case):
    """Section 3, where it follows from the inputs: the page does not list the accelerators that were measured on."""
    return {"error_band": 1} if case.scenario["hosting"]["capacity"] != "modelled" else {}


def shown_layout(case):
    """The one that is taken; where none answers, the fastest for one user, else the smallest."""
    if not case.layouts:
        return None
    if case.layout_of_way:
        return case.layout_of_way[case.fleet(case.traffic, case.scenario)[1]]
    slow = [index for index, throughput in enumerate(case.throughputs) if throughput and throughput.max_batch > 0]
    fastest = max((case.throughputs[index].tokens_per_s_per_user for index in slow), default=0)
    return next((index for index in slow
                 if case.throughputs[index].tokens_per_s_per_user >= fastest * (1 - 1e-12)), 0)


def fits(case):
    """Section 7: the GPUs hold serving_gb, and the cache of one request where capacity is modelled."""
    index = shown_layout(case)
    if index is None or not case.holds(case.layouts[index]):
        return False
    throughput = case.throughputs[index]
    return case.scenario["hosting"]["capacity"] != "modelled" or bool(throughput and throughput.max_batch > 0)


def fleet_figures(case, traffic):
    names = ("replicas", "replicas_per_unit", "units", "instances", "owned_instances", "average_instances",
             "utilisation")
    if case.ways is None:
        return dict.fromkeys(names)
    hosting = case.scenario["hosting"]
    fleet, way = case.fleet(traffic, case.scenario)
    ways = costs.only(case.ways, way)
    utilisation = None
    if hosting["capacity"] != "unlimited":
        carried = fleet.mean_serving_units * ways.replicas_per_unit * ways.requests_per_s
        utilisation = traffic.mean_requests_per_s / (carried * costs.billed_share(hosting))
    owned, _ = costs.owned_fleet(case.scenario, case.ways, traffic, case.tuning, way)
    return {"replicas": fleet.replicas, "replicas_per_unit": ways.replicas_per_unit, "units": fleet.units,
            "instances": fleet.instances, "owned_instances": owned, "average_instances": fleet.average_instances,
            "utilisation": utilisation}


def option_figures(items, traffic):
    if items is None:
        return {"monthly_usd": None, "usd_per_mtok": None, "items": {}}
    monthly_usd = sum(items.values())
    tokens = traffic.input_tokens_per_month + traffic.output_tokens_per_month
    return {"monthly_usd": monthly_usd, "usd_per_mtok": monthly_usd / tokens * 1e6, "items": items}


def cheapest_of(usd):
    """The smallest of those with an answer, of equals the first."""
    answers = [option for option in OPTIONS if usd[option] is not None]
    return min(answers, key=lambda option: usd[option], default=None)


def verdict_figures(monthly_usd):
    cheapest = cheapest_of(monthly_usd)
    others = [usd for option, usd in monthly_usd.items() if usd is not None and option != cheapest]
    saving = min(others) - monthly_usd[cheapest] if others else None
    return {"cheapest": cheapest, "saving_usd_per_month": saving}


def projection_of(case):
    """Section 6: what is paid in each month, sums, pay-back and what own machines are worth at the end."""
    months = case.scenario["horizon"]["months"]
    machines = costs.Machines(case.scenario["owned"])
    paid = {option: [] for option in OPTIONS}
    owned_worth = [0.0]
    purses = {"api": costs.Purse(case.scenario["credits"], "api_usd"),
              "rented": costs.Purse(case.scenario["credits"], "hosting_usd")}
    for month in range(months):
        scenario = costs.scenario_in_month(case.scenario, month)
        items, owned_instances = case.items(demand.amount_in_month(case.scenario["traffic"], month), scenario)
        migration_usd = scenario["team"]["migration_usd"] if month == 0 else 0
        for option in OPTIONS:
            if items[option] is None:
                paid[option].append(None)
            elif option == "owned":
                price = case.scenario["owned"]["usd_per_instance"] * costs.hosting_price_factor(case.scenario, month)
                bought = machines.pay(month, owned_instances, price)
                owned_worth.append(machines.worth(month + 1))
                running = sum(usd for name, usd in items["owned"].items() if name != "purchase")
                paid["owned"].append(bought + running + migration_usd)
            else:
                credit = purses[option].pay(month, items[option])
                paid[option].append(
                    sum(items[option].values()) - credit + (migration_usd if option == "rented" else 0))
    rate = case.scenario["horizon"]["discount_rate_per_year"]
    sums = {option: costs.cumulative(paid[option], rate) for option in OPTIONS}
    worth = {option: None if sums[option] is None else 0.0 for option in OPTIONS}
    if sums["owned"] is not None:
        worth["owned"] = machines.worth(months) / (1 + rate) ** (months / 12)
    net = None
    if sums["owned"] is not None:
        net = [usd - value / (1 + rate) ** (month / 12)
               for month, (usd, value) in enumerate(zip(sums["owned"], owned_worth))]
    ends = {option: purse.ends for option, purse in purses.items()}
    return paid, sums, worth, costs.payback_month(net, sums["api"]), ends


def horizon_figures(case, sums, worth, month_cheapest):
    cost = {option: sums[option][-1] if sums[option] else None for option in OPTIONS}
    counted = dict(cost)
    if cost["owned"] is not None and case.scenario["owned"]["value_at_end"] == "book":
        counted["owned"] = cost["owned"] - worth["owned"]
    cheapest = cheapest_of(counted)
    return {"cheapest": cheapest, "cost_usd": cost, "value_at_end_usd": worth,
            "disagrees_with_month": cheapest != month_cheapest}


def notice_kinds(case, limits, horizon):
    """Of those that follow from the figures, how often each is there; section 7."""
    hosting, tuning = case.scenario["hosting"], case.scenario["fine_tuning"]
    modelled = hosting["capacity"] == "modelled"
    kinds = []
    if not case.accelerator:
        kinds.append("no_accelerator")
    elif not fits(case):
        kinds.append("does_not_fit")
    elif modelled and case.ways is None:
        kinds.append("too_slow")
    if hosting["capacity"] == "measured" and hosting["measured_output_tokens_per_s"] == 0:
        kinds.append("not_measured")
    if tuning["runs_per_month"] > 0 and case.tuning["hours_per_run"] is None:
        kinds.append("hours_not_modelled")
    if hosting["capacity"] == "unlimited":
        kinds.append("unlimited")
    kinds += ["limit_exceeded" for limit in limits.values()
              if limit["limit"] and limit["at_peak"] is not None and limit["at_peak"] > limit["limit"]]
    kinds += ["context_exceeded"] * (case.too_long_for_api() + case.too_long_for_model())
    if costs.billed_share(hosting) < 1:
        kinds.append("billed_hours")
    if horizon["disagrees_with_month"]:
        kinds.append("horizon_disagrees")
    return kinds


def figures(case):
    traffic = case.traffic
    items, _ = case.items(case.amount_per_day)
    limits = costs.api_limits(case.scenario, traffic, items["api"])
    options = {option: option_figures(items[option], traffic) for option in OPTIONS}
    verdict = verdict_figures({option: options[option]["monthly_usd"] for option in OPTIONS})
    paid, sums, worth, net_payback, credits_end = projection_of(case)
    horizon = horizon_figures(case, sums, worth, verdict["cheapest"])
    options["api"]["limits"] = limits
    if not case.scenario["owned"]["enabled"]:
        options["owned"] = None
    return {
        "traffic": {name: getattr(traffic, name) for name in (
            "tokens_per_day", "requests_per_day", "peak_requests_per_s", "peak_tokens_per_minute")},
        "memory": case.memory,
        "capacity": capacity_figures(case),
        "fleet": fleet_figures(case, traffic),
        **options,
        "fine_tuning": {name: case.tuning[name] for name in (
            "api_usd_per_run", "hosted_usd_per_run", "hosted_usd_per_day", "break_even_words_per_day")},
        "projection": {
            "months": [{"month": month} | {f"{option}_usd": paid[option][month] for option in OPTIONS}
                       for month in range(len(paid["api"]))],
            "payback_month": {option: costs.payback_month(sums[option], sums["api"])
                              for option in ("rented", "owned")},
            "credits_end_month": credits_end,
            "owned_payback_month_with_value": net_payback,
            "cumulative_usd": sums},
        "horizon": horizon,
        "verdict": verdict,
        "notices": notice_kinds(case, limits, horizon),
    }
