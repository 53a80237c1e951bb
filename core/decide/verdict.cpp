// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict.h"

#include "core/decide/what_if.h"
#include "core/numeric/crossings.h"
#include "core/text/format.h"

#include <array>

namespace core {
namespace {

using Words = std::array<std::string_view, option_count>; // by option

constexpr Words cheapest_words{QT_TRANSLATE_NOOP("core", "Rent the API: %1 a month less."),
                               QT_TRANSLATE_NOOP("core", "Rent GPUs: %1 a month less."),
                               QT_TRANSLATE_NOOP("core", "Run your own hardware: %1 a month less.")};
constexpr Words close_words{
    QT_TRANSLATE_NOOP("core", "Too close to call: the API is %1 a month less, within the model's error."),
    QT_TRANSLATE_NOOP("core",
                      "Too close to call: rented GPUs are %1 a month less, within the model's error."),
    QT_TRANSLATE_NOOP("core",
                      "Too close to call: own hardware is %1 a month less, within the model's error.")};
constexpr Words alone_words{
    QT_TRANSLATE_NOOP("core", "Rent the API: nothing else can be compared with it here."),
    QT_TRANSLATE_NOOP("core", "Rent GPUs: nothing else can be compared with it here."),
    QT_TRANSLATE_NOOP("core", "Run your own hardware: nothing else can be compared with it here.")};
constexpr Words subject_words{QT_TRANSLATE_NOOP("core", "The API"), QT_TRANSLATE_NOOP("core", "Renting GPUs"),
                              QT_TRANSLATE_NOOP("core", "Own hardware")};

// %1 the option, %2 and %3 the traffic; the last one is without its unit, which stands before.
std::string_view detail_pattern(const BreakEven& even) {
    switch (even.reason) {
    case BreakEvenReason::no_answer:
        return QT_TRANSLATE_NOOP("core", "%1 cannot be compared with the API here.");
    case BreakEvenReason::always:
        return QT_TRANSLATE_NOOP("core", "%1 is cheaper at any traffic.");
    case BreakEvenReason::no_influence:
        return QT_TRANSLATE_NOOP("core", "%1 is dearer at any traffic.");
    case BreakEvenReason::never_catches_up:
        return QT_TRANSLATE_NOOP(
            "core",
            "%1 is never cheaper: one more replica costs more than the API charges for what it carries.");
    case BreakEvenReason::out_of_range:
        return QT_TRANSLATE_NOOP("core", "%1 is not cheaper at any traffic up to %2.");
    case BreakEvenReason::cheaper_above:
        return QT_TRANSLATE_NOOP("core", "%1 is cheaper above %2.");
    case BreakEvenReason::cheaper_below:
        return QT_TRANSLATE_NOOP("core", "%1 is cheaper only below %2.");
    case BreakEvenReason::cheaper_between:
        return QT_TRANSLATE_NOOP("core", "%1 is cheaper only between %2 and %3.");
    case BreakEvenReason::dearer_between:
        return QT_TRANSLATE_NOOP("core", "%1 is cheaper below %2 and above %3.");
    case BreakEvenReason::several:
        break;
    }
    const bool wins_first = even.crossings.front().cheaper_above == even.option;
    if (even.stays_cheaper_from)
        return wins_first ? QT_TRANSLATE_NOOP("core", "%1 wins from %2 and stays cheaper above %3.")
                          : QT_TRANSLATE_NOOP("core", "%1 is cheaper below %2 and stays cheaper above %3.");
    return wins_first ? QT_TRANSLATE_NOOP("core", "%1 is cheaper only in parts between %2 and %3.")
                      : QT_TRANSLATE_NOOP("core", "%1 is cheaper below %2 and in parts up to %3.");
}

std::string_view of(const Words& words, Option option) {
    return words[static_cast<std::size_t>(option)];
}

// Whether another option wins anywhere within the model's error band. More capacity never costs more, so
// against the API, which knows no capacity, the band's two ends tell; rented and own machines are two
// staircases that may meet and part again in between.
bool changes_within_band(WhatIf& what_if, std::optional<Option> cheapest) {
    const double band = what_if.prepared().replicas.band.factor;
    const auto costs_at = [&](double factor) {
        what_if.set_capacity_factor(factor);
        return what_if.costs();
    };
    const Costs worst = costs_at(1 / band), best = costs_at(band);
    const bool changes = cheapest_option(worst) != cheapest || cheapest_option(best) != cheapest;
    if (changes || !cheapest || cheapest == Option::api || band <= 1)
        return changes;
    const Option other = cheapest == Option::rented ? Option::owned : Option::rented;
    if (!best[other])
        return false;
    const auto pair_at = [&](double factor) {
        const Costs costs = costs_at(factor);
        return CostPair{.option = costs[other], .against = costs[*cheapest]};
    };
    return find_crossings(pair_at, {.min = 1 / band, .max = band, .log = true, .budget = 2048}).option_wins;
}

} // namespace

Verdict verdict(const Scenario& scenario, const Evaluation& evaluation) {
    const Costs& costs = evaluation.costs;
    Verdict result;
    result.cheapest = cheapest_option(costs);
    if (result.cheapest)
        result.runner_up = cheapest_option(costs, result.cheapest);
    if (result.runner_up)
        result.saving_usd_per_month = *costs[*result.runner_up] - *costs[*result.cheapest];
    result.self_hosted = cheapest_option(costs, Option::api);

    WhatIf what_if(scenario);
    const Input* words = &traffic_input(scenario);
    result.traffic = break_even(what_if, result.self_hosted.value_or(Option::rented), Option::api, *words);
    result.too_close_to_call = changes_within_band(what_if, result.cheapest);
    return result;
}

std::string verdict_headline(const Verdict& verdict, Translate translate) {
    if (!verdict.cheapest)
        return translate("core", "No option has an answer.");
    if (!verdict.runner_up)
        return translate("core", of(alone_words, *verdict.cheapest));
    const auto& words = verdict.too_close_to_call ? close_words : cheapest_words;
    const auto saving = format(verdict.saving_usd_per_month, Unit::usd, translate);
    return fill(translate("core", of(words, *verdict.cheapest)), {saving});
}

std::string verdict_detail(const Verdict& verdict, Translate translate) {
    const BreakEven& even = verdict.traffic;
    const auto subject = translate("core", of(subject_words, even.option));
    const auto unit = even.input->unit;
    const bool crosses = !even.crossings.empty();
    const double first = crosses ? even.crossings.front().at : even.input->max;
    const double last = crosses ? even.crossings.back().at : even.input->max;
    return fill(translate("core", detail_pattern(even)),
                {subject, format(first, unit, translate), format_short(last, unit, translate)});
}

} // namespace core
