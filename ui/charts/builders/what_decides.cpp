// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/sensitivity.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t most_rows = 10;

// From the present saving to the one with the input moved; each side of zero in the colour of who is cheaper.
void add_bar(ChartData& data, double position, double now, double moved, bool lower, Ink hosted) {
    const auto piece = [&](double from, double to, Ink ink) {
        if (from != to)
            data.bars.push_back({.id = lower ? QStringLiteral("low") : QStringLiteral("high"),
                                 .amount = moved,
                                 .position = position,
                                 .from = std::min(from, to),
                                 .to = std::max(from, to),
                                 .ink = ink,
                                 .tint = lower ? 0.45 : 0});
    };
    const auto side = [hosted](double saving) { return saving > 0 ? hosted : Ink::api; };
    if ((now < 0) == (moved < 0) || now == 0 || moved == 0) {
        piece(now, moved, side(now == 0 ? moved : now));
        return;
    }
    piece(now, 0, side(now));
    piece(0, moved, side(moved));
}

// What stands against the API: the way of hosting that the verdict speaks of, or the mix where that is the
// answer.
struct Against {
    core::Option hosted = core::Option::rented;
    bool mix = false;

    Ink ink() const { return mix ? Ink::hybrid : ink_of(hosted); }
    std::optional<double> saving(const core::Snapshot& snapshot) const {
        const auto api = snapshot.evaluation.costs[core::Option::api];
        auto own = snapshot.evaluation.costs[hosted];
        if (mix)
            own = snapshot.mix.answered ? std::optional(snapshot.mix.monthly_usd) : std::nullopt;
        return api && own ? std::optional(*api - *own) : std::nullopt;
    }
    std::vector<core::Sensitivity> swings(const core::Scenario& scenario) const {
        return mix ? core::mix_swings(scenario) : core::swings(scenario, hosted);
    }
    std::vector<core::Sensitivity> rows(const core::Scenario& scenario) const {
        constexpr auto asked = core::Asked::decisions;
        return mix ? core::mix_sensitivity(scenario, most_rows, asked)
                   : core::sensitivity(scenario, most_rows, hosted, asked);
    }
};

// The swings of the same inputs in the pinned scenario, as outlines, and its saving.
void add_pinned(ChartData& data, const ChartContext& context, const Against& against,
                const std::vector<const core::Input*>& shown, core::Range& reach) {
    const PinnedPlan* plan = context.latest_pin();
    if (!plan)
        return;
    const auto pinned = against.saving(*plan->snapshot);
    if (!pinned)
        return;
    const double then = *pinned;
    const auto take_in = [&reach](double usd) {
        reach.low = std::min(reach.low, usd);
        reach.high = std::max(reach.high, usd);
    };
    take_in(then);
    for (const auto& row : against.swings(plan->snapshot->scenario)) {
        const auto place = std::ranges::find(shown, row.input);
        if (place == shown.end() || row.swing_usd <= 0)
            continue;
        const auto [low, high] =
            std::minmax({then, row.saving_at_low_usd.value_or(then), row.saving_at_high_usd.value_or(then)});
        take_in(low);
        take_in(high);
        data.bars.push_back({.id = QStringLiteral("pinned"),
                             .name = plan->name,
                             .position = static_cast<double>(place - shown.begin()),
                             .from = low,
                             .to = high,
                             .ink = Ink::text,
                             .ghost = true});
    }
    data.lines.push_back({.kind = LineKind::pinned, .at = then, .ink = Ink::muted, .dashed = true});
    data.subtitle += Charts::tr("; dotted: %1").arg(plan->name);
}

// The unit is the input's, whose name stands beside it.
QString brief(const core::Input& input, double flips_at) {
    const bool has_a_word = flips_at == 0 && !input.zero_means.empty();
    return QStringLiteral("→ ") + (has_a_word ? shown_value(input, 0) : short_text(flips_at, input.unit));
}

} // namespace

ChartData what_decides(const ChartContext& context) {
    ChartData data;
    const core::Option hosted = context.snapshot->verdict.self_hosted.value_or(core::Option::rented);
    const Against against{.hosted = hosted, .mix = context.snapshot->mix_wins};
    const bool owned = hosted == core::Option::owned;
    data.title = Charts::tr("What decides");
    data.subtitle =
        against.mix ? Charts::tr("saving by the mix a month, each input 25 % lower (pale) or higher")
        : owned     ? Charts::tr("saving by own hardware a month, each input 25 % lower (pale) or higher")
                    : Charts::tr("saving by rented GPUs a month, each input 25 % lower (pale) or higher");
    data.subtitle.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); // no line ends between them
    data.bar_orientation = Qt::Horizontal;
    data.x = {.name = against.mix ? Charts::tr("Saving by the mix a month")
                      : owned     ? Charts::tr("Saving by own hardware a month")
                                  : Charts::tr("Saving by rented GPUs a month"),
              .unit = core::Unit::usd};
    data.y = {.name = Charts::tr("Input")};

    const auto saving_now = against.saving(*context.snapshot);
    if (!saving_now) {
        data.empty_reason = no_comparison_reason(*context.snapshot, hosted);
        data.summary = data.empty_reason;
        return data;
    }
    const double now = *saving_now;
    core::Range reach{now, now};
    std::vector<const core::Input*> shown;
    QStringList flips;
    for (const auto& row : against.rows(context.snapshot->scenario)) {
        if (row.swing_usd <= 0)
            continue;
        const auto position = static_cast<double>(data.y.categories.size());
        for (const bool lower : {true, false})
            if (const auto saving = lower ? row.saving_at_low_usd : row.saving_at_high_usd) {
                add_bar(data, position, now, *saving, lower, against.ink());
                reach.low = std::min(reach.low, *saving);
                reach.high = std::max(reach.high, *saving);
            }
        shown.push_back(row.input);
        const QString at = row.flips_at ? shown_value(*row.input, *row.flips_at) : QString();
        const QString flip = row.flips_at ? Charts::tr("flips at %1").arg(at) : QString();
        data.y.categories.push_back(
            {.label = input_label(*row.input),
             .note = flip.isEmpty() ? Charts::tr("no flip") : flip,
             .short_note = row.flips_at ? brief(*row.input, *row.flips_at) : QString()});
        if (!flip.isEmpty())
            flips += QStringLiteral("%1 %2").arg(input_label(*row.input), flip);
    }
    if (data.y.categories.empty()) {
        data.empty_reason = Charts::tr("No input moves the saving.");
        data.summary = data.empty_reason;
        return data;
    }
    data.y.min = -0.5;
    data.y.max = static_cast<double>(data.y.categories.size()) - 0.5;
    data.lines.push_back({.kind = LineKind::now, .at = now, .ink = Ink::text});
    add_pinned(data, context, against, shown, reach);
    set_steady(data.x, linear_range(reach.low, reach.high), context.shown ? &context.shown->x : nullptr,
               context.hold_axes);
    if (data.x.min < 0 && data.x.max > 0)
        data.lines.push_back({.kind = LineKind::zero, .at = 0, .ink = Ink::muted, .dashed = true});
    data.summary = Charts::tr("The saving is %1 a month. %2")
                       .arg(number_text(now, core::Unit::usd), flips.join(QStringLiteral("; ")));
    return data;
}

} // namespace ui
