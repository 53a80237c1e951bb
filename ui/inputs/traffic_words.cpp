// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/traffic_words.h"

#include "ui/words/translate.h"

#include "core/model/traffic.h"
#include "core/scenario/inputs.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace ui {

QString traffic_everywhere(const core::Scenario& scenario) {
    const core::TrafficLoad load = core::traffic_load(scenario.traffic);
    const QString month = QCoreApplication::translate("Traffic", "%1 a month");
    return QStringList{number_text(core::words_per_day(scenario.traffic), core::Unit::words_per_day),
                       number_text(load.requests_per_day, core::Unit::requests_per_day),
                       month.arg(number_text(load.tokens_per_day * core::days_per_month, core::Unit::tokens))}
        .join(QStringLiteral(" = "));
}

std::optional<double> traffic_as_typed(const QString& typed, const core::Scenario& scenario) {
    static const QRegularExpression form(
        QStringLiteral("^(.*?)\\s*(word|request|token)s?\\s*(?:/|per|a|an)\\s*(day|month)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(typed.trimmed());
    const auto amount = core::parse(found.captured(1).toStdString(), core::Unit::tokens);
    if (!found.hasMatch() || !amount)
        return {};
    // What one of the driving input's own comes to; everything is in proportion to it.
    core::Scenario one = scenario;
    const core::Input& driver = core::traffic_input(scenario);
    core::set(one, driver, 1);
    const core::TrafficLoad load = core::traffic_load(one.traffic);
    const QString what = found.captured(2).toLower();
    const double of_one = what == QLatin1String("word")      ? core::words_per_day(one.traffic)
                          : what == QLatin1String("request") ? load.requests_per_day
                                                             : load.tokens_per_day;
    const bool month = found.captured(3).compare(QLatin1String("month"), Qt::CaseInsensitive) == 0;
    const double value = *amount / (month ? core::days_per_month : 1) / of_one;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace ui
