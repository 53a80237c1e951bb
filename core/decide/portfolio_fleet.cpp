// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio_fleet.h"

#include "core/model/day_of_hours.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace core {
namespace {

constexpr std::size_t week_hours = 168;

// What each workload may have its own of on machines that they share: what belongs to its requests, what is
// no figure of the month, and the goals, of which the strictest holds for all.
bool is_each_ones_own(std::string_view path) {
    constexpr std::array<std::string_view, 13> own{"model.context_limit_tokens",
                                                   "model.licence",
                                                   "model.commercial_use",
                                                   "model.hidden_output_tokens_per_request",
                                                   "hosting.price_decline_per_year",
                                                   "hosting.measured_output_tokens_per_s",
                                                   "hosting.prefix_hit_share",
                                                   "hosting.accepted_tokens_per_step",
                                                   "hosting.target_utilisation",
                                                   "hosting.min_tokens_per_s_per_user",
                                                   "hosting.max_time_to_first_token_s",
                                                   "hosting.spare_units",
                                                   "hosting.spares_where_api_stands_by"};
    return std::ranges::find(own, path) != own.end();
}

bool decides_the_machines(std::string_view path) {
    return (path.starts_with("model.") || path.starts_with("hosting.") || path == "fine_tuning.lora_share") &&
           !is_each_ones_own(path);
}

bool same_value(const Scenario& a, const Scenario& b, const Input& input) {
    return (!is_in_force(a, input) && !is_in_force(b, input)) || value_text(a, input) == value_text(b, input);
}

bool trains_all_weights(const Scenario& s) {
    return s.fine_tuning.runs_per_month > 0 && s.fine_tuning.lora_share == 0;
}

// The mean of a figure over the members; of equal ones that very figure.
template <class Value, class Weight>
double mean_over(std::size_t count, Value value, Weight weight) {
    double sum = 0, weights = 0;
    bool equal = true;
    for (std::size_t at = 0; at < count; ++at) {
        sum += weight(at) * value(at);
        weights += weight(at);
        equal = equal && value(at) == value(0);
    }
    return equal || weights == 0 ? value(0) : sum / weights;
}

double strictest(double a, double b) { // of goals where 0 is none, and less is stricter
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

Hosting with_all_goals(std::span<const PortfolioMember* const> members) {
    Hosting h = members.front()->scenario->hosting;
    for (const PortfolioMember* member : members) {
        const Hosting& other = member->scenario->hosting;
        h.target_utilisation = std::min(h.target_utilisation, other.target_utilisation);
        h.min_tokens_per_s_per_user = std::max(h.min_tokens_per_s_per_user, other.min_tokens_per_s_per_user);
        h.max_time_to_first_token_s = strictest(h.max_time_to_first_token_s, other.max_time_to_first_token_s);
        h.spare_units = std::max(h.spare_units, other.spare_units);
        h.spares_where_api_stands_by = h.spares_where_api_stands_by || other.spares_where_api_stands_by;
    }
    return h;
}

// A member as it runs there: its own requests, everybody's goals.
Scenario on_shared(const PortfolioMember& member, const Hosting& all, double gpus) {
    Scenario s = *member.scenario;
    const Hosting own = s.hosting;
    s.hosting = all;
    s.hosting.measured_output_tokens_per_s = own.measured_output_tokens_per_s;
    s.hosting.prefix_hit_share = own.prefix_hit_share;
    s.hosting.accepted_tokens_per_step = own.accepted_tokens_per_step;
    s.hosting.gpus_per_replica = gpus;
    return s;
}

// What is left of a scenario when nothing but machines is asked: no API, no people, no training paid apart.
Scenario machines_alone(Scenario s) {
    s.traffic = {.driver = TrafficDriver::requests};
    s.api = {.input_usd_per_mtok = 0, .cached_input_usd_per_mtok = 0, .output_usd_per_mtok = 0};
    s.model.context_limit_tokens = 0; // each member has been asked for its own
    s.quality = {};
    s.team = {};
    s.fine_tuning.usd_per_instance_hour = 0;
    return s;
}

struct Seat { // a member at that many GPUs a replica
    Scenario scenario;
    Prepared prepared;
    const ReplicaPlan* plan = nullptr;
    double mean_requests_per_s = 0;
};

Scenario mean_scenario(const std::vector<Seat>& seats) {
    Scenario joint = machines_alone(seats.front().scenario);
    const auto requests = [&](std::size_t at) { return seats[at].mean_requests_per_s; };
    const auto mean = [&](auto value, auto weight) {
        return mean_over(
            seats.size(), [&](std::size_t at) { return value(seats[at].scenario); }, weight);
    };
    const auto input = [](const Scenario& s) { return s.traffic.input_tokens_per_request; };
    joint.traffic.input_tokens_per_request = mean(input, requests);
    joint.traffic.output_tokens_per_request =
        mean([](const Scenario& s) { return s.traffic.output_tokens_per_request; }, requests);
    joint.model.hidden_output_tokens_per_request =
        mean([](const Scenario& s) { return s.model.hidden_output_tokens_per_request; }, requests);
    joint.traffic.cached_input_share = mean(
        [](const Scenario& s) {
            const double hits = s.hosting.prefix_hit_share;
            return hits > 0 ? hits : s.traffic.cached_input_share;
        },
        [&](std::size_t at) { return requests(at) * input(seats[at].scenario); });
    joint.hosting.prefix_hit_share = 0; // as the share above
    joint.hosting.accepted_tokens_per_step =
        mean([](const Scenario& s) { return s.hosting.accepted_tokens_per_step; }, requests);
    double all = 0;
    for (const Seat& seat : seats)
        all += seat.mean_requests_per_s;
    joint.traffic.requests_per_day = all * seconds_per_day;
    return joint;
}

void share_fine_tuning(const std::vector<Seat>& seats, Scenario& joint, Prepared& prepared) {
    double hours = 0;
    for (const Seat& seat : seats)
        hours += seat.scenario.fine_tuning.runs_per_month * seat.prepared.tuning.hours_per_run.value_or(0);
    joint.fine_tuning.runs_per_month = hours > 0 ? 1 : 0;
    prepared.tuning.hours_per_run = hours;
}

std::optional<SharedMachines> at_gpus(std::span<const PortfolioMember* const> members, const Hosting& goals,
                                      double gpus, bool with_owned) {
    std::vector<Seat> seats(members.size());
    for (std::size_t at = 0; at < members.size(); ++at) {
        Seat& seat = seats[at];
        seat.scenario = on_shared(*members[at], goals, gpus);
        seat.prepared = prepare(seat.scenario);
        if (seat.prepared.replicas.plans.empty())
            return {};
        seat.plan = &seat.prepared.replicas.plans.front();
        seat.mean_requests_per_s = traffic_load(seat.scenario, seat.prepared.day).mean_requests_per_s;
    }
    SharedMachines shared;
    shared.scenario = mean_scenario(seats);
    shared.scenario.owned.enabled = shared.scenario.owned.enabled && with_owned;
    shared.prepared = prepare(shared.scenario);
    if (shared.prepared.replicas.plans.empty())
        return {};
    share_fine_tuning(seats, shared.scenario, shared.prepared);

    double requests = 0, busy = 0, alone = 0;
    shared.busy.reserve(seats.size());
    for (const Seat& seat : seats) {
        shared.busy.push_back(seat.mean_requests_per_s / seat.plan->requests_per_s.value_or(1));
        requests += seat.mean_requests_per_s;
        busy += shared.busy.back();
        alone += seat.mean_requests_per_s * seat.plan->request_alone_s;
    }
    // With routers that leave nothing to machines there is no load to be shared.
    if (requests <= 0 || busy <= 0)
        return {};
    ReplicaPlan plan = shared.prepared.replicas.plans.front();
    const double requests_per_s = requests / busy; // of a replica, over all of them
    shared.scale.reserve(seats.size());
    for (const Seat& seat : seats)
        shared.scale.push_back(requests_per_s / seat.plan->requests_per_s.value_or(1));
    if (seats.front().plan->requests_per_s)
        plan.requests_per_s = requests_per_s;
    plan.request_alone_s = alone / requests;
    shared.prepared.replicas.plans = {plan};

    const std::size_t hours = common_hours(members);
    std::vector<double> load(hours, 0), urgent(hours, 0);
    for (std::size_t at = 0; at < seats.size(); ++at) {
        const DayShape& day = seats[at].prepared.day;
        for (std::size_t hour = 0; hour < hours; ++hour) {
            load[hour] += shared.busy[at] / busy * day.load[hour % day.load.size()];
            urgent[hour] += shared.busy[at] / busy * day.urgent[hour % day.load.size()];
        }
    }
    shared.prepared.day = day_of_hours(std::move(load), std::move(urgent));
    shared.evaluation = evaluate(shared.prepared, shared.scenario);
    return shared;
}

} // namespace

std::optional<Unshared> unshared(const Scenario& a, const Scenario& b) {
    for (const Input& input : inputs())
        if (decides_the_machines(input.path) && !same_value(a, b, input))
            return Unshared{.input = &input};
    if (trains_all_weights(a) || trains_all_weights(b))
        return Unshared{.own_weights = true};
    return {};
}

bool same_owned(std::span<const PortfolioMember* const> members) {
    const Scenario& first = *members.front()->scenario;
    return std::ranges::all_of(members, [&](const PortfolioMember* member) {
        const Scenario& s = *member->scenario;
        return s.owned.enabled && s.owned == first.owned &&
               s.horizon.discount_rate_per_year == first.horizon.discount_rate_per_year;
    });
}

std::size_t common_hours(std::span<const PortfolioMember* const> members) {
    std::size_t most = 0;
    for (const PortfolioMember* member : members)
        most = std::max(most, member->scenario->api.has_other_hours ? week_hours
                                                                    : member->prepared.day.load.size());
    return most;
}

std::vector<SharedMachines> shared_machines(std::span<const PortfolioMember* const> members) {
    std::set<double> gpus;
    for (const PortfolioMember* member : members) {
        const Hosting& h = member->scenario->hosting;
        if (h.capacity != CapacityMode::modelled)
            gpus.insert(h.gpus_per_replica);
        else
            for (const ReplicaPlan& plan : member->prepared.replicas.plans)
                gpus.insert(plan.placement.gpus_per_replica);
    }
    const Hosting goals = with_all_goals(members);
    const bool with_owned = same_owned(members);
    std::vector<SharedMachines> all;
    all.reserve(gpus.size());
    for (const double each : gpus)
        if (auto shared = at_gpus(members, goals, each, with_owned))
            all.push_back(std::move(*shared));
    return all;
}

bool all_answer(std::span<const PortfolioMember* const> members, Option option) {
    return std::ranges::all_of(
        members, [&](const PortfolioMember* member) { return member->evaluation.costs[option].has_value(); });
}

Fees once_each(Fees fees, const Fees& more) {
    for (const auto& [api, fee] : more)
        fees[api] = std::max(fees[api], fee);
    return fees;
}

Fees fees_of(std::span<const PortfolioMember* const> members, bool with_api) {
    Fees fees;
    for (const PortfolioMember* member : members)
        if (with_api || left_to_api_share(*member->scenario) > 0)
            fees = once_each(std::move(fees),
                             {{member->scenario->api.preset, member->scenario->api.fixed_usd_per_month}});
    return fees;
}

double fees_usd(std::span<const PortfolioMember* const> members, bool with_api) {
    double sum = 0;
    for (const auto& [api, fee] : fees_of(members, with_api))
        sum += fee;
    return sum;
}

double people_usd(std::span<const PortfolioMember* const> members, double Team::*usd_per_year) {
    double most = 0;
    for (const PortfolioMember* member : members)
        most = std::max(most, member->scenario->team.*usd_per_year / 12);
    return most;
}

} // namespace core
