// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/chart_words.h"
#include "ui/charts/data/chart_data.h"
#include "ui/words/translate.h"

#include <algorithm>

namespace ui {

Ink ink_of(core::Option option) {
    switch (option) {
    case core::Option::api:
        return Ink::api;
    case core::Option::rented:
        return Ink::rented;
    case core::Option::owned:
        return Ink::owned;
    }
    return Ink::text;
}

Ink ink_of_plan(std::size_t plan) {
    return plan == core::mix_plan ? Ink::hybrid : ink_of(core::all_options[plan]);
}

Ink ink_of(core::Part part) {
    switch (part) {
    case core::Part::owned:
        return Ink::owned;
    case core::Part::reserved:
    case core::Part::on_demand:
    case core::Part::spot:
        return Ink::rented;
    case core::Part::provisioned:
    case core::Part::tokens:
        return Ink::api;
    case core::Part::once:
        return Ink::muted;
    }
    return Ink::text;
}

QString option_label(core::Option option) {
    return core_text(core::label(option));
}

QString plan_label(std::size_t plan) {
    return plan == core::mix_plan ? Charts::tr("Mix") : option_label(core::all_options[plan]);
}

QString answer_label(const Cells::Cell& cell) {
    if (cell.mix_wins)
        return plan_label(core::mix_plan);
    return cell.cheapest ? option_label(*cell.cheapest) : Charts::tr("no answer");
}

QString input_label(const core::Input& input) {
    return label_of(input);
}

QString per_day(const core::Scenario& scenario) {
    return scenario.traffic.driver == core::TrafficDriver::requests ? Charts::tr("requests per day")
                                                                    : Charts::tr("words per day");
}

core::Scenario counted_like(core::Scenario scenario, const core::Scenario& other) {
    core::set_driver(scenario, other.traffic.driver);
    return scenario;
}

double traffic_of(const core::Scenario& scenario) {
    return core::get(scenario, core::traffic_input(scenario));
}

QString bar_label(const Bar& bar, core::Unit unit) {
    return QStringLiteral("%1 %2").arg(bar.name, number_text(bar.amount, unit));
}

QString no_answer_reason(const core::Snapshot& snapshot, core::Option option) {
    if (snapshot.evaluation.costs[option] || !is_compared(snapshot.scenario, option))
        return {};
    const auto why = std::ranges::find_if(snapshot.notices, [option](const core::Notice& notice) {
        return core::severity(notice) == core::Severity::blocking && core::concerns(notice, option);
    });
    if (why == snapshot.notices.end())
        return Charts::tr("There is no figure for this.");
    // The window's own sentence, without the way out, for which a chart has no room.
    core::Notice worst = *why;
    if (auto* none = std::get_if<core::notice::NoAccelerator>(&worst))
        none->instead.reset();
    return to_qt(core::notice_text(worst, translate_core));
}

QString no_comparison_reason(const core::Snapshot& snapshot, core::Option option) {
    const QString own = no_answer_reason(snapshot, option);
    return own.isEmpty() ? no_answer_reason(snapshot, core::Option::api) : own;
}

bool is_compared(const core::Scenario& scenario, core::Option option) {
    return option != core::Option::owned || scenario.owned.enabled;
}

} // namespace ui
