// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/chart_words.h"
#include "ui/charts/data/chart_data.h"
#include "ui/words/translate.h"

#include "core/decide/notices.h"

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

QString option_label(core::Option option) {
    return core_text(core::label(option));
}

QString input_label(const core::Input& input) {
    return label_of(input);
}

QString bar_label(const Bar& bar, core::Unit unit) {
    return QStringLiteral("%1 %2").arg(bar.name, number_text(bar.amount, unit));
}

QString no_answer_reason(const core::Scenario& scenario, const core::Evaluation& evaluation,
                         core::Option option) {
    if (evaluation.costs[option] || !is_compared(scenario, option))
        return {};
    // The same sentence as in the window's notices; the most severe stands first.
    const auto all = core::notices(scenario, evaluation, false, {}, {});
    if (!all.empty() && core::severity(all.front()) == core::Severity::blocking)
        return to_qt(core::notice_text(all.front(), translate_core));
    return Charts::tr("There is no figure for this.");
}

bool is_compared(const core::Scenario& scenario, core::Option option) {
    return option != core::Option::owned || scenario.owned.enabled;
}

} // namespace ui
