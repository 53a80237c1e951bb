// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/builders/cost_samples.h"
#include "ui/charts/builders/provisioned_steps.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/mix_cost.h"
#include "core/decide/what_if.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

// Five decades in which most decisions fall, and whatever lies outside: the present traffic and every
// break-even. It depends on no other figure, so that the axis rests while anything else is dragged.
core::Range traffic_range(const ChartContext& context) {
    if (context.hold_axes && context.shown)
        return {context.shown->x.min, context.shown->x.max};
    constexpr double air = 3; // beyond what must be seen
    core::Range range{1e5, 1e9};
    if (context.snapshot->scenario.traffic.driver == core::TrafficDriver::requests)
        range = {1e2, 1e6};
    const auto take_in = [&range](double x) {
        range.low = std::min(range.low, x / air);
        range.high = std::max(range.high, x * air);
    };
    take_in(traffic_of(context.snapshot->scenario));
    const auto& crossings = context.snapshot->verdict.traffic.crossings;
    if (!crossings.empty()) {
        take_in(crossings.front().at);
        take_in(crossings.back().at);
    }
    return {std::max(range.low, core::traffic_input(context.snapshot->scenario).min),
            std::min(range.high, core::traffic_input(context.snapshot->scenario).max)};
}

CostSamples sampled(core::WhatIf& what_if, core::Range range, Edges edges) {
    return sample_costs(
        [&what_if](double words) {
            return what_if.costs_at(core::traffic_input(what_if.scenario()), words).monthly_usd;
        },
        range, edges);
}

// The same hosting with replicas that carry `factor` times what the model says.
CostSamples sampled_with(core::Prepared prepared, const core::Scenario& scenario, double factor,
                         core::Range range) {
    for (auto& plan : prepared.replicas.plans)
        if (plan.requests_per_s)
            *plan.requests_per_s *= factor;
    core::WhatIf what_if(prepared, scenario);
    return sampled(what_if, range, Edges::to_the_pixel);
}

// What the curves are made from: of the traffic, only which range.
struct CostKey {
    core::Scenario figures;
    core::Range range;
    std::optional<core::Option> other; // whose crossings with the API stand beside the verdict's
    bool operator==(const CostKey&) const = default;
};

CostKey cost_key(const core::Scenario& scenario, core::Range range, std::optional<core::Option> other = {}) {
    CostKey key{.figures = core::figures_of(scenario), .range = range, .other = other};
    core::set(key.figures, core::traffic_input(scenario), range.low);
    return key;
}

struct CostParts {
    std::vector<Curve> curves;
    std::vector<Band> bands;
    core::BreakEven other;
};

void add_curves(CostParts& parts, const core::Scenario& scenario, core::WhatIf& what_if, core::Range range) {
    const auto samples = sampled(what_if, range, Edges::exact);
    for (const auto option : core::all_options)
        if (auto curve = curve_of(samples, option); !curve.x.empty())
            parts.curves.push_back(std::move(curve));

    const double band = what_if.prepared().replicas.band.factor;
    if (band <= 1)
        return;
    const auto cheaper = sampled_with(what_if.prepared(), scenario, band, range);
    const auto dearer = sampled_with(what_if.prepared(), scenario, 1 / band, range);
    for (const auto option : {core::Option::rented, core::Option::owned}) {
        Band area{.ink = ink_of(option), .low = curve_of(cheaper, option), .high = curve_of(dearer, option)};
        if (!area.low.x.empty() && !area.high.x.empty())
            parts.bands.push_back(std::move(area));
    }
}

// Where a mix is cheaper than every pure option, piece by piece; its name stands at the longest. Within a
// piece the cost is smooth but for where another number of machines is best.
void add_mix(CostParts& parts, core::WhatIf& what_if, core::Range range) {
    constexpr int points = 255;
    core::MixAlongTraffic along(what_if);
    std::vector<Curve> pieces;
    bool mixed = false;
    for (int i = 0; i <= points; ++i) {
        const double x = range.low * std::pow(range.high / range.low, static_cast<double>(i) / points);
        const core::MixCost mix = along.at(x).mix;
        const bool gains = mix.saving_usd > 0;
        if (gains && !std::exchange(mixed, gains))
            pieces.push_back({.id = QStringLiteral("mix"), .ink = Ink::hybrid});
        mixed = gains;
        if (gains) {
            pieces.back().x.push_back(x);
            pieces.back().y.push_back(*mix.monthly_usd);
        }
    }
    std::erase_if(pieces, [](const Curve& piece) { return piece.x.size() < 2; });
    if (pieces.empty())
        return;
    std::ranges::max_element(pieces, {}, [](const Curve& piece) { return piece.x.size(); })->label =
        Charts::tr("Mix");
    std::ranges::move(pieces, std::back_inserter(parts.curves));
}

CostParts cost_parts_made(const CostKey& key) {
    core::WhatIf what_if(key.figures);
    CostParts parts;
    add_curves(parts, key.figures, what_if, key.range);
    if (Curve steps = provisioned_steps(what_if, key.range); !steps.x.empty())
        parts.curves.push_back(std::move(steps));
    add_mix(parts, what_if, key.range);
    if (key.other)
        parts.other =
            core::break_even(what_if, *key.other, core::Option::api, core::traffic_input(key.figures));
    return parts;
}

using CostGhosts = std::array<Curve, core::option_count>;

CostGhosts cost_ghosts_made(const CostKey& key) {
    core::WhatIf what_if(key.figures);
    const auto samples = sampled(what_if, key.range, Edges::to_the_pixel);
    CostGhosts ghosts;
    for (const auto option : core::all_options)
        ghosts[static_cast<std::size_t>(option)] = curve_of(samples, option);
    return ghosts;
}

// Of two scenarios over the same traffic.
bool is_same_curve(core::WhatIf& a, core::WhatIf& b, core::Option option, core::Range range) {
    constexpr int looks = 24; // staircases that agree in so many places are one
    for (int i = 0; i <= looks; ++i) {
        const double words = range.low * std::pow(range.high / range.low, static_cast<double>(i) / looks);
        if (a.costs_at(core::traffic_input(a.scenario()), words)[option] !=
            b.costs_at(core::traffic_input(b.scenario()), words)[option])
            return false;
    }
    return true;
}

// The pinned scenario's curves where they differ, and where it stood on them; its name stands at the one that
// differs most now.
void add_pinned(ChartData& data, const ChartContext& context, std::size_t which, core::Range range) {
    const PinnedPlan& plan = context.pins[which];
    const auto pinned = counted_like(plan.snapshot->scenario, context.snapshot->scenario);
    core::WhatIf what_if(plan.snapshot->prepared, pinned);
    core::WhatIf now_what_if(context.snapshot->prepared, context.snapshot->scenario);
    auto ghosts = context.part(1 + which, cost_key(pinned, range), &cost_ghosts_made);
    const double stood = traffic_of(pinned), stands = traffic_of(context.snapshot->scenario);
    double most = 0;
    Curve* named = nullptr;
    const std::size_t markers_before = data.markers.size();
    data.curves.reserve(data.curves.size() + core::option_count);
    for (const auto option : core::all_options) {
        Curve& ghost = ghosts[static_cast<std::size_t>(option)];
        const auto then = plan.snapshot->evaluation.costs[option],
                   now = context.snapshot->evaluation.costs[option];
        if (ghost.x.empty() || !then)
            continue;
        if (stood != stands && stood >= range.low && stood <= range.high)
            data.markers.push_back(
                {.kind = MarkerKind::pinned, .x = stood, .y = *then, .rank = 9, .ink = ink_of(option)});
        const bool same_now = stood != stands || then == now;
        if (same_now && is_same_curve(what_if, now_what_if, option, range))
            continue;
        ghost.label.clear();
        ghost.ghost = true;
        ghost.plan = plan.name;
        data.curves.push_back(std::move(ghost));
        const double difference = now ? std::abs(*then - *now) : *then;
        if (difference > most) {
            most = difference;
            named = &data.curves.back();
        }
    }
    if (named)
        named->label = plan.name;
    else if (data.markers.size() > markers_before) // only its traffic is another
        data.markers.back().label = plan.name;
}

// All curves, but no more than seven decades: beyond, the lower end says nothing.
core::Range cost_range(const ChartData& data) {
    double low = 0, high = 0;
    const auto take_in = [&](const Curve& curve) {
        const auto [least, most] = std::ranges::minmax(curve.y);
        low = low > 0 ? std::min(low, least) : least;
        high = std::max(high, most);
    };
    for (const auto& curve : data.curves)
        take_in(curve);
    for (const auto& band : data.bands)
        take_in(band.high);
    if (high <= 0)
        return {1, 1000};
    return log_range(std::max(low, high * 1e-7), high * 1.5); // room for the topmost curve's label
}

// Where `even` has its crossings, `minor` behind those of the verdict.
void add_crossings(ChartData& data, const core::BreakEven& even, core::WhatIf& what_if, int minor) {
    const auto cost = [&](double words, core::Option option) {
        return what_if.costs_at(core::traffic_input(what_if.scenario()), words)[option].value_or(0);
    };
    for (std::size_t i = 0; i < even.crossings.size(); ++i) {
        const double at = even.crossings[i].at;
        const double usd = cost(at, even.against);
        if (at < data.x.min || at > data.x.max || usd <= 0)
            continue;
        // The last one decides from where on it stays so; then the first; those between count least.
        const bool last = i + 1 == even.crossings.size();
        data.markers.push_back({.kind = MarkerKind::break_even,
                                .x = at,
                                .y = usd,
                                .label = short_text(at, even.input->unit),
                                .rank = minor + (last     ? 0
                                                 : i == 0 ? 1
                                                          : 2)});
    }
}

void add_markers(ChartData& data, const ChartContext& context, const core::BreakEven& other) {
    core::WhatIf what_if(context.snapshot->prepared, context.snapshot->scenario);
    add_crossings(data, context.snapshot->verdict.traffic, what_if, 0);
    add_crossings(data, other, what_if, 1);
    const double now = traffic_of(context.snapshot->scenario);
    Cursor cursor{.x = now, .label = Charts::tr("you are here")};
    for (const auto option : core::all_options)
        if (const auto usd = context.snapshot->evaluation.costs[option]; usd && *usd > 0)
            cursor.dots.push_back({.kind = MarkerKind::now, .x = now, .y = *usd, .ink = ink_of(option)});
    if (const core::Mix& mix = context.snapshot->mix; mix.gain && mix.monthly_usd > 0)
        cursor.dots.push_back({.kind = MarkerKind::now, .x = now, .y = mix.monthly_usd, .ink = Ink::hybrid});
    data.cursor = std::move(cursor);
}

void add_limits(ChartData& data, const ChartContext& context) {
    for (const auto& limit : context.snapshot->evaluation.api_limits) {
        if (!limit.limit || !limit.reached_at_words_per_day)
            continue;
        const double at =
            *limit.reached_at_words_per_day / core::words_of(context.snapshot->scenario.traffic, 1);
        if (at < data.x.min || at > data.x.max)
            continue;
        const bool spend = limit.id == "spend_usd_per_month";
        const auto what = spend ? number_text(*limit.limit, core::Unit::usd_per_month)
                                : number_text(*limit.limit, core::Unit::tokens_per_minute);
        data.lines.push_back({.kind = LineKind::api_limit,
                              .at = at,
                              .label = Charts::tr("API limit %1").arg(what),
                              .ink = Ink::warning,
                              .dashed = true});
    }
}

QString summary(const ChartContext& context) {
    QStringList costs;
    for (const auto option : core::all_options)
        if (const auto usd = context.snapshot->evaluation.costs[option])
            costs += QStringLiteral("%1 %2").arg(option_label(option), number_text(*usd, core::Unit::usd));
    return Charts::tr("At %1 a month costs: %2. %3")
        .arg(shown_traffic(context.snapshot->scenario), costs.join(QStringLiteral(", ")),
             to_qt(core::verdict_detail(context.snapshot->verdict, translate_core)));
}

} // namespace

ChartData cost_against_traffic(const ChartContext& context) {
    ChartData data;
    data.title = Charts::tr("Monthly cost against traffic");
    const auto range = traffic_range(context);
    data.x = {.name = input_label(core::traffic_input(context.snapshot->scenario)),
              .unit = core::traffic_input(context.snapshot->scenario).unit,
              .scale = core::Scale::log,
              .min = range.low,
              .max = range.high,
              .input = to_qt(core::traffic_input(context.snapshot->scenario).path)};
    data.y = {.name = Charts::tr("Monthly cost"), .unit = core::Unit::usd, .scale = core::Scale::log};

    std::optional<core::Option> other;
    if (context.snapshot->scenario.owned.enabled)
        other = context.snapshot->verdict.traffic.option == core::Option::owned ? core::Option::rented
                                                                                : core::Option::owned;
    auto parts = context.part(0, cost_key(context.snapshot->scenario, range, other), &cost_parts_made);
    data.curves = std::move(parts.curves);
    data.bands = std::move(parts.bands);
    for (std::size_t which = 0; which < context.pins.size(); ++which)
        add_pinned(data, context, which, range);
    set_steady(data.y, cost_range(data), context.shown ? &context.shown->y : nullptr, context.hold_axes);
    add_markers(data, context, parts.other);
    add_limits(data, context);

    for (const auto option : core::all_options)
        if (const auto usd = context.snapshot->evaluation.costs[option];
            usd && *usd <= 0) // has no place on the axis
            data.area_labels.push_back(
                {.x = data.x.min,
                 .y = data.y.min,
                 .text = QStringLiteral("%1 %2").arg(option_label(option), short_text(0, core::Unit::usd)),
                 .ink = ink_of(option)});
    const bool steps =
        context.snapshot->evaluation.fleet && context.snapshot->evaluation.capacity.requests_per_s;
    data.subtitle = steps
                        ? Charts::tr("%1; steps are whole machines").arg(per_day(context.snapshot->scenario))
                        : per_day(context.snapshot->scenario);
    const auto reason = no_comparison_reason(*context.snapshot, core::Option::rented);
    if (!reason.isEmpty())
        data.subtitle = QStringLiteral("%1: %2").arg(option_label(core::Option::rented), reason);
    data.summary = summary(context);
    return data;
}

} // namespace ui
