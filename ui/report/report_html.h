// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/brief.h"

#include <QByteArray>
#include <QString>

namespace ui {

// The brief as one page that needs nothing else, core::report_html(), with the charts that the PDF has, in
// both themes. Empty, with the reason in *error, where its scenario is larger than any that is read.
QByteArray report_html(const Brief& brief, QString* error);

} // namespace ui
