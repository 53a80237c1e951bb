// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double bins = 40;

constexpr auto api_plan = static_cast<std::size_t>(core::Option::api);
constexpr auto rented_plan = static_cast<std::size_t>(core::Option::rented);
constexpr auto owned_plan = static_cast<std::size_t>(core::Option::owned);

using Savings = std::array<std::vector<double>, core::plan_count>;

// What all samples save, ascending.
std::vector<double> savings_of(const core::Snapshot& snapshot) {
    std::vector<double> all;
    for (const auto& of_plan : snapshot.mix_chance.savings_usd)
        all.insert(all.end(), of_plan.begin(), of_plan.end());
    std::ranges::sort(all);
    return all;
}

struct Shares {
    double first, width; // bins begin at zero, so that none belongs to both sides
    std::vector<double> share;
};

// Shares of `all` samples per bin; those beyond the axis count to its ends, unless they are `cut`.
Shares shares_of(const Axis& x, const std::vector<double>& savings, std::size_t all, bool cut) {
    const double width = (x.max - x.min) / bins;
    const double first = std::floor(x.min / width) * width;
    std::vector<double> share(static_cast<std::size_t>(std::ceil((x.max - first) / width)) + 1, 0);
    const auto last = static_cast<double>(share.size() - 1);
    for (const double saving : savings) {
        const double bin = std::floor((saving - first) / width);
        if (!cut || (bin >= 0 && bin <= last))
            share[static_cast<std::size_t>(std::clamp(bin, 0.0, last))] += 1.0 / static_cast<double>(all);
    }
    return {first, width, std::move(share)};
}

// The pinned scenario's shares as one line over the present ones.
void add_pinned(ChartData& data, const ChartContext& context) {
    const PinnedPlan* plan = context.latest_pin();
    if (!plan)
        return;
    const auto savings = savings_of(*plan->snapshot);
    if (savings.empty())
        return;
    const auto [first, width, share] = shares_of(data.x, savings, savings.size(), true);
    if (*std::ranges::max_element(share) <= 0)
        return; // none of it is within the axis
    Curve curve{.id = QStringLiteral("savings"),
                .label = plan->name,
                .ink = Ink::text,
                .steps = true,
                .ghost = true,
                .plan = plan->name};
    for (std::size_t i = 0; i < share.size(); ++i) {
        curve.x.push_back(first + static_cast<double>(i) * width);
        curve.y.push_back(share[i]);
    }
    data.curves.push_back(std::move(curve));
}

// A staircase down to the axis: of the API's side of zero, or of the other.
void add_staircase(ChartData& data, const QString& id, const std::vector<double>& savings, std::size_t all,
                   bool positive, Ink ink) {
    const auto [first, width, share] = shares_of(data.x, savings, all, false);
    Curve curve{.id = id, .ink = ink, .steps = true, .fill = ink};
    for (std::size_t i = 0; i < share.size(); ++i) {
        const double from = first + static_cast<double>(i) * width;
        if ((from + width / 2 > 0) != positive)
            continue;
        curve.x.push_back(from);
        curve.y.push_back(share[i]);
    }
    if (curve.x.empty())
        return;
    curve.x.push_back(curve.x.back() + width); // the last bin has an end, too
    curve.y.push_back(0);
    data.curves.push_back(std::move(curve));
}

// Each sample once, at what its cheapest plan saves, in the colour of that.
void add_histogram(ChartData& data, const Savings& savings, std::size_t all, Ink hosted) {
    std::vector<double> machines = savings[rented_plan];
    machines.insert(machines.end(), savings[owned_plan].begin(), savings[owned_plan].end());
    add_staircase(data, QStringLiteral("api"), savings[api_plan], all, false, Ink::api);
    add_staircase(data, QStringLiteral("self_hosted"), machines, all, true, hosted);
    if (!savings[core::mix_plan].empty())
        add_staircase(data, QStringLiteral("mix"), savings[core::mix_plan], all, true, Ink::hybrid);
}

} // namespace

ChartData probability_of_saving(const ChartContext& context) {
    const Ink hosted = ink_of(context.snapshot->verdict.self_hosted.value_or(core::Option::rented));
    ChartData data;
    data.title = Charts::tr("How sure it is");
    const double mixed = context.snapshot->mix_chance.probability_cheapest[core::mix_plan];
    data.subtitle = mixed > 0 ? Charts::tr("saving by self-hosting or a mix a month, over the inputs' ranges")
                              : Charts::tr("saving by self-hosting a month, over the inputs' ranges");
    data.x = {.name = Charts::tr("Saving a month"), .unit = core::Unit::usd};
    data.y = {.name = Charts::tr("Share of samples"), .unit = core::Unit::share};

    const auto savings = savings_of(*context.snapshot);
    if (savings.empty() || savings.front() == savings.back()) {
        data.empty_reason = no_comparison_reason(*context.snapshot, core::Option::rented);
        if (data.empty_reason.isEmpty())
            data.empty_reason = Charts::tr(
                "Every figure is taken as certain. A right click on an input tells how sure it is.");
        data.summary = data.empty_reason;
        return data;
    }
    // One sample in a hundred at either end would stretch the axis beyond use.
    const auto at = [&](double share) {
        return savings[static_cast<std::size_t>(share * static_cast<double>(savings.size() - 1))];
    };
    double low = at(0.005), high = at(0.995);
    if (low == high) {
        low = savings.front();
        high = savings.back();
    }
    set_steady(data.x, linear_range(low, high), context.shown ? &context.shown->x : nullptr,
               context.hold_axes);
    add_histogram(data, context.snapshot->mix_chance.savings_usd, savings.size(), hosted);
    add_pinned(data, context);
    double most = 0;
    for (const auto& curve : data.curves)
        most = std::max(most, std::ranges::max(curve.y));
    set_steady(data.y, linear_range(0, most * 1.25), context.shown ? &context.shown->y : nullptr,
               context.hold_axes);
    if (data.x.min < 0 && data.x.max > 0)
        data.lines.push_back({.kind = LineKind::zero, .at = 0, .ink = Ink::text});

    const double api = context.snapshot->mix_chance.probability_cheapest[api_plan];
    const auto add_side = [&](double share, double x, double y, const QString& who, Ink ink) {
        const auto text = who.arg(to_qt(core::chance_text(share, translate_core)));
        data.area_labels.push_back(
            {.x = value_at(data.x, x), .y = value_at(data.y, y), .text = text, .ink = ink});
        data.summary += Charts::tr("Chance that it is cheaper: %1. ").arg(text);
    };
    const auto named = [](const QString& who) { return who + QStringLiteral(" %1"); };
    add_side(api, 0.2, 0.93, named(option_label(core::Option::api)), Ink::api);
    add_side(1 - api, 0.8, 0.93, named(Charts::tr("Self-hosting")), hosted);
    if (mixed > 0)
        add_side(mixed, 0.8, 0.85, Charts::tr("of it the mix %1"), Ink::hybrid);
    return data;
}

} // namespace ui
