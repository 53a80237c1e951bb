// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/working_answer.h"

#include "core/decide/what_if.h"
#include "core/report/worth_text.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::size_t most_crossings = 4; // of a staircase that runs along the other option

// "At 22.2 M words/day: API $5,402, Rented GPUs $5,402." At a jump the two differ: the step is the
// break-even.
std::string costs_there(WhatIf& what_if, const BreakEven& even, double at, Translate translate) {
    const Costs costs = what_if.costs_at(*even.input, at);
    const auto usd = [&](Option option) {
        return costs[option] ? format(*costs[option], Unit::usd, translate) : std::string("–");
    };
    return fill(translate("core", "at %1: %2 %3, %4 %5 a month"),
                {format(at, even.input->unit, translate), translate("core", label(Option::api)),
                 usd(Option::api), translate("core", label(even.option)), usd(even.option)});
}

// What the sentence about the pass share is computed from; empty where there is no such share.
std::string like_for_like_costs(const Snapshot& snapshot, Translate translate) {
    const LikeForLike& found = snapshot.like_for_like;
    if (!found.own_pass_share_that_flips || *found.own_pass_share_that_flips == 0)
        return {};
    const Quality& quality = snapshot.scenario.quality;
    Costs costs = snapshot.evaluation.costs;
    if (found.retried)
        costs = WhatIf(snapshot.prepared, snapshot.scenario)
                    .costs_at(*find_input("quality.own_pass_share"), *found.own_pass_share_that_flips);
    const Option hosted = cheapest_option(costs, Option::api).value_or(Option::rented);
    if (!costs[hosted])
        return {};
    const auto own = format(*costs[hosted], Unit::usd, translate),
               api = format(*costs[Option::api], Unit::usd, translate),
               share = format(*found.own_pass_share_that_flips, Unit::share, translate),
               passes =
                   format(quality.api_pass_share > 0 ? quality.api_pass_share : 1, Unit::share, translate);
    if (found.retried)
        return fill(translate("core", "at %1: %2 %3, %4 %5 a month"),
                    {share, translate("core", label(Option::api)), api, translate("core", label(hosted)),
                     own}) +
               ". ";
    return quality.routed_share > 0
               ? std::string()
               : fill(translate("core", "%1 ÷ %2 × %3 = %4"), {own, api, passes, share}) + ". ";
}

// "API 20 %, Rented GPUs 5 %, Mix 75 %"; empty where no sample is the mix's.
std::string chances_with_mix(const Snapshot& snapshot, Translate translate) {
    const auto& chances = snapshot.mix_chance.probability_cheapest;
    if (snapshot.uncertainty.varied == 0 || chances[mix_plan] == 0)
        return {};
    std::string text;
    for (const Option option : all_options)
        if (const double chance = chances[static_cast<std::size_t>(option)]; chance > 0)
            text +=
                std::string(translate("core", label(option))) + " " + chance_text(chance, translate) + ", ";
    return text + std::string(translate("core", "Mix")) + " " + chance_text(chances[mix_plan], translate);
}

} // namespace

std::vector<WorkingLine> answer_lines(const Snapshot& snapshot, Translate translate) {
    std::vector<WorkingLine> lines;
    const auto add = [&](std::string_view id, std::string_view label, std::string text) {
        lines.push_back({"answer", id, translate("core", label), std::move(text)});
    };
    const Verdict& found = snapshot.verdict;
    const auto cost = [&](Option option) {
        return format(*snapshot.evaluation.costs[option], Unit::usd, translate);
    };
    add("verdict", QT_TRANSLATE_NOOP("core", "Difference"),
        found.runner_up ? fill(translate("core", "%1 − %2 = %3 a month"),
                               {cost(*found.runner_up), cost(*found.cheapest),
                                format(found.saving_usd_per_month, Unit::usd, translate)})
                        : translate("core", "no answer"));
    const BreakEven& even = found.traffic;
    WhatIf what_if(snapshot.prepared, snapshot.scenario);
    if (even.crossings.empty())
        add("break_even", QT_TRANSLATE_NOOP("core", "Break-even"), verdict_detail(found, translate));
    for (std::size_t i = 0; i < std::min(even.crossings.size(), most_crossings); ++i)
        add("break_even", QT_TRANSLATE_NOOP("core", "Break-even"),
            costs_there(what_if, even, even.crossings[i].at, translate));
    if (const auto text = like_for_like_text(snapshot.like_for_like, snapshot.scenario.quality, translate);
        !text.empty() && (!snapshot.like_for_like.same_model || snapshot.scenario.quality.own_pass_share > 0))
        add("like_for_like", QT_TRANSLATE_NOOP("core", "Like for like"),
            like_for_like_costs(snapshot, translate) + text);
    if (const auto& plan = snapshot.best_switch)
        add("horizon.switch", QT_TRANSLATE_NOOP("core", "When to switch"),
            fill(translate("core", "%1 for %2 %3 + %4 from then on %5 = %6; with one option throughout %7"),
                 {translate("core", label(Option::api)), format(plan->month, Unit::months, translate),
                  format(plan->api_usd, Unit::usd, translate), translate("core", label(plan->to)),
                  format(plan->cost_usd - plan->api_usd, Unit::usd, translate),
                  format(plan->cost_usd, Unit::usd, translate),
                  format(plan->cost_usd + plan->saving_usd, Unit::usd, translate)}));
    if (snapshot.chance)
        add("verdict", QT_TRANSLATE_NOOP("core", "Chance"),
            translate(
                "core",
                "of random draws over the inputs' ranges and the throughput's error, the share in which "
                "self-hosting is cheaper; a range goes along when its input is moved"));
    if (const auto text = chances_with_mix(snapshot, translate); !text.empty())
        add("verdict", QT_TRANSLATE_NOOP("core", "Chance with the mix"), text);
    if (snapshot.chance || !snapshot.worth_finding_out.empty())
        add("worth_finding_out", QT_TRANSLATE_NOOP("core", "Worth finding out"),
            worth_text(snapshot.worth_finding_out, translate));
    return lines;
}

std::vector<WorkingLine> mix_lines(const Snapshot& snapshot, Translate translate) {
    std::vector<WorkingLine> lines;
    const Mix& mix = snapshot.mix;
    if (!mix.answered || mix.pure)
        return lines;
    const auto add = [&](std::string label, std::string text) {
        lines.push_back({"mix", "mix", std::move(label), std::move(text)});
    };
    std::string sum;
    for (const MixPart& part : mix.parts) {
        const std::string usd = format(part.usd, Unit::usd, translate);
        const std::string share = format(part.request_share, Unit::share, translate);
        sum += (sum.empty() ? "" : " + ") + usd;
        if (part.machines > 0)
            add(translate("core", label(part.part)),
                fill(
                    translate(
                        "core",
                        part.machines == 1
                            ? QT_TRANSLATE_NOOP("core", "%1 machine in %2 a month: %3 of the requests, %4")
                            : QT_TRANSLATE_NOOP("core", "%1 machines in %2 a month: %3 of the requests, %4")),
                    {format(part.machines, Unit::none, translate), format(part.hours, Unit::hours, translate),
                     share, usd}));
        else if (part.request_share > 0)
            add(translate("core", label(part.part)),
                fill(translate("core", "%1 of the requests, in %2 a month: %3"),
                     {share, format(part.hours, Unit::hours, translate), usd}));
        else
            add(translate("core", label(part.part)),
                fill(translate("core", "people, fees, fine-tuning: %1"), {usd}));
    }
    add(translate("core", "A month"), sum + " = " + format(mix.monthly_usd, Unit::usd_per_month, translate));
    return lines;
}

} // namespace core
