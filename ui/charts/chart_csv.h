// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include <QByteArray>
#include <QString>

namespace ui {

// The data behind a chart as a table to filter and to pivot: a head with the units, then a row per point,
// item or cell; numbers in full, with a dot, whatever the locale. An end of an input's range that changes
// nothing or has no answer has no number. RFC 4180 with plain line feeds.
QByteArray chart_csv(const ChartData& data);

// The same as spreadsheets take it from the clipboard: cells parted by tabs, rows by line feeds. What would
// be a formula there is text by its apostrophe.
QString chart_table(const ChartData& data);

} // namespace ui
