// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/evaluation_json.h"
#include "core/decide/break_even.h"
#include "core/decide/what_if.h"
#include "core/files/scenario_file.h"
#include "core/model/latency.h"
#include "core/model/replica_layout.h"
#include "core/report/evaluation_parts.h"
#include "core/report/provisioned_json.h"
#include "core/report/worth_json.h"
#include "core/scenario/inputs.h"
#include "core/text/escape.h"

#include <array>

// One small function a block of the object.
namespace core {

using result_json::count;
using result_json::Json;
using result_json::number;

namespace {

Json traffic_json(const TrafficLoad& load) {
    return {{"tokens_per_day", number(load.tokens_per_day)},
            {"requests_per_day", number(load.requests_per_day)},
            {"peak_requests_per_s", number(load.peak_requests_per_s)},
            {"peak_tokens_per_minute", number(load.peak_tokens_per_minute)}};
}

Json memory_json(const MemoryNeed& memory) {
    return {{"weights_gb", number(memory.weights_gb)},
            {"adapter_gb", number(memory.adapter_gb)},
            {"serving_gb", number(memory.serving_gb)},
            {"tuning_gb", number(memory.tuning_gb)},
            {"kv_bytes_per_token", number(memory.kv_bytes_per_token)}};
}

// As factors of the figures beside it.
Json band_json(const ThroughputBand& band) {
    if (band.kind.empty())
        return nullptr;
    return {{"low", number(1 / band.factor)},
            {"high", number(band.factor)},
            {"coverage", number(ThroughputBand::coverage)},
            {"class", band.kind}};
}

Json capacity_json(const Scenario& scenario, const Capacity& capacity) {
    const double gpus = capacity.placement.gpus_per_replica;
    const auto layout = layout_of(model_shape(scenario.model), gpus, scenario.hosting.gpus_per_instance);
    return {{"mode", value_text(scenario, *find_input("hosting.capacity"))},
            {"fits", capacity.fits},
            {"gpus_per_replica", gpus > 0 ? count(gpus) : Json(nullptr)},
            {"tensor_parallel", gpus > 0 ? count(layout.tensor_parallel) : Json(nullptr)},
            {"pipeline_parallel", gpus > 0 ? count(layout.pipeline_parallel) : Json(nullptr)},
            {"max_batch", count(capacity.max_batch)},
            {"batch", count(capacity.batch)},
            {"requests_per_s", number(capacity.requests_per_s)},
            {"output_tokens_per_s", number(capacity.output_tokens_per_s)},
            {"tokens_per_s_per_user", number(capacity.tokens_per_s_per_user)},
            {"time_to_first_token_s", number(capacity.time_to_first_token_s)},
            {"time_to_first_token_under_load_s", number(capacity.time_to_first_token_under_load_s)},
            {"modelled_output_tokens_per_s", number(capacity.modelled_output_tokens_per_s)},
            {"error_band", number(capacity.band.factor)},
            {"engine", value_text(scenario, *find_input("hosting.engine"))},
            {"band", band_json(capacity.band)}};
}

Json latency_json(const Snapshot& snapshot) {
    const auto found = latency(snapshot.scenario, snapshot.evaluation);
    if (!found)
        return nullptr;
    return {{"time_to_first_token_s", number(found->time_to_first_token_s)},
            {"time_to_first_token_p95_s", number(found->time_to_first_token_p95_s)},
            {"probability_of_waiting", number(found->probability_of_waiting)},
            {"wait_p95_s", number(found->wait_p95_s)},
            {"replicas_for_the_wait", count(found->replicas_for_the_wait)}};
}

Json fleet_json(const std::optional<Fleet>& fleet) {
    const auto figure = [&](double Fleet::*member) {
        return fleet ? count((*fleet).*member) : Json(nullptr);
    };
    return {{"replicas", figure(&Fleet::replicas)},
            {"decided_by", fleet ? Json(fleet->decided_by_wait() ? "wait" : "load") : Json(nullptr)},
            {"replicas_per_unit", figure(&Fleet::replicas_per_unit)},
            {"units", figure(&Fleet::units)},
            {"instances", figure(&Fleet::instances)},
            {"owned_instances", figure(&Fleet::owned_instances)},
            {"average_instances", fleet ? number(fleet->average_instances) : Json(nullptr)},
            {"utilisation", fleet ? number(fleet->utilisation) : Json(nullptr)}};
}

// Monthly cost, cost per million tokens served, and the items: none where there is no answer.
Json option_json(const Evaluation& evaluation, Option option) {
    const auto monthly_usd = evaluation.costs[option];
    const double mtok_per_month =
        (evaluation.traffic.input_tokens_per_month + evaluation.traffic.output_tokens_per_month) / 1e6;
    Json items = Json::array();
    for (std::size_t row = 0; monthly_usd && row < cost_items().size(); ++row)
        if (cost_items()[row].option == option)
            items.push_back({{"id", cost_items()[row].id}, {"usd", number(evaluation.costs.item_usd[row])}});
    return {{"monthly_usd", number(monthly_usd)},
            {"usd_per_mtok", monthly_usd ? number(*monthly_usd / mtok_per_month) : Json(nullptr)},
            {"items", std::move(items)}};
}

Json api_json(const Evaluation& evaluation) {
    Json api = option_json(evaluation, Option::api);
    Json limits = Json::array();
    for (const ApiLimit& limit : evaluation.api_limits)
        limits.push_back({{"id", limit.id},
                          {"at_peak", number(limit.at_peak)},
                          {"limit", number(limit.limit)},
                          {"reached_at_words_per_day", number(limit.reached_at_words_per_day)}});
    api["limits"] = std::move(limits);
    return api;
}

std::string_view name_of(BreakEvenVerdict verdict) {
    constexpr std::array<std::string_view, 3> names{"crosses", "always", "never"};
    return names[static_cast<std::size_t>(verdict)];
}

Json break_even_json(const BreakEven& found) {
    Json crossings = Json::array();
    for (const Crossing& crossing : found.crossings)
        crossings.push_back({{"at", number(crossing.at)}, {"cheaper_above", id(crossing.cheaper_above)}});
    return {{"option", id(found.option)},
            {"against", id(found.against)},
            {"input", found.input->path},
            {"crossings", std::move(crossings)},
            {"verdict", found.answered ? Json(name_of(found.verdict)) : Json(nullptr)},
            {"stays_cheaper_from", number(found.stays_cheaper_from)},
            {"complete", found.complete}};
}

std::vector<BreakEven> break_evens(WhatIf what_if) {
    const Input& input = traffic_input(what_if.scenario());
    std::vector<BreakEven> all{break_even(what_if, Option::rented, Option::api, input)};
    if (what_if.scenario().owned.enabled)
        for (const Option against : {Option::api, Option::rented})
            all.push_back(break_even(what_if, Option::owned, against, input));
    return all;
}

Json break_evens_json(const std::vector<BreakEven>& found) {
    Json all = Json::array();
    for (const BreakEven& each : found)
        all.push_back(break_even_json(each));
    return all;
}

Json unit_economics_json(const Snapshot& snapshot, const std::vector<BreakEven>& found) {
    const auto users = [&](std::size_t at) {
        return at < found.size() ? break_even_users(snapshot.scenario, found[at]) : std::nullopt;
    };
    return result_json::unit_economics(unit_economics(snapshot.scenario, snapshot.evaluation, snapshot.mix),
                                       users(0), users(1));
}

// Whatever drives.
BreakEvenSpreads in_words(const Scenario& scenario, BreakEvenSpreads spreads) {
    for (auto& spread : spreads)
        if (spread)
            for (auto* quantile : {&spread->p5, &spread->p50, &spread->p95})
                if (*quantile)
                    *quantile = words_of(scenario.traffic, **quantile);
    return spreads;
}

Json fine_tuning_json(const FineTuningCost& cost) {
    return {{"api_usd_per_run", number(cost.api_usd_per_run)},
            {"hosted_usd_per_run", number(cost.hosted_usd_per_run)},
            {"hosted_usd_per_day", number(cost.hosted_usd_per_day)},
            {"break_even_words_per_day", number(cost.break_even_words_per_day)}};
}

Json switch_json(const std::optional<Switch>& found) {
    if (!found)
        return nullptr;
    return {{"to", id(found->to)},
            {"month", found->month},
            {"cost_usd", number(found->cost_usd)},
            {"saving_usd", number(found->saving_usd)}};
}

Json horizon_json(const Snapshot& snapshot) {
    const Projection& projection = snapshot.projection;
    const OverHorizon whole = over_horizon(projection, snapshot.scenario.owned);
    Json cost, value;
    for (const Option option : all_options) {
        const auto& paid = projection.cumulative_usd[static_cast<std::size_t>(option)];
        const bool answered = whole.cost_usd[static_cast<std::size_t>(option)].has_value();
        cost[std::string(id(option))] = answered ? number(paid.back()) : Json(nullptr);
        value[std::string(id(option))] =
            answered ? number(option == Option::owned ? projection.owned_value_at_end_usd : 0)
                     : Json(nullptr);
    }
    return {{"cheapest", whole.cheapest ? Json(id(*whole.cheapest)) : Json(nullptr)},
            {"cost_usd", std::move(cost)},
            {"value_at_end_usd", std::move(value)},
            {"switch", switch_json(snapshot.best_switch)},
            {"disagrees_with_month", whole.cheapest && whole.cheapest != snapshot.verdict.cheapest}};
}

// The sentence, why, and what puts it in another light.
Json verdict_json(const Snapshot& snapshot) {
    const Verdict& answer = snapshot.verdict;
    std::string text = headline(snapshot);
    if (const auto why = detail(snapshot); !why.empty())
        text += " " + why;
    for (const Notice& notice : snapshot.notices)
        if (beside_headline(notice, answer) &&
            !std::holds_alternative<notice::TooCloseToCall>(notice)) // the headline says it
            text += " " + notice_text(notice);
    return {{"cheapest", answer.cheapest ? Json(id(*answer.cheapest)) : Json(nullptr)},
            {"is_mix", snapshot.mix_wins},
            {"saving_usd_per_month", answer.runner_up ? number(answer.saving_usd_per_month) : Json(nullptr)},
            {"too_close_to_call", answer.too_close_to_call},
            {"text", text}};
}

Json notices_json(const std::vector<Notice>& all) {
    Json list = Json::array();
    for (const Notice& notice : all)
        list.push_back(
            {{"kind", kind(notice)}, {"severity", id(severity(notice))}, {"text", notice_text(notice)}});
    return list;
}

// The cheapest with machines and the API.
Mix with_machines(const Snapshot& snapshot) {
    const auto carries = [&](Part part) {
        return std::ranges::any_of(snapshot.mix.parts, [&](const MixPart& each) {
            return each.part == part && each.request_share > 0;
        });
    };
    if (!snapshot.mix.pure && carries(Part::tokens) && snapshot.mix.stack.unit_requests_per_s > 0)
        return snapshot.mix;
    return mix(snapshot.prepared, snapshot.scenario, {.own_unit_at_least = true});
}

} // namespace

std::string evaluation_json(const Snapshot& snapshot) {
    const Scenario& scenario = snapshot.scenario;
    const Evaluation& evaluation = snapshot.evaluation;
    const std::vector<BreakEven> evens = break_evens(WhatIf(snapshot.prepared, scenario));
    const Json object{
        {"scenario", {{"name", scenario.name}, {"version", scenario_file_version}}},
        {"traffic", traffic_json(evaluation.traffic)},
        {"memory", memory_json(evaluation.memory)},
        {"capacity", capacity_json(scenario, evaluation.capacity)},
        {"latency", latency_json(snapshot)},
        {"fleet", fleet_json(evaluation.fleet)},
        {"api", api_json(evaluation)},
        {"rented", option_json(evaluation, Option::rented)},
        {"owned", scenario.owned.enabled ? option_json(evaluation, Option::owned) : Json(nullptr)},
        {"break_even", break_evens_json(evens)},
        {"fine_tuning", fine_tuning_json(evaluation.fine_tuning)},
        {"projection", result_json::projection(snapshot.projection)},
        {"horizon", horizon_json(snapshot)},
        {"mix", result_json::mix(snapshot.mix)},
        {"hybrid", result_json::hybrid(with_machines(snapshot))},
        {"provisioned", result_json::provisioned(provisioned_at_peak(snapshot.prepared, scenario))},
        {"like_for_like", result_json::like_for_like(snapshot.like_for_like)},
        {"unit_economics", unit_economics_json(snapshot, evens)},
        {"sensitivity", result_json::sensitivity(sensitivity(scenario))},
        {"negotiate", result_json::negotiate(negotiate(snapshot.prepared, scenario))},
        {"uncertainty",
         result_json::uncertainty(snapshot.uncertainty, snapshot.mix_chance,
                                  in_words(scenario, break_even_spreads(scenario, traffic_input(scenario))))},
        {"worth_finding_out", result_json::worth_finding_out(snapshot.worth_finding_out)},
        {"verdict", verdict_json(snapshot)},
        {"notices", notices_json(snapshot.notices)}};
    return visible_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace core
