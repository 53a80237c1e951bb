// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

#include <optional>

// The scenario's traffic as other people count it: words, requests or tokens, by the day or the month.
namespace ui {

// "22.2 M words/day = 300 k requests/day = 900 M tokens a month".
QString traffic_everywhere(const core::Scenario& scenario);

// "900M tokens/month", "30 k requests a day", "2M words per month" as a value of the input that drives the
// scenario's traffic, with the scenario's own lengths of a request and of a word. Empty where it is none of
// these.
std::optional<double> traffic_as_typed(const QString& typed, const core::Scenario& scenario);

} // namespace ui
