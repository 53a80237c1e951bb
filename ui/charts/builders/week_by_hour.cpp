// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/mix.h"

#include <algorithm>

namespace ui {

namespace {

// Machines of one colour told apart: those that may be switched off, or taken away, are paler.
double tint_of(core::Part part) {
    return part == core::Part::on_demand ? 0.3 : part == core::Part::spot ? 0.55 : 0;
}

} // namespace

// The load of a day or a week, and what carries it, from the ground up.
ChartData load_by_hour(const ChartContext& context) {
    const core::Snapshot& snapshot = *context.snapshot;
    ChartData data;
    data.title = Charts::tr("What carries each hour");
    const auto rows = core::mix_by_hour(snapshot.mix, snapshot.prepared, snapshot.scenario);
    const auto hours = snapshot.prepared.day.load.size();
    if (snapshot.mix.answered)
        data.subtitle = snapshot.mix.pure ? Charts::tr("requests a second; the cheapest option carries all")
                                          : Charts::tr("requests a second; the cheapest mix");
    data.x = {.name = hours == 24 ? Charts::tr("Hour of the day") : Charts::tr("Hour of the week"),
              .min = 0,
              .max = static_cast<double>(hours),
              .days = hours > 24};
    data.y = {.name = Charts::tr("Requests a second"), .unit = core::Unit::none};

    std::vector<double> sum(hours, 0);
    QStringList words;
    for (const core::PartByHour& row : rows) {
        const auto widest = static_cast<std::size_t>(std::ranges::max_element(row.requests_per_s) -
                                                     row.requests_per_s.begin());
        const QString name = core_text(core::label(row.part));
        data.area_labels.push_back({.x = static_cast<double>(widest) + 0.5,
                                    .y = sum[widest] + row.requests_per_s[widest] / 2,
                                    .text = name,
                                    .ink = ink_of(row.part)});
        words += name;
        for (std::size_t hour = 0; hour < hours; ++hour) {
            const double carried = row.requests_per_s[hour];
            if (carried > 0)
                data.bars.push_back({.id = to_qt(core::id(row.part)),
                                     .amount = carried,
                                     .position = static_cast<double>(hour) + 0.5,
                                     .width = 1,
                                     .from = sum[hour],
                                     .to = sum[hour] + carried,
                                     .ink = ink_of(row.part),
                                     .tint = tint_of(row.part)});
            sum[hour] += carried;
        }
    }
    const double most = sum.empty() ? 0 : std::ranges::max(sum);
    set_steady(data.y, {0, most > 0 ? most * 1.2 : 1}, context.shown ? &context.shown->y : nullptr,
               context.hold_axes);
    data.summary = words.isEmpty()
                       ? no_answer_reason(snapshot, core::Option::rented)
                       : Charts::tr("From the ground up: %1.").arg(words.join(QStringLiteral(", ")));
    return data;
}

} // namespace ui
