// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/brief.h"

#include <QByteArray>
#include <QPageSize>
#include <QString>

#include <span>

class QPrinter;

namespace ui {

// A kind of file that the brief can be written as.
struct ReportFormat {
    const char* suffix; // "pdf"
    const char* filter; // for the file dialog; English, context "ExportFormat"
    // Empty where it could not be made, with the reason in *error.
    QByteArray (*content)(const Brief& brief, QString* error);
};
// The usual one first.
std::span<const ReportFormat> report_formats();

// The one that the path's ending names, else the usual one.
const ReportFormat& report_format_of(const QString& path);

// The brief to take home, in the reader's language, as the path's ending says, whole or not at all. False
// with the reason in *error, a sentence.
bool write_report(const QString& path, const Brief& brief, QString* error);

// One page of that size, whatever the scenario: type and charts shrink until it is.
QByteArray report_pdf(const Brief& brief, const QPageSize& page);

// The same onto paper, of the printer's own size. False where the printer takes nothing.
bool print_report(QPrinter& printer, const Brief& brief);

// Letter where people measure in inches, else A4.
QPageSize report_page_size();

} // namespace ui
