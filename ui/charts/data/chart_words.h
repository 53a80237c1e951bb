// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include "core/decide/snapshot.h"
#include "core/scenario/inputs.h"

#include <QCoreApplication>
#include <QString>

// Words that several charts share.
namespace ui {

// Charts::tr("..."): the translation context "charts".
struct Charts {
    Q_DECLARE_TR_FUNCTIONS(charts)
};

QString option_label(core::Option option);     // "Rented GPUs"
QString plan_label(std::size_t plan);          // of an option by its index, or "Mix": core::mix_plan
QString answer_label(const Cells::Cell& cell); // "Rented GPUs", "Mix", "no answer"
QString input_label(const core::Input& input);
QString per_day(const core::Scenario& scenario); // "words per day", or requests where they drive
// The traffic as another scenario counts its own, so that both stand on one axis.
core::Scenario counted_like(core::Scenario scenario, const core::Scenario& other);
double traffic_of(const core::Scenario& scenario);  // as it counts it
QString bar_label(const Bar& bar, core::Unit unit); // "Serving $5,402"
// Why the option has no cost, in a sentence; empty where it has one or is not asked for.
QString no_answer_reason(const core::Snapshot& snapshot, core::Option option);
// Why the option cannot be compared with the API: it or the API has no answer.
QString no_comparison_reason(const core::Snapshot& snapshot, core::Option option);
// Whether the reader wants to see it at all: own hardware only where it is enabled.
bool is_compared(const core::Scenario& scenario, core::Option option);

} // namespace ui
