// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QByteArray>
#include <QPageSize>
#include <QString>

namespace ui {

// The brief to take home, in the reader's language. Writes "....md" as Markdown and everything else as PDF,
// whole or not at all. False with the reason in *error, a sentence.
bool write_report(const QString& path, const core::ReportFacts& facts, QString* error);

// One page of that size, whatever the scenario: type and charts shrink until it is.
QByteArray report_pdf(const core::ReportFacts& facts, const QPageSize& page);

// Letter where people measure in inches, else A4.
QPageSize report_page_size();

} // namespace ui
