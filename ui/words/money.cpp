// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/money.h"

#include "ui/words/translate.h"

#include "core/text/unit_table.h"

#include <QSettings>

#include <cmath>

namespace ui {

namespace {

const QString currency_sign_key = QStringLiteral("currency/sign");
const QString currency_rate_key = QStringLiteral("currency/per_usd");
const QString currency_day_key = QStringLiteral("currency/as_of");

core::Currency& in_use() {
    static core::Currency currency;
    return currency;
}

} // namespace

const core::Currency& currency_in_use() {
    return in_use();
}

double shown_rate(core::Unit unit) {
    return core::row_of(unit).style == core::Style::money ? in_use().per_usd : 1;
}

bool is_possible(const core::Currency& currency) {
    constexpr double least = 1e-6, most = 1e9;
    const QString sign = to_qt(currency.sign);
    return !sign.trimmed().isEmpty() && sign.size() <= 8 && std::isfinite(currency.per_usd) &&
           currency.per_usd >= least && currency.per_usd <= most;
}

core::Currency chosen_currency() {
    const QSettings settings;
    core::Currency chosen{.sign = settings.value(currency_sign_key).toString().toStdString(),
                          .per_usd = settings.value(currency_rate_key).toDouble(),
                          .as_of = settings.value(currency_day_key).toString().toStdString()};
    return is_possible(chosen) ? chosen : core::Currency{};
}

void use_currency(const core::Currency& currency) {
    in_use() = currency;
}

void choose_currency(const core::Currency& currency) {
    QSettings settings;
    settings.setValue(currency_sign_key, to_qt(currency.sign));
    settings.setValue(currency_rate_key, currency.per_usd);
    settings.setValue(currency_day_key, to_qt(currency.as_of));
    use_currency(currency);
}

std::optional<double> number_as_typed(const QString& text, core::Unit unit) {
    const core::Currency& currency = in_use();
    if (core::row_of(unit).style != core::Style::money || currency == core::Currency{})
        return core::parse_as_shown(text.toStdString(), unit);
    const QString sign = to_qt(currency.sign);
    QString bare = text;
    bare.remove(sign, Qt::CaseInsensitive);
    const bool dollars = bare.contains(QLatin1Char('$'));
    const auto value = core::parse_as_shown(bare.toStdString(), unit);
    return !value || dollars ? value : std::optional(*value / currency.per_usd);
}

} // namespace ui
