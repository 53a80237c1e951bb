// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/report/worth_text.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t most_inputs = 10;

using Worths = std::vector<core::WorthFindingOut>;

QString worth_name(const core::WorthFindingOut& worth) {
    const QString name = to_qt(core::worth_label(worth, translate_core));
    return worth.input ? name : name.left(1).toUpper() + name.mid(1); // it begins a line here
}

// Why there is no bar, in a sentence.
QString nothing_to_find_out(const core::Snapshot& snapshot) {
    const QString no_comparison = no_comparison_reason(snapshot, core::Option::rented);
    if (!no_comparison.isEmpty())
        return no_comparison;
    return snapshot.uncertainty.varied == 0
               ? Charts::tr(
                     "Every figure is taken as certain. A right click on an input tells how sure it is.")
               : Charts::tr("Nothing is worth finding out: whatever one of the uncertain inputs turns out to "
                            "be, the answer stays.");
}

// What the same were worth in the pinned scenario, as outlines.
double add_pinned_worth(ChartData& data, const ChartContext& context, const Worths& shown) {
    const PinnedPlan* plan = context.latest_pin();
    double most = 0;
    if (!plan)
        return most;
    for (const core::WorthFindingOut& then : plan->snapshot->worth_finding_out) {
        const auto place = std::ranges::find(shown, then.input, &core::WorthFindingOut::input);
        if (place == shown.end())
            continue;
        most = std::max(most, then.usd_per_month);
        data.bars.push_back({.id = QStringLiteral("worth"),
                             .name = plan->name,
                             .amount = then.usd_per_month,
                             .position = static_cast<double>(place - shown.begin()),
                             .to = then.usd_per_month,
                             .ink = Ink::text,
                             .ghost = true});
    }
    if (most > 0)
        data.subtitle += Charts::tr("; dotted: %1").arg(plan->name);
    return most;
}

} // namespace

ChartData what_to_find_out(const ChartContext& context) {
    ChartData data;
    data.title = Charts::tr("What to find out");
    data.subtitle = Charts::tr("what knowing it before choosing saves a month, on average over its range");
    data.bar_orientation = Qt::Horizontal;
    data.x = {.name = Charts::tr("Worth a month"), .unit = core::Unit::usd};
    data.y = {.name = Charts::tr("Input")};

    Worths shown = context.snapshot->worth_finding_out;
    if (shown.empty()) {
        data.empty_reason = nothing_to_find_out(*context.snapshot);
        data.summary = data.empty_reason;
        return data;
    }
    shown.resize(std::min(shown.size(), most_inputs));
    for (const core::WorthFindingOut& each : shown) {
        const QString usd = to_qt(core::worth_usd(each, translate_core));
        data.bars.push_back({.id = QStringLiteral("worth"),
                             .amount = each.usd_per_month,
                             .position = static_cast<double>(data.y.categories.size()),
                             .to = each.usd_per_month,
                             .ink = Ink::accent});
        data.y.categories.push_back({.label = worth_name(each), .note = usd, .short_note = usd});
    }
    data.y.min = -0.5;
    data.y.max = static_cast<double>(shown.size()) - 0.5;
    const double most = std::max(shown[0].usd_per_month, add_pinned_worth(data, context, shown));
    set_steady(data.x, linear_range(0, most), context.shown ? &context.shown->x : nullptr, context.hold_axes);
    data.summary = Charts::tr("Worth finding out: %1.")
                       .arg(to_qt(core::worth_text(context.snapshot->worth_finding_out, translate_core)));
    return data;
}

} // namespace ui
