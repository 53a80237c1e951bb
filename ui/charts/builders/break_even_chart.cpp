// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/sweep.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int point_count = 49; // a staircase blurred to a curve; more would not be seen

// Where the curve ends is looked for to a pixel when the hand rests.
int halvings(const ChartContext& context) {
    return context.shown ? 0 : 3;
}

// The words stand where their side of the curve is widest over their whole length.
void add_side(ChartData& data, const Curve& curve, bool above, core::Option cheaper) {
    constexpr double half_length = 0.17; // of the words, as a share of the axis
    const std::size_t count = curve.x.size();
    std::vector<double> along(count), edge(count);
    for (std::size_t i = 0; i < count; ++i) {
        along[i] = share_of(data.x, curve.x[i]);
        edge[i] = std::clamp(share_of(data.y, curve.y[i]), 0.0, 1.0);
    }
    double best = 0;
    AreaLabel label{.text = Charts::tr("%1 cheaper").arg(option_label(cheaper)), .ink = ink_of(cheaper)};
    for (std::size_t i = 0; i < count; ++i) {
        if (along[i] - half_length < along.front() || along[i] + half_length > along.back())
            continue; // not at the curve's ends: the words would not fit
        double nearest = edge[i];
        for (std::size_t j = 0; j < count; ++j)
            if (std::abs(along[j] - along[i]) <= half_length)
                nearest = above ? std::max(nearest, edge[j]) : std::min(nearest, edge[j]);
        const double room = above ? 1 - nearest : nearest;
        if (room > best) {
            best = room;
            label.x = curve.x[i];
            label.y = value_at(data.y, above ? (1 + nearest) / 2 : nearest / 2);
        }
    }
    if (best > 0.08)
        data.area_labels.push_back(label);
}

// Along the input: the pieces in which there is a break-even, and the spans between them in which there is
// none.
struct Pieces {
    struct Span {
        double from, to;
        bool api_wins; // at any traffic
    };
    std::vector<Curve> curves;
    std::vector<Span> gaps;
};

Pieces pieces_of(const std::vector<core::BreakEvenPoint>& points) {
    Pieces pieces;
    Curve run{.id = QStringLiteral("break_even"), .ink = Ink::text, .fill = Ink::api};
    double reached = points.front().x; // up to where all is told
    bool never = true;
    const auto end_gap = [&](double at) {
        if (at > reached)
            pieces.gaps.push_back({reached, at, never});
        reached = at;
        never = true;
    };
    for (const auto& point : points) {
        if (point.stays_cheaper_from) {
            if (run.x.empty())
                end_gap(point.x);
            if (run.x.empty() || point.x > run.x.back()) {
                run.x.push_back(point.x);
                run.y.push_back(*point.stays_cheaper_from);
            }
            continue;
        }
        never = never && point.verdict == core::BreakEvenVerdict::never;
        if (!run.x.empty()) {
            reached = run.x.back();
            pieces.curves.push_back(std::exchange(run, {.id = run.id, .ink = run.ink, .fill = run.fill}));
        }
    }
    if (run.x.empty())
        end_gap(points.back().x);
    else
        pieces.curves.push_back(std::move(run));
    std::erase_if(pieces.curves, [](const Curve& curve) { return curve.x.size() < 2; });
    return pieces;
}

void add_gap(ChartData& data, const Pieces::Span& gap) {
    if (gap.api_wins) {
        const auto edge = [&](double y) {
            return Curve{.id = QStringLiteral("api_always"), .x = {gap.from, gap.to}, .y = {y, y}};
        };
        data.bands.push_back(
            {.ink = Ink::api, .low = edge(data.y.min), .high = edge(data.y.max), .backdrop = true});
    }
    const double from = share_of(data.x, gap.from), to = share_of(data.x, gap.to);
    if (to - from < 0.2) // too narrow for words
        return;
    const bool says_who = gap.api_wins && to - from > 0.5;
    data.area_labels.push_back(
        {.x = value_at(data.x, (from + to) / 2),
         .y = value_at(data.y, 0.5),
         .text = says_who ? Charts::tr("API cheaper at any traffic") : Charts::tr("no break-even"),
         .ink = says_who ? Ink::api : Ink::muted});
}

// The same values.
bool is_same(const Curve& a, const Curve& b) {
    std::size_t i = 0, j = 0, common = 0;
    while (i < a.x.size() && j < b.x.size()) {
        if (a.x[i] == b.x[j]) {
            if (a.y[i] != b.y[j])
                return false;
            ++common, ++i, ++j;
        } else {
            ++(a.x[i] < b.x[j] ? i : j);
        }
    }
    constexpr std::size_t own =
        3; // points: its present value, and what an end beside that is looked for with
    return common + own >= a.x.size() && common + own >= b.x.size();
}

// What the curve is made from: of the two inputs that the chart is about, only which they are.
struct CurveKey {
    core::Scenario figures;
    const core::Input* along = nullptr;
    core::Range range;
    core::Option option = core::Option::rented;
    int halvings = 0;
    bool operator==(const CurveKey&) const = default;
};

Pieces pieces_made(const CurveKey& key) {
    return pieces_of(
        core::break_even_curve(key.figures, key.option, core::Option::api, core::traffic_input(key.figures),
                               {key.along, key.range.low, key.range.high, point_count}, key.halvings));
}

// `place` in the memory: 0 for the present scenario, then the pinned ones.
Pieces kept_pieces(const ChartContext& context, std::size_t place, const core::Scenario& scenario,
                   const core::Input& along, core::Range range, core::Option option) {
    CurveKey key{.figures = core::figures_of(scenario),
                 .along = &along,
                 .range = range,
                 .option = option,
                 .halvings = halvings(context)};
    core::set(key.figures, along, range.low);
    core::set(key.figures, core::traffic_input(scenario), core::traffic_input(scenario).min);
    return context.part(place, key, &pieces_made);
}

// The pinned scenario's curve where it differs, and where that scenario stood.
void add_pinned(ChartData& data, const ChartContext& context, std::size_t which,
                const std::vector<Curve>& present, const core::Input& along, core::Option option) {
    const PinnedPlan& plan = context.pins[which];
    const auto pinned = counted_like(plan.snapshot->scenario, context.snapshot->scenario);
    auto curves = kept_pieces(context, 1 + which, pinned, along, {data.x.min, data.x.max}, option).curves;
    const bool differs = !std::ranges::equal(curves, present, is_same);
    if (differs) {
        for (auto& curve : curves) {
            curve.label = curve.plan = plan.name;
            curve.ghost = true;
            curve.fill.reset();
        }
        data.curves.insert(data.curves.end(), curves.begin(), curves.end());
    }
    const double x = core::get(pinned, along), y = traffic_of(pinned);
    if (x >= data.x.min && x <= data.x.max &&
        (x != core::get(context.snapshot->scenario, along) || y != traffic_of(context.snapshot->scenario)))
        data.markers.push_back({.kind = MarkerKind::pinned,
                                .x = x,
                                .y = y,
                                .label = differs && !curves.empty() ? QString() : plan.name,
                                .rank = 1});
}

QString title(bool against_size) {
    return against_size ? Charts::tr("Break-even against model size")
                        : Charts::tr("Break-even against instance price");
}

} // namespace

ChartData break_even_against_input(const ChartContext& context) {
    const bool against_size = context.options.break_even_against_size;
    const auto& along = against_size ? core::model_size_input() : core::instance_price_input();
    const auto& words = core::traffic_input(context.snapshot->scenario);
    // The rent says nothing about own hardware.
    const auto option = against_size ? context.snapshot->verdict.traffic.option : core::Option::rented;
    const double now = core::get(context.snapshot->scenario, along);
    const double traffic = traffic_of(context.snapshot->scenario);

    ChartData data;
    data.title = title(against_size);
    data.subtitle =
        option == core::Option::owned
            ? Charts::tr("%1 from which own hardware stays cheaper").arg(per_day(context.snapshot->scenario))
            : Charts::tr("%1 from which renting GPUs stays cheaper").arg(per_day(context.snapshot->scenario));
    const auto range = input_range(along, now);
    data.x = {.name = input_label(along),
              .unit = along.unit,
              .scale = along.scale,
              .min = range.low,
              .max = range.high,
              .input = to_qt(along.path)};
    data.y = {.name = Charts::tr("Break-even traffic"),
              .unit = words.unit,
              .scale = core::Scale::log,
              .min = words.slider_min,
              .max = words.slider_max,
              .input = to_qt(words.path)};

    const auto found = kept_pieces(context, 0, context.snapshot->scenario, along, range, option);
    if (found.curves.empty()) {
        const auto reason = no_comparison_reason(*context.snapshot, option);
        data.empty_reason =
            !reason.isEmpty()
                ? reason
                : Charts::tr("%1: no break-even at any of these values.").arg(option_label(option));
        data.summary = data.empty_reason;
        return data;
    }
    data.curves = found.curves;
    data.markers.push_back({.kind = MarkerKind::now, .x = now, .y = traffic, .label = Charts::tr("now")});
    for (std::size_t which = 0; which < context.pins.size(); ++which)
        add_pinned(data, context, which, found.curves, along, option);
    double low = traffic, high = traffic;
    for (const auto& curve : data.curves) {
        const auto [least, most] = std::ranges::minmax(curve.y);
        low = std::min(low, least);
        high = std::max(high, most);
    }
    double least_place = traffic; // of somebody's traffic
    for (const auto& marker : data.markers) {
        least_place = std::min(least_place, marker.y);
        high = std::max(high, marker.y);
    }
    // A break-even of one word a day is "always"; it need not be seen.
    const double words_per_count = core::words_of(context.snapshot->scenario.traffic, 1);
    low = std::min(std::max(low, 1e3 / words_per_count), least_place);
    set_steady(data.y, log_range(low / 2, std::min(high * 2, words.max)),
               context.shown ? &context.shown->y : nullptr, context.hold_axes);
    const auto& widest = *std::ranges::max_element(found.curves, {}, [&](const Curve& curve) {
        return share_of(data.x, curve.x.back()) - share_of(data.x, curve.x.front());
    });
    const double reach = share_of(data.x, widest.x.back()) - share_of(data.x, widest.x.front());
    if (reach > 0.35) // else the words would reach over to the other's side
        add_side(data, widest, true, option);
    add_side(data, widest, false, core::Option::api);
    for (const auto& gap : found.gaps)
        add_gap(data, gap);

    const auto& even = context.snapshot->verdict.traffic;
    const auto from = even.option == option
                          ? even.stays_cheaper_from
                          : core::break_even(context.snapshot->prepared, context.snapshot->scenario, option,
                                             core::Option::api, words)
                                .stays_cheaper_from;
    data.summary = Charts::tr("%1: now %2. %3")
                       .arg(data.title, number_text(now, along.unit),
                            from ? Charts::tr("%1 stays cheaper from %2.")
                                       .arg(option_label(option), number_text(*from, words.unit))
                                 : Charts::tr("%1 never stays cheaper.").arg(option_label(option)));
    return data;
}

} // namespace ui
