// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_footer.h"

#include "ui/words/translate.h"

#include "core/report/report_assumptions.h"

namespace ui {

QString key_assumptions(const core::Scenario& scenario) {
    return to_qt(core::key_assumptions(scenario, translate_core));
}

QString made_by(const QDate& date) {
    return QStringLiteral("Rent or Run · %1").arg(date.toString(Qt::ISODate));
}

} // namespace ui
