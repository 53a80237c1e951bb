// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/compare.h"
#include "core/report/workbook_file.h"
#include "core/report/workbook_rows.h"

#include <set>
#include <string>

// The workbook's sheets, each written by one function; for workbook.cpp only.
namespace core::workbook_sheets {

using workbook_file::Book;
using workbook_file::Look;
using workbook_file::Place;
using workbook_file::relative;
using workbook_file::Sheet;

struct Material {
    const Snapshot& snapshot;
    workbook_rows::Plans plans;
    std::vector<workbook_rows::HourLevel> hours;
    std::vector<workbook_rows::NamedFigure> figures;
    Translate translate;
};

// "$/h", "%", "GB".
std::string unit_of(Unit unit, Translate translate);

// `formulas`: all that the other sheets have, to say which inputs move them.
void write_inputs(Sheet& sheet, const Material& material, const std::string& formulas);
// Names the totals "total_api" and so on. Returns its formulas, one behind the other.
std::string write_items(Sheet& sheet, const Material& material);
void write_answer(Sheet& sheet, const Material& material);
void write_fleet(Sheet& sheet, const Material& material);
std::string write_break_even(Sheet& sheet, const Material& material);

// What was decided, when and why; plans as a comparison has them.
void write_decisions(Sheet& sheet, const Material& material);
void write_side_by_side(Sheet& sheet, const Comparison& comparison, const Material& material);

// A row of column headings.
void write_headings(Sheet& sheet, std::uint32_t row, const std::vector<std::string>& headings);

} // namespace core::workbook_sheets
