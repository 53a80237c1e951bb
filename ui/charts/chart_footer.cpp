// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_footer.h"

#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

namespace ui {

namespace {

QString choice(const core::Scenario& scenario, std::string_view path) {
    const auto& input = *core::find_input(path);
    return choice_text(input, input.get_choice(scenario));
}

QString model(const core::Scenario& s) {
    QStringList parts;
    if (!s.model.preset.empty())
        parts += to_qt(s.model.preset);
    parts += Charts::tr("%1 parameters").arg(number_text(s.model.total_params_b, core::Unit::params_b));
    parts += choice(s, "model.weight_precision");
    return parts.join(QStringLiteral(", "));
}

QString machine(const core::Scenario& s) {
    const auto price = number_text(s.hosting.usd_per_instance_hour, core::Unit::usd_per_hour);
    const auto name = s.hosting.instance.empty() ? Charts::tr("instance") : to_qt(s.hosting.instance);
    auto text = QStringLiteral("%1 %2").arg(name, price);
    if (s.hosting.discount > 0)
        text += Charts::tr(" less %1").arg(number_text(s.hosting.discount, core::Unit::share));
    if (s.hosting.capacity != core::CapacityMode::modelled)
        text += Charts::tr(", capacity %1").arg(choice(s, "hosting.capacity"));
    return text;
}

QString api(const core::Scenario& s) {
    const auto prices = core::api_prices(s.api, s.traffic.input_tokens_per_request);
    return Charts::tr("%1 %2 input, %3 output per M tokens")
        .arg(s.api.preset.empty() ? Charts::tr("API") : to_qt(s.api.preset),
             short_text(prices.input_usd_per_mtok, core::Unit::usd_per_mtok),
             short_text(prices.output_usd_per_mtok, core::Unit::usd_per_mtok));
}

} // namespace

QString key_assumptions(const core::Scenario& scenario) {
    QStringList parts;
    if (!scenario.name.empty())
        parts += to_qt(scenario.name);
    parts += {model(scenario), machine(scenario)};
    if (scenario.owned.enabled)
        parts +=
            Charts::tr("own machine %1").arg(number_text(scenario.owned.usd_per_instance, core::Unit::usd));
    parts += {api(scenario), number_text(scenario.traffic.words_per_day, core::Unit::words_per_day)};
    return parts.join(QStringLiteral(" · "));
}

QString made_by(const QDate& date) {
    return QStringLiteral("Rent or Run · %1").arg(date.toString(Qt::ISODate));
}

} // namespace ui
