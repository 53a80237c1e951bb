// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/provisioned.h"

#include <algorithm>

namespace ui {

namespace {

// One option's items on top of each other, dearest at the bottom, each a little paler than the one below.
void add_column(ChartData& data, const core::Costs& costs, core::Option option, double position) {
    struct Segment {
        const core::CostItem* item;
        double usd;
    };
    std::vector<Segment> segments;
    const auto items = core::cost_items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].option == option && costs.item_usd[row] > 0)
            segments.push_back({&items[row], costs.item_usd[row]});
    std::ranges::stable_sort(segments, std::ranges::greater{}, &Segment::usd);

    double from = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& [item, usd] = segments[i];
        data.bars.push_back({.id = to_qt(item->id),
                             .name = core_text(item->label),
                             .amount = usd,
                             .position = position,
                             .from = from,
                             .to = from + usd,
                             .ink = ink_of(option),
                             .tint = std::min(0.5, 0.25 * static_cast<double>(i))});
        from += usd;
    }
}

// The mix part by part, from the ground up, in the colours of the parts.
void add_mix(ChartData& data, const core::Mix& mix, double position) {
    double from = 0;
    for (const core::MixPart& part : mix.parts) {
        if (part.usd <= 0)
            continue;
        data.bars.push_back({.id = to_qt(core::id(part.part)),
                             .name = core_text(core::label(part.part)),
                             .amount = part.usd,
                             .position = position,
                             .from = from,
                             .to = from + part.usd,
                             .ink = ink_of(part.part),
                             .tint = part.part == core::Part::on_demand ? 0.25
                                     : part.part == core::Part::spot    ? 0.5
                                                                        : 0});
        from += part.usd;
    }
    data.x.categories.push_back({.label = Charts::tr("Mix"),
                                 .note = number_text(mix.monthly_usd, core::Unit::usd),
                                 .ink = Ink::hybrid});
}

// All of it on bought units, as the staircase on the first chart: fee and people stand on top.
void add_by_the_unit(ChartData& data, const core::ProvisionedAtPeak& found) {
    const auto position = static_cast<double>(data.x.categories.size());
    const auto add = [&](const char* id, const QString& name, double from, double to, double tint) {
        if (to > from)
            data.bars.push_back({.id = QLatin1String(id),
                                 .name = name,
                                 .amount = to - from,
                                 .position = position,
                                 .from = from,
                                 .to = to,
                                 .ink = Ink::api,
                                 .tint = tint});
    };
    add("provisioned", core_text(core::label(core::Part::provisioned)), 0, found.usd, 0);
    add("provisioned_beside", Charts::tr("Fee and people"), found.usd, found.monthly_usd, 0.25);
    data.x.categories.push_back({.label = Charts::tr("API by the unit"),
                                 .note = number_text(found.monthly_usd, core::Unit::usd),
                                 .ink = Ink::api});
}

bool costs_something(const core::Snapshot& snapshot) {
    return snapshot.evaluation.costs[core::Option::rented].has_value();
}

} // namespace

ChartData cost_by_item(const ChartContext& context) {
    ChartData data;
    data.title = Charts::tr("Monthly cost now");
    data.subtitle = Charts::tr("by item");
    if (const auto& fleet = context.snapshot->evaluation.fleet; fleet && costs_something(*context.snapshot)) {
        data.subtitle +=
            QStringLiteral("; ") +
            (fleet->instances == 1
                 ? Charts::tr("1 machine rented")
                 : Charts::tr("%1 machines rented").arg(number_text(fleet->instances, core::Unit::none)));
        if (context.snapshot->scenario.owned.enabled)
            data.subtitle +=
                QStringLiteral(", ") +
                Charts::tr("%1 owned").arg(number_text(fleet->owned_instances, core::Unit::none));
    }
    data.x = {.name = Charts::tr("Option")};
    data.y = {.name = Charts::tr("Monthly cost"), .unit = core::Unit::usd, .shown = false};

    const auto& costs = context.snapshot->evaluation.costs;
    double most = 0;
    QStringList totals;
    for (const auto option : core::all_options) {
        if (!is_compared(context.snapshot->scenario, option))
            continue;
        Category category{.label = option_label(option), .ink = ink_of(option)};
        if (const auto usd = costs[option]) {
            add_column(data, costs, option, static_cast<double>(data.x.categories.size()));
            category.note = number_text(*usd, core::Unit::usd);
            most = std::max(most, *usd);
        } else {
            category.reason = no_answer_reason(*context.snapshot, option);
        }
        totals += QStringLiteral("%1: %2").arg(category.label,
                                               category.note.isEmpty() ? category.reason : category.note);
        if (const PinnedPlan* plan = context.latest_pin()) {
            if (const auto pinned = plan->snapshot->evaluation.costs[option]) {
                data.bars.push_back({.id = QStringLiteral("pinned"),
                                     .name = plan->name,
                                     .amount = *pinned,
                                     .position = static_cast<double>(data.x.categories.size()),
                                     .to = *pinned,
                                     .ink = ink_of(option),
                                     .ghost = true});
                most = std::max(most, *pinned);
            }
        }
        data.x.categories.push_back(std::move(category));
    }
    const auto tell_total = [&] {
        totals += QStringLiteral("%1: %2").arg(data.x.categories.back().label, data.x.categories.back().note);
    };
    if (const auto found =
            core::provisioned_at_peak(context.snapshot->prepared, context.snapshot->scenario)) {
        add_by_the_unit(data, *found);
        most = std::max(most, found->monthly_usd);
        tell_total();
    }
    if (const core::Mix& mix = context.snapshot->mix; mix.gain) {
        add_mix(data, mix, static_cast<double>(data.x.categories.size()));
        most = std::max(most, mix.monthly_usd);
        tell_total();
    }
    data.x.min = -0.5;
    data.x.max = static_cast<double>(data.x.categories.size()) - 0.5;
    // No figures stand on this axis, so it need not end at a round one; the air over the highest bar is for
    // the items that are too thin for words.
    constexpr double air = 1.3;
    set_steady(data.y, {0, most > 0 ? most * air : 1}, context.shown ? &context.shown->y : nullptr,
               context.hold_axes);
    data.summary = Charts::tr("Monthly cost. %1.").arg(totals.join(QStringLiteral("; ")));
    return data;
}

} // namespace ui
