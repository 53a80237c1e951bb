// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/surge.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

namespace core {
namespace {

// Requests/s of each hour of the event, the busiest first: of the hours that follow one another those with
// the most. A last part of an hour counts as whole.
std::vector<double> loads_of(const Prepared& prepared, const TrafficLoad& usual, const Surge& surge) {
    const auto& day = prepared.day.load;
    const auto hours = static_cast<std::size_t>(
        std::clamp(std::ceil(surge.hours), 1.0, 24.0)); // of a day, which then begins anew
    std::vector<double> loads, from_here;
    double most = -1;
    for (std::size_t first = 0; first < day.size(); ++first) {
        from_here.clear();
        for (std::size_t hour = 0; hour < hours; ++hour)
            from_here.push_back(day[(first + hour) % day.size()]);
        if (const double sum = std::accumulate(from_here.begin(), from_here.end(), 0.0); sum > most) {
            most = sum;
            loads = from_here;
        }
    }
    std::ranges::sort(loads, std::greater{});
    for (double& load : loads)
        load *= usual.mean_requests_per_s * surge.factor;
    return loads;
}

double carried_share(const std::vector<double>& loads, double requests_per_s) {
    double all = 0, carried = 0;
    for (const double load : loads) {
        all += load;
        carried += std::min(load, requests_per_s);
    }
    return all > 0 ? carried / all : 1;
}

// Of the event's requests those that the limit lets through beyond the usual ones; no limit: infinite.
double more_requests(const std::vector<double>& loads, double factor, double requests_per_s) {
    double more = 0;
    for (const double load : loads)
        more += std::max(0.0, std::min(load, requests_per_s) - load / factor) * 3600;
    return more;
}

// What a request more costs at the API.
double api_usd_per_request(const Evaluation& e) {
    double usd_per_month = 0;
    const auto rows = cost_items();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].option == Option::api && rows[row].grows_with_traffic)
            usd_per_month += e.costs.item_usd[row];
    return usd_per_month / (e.traffic.requests_per_day * days_per_month);
}

// Null only where the evaluation is of another scenario.
const ReplicaPlan* plan_in_force(const Prepared& prepared, const Evaluation& e) {
    const auto& plans = prepared.replicas.plans;
    const auto found = std::ranges::find(plans, e.capacity.placement.gpus_per_replica,
                                         [](const ReplicaPlan& p) { return p.placement.gpus_per_replica; });
    return found == plans.end() ? nullptr : &*found;
}

} // namespace

SurgeOutcome surge_outcome(const Scenario& s, const Prepared& prepared, const Evaluation& e,
                           const Surge& surge) {
    SurgeOutcome outcome;
    const auto loads = loads_of(prepared, e.traffic, surge);
    const auto api_loads = loads_of(prepared, traffic_load(s.traffic, prepared.day), surge);
    const double request_tokens = context_tokens(s, false); // as the API counts them
    if (e.costs[Option::api]) {
        const bool limited = s.api.tokens_per_minute_limit > 0;
        const double through = limited ? s.api.tokens_per_minute_limit / 60 / request_tokens
                                       : std::numeric_limits<double>::infinity();
        const double days = surge.hours / static_cast<double>(loads.size());
        outcome.api_extra_usd =
            more_requests(api_loads, surge.factor, through) * days * api_usd_per_request(e);
        if (limited)
            outcome.api_share = carried_share(api_loads, through);
    }
    if (!e.fleet || !e.capacity.requests_per_s)
        return outcome;
    const Fleet& fleet = *e.fleet;
    if (e.costs[Option::owned])
        outcome.owned_share = carried_share(loads, fleet.owned_requests_per_s);
    if (!e.costs[Option::rented])
        return outcome;
    // In the hours that are paid for the whole day's traffic is served.
    outcome.rented_share = carried_share(loads, *e.capacity.requests_per_s * fleet.replicas_per_unit *
                                                    fleet.units * rented_share_of_month(s.hosting));
    TrafficLoad peak = e.traffic;
    peak.peak_requests_per_s = std::max(e.traffic.peak_requests_per_s, loads.front());
    peak.mean_requests_per_s = std::max(e.traffic.mean_requests_per_s, loads.front());
    Hosting fixed = s.hosting;
    fixed.scaling = Scaling::fixed;
    const ReplicaPlan* plan = plan_in_force(prepared, e);
    if (!plan)
        return outcome;
    outcome.more_instances =
        std::max(0.0, fleet_for(*plan, fixed, peak, prepared.day).instances - fleet.instances);
    outcome.more_instances_usd = outcome.more_instances * s.hosting.usd_per_instance_hour * surge.hours;
    return outcome;
}

} // namespace core
