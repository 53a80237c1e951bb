// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

// A PNG of ours carries the scenario it shows, so that the picture opens in the program.
namespace ui {

inline constexpr auto scenario_png_key = "rent-or-run-scenario";

// The scenario file within the picture. Empty, with the reason in *error, where there is none, the file is no
// PNG, is damaged or cut short, or is larger than any that we write.
std::optional<QByteArray> scenario_in_png(QIODevice& device, QString* error);
std::optional<QByteArray> scenario_in_png(const QString& path, QString* error);

} // namespace ui
