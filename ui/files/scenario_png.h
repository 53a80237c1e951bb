// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// A PNG of ours carries the scenario it shows, so that the picture opens in the program; so does a page.
namespace ui {

inline constexpr auto scenario_png_key = "rent-or-run-scenario";

bool is_png(const QByteArray& bytes);

// The scenario file within the picture. Empty, with the reason in *error, where there is none, the bytes are
// no PNG, damaged or cut short, or the scenario is larger than any that is read.
std::optional<QByteArray> scenario_in_png(const QByteArray& png, QString* error);

// The same of a page (HTML) that the brief was written as.
std::optional<QByteArray> scenario_in_html(const QByteArray& page, QString* error);

} // namespace ui
