// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_footer.h"

#include "ui/words/translate.h"

#include "core/report/report_assumptions.h"

namespace ui {

namespace {

const QString dot = QStringLiteral(" · ");

} // namespace

QString key_assumptions(const core::Scenario& scenario, const std::function<bool(const QString&)>& fits) {
    QString all;
    for (const std::string& each : core::key_assumptions(scenario, translate_core)) {
        const QString more = all.isEmpty() ? to_qt(each) : all + dot + to_qt(each);
        if (!all.isEmpty() && !fits(more + dot + QStringLiteral("…")))
            return all + dot + QStringLiteral("…");
        all = more;
    }
    return all;
}

QString all_key_assumptions(const core::Scenario& scenario) {
    return key_assumptions(scenario, [](const QString&) { return true; });
}

QString made_by(const QDate& date) {
    return QStringLiteral("Rent or Run · %1").arg(date.toString(Qt::ISODate));
}

} // namespace ui
