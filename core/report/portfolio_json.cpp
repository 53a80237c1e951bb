// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "core/report/evaluation_parts.h"
#include "core/report/portfolio_report.h"
#include "core/text/escape.h"

#include <numeric>

// The result of `--evaluate A + B` (app/README.md): what the whole has of the blocks of one scenario, null
// for the others, and the workloads.
namespace core {
namespace {

using result_json::count;
using result_json::Json;
using result_json::number;

Json traffic_of_all(const Portfolio& found) {
    double tokens = 0, requests = 0;
    for (const PortfolioWorkload& workload : found.workloads) {
        tokens += workload.evaluation.traffic.tokens_per_day;
        requests += workload.evaluation.traffic.requests_per_day;
    }
    return {{"tokens_per_day", number(tokens)},
            {"requests_per_day", number(requests)},
            {"peak_requests_per_s", nullptr},
            {"peak_tokens_per_minute", nullptr}};
}

Json items_of(const Costs& costs, Option option, double mtok) {
    Json items = Json::array();
    for (std::size_t row = 0; costs[option] && row < cost_items().size(); ++row)
        if (cost_items()[row].option == option)
            items.push_back({{"id", cost_items()[row].id}, {"usd", number(costs.item_usd[row])}});
    return {{"monthly_usd", number(costs[option])},
            {"usd_per_mtok", costs[option] && mtok > 0 ? number(*costs[option] / mtok) : Json(nullptr)},
            {"items", std::move(items)}};
}

Json mix_json(const std::optional<Mix>& mix) {
    return mix ? result_json::mix(*mix) : Json(nullptr);
}

Json cheapest_json(const PortfolioCost& cost) {
    const auto pure = cheapest_option(cost.costs);
    if (cost.mix && (!pure || cost.mix->gain))
        return "mix";
    return pure ? Json(id(*pure)) : Json(nullptr);
}

Json machines_json(const std::optional<Evaluation>& machines, double Fleet::*instances) {
    if (!machines || !machines->fleet)
        return nullptr;
    return {{"gpus_per_replica", machines->capacity.placement.gpus_per_replica > 0
                                     ? count(machines->capacity.placement.gpus_per_replica)
                                     : Json(nullptr)},
            {"replicas", count(machines->fleet->replicas)},
            {"instances", count((*machines->fleet).*instances)},
            {"average_instances", number(machines->fleet->average_instances)},
            {"utilisation", number(machines->fleet->utilisation)}};
}

Json fleets_json(const NamedPortfolio& of) {
    Json all = Json::array();
    for (const PortfolioFleet& fleet : of.found.fleets) {
        Json names = Json::array();
        for (const std::size_t at : fleet.workloads)
            names.push_back(of.names[at]);
        all.push_back(
            {{"workloads", std::move(names)},
             {"rented", machines_json(fleet.rented, &Fleet::instances)},
             {"owned", machines_json(fleet.owned, &Fleet::owned_instances)},
             {"shares",
              {{"rented", fleet.shares_rented}, {"owned", fleet.shares_owned}, {"mix", fleet.shares_mix}}}});
    }
    return all;
}

Json unshared_json(const NamedPortfolio& of) {
    Json all = Json::array();
    for (const Unshared& why : of.found.unshared)
        all.push_back({{"workload", of.names[why.workload]},
                       {"with", of.names[why.with]},
                       {"input", why.input ? Json(why.input->path) : Json(nullptr)},
                       {"own_weights", why.own_weights}});
    return all;
}

Json workloads_json(const NamedPortfolio& of) {
    Json all = Json::array();
    for (std::size_t at = 0; at < of.names.size(); ++at) {
        const PortfolioWorkload& workload = of.found.workloads[at];
        const Costs& costs = workload.evaluation.costs;
        Json part;
        for (const Option option : all_options)
            part[std::string(id(option)) + "_usd"] = number(workload.usd[static_cast<std::size_t>(option)]);
        part["mix_usd"] = number(workload.mix_usd);
        all.push_back({{"name", of.names[at]},
                       {"fleet", workload.fleet + 1},
                       {"api", items_of(costs, Option::api, of.tokens_m_per_month[at])},
                       {"rented", items_of(costs, Option::rented, of.tokens_m_per_month[at])},
                       {"owned", items_of(costs, Option::owned, of.tokens_m_per_month[at])},
                       {"mix", result_json::mix(workload.mix)},
                       {"instances", workload.evaluation.fleet ? count(workload.evaluation.fleet->instances)
                                                               : Json(nullptr)},
                       {"share", {{"machines", number(workload.busy_share)}, {"cost", std::move(part)}}}});
    }
    return all;
}

Json fleet_json(const Portfolio& found) {
    return {{"instances", count(found.rented_together)},
            {"owned_instances", count(found.owned_together)},
            {"instances_apart", count(found.rented_apart)},
            {"owned_instances_apart", count(found.owned_apart)}};
}

Json verdict_json(const NamedPortfolio& of) {
    std::string text = portfolio_headline(of.found);
    for (const std::string& line : portfolio_lines(of))
        text += " " + line;
    return {{"cheapest", cheapest_json(of.found.together)},
            {"monthly_usd", number(of.found.together.best_usd())},
            {"text", text}};
}

Json sharing_json(const NamedPortfolio& of) {
    Json apart;
    for (const Option option : all_options)
        apart[std::string(id(option)) + "_usd"] = number(of.found.apart.costs[option]);
    apart["mix_usd"] = of.found.apart.mix ? number(of.found.apart.mix->monthly_usd) : Json(nullptr);
    return {{"saving_usd_per_month", number(of.found.saving_usd_per_month())},
            {"apart", std::move(apart)},
            {"fleets", fleets_json(of)},
            {"unshared", unshared_json(of)}};
}

} // namespace

std::string portfolio_json(const NamedPortfolio& of) {
    const Portfolio& found = of.found;
    const double mtok = std::accumulate(of.tokens_m_per_month.begin(), of.tokens_m_per_month.end(), 0.0);
    std::string name;
    for (const std::string& each : of.names)
        name.append(name.empty() ? "" : " + ").append(each);
    const auto whole = [&](Option option) { return items_of(found.together.costs, option, mtok); };
    // The keys of evaluation_json() in their order; what is of one set of requests has no answer here.
    const Json object{{"scenario", {{"name", name}, {"version", scenario_file_version}}},
                      {"traffic", traffic_of_all(found)},
                      {"memory", nullptr},
                      {"capacity", nullptr},
                      {"latency", nullptr},
                      {"fleet", fleet_json(found)},
                      {"api", whole(Option::api)},
                      {"rented", whole(Option::rented)},
                      {"owned", found.together.costs[Option::owned] ? whole(Option::owned) : Json(nullptr)},
                      {"break_even", Json::array()},
                      {"fine_tuning", nullptr},
                      {"projection", nullptr},
                      {"horizon", nullptr},
                      {"mix", mix_json(found.together.mix)},
                      {"hybrid", nullptr},
                      {"provisioned", nullptr},
                      {"like_for_like", nullptr},
                      {"unit_economics", nullptr},
                      {"sensitivity", Json::array()},
                      {"negotiate", Json::array()},
                      {"uncertainty", nullptr},
                      {"worth_finding_out", Json::array()},
                      {"verdict", verdict_json(of)},
                      {"notices", Json::array()},
                      {"sharing", sharing_json(of)},
                      {"workloads", workloads_json(of)}};
    return visible_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace core
