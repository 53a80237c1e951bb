// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QByteArray>

namespace ui {

// The data behind a chart as a table: a head, then a row per point, bar or cell; numbers in full, with a dot,
// whatever the locale. RFC 4180 with plain line feeds.
QByteArray chart_csv(const ChartData& data);

} // namespace ui
