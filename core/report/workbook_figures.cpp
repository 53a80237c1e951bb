// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook_rows.h"

#include "core/numeric/round.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <cmath>

namespace core::workbook_rows {
namespace {

constexpr std::string_view chosen = QT_TRANSLATE_NOOP(
    "core", "chosen by the program among the ways to run a replica on these machines, at this traffic and "
            "these prices");
constexpr std::string_view of_wait =
    QT_TRANSLATE_NOOP("core", "found by the program: requests that queue are no formula; 0: no such goal");
constexpr std::string_view of_requests = QT_TRANSLATE_NOOP(
    "core", "computed by the program: machines that go when nobody asks are paid by the request");
constexpr std::string_view of_network =
    QT_TRANSLATE_NOOP("core", "computed by the program from the network's shape and precision");
constexpr std::string_view of_hours =
    QT_TRANSLATE_NOOP("core", "computed by the program from the hours of the traffic");

using Rows = std::vector<NamedFigure>;

void add_traffic(const Snapshot& all, Rows& rows) {
    const auto& s = all.scenario;
    const auto& load = all.evaluation.traffic;
    const bool words = s.traffic.driver == TrafficDriver::words;
    const auto section = QT_TRANSLATE_NOOP("core", "Traffic");
    const double per_request = s.traffic.input_tokens_per_request + s.traffic.output_tokens_per_request;
    const auto of_driver = cell_name(traffic_input(s).path);
    const double peak = all.prepared.day.peak();
    const bool curve = s.traffic.profile.empty() && s.traffic.deferrable_share == 0;
    rows.push_back({section, "requests_per_driver",
                    QT_TRANSLATE_NOOP("core", "Requests for one of the traffic's unit"),
                    words ? s.traffic.tokens_per_word / per_request : 1, Unit::none,
                    words ? "traffic_tokens_per_word/(traffic_input_tokens_per_request"
                            "+traffic_output_tokens_per_request)"
                          : ""});
    rows.push_back({section, "requests_per_day", QT_TRANSLATE_NOOP("core", "Requests a day"),
                    load.requests_per_day, Unit::none, of_driver + "*requests_per_driver"});
    rows.push_back({section, "mean_requests_per_s", QT_TRANSLATE_NOOP("core", "Requests a second, mean"),
                    load.mean_requests_per_s, Unit::none, "requests_per_day*(1-quality_routed_share)/86400"});
    rows.push_back({section, "peak_factor", QT_TRANSLATE_NOOP("core", "Busiest hour to mean"), peak,
                    Unit::none, curve ? "traffic_peak_to_average" : "",
                    curve ? std::string_view() : of_hours});
    rows.push_back({section, "peak_requests_per_s", QT_TRANSLATE_NOOP("core", "Requests a second, peak"),
                    load.peak_requests_per_s, Unit::none, "mean_requests_per_s*peak_factor"});
    rows.push_back({section, "input_tokens_m", QT_TRANSLATE_NOOP("core", "Input a month, M tokens"),
                    load.input_tokens_per_month / 1e6, Unit::none,
                    "requests_per_day*traffic_input_tokens_per_request*365/12/1000000"});
    rows.push_back({section, "output_tokens_m",
                    QT_TRANSLATE_NOOP("core", "Output a month, M tokens, hidden one included"),
                    load.output_tokens_per_month / 1e6, Unit::none,
                    "requests_per_day*(traffic_output_tokens_per_request"
                    "+traffic_hidden_output_tokens_per_request)*365/12/1000000"});
}

void add_prices(const Snapshot& all, Rows& rows) {
    const auto& s = all.scenario;
    const auto prices = api_prices(s.api, s.traffic.input_tokens_per_request);
    const auto section = QT_TRANSLATE_NOOP("core", "What the API bills");
    // Beyond the threshold the whole request is repriced.
    const auto in_force = [&](const std::string& usual, const std::string& when_long) {
        return s.api.has_long_context ? "IF(traffic_input_tokens_per_request>api_long_context_above_tokens," +
                                            when_long + "," + usual + ")"
                                      : usual;
    };
    const std::string write =
        "IF(api_cache_write_usd_per_mtok>0,api_cache_write_usd_per_mtok,api_input_usd_per_mtok)";
    rows.push_back({section, "input_price", QT_TRANSLATE_NOOP("core", "Input price in force"),
                    prices.input_usd_per_mtok, Unit::usd_per_mtok,
                    in_force("api_input_usd_per_mtok", "api_long_context_input_usd_per_mtok")});
    rows.push_back({section, "cached_input_price", QT_TRANSLATE_NOOP("core", "Cached input price in force"),
                    prices.cached_input_usd_per_mtok, Unit::usd_per_mtok,
                    in_force("api_cached_input_usd_per_mtok", "api_long_context_cached_input_usd_per_mtok")});
    rows.push_back(
        {section, "cache_write_price", QT_TRANSLATE_NOOP("core", "Cache write price in force"),
         prices.cache_write_usd_per_mtok, Unit::usd_per_mtok,
         in_force(write, "MAX(api_cache_write_usd_per_mtok,api_long_context_input_usd_per_mtok)")});
    rows.push_back({section, "output_price", QT_TRANSLATE_NOOP("core", "Output price in force"),
                    prices.output_usd_per_mtok, Unit::usd_per_mtok,
                    in_force("api_output_usd_per_mtok", "api_long_context_output_usd_per_mtok")});
    const double written = std::min(s.traffic.cache_write_share, 1 - s.traffic.cached_input_share);
    rows.push_back({section, "written_share", QT_TRANSLATE_NOOP("core", "Input written to the cache"),
                    written, Unit::share, "MIN(traffic_cache_write_share,1-traffic_cached_input_share)"});
    std::string of_hour = "1";
    if (s.api.has_other_hours) {
        rows.push_back({section, "other_hours_share",
                        QT_TRANSLATE_NOOP("core", "Share in the hours of other prices"),
                        all.prepared.other_hours_share, Unit::share, "", of_hours});
        of_hour = "(1+other_hours_share*(api_other_hours_price_factor-1))";
    }
    rows.push_back({section, "price_factor", QT_TRANSLATE_NOOP("core", "Of the listed price, on average"),
                    api_price_factor(s, all.prepared.other_hours_share), Unit::none,
                    "api_tokens_factor*api_region_factor*((1-traffic_deferrable_share)*" + of_hour +
                        "+traffic_deferrable_share*api_deferred_price_factor)"});
}

// Choices are as they were: whether failures are tried again decides which formula it is.
void add_left(const Snapshot& all, Rows& rows) {
    const Quality& q = all.scenario.quality;
    const bool retries = q.on_failure == OnFailure::retry_on_api && q.own_pass_share > 0;
    rows.push_back({QT_TRANSLATE_NOOP("core", "What the API bills"), "left_share",
                    QT_TRANSLATE_NOOP("core", "Of machines' requests left to the API"),
                    left_to_api_share(all.scenario), Unit::share,
                    retries ? "1-(1-quality_routed_share)*quality_own_pass_share" : "quality_routed_share"});
}

void add_plan(std::string_view section, const ReplicaPlan& plan, double for_wait, bool own, Rows& rows) {
    if (plan.requests_per_s) {
        rows.push_back({section, own ? "own_replica_requests_per_s" : "replica_requests_per_s",
                        QT_TRANSLATE_NOOP("core", "Requests a second of one replica at full use"),
                        *plan.requests_per_s, Unit::none, "", chosen});
        rows.push_back({section, own ? "own_replicas_for_wait" : "replicas_for_wait",
                        QT_TRANSLATE_NOOP("core", "Replicas that the goal for the wait takes"), for_wait,
                        Unit::none, "", of_wait});
    }
    rows.push_back({section, own ? "own_replicas_per_unit" : "replicas_per_unit",
                    QT_TRANSLATE_NOOP("core", "Replicas per unit"), plan.placement.replicas_per_unit,
                    Unit::none, "", chosen});
    rows.push_back({section, own ? "own_instances_per_unit" : "instances_per_unit",
                    QT_TRANSLATE_NOOP("core", "Instances per unit"), plan.placement.instances_per_unit,
                    Unit::none, "", chosen});
}

void add_rented(const Snapshot& all, const Plans& plans, const std::vector<HourLevel>& hours, Rows& rows) {
    const auto& s = all.scenario;
    const Fleet& fleet = *all.evaluation.fleet;
    const ReplicaPlan& plan = *plans.rented;
    const auto section = QT_TRANSLATE_NOOP("core", "Rented machines");
    add_plan(section, plan, plans.rented_for_wait, false, rows);
    if (plan.requests_per_s) {
        rows.push_back(
            {section, "usable_requests_per_s",
             QT_TRANSLATE_NOOP("core", "Of these planned for, in the hours that are billed"),
             *plan.requests_per_s * (s.hosting.target_utilisation * rented_share_of_month(s.hosting)),
             Unit::none,
             "replica_requests_per_s*(hosting_target_utilisation*MIN(1,"
             "hosting_billed_hours_per_month/730))"});
        rows.push_back({section, "replicas", QT_TRANSLATE_NOOP("core", "Replicas for the peak"),
                        fleet.replicas, Unit::none,
                        "MAX(1," + up("peak_requests_per_s/usable_requests_per_s") + ",replicas_for_wait)"});
    } else {
        rows.push_back({section, "replicas", QT_TRANSLATE_NOOP("core", "Replicas for the peak"), 1,
                        Unit::none, "", QT_TRANSLATE_NOOP("core", "capacity is taken to have no limit")});
    }
    rows.push_back({section, "units", QT_TRANSLATE_NOOP("core", "Units, with spares"), fleet.units,
                    Unit::none,
                    plan.requests_per_s ? up("replicas/replicas_per_unit") + "+hosting_spare_units"
                                        : "replicas+hosting_spare_units"});
    rows.push_back({section, "instances", QT_TRANSLATE_NOOP("core", "Instances"), fleet.instances, Unit::none,
                    "units*instances_per_unit"});
    if (s.hosting.scaling == Scaling::to_zero) {
        rows.push_back({section, "spare_instances", QT_TRANSLATE_NOOP("core", "Of these, spare"),
                        fleet.average_spare_instances, Unit::none, "", of_requests});
        rows.push_back({section, "average_instances",
                        QT_TRANSLATE_NOOP("core", "Instances billed on average"), fleet.average_instances,
                        Unit::none, "", of_requests});
        rows.push_back({section, "reserved_instances",
                        QT_TRANSLATE_NOOP("core", "Of these never switched off"), fleet.reserved_instances,
                        Unit::none, "", of_requests});
        return;
    }
    rows.push_back({section, "spare_instances", QT_TRANSLATE_NOOP("core", "Of these, spare"),
                    fleet.average_spare_instances, Unit::none, "hosting_spare_units*instances_per_unit"});
    const bool follows = !hours.empty();
    rows.push_back({section, "average_instances", QT_TRANSLATE_NOOP("core", "Instances billed on average"),
                    fleet.average_instances, Unit::none,
                    follows ? "SUMPRODUCT(hours_count,hours_units)/SUM(hours_count)*instances_per_unit"
                              "+spare_instances"
                            : "instances"});
    rows.push_back({section, "reserved_instances", QT_TRANSLATE_NOOP("core", "Of these never switched off"),
                    fleet.reserved_instances, Unit::none,
                    follows ? "IF(hosting_discount>0,MIN(average_instances,INDEX(hours_units,1)"
                              "*instances_per_unit+spare_instances),average_instances)"
                            : "average_instances"});
}

void add_own(const Snapshot& all, const Plans& plans, Rows& rows) {
    const Fleet& fleet = *all.evaluation.fleet;
    const ReplicaPlan& plan = *plans.own;
    const auto section = QT_TRANSLATE_NOOP("core", "Own machines");
    add_plan(section, plan, plans.own_for_wait, true, rows);
    const bool limited = plan.requests_per_s.has_value();
    rows.push_back({section, "own_busy_instances",
                    QT_TRANSLATE_NOOP("core", "Own instances at work on average"), fleet.owned_busy_instances,
                    Unit::none,
                    limited ? "mean_requests_per_s/own_replica_requests_per_s/own_replicas_per_unit"
                              "*own_instances_per_unit"
                            : ""});
    const std::string replicas =
        "MAX(1," + up("peak_requests_per_s/(own_replica_requests_per_s*hosting_target_utilisation)") +
        ",own_replicas_for_wait)";
    std::string instances = "(" + (limited ? up(replicas + "/own_replicas_per_unit") : std::string("1")) +
                            "+hosting_spare_units)*own_instances_per_unit";
    instances = with_tuning(instances, "own_busy_instances");
    rows.push_back({section, "own_instances", QT_TRANSLATE_NOOP("core", "Own instances"),
                    fleet.owned_instances, Unit::none, instances});
}

void add_tuning(const Snapshot& all, Rows& rows) {
    const auto& s = all.scenario;
    Scenario tunes = s; // what a run would take is there before there is one
    if (tunes.fine_tuning.runs_per_month == 0)
        tunes.fine_tuning.runs_per_month = 1;
    const auto work = prepare(tunes).tuning;
    const auto section = QT_TRANSLATE_NOOP("core", "Fine-tuning");
    const bool typed = s.fine_tuning.hours_per_run > 0;
    rows.push_back({section, "tuning_instances", QT_TRANSLATE_NOOP("core", "Instances of one run"),
                    work.instances, Unit::none, "", of_network});
    rows.push_back({section, "tuning_hours", QT_TRANSLATE_NOOP("core", "Hours of one run"),
                    work.hours_per_run.value_or(0), Unit::hours, typed ? "fine_tuning_hours_per_run" : "",
                    typed ? std::string_view() : of_network});
}

void add_rent(const Snapshot& all, Rows& rows) {
    const auto& h = all.scenario.hosting;
    const auto section = QT_TRANSLATE_NOOP("core", "One rented instance, a month");
    const double hourly = h.usd_per_instance_hour * h.billed_hours_per_month;
    rows.push_back({section, "weights_gb", QT_TRANSLATE_NOOP("core", "Weights"),
                    all.evaluation.memory.weights_gb, Unit::gb, "", of_network});
    rows.push_back({section, "adapter_gb", QT_TRANSLATE_NOOP("core", "Adapter"),
                    all.evaluation.memory.adapter_gb, Unit::gb, "", of_network});
    rows.push_back({section, "on_demand_per_instance", QT_TRANSLATE_NOOP("core", "On demand"), hourly,
                    Unit::usd_per_month, "hosting_usd_per_instance_hour*hosting_billed_hours_per_month"});
    rows.push_back({section, "rent_per_instance", QT_TRANSLATE_NOOP("core", "After the discount"),
                    hourly * (1 - h.discount), Unit::usd_per_month,
                    "on_demand_per_instance*(1-hosting_discount)"});
    rows.push_back(
        {section, "storage_per_instance", QT_TRANSLATE_NOOP("core", "Storage"),
         (all.evaluation.memory.weights_gb + all.evaluation.memory.adapter_gb) * h.storage_usd_per_gb_month,
         Unit::usd_per_month, "(weights_gb+adapter_gb)*hosting_storage_usd_per_gb_month"});
}

// Section 5's annuity, with powers instead of expm1: at rates below a millionth a year that loses digits.
void add_ownership(const Snapshot& all, Rows& rows) {
    const auto& s = all.scenario;
    const auto& o = s.owned;
    const auto section = QT_TRANSLATE_NOOP("core", "One own instance, a month");
    const auto items = cost_items();
    const auto purchase = std::ranges::find_if(
        items, [](const CostItem& item) { return item.option == Option::owned && item.id == "purchase"; });
    const Fleet one{.owned_instances = 1};
    const CostBasis basis{.scenario = s,
                          .traffic = all.evaluation.traffic,
                          .memory = all.evaluation.memory,
                          .tuning = all.prepared.tuning,
                          .fleet = &one};
    rows.push_back(
        {section, "purchase_per_instance", QT_TRANSLATE_NOOP("core", "Purchase, with interest"),
         purchase->usd(basis), Unit::usd_per_month,
         "IF(horizon_discount_rate_per_year>0,owned_usd_per_instance*horizon_discount_rate_per_year/12"
         "*(1-owned_residual_share*(1+horizon_discount_rate_per_year/12)^(-owned_lifetime_months))"
         "/(1-(1+horizon_discount_rate_per_year/12)^(-owned_lifetime_months)),"
         "owned_usd_per_instance*(1-owned_residual_share)/owned_lifetime_months)"});
    rows.push_back({section, "energy_per_instance", QT_TRANSLATE_NOOP("core", "Energy at full power"),
                    o.kw_per_instance * o.pue * hours_in_month * o.usd_per_kwh, Unit::usd_per_month,
                    "owned_kw_per_instance*owned_pue*730*owned_usd_per_kwh"});
}

} // namespace

std::string up(const std::string& formula) {
    return "ROUNDUP((" + formula + ")*(1-1E-12),0)";
}

// While a machine serves it does not train.
std::string with_tuning(const std::string& instances, const std::string& busy) {
    return "IF(fine_tuning_runs_per_month>0,MAX(" + instances + ",tuning_instances," +
           up(busy + "+fine_tuning_runs_per_month*tuning_instances*tuning_hours/730") + ")," + instances +
           ")";
}

Plans plans_of(const Prepared& prepared, const Scenario& scenario, const Evaluation& evaluation) {
    Plans found;
    if (!evaluation.fleet)
        return found;
    // Which plan it is, the fleet does not say: the one that gives just this capacity on just these machines.
    for (const ReplicaPlan& plan : prepared.replicas.plans)
        if (plan.requests_per_s == evaluation.capacity.requests_per_s &&
            plan.placement.gpus_per_replica == evaluation.capacity.placement.gpus_per_replica)
            found.rented = &plan;
    if (!found.rented)
        return found;
    const TuningLoad tuning = tuning_load(scenario, prepared.tuning);
    const auto own = [&](const ReplicaPlan& plan) {
        return owned_instances(plan, scenario.hosting, evaluation.traffic, tuning);
    };
    found.own = found.rented; // the fewest machines, the rented ones' plan where it is as good
    const bool same_machines =
        scenario.hosting.scaling == Scaling::fixed && rented_share_of_month(scenario.hosting) == 1;
    for (const ReplicaPlan& plan : prepared.replicas.plans)
        if (!(same_machines && tuning.instances == 0) && own(plan) < own(*found.own))
            found.own = &plan;
    if (found.rented->wait)
        found.rented_for_wait = evaluation.fleet->replicas;
    if (found.own->wait) {
        Hosting all_month = scenario.hosting;
        all_month.scaling = Scaling::fixed;
        all_month.billed_hours_per_month = hours_in_month;
        found.own_for_wait = fleet_for(*found.own, all_month, evaluation.traffic, prepared.day).replicas;
    }
    return found;
}

bool follows_hours(const Scenario& scenario, const ReplicaPlan* plan) {
    return plan && plan->requests_per_s && scenario.hosting.scaling == Scaling::follow_traffic;
}

std::vector<HourLevel> hour_levels(const Prepared& prepared, const Scenario& scenario,
                                   const Evaluation& evaluation, const ReplicaPlan& plan) {
    std::vector<HourLevel> levels;
    if (!follows_hours(scenario, &plan))
        return levels;
    Hosting at_peak = scenario.hosting;
    at_peak.scaling = Scaling::fixed;
    for (const auto& level : prepared.day.levels) {
        TrafficLoad load = evaluation.traffic; // an hour, as if it were the peak
        load.peak_requests_per_s = load.mean_requests_per_s * level.load;
        const Fleet fleet = fleet_for(plan, at_peak, load, prepared.day);
        levels.push_back({.load = level.load,
                          .hours = level.hours,
                          .for_wait = plan.wait ? fleet.replicas : 0,
                          .serving_units = fleet.units - scenario.hosting.spare_units});
    }
    return levels;
}

std::vector<NamedFigure> figures(const Snapshot& snapshot, const Plans& plans,
                                 const std::vector<HourLevel>& hours) {
    std::vector<NamedFigure> rows;
    add_traffic(snapshot, rows);
    add_prices(snapshot, rows);
    add_left(snapshot, rows);
    add_tuning(snapshot, rows);
    if (!plans.rented)
        return rows;
    add_rented(snapshot, plans, hours, rows);
    add_rent(snapshot, rows);
    if (snapshot.scenario.owned.enabled) {
        add_own(snapshot, plans, rows);
        add_ownership(snapshot, rows);
    }
    return rows;
}

} // namespace core::workbook_rows
