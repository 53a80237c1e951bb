// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare_results.h"

#include "core/decide/break_even.h"
#include "core/report/compare_inputs.h"
#include "core/text/format.h"

#include <array>

namespace core {
namespace {

struct ComparedPlan {
    const Snapshot& plan;
    Translate translate;
};

bool plan_has(const Snapshot& plan, Option option) {
    return option != Option::owned || plan.scenario.owned.enabled;
}

ComparedCell no_answer_cell(const ComparedPlan& of) {
    return {of.translate("core", "no answer"), {}};
}

ComparedCell number_cell(const ComparedPlan& of, std::optional<double> value, Unit unit) {
    return value ? ComparedCell{format_short(*value, unit, of.translate), *value} : no_answer_cell(of);
}

// Words as the headline's: a mix that wins is the answer, and what the model's error leaves open is said.
ComparedCell cheapest_cell(const ComparedPlan& of) {
    const Snapshot& plan = of.plan;
    const auto option = plan.verdict.cheapest;
    if (!option)
        return no_answer_cell(of);
    const bool open = plan.mix_wins ? plan.mix_too_close_to_call : plan.verdict.too_close_to_call;
    std::string words =
        of.translate("core", plan.mix_wins ? QT_TRANSLATE_NOOP("core", "Mix") : label(*option));
    if (open)
        words = fill(of.translate("core", "%1 (too close to call)"), {words});
    return {std::move(words), std::string(plan.mix_wins ? "mix" : id(*option))};
}

template <Option option>
ComparedCell monthly_cell(const ComparedPlan& of) {
    return plan_has(of.plan, option) ? number_cell(of, of.plan.evaluation.costs[option], Unit::usd_per_month)
                                     : ComparedCell{};
}

ComparedCell mix_monthly_cell(const ComparedPlan& of) {
    const Mix& mix = of.plan.mix;
    return number_cell(of, mix.answered ? std::optional(mix.monthly_usd) : std::nullopt, Unit::usd_per_month);
}

// What the headline says.
ComparedCell saving_cell(const ComparedPlan& of) {
    const Snapshot& plan = of.plan;
    if (plan.mix_wins)
        return number_cell(of, plan.mix.saving_usd_per_month, Unit::usd_per_month);
    return number_cell(
        of, plan.verdict.runner_up ? std::optional(plan.verdict.saving_usd_per_month) : std::nullopt,
        Unit::usd_per_month);
}

// Of traffic as the plan counts it, so that the text says in what; the raw value is in words.
template <Option option>
ComparedCell break_even_cell(const ComparedPlan& of) {
    const Snapshot& plan = of.plan;
    const Translate translate = of.translate;
    if (!plan_has(plan, option))
        return {};
    const BreakEven even =
        break_even(plan.prepared, plan.scenario, option, Option::api, traffic_input(plan.scenario));
    if (!even.answered)
        return no_answer_cell(of);
    if (even.verdict == BreakEvenVerdict::always)
        return {translate("core", "at any traffic"), std::string("always")};
    const auto at = even.stays_cheaper_from || even.crossings.empty()
                        ? even.stays_cheaper_from
                        : std::optional(even.crossings.front().at);
    if (!at)
        return {translate("core", "none"), std::string("never")};
    return {format(*at, even.input->unit, translate), words_of(plan.scenario.traffic, *at)};
}

ComparedCell chance_cell(const ComparedPlan& of) {
    const auto chance = of.plan.chance;
    return chance ? ComparedCell{chance_text(*chance, of.translate), *chance} : ComparedCell{};
}

ComparedCell mix_chance_cell(const ComparedPlan& of) {
    const double chance = of.plan.mix_chance.probability_cheapest[mix_plan];
    return of.plan.chance ? ComparedCell{chance_text(chance, of.translate), chance} : ComparedCell{};
}

template <Option option>
ComparedCell payback_cell(const ComparedPlan& of) {
    if (!plan_has(of.plan, option))
        return {};
    const auto index = static_cast<std::size_t>(option);
    const Projection& projection = of.plan.projection;
    if (projection.cumulative_usd[index].empty() ||
        projection.cumulative_usd[static_cast<std::size_t>(Option::api)].empty())
        return no_answer_cell(of);
    const auto month = projection.payback_month[index];
    return month ? ComparedCell{std::to_string(*month), static_cast<double>(*month)}
                 : ComparedCell{of.translate("core", "never"), {}};
}

template <Option option>
ComparedCell horizon_cell(const ComparedPlan& of) {
    if (!plan_has(of.plan, option))
        return {};
    const auto whole = over_horizon(of.plan.projection, of.plan.scenario.owned);
    return number_cell(of, whole.cost_usd[static_cast<std::size_t>(option)], Unit::usd);
}

template <double Fleet::*member>
ComparedCell fleet_cell(const ComparedPlan& of) {
    const auto& fleet = of.plan.evaluation.fleet;
    return number_cell(of, fleet ? std::optional((*fleet).*member) : std::nullopt, Unit::none);
}

ComparedCell gpus_per_replica_cell(const ComparedPlan& of) {
    const double gpus = of.plan.evaluation.capacity.placement.gpus_per_replica;
    return number_cell(of, of.plan.evaluation.fleet && gpus > 0 ? std::optional(gpus) : std::nullopt,
                       Unit::none);
}

struct ResultRow {
    std::string_view key;
    std::string_view label; // English, context "core"
    Unit unit;              // Unit::none: the cells say it
    std::string_view raw_unit;
    ComparedCell (*cell)(const ComparedPlan&);
};

constexpr std::array result_rows{
    ResultRow{"cheapest", QT_TRANSLATE_NOOP("core", "Cheapest"), Unit::none, "", cheapest_cell},
    ResultRow{"api_monthly_usd", QT_TRANSLATE_NOOP("core", "API"), Unit::usd_per_month, "$/month",
              monthly_cell<Option::api>},
    ResultRow{"rented_monthly_usd", QT_TRANSLATE_NOOP("core", "Rented GPUs"), Unit::usd_per_month, "$/month",
              monthly_cell<Option::rented>},
    ResultRow{"owned_monthly_usd", QT_TRANSLATE_NOOP("core", "Own hardware"), Unit::usd_per_month, "$/month",
              monthly_cell<Option::owned>},
    ResultRow{"mix_monthly_usd", QT_TRANSLATE_NOOP("core", "Mix"), Unit::usd_per_month, "$/month",
              mix_monthly_cell},
    ResultRow{"saving_usd_per_month", QT_TRANSLATE_NOOP("core", "Saved"), Unit::usd_per_month, "$/month",
              saving_cell},
    ResultRow{"rented_break_even_words_per_day", QT_TRANSLATE_NOOP("core", "Break-even of rented GPUs"),
              Unit::none, "words/day", break_even_cell<Option::rented>},
    ResultRow{"owned_break_even_words_per_day", QT_TRANSLATE_NOOP("core", "Break-even of own hardware"),
              Unit::none, "words/day", break_even_cell<Option::owned>},
    ResultRow{"chance_self_hosting", QT_TRANSLATE_NOOP("core", "Chance that self-hosting is cheaper"),
              Unit::none, "share", chance_cell},
    ResultRow{"chance_mix", QT_TRANSLATE_NOOP("core", "Chance that the mix is the cheapest"), Unit::none,
              "share", mix_chance_cell},
    ResultRow{"rented_payback_month", QT_TRANSLATE_NOOP("core", "Rented GPUs pay back, month"), Unit::none,
              "month", payback_cell<Option::rented>},
    ResultRow{"owned_payback_month", QT_TRANSLATE_NOOP("core", "Own hardware pays back, month"), Unit::none,
              "month", payback_cell<Option::owned>},
    ResultRow{"api_horizon_usd", QT_TRANSLATE_NOOP("core", "API, whole horizon"), Unit::usd, "$",
              horizon_cell<Option::api>},
    ResultRow{"rented_horizon_usd", QT_TRANSLATE_NOOP("core", "Rented GPUs, whole horizon"), Unit::usd, "$",
              horizon_cell<Option::rented>},
    ResultRow{"owned_horizon_usd", QT_TRANSLATE_NOOP("core", "Own hardware, whole horizon"), Unit::usd, "$",
              horizon_cell<Option::owned>},
    ResultRow{"replicas", QT_TRANSLATE_NOOP("core", "Replicas"), Unit::none, "",
              fleet_cell<&Fleet::replicas>},
    ResultRow{"instances", QT_TRANSLATE_NOOP("core", "Instances"), Unit::none, "",
              fleet_cell<&Fleet::instances>},
    ResultRow{"gpus_per_replica", QT_TRANSLATE_NOOP("core", "GPUs per replica"), Unit::none, "",
              gpus_per_replica_cell}};

} // namespace

std::vector<ComparedRow> compared_results(std::span<const SnapshotPtr> plans, Translate translate) {
    std::vector<ComparedRow> rows;
    for (const ResultRow& each : result_rows) {
        auto& row = rows.emplace_back(ComparedRow{.key = std::string(each.key),
                                                  .label = translate("core", each.label),
                                                  .unit = compared_unit(each.unit, translate),
                                                  .raw_unit = std::string(each.raw_unit),
                                                  .cells = {}});
        for (const SnapshotPtr& plan : plans)
            row.cells.push_back(each.cell({*plan, translate}));
    }
    return rows;
}

} // namespace core
