// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// A workbook (.xlsx) as the tests see it: its parts, its cells, and what its formulas give, computed here
// from the cells that are no formulas. As much of the language of formulas as core/report/workbook.cpp
// speaks.
namespace test {

using CellValue = std::variant<std::monostate, double, std::string>; // empty, number or flag, text

struct Cell {
    CellValue value;     // of a formula: what the file says that it gives
    std::string formula; // without the sign of equality; empty: none
};

struct Spreadsheet {
    std::map<std::string, std::string> parts;                         // "xl/workbook.xml": its bytes
    std::vector<std::string> sheets;                                  // names, in order
    std::map<std::string, std::map<std::pair<int, int>, Cell>> cells; // by sheet, then row and column from 0
    std::map<std::string, std::string> names;                         // "units": "'Fleet'!$C$30"

    // Sheet and place of a name that is one cell.
    const Cell& named(const std::string& name) const;
};

// Throws std::runtime_error where it is no workbook.
Spreadsheet read_spreadsheet(const std::string& bytes);

// What all its formulas give; `changed` stand in the place of named cells. Throws std::runtime_error for a
// formula that it does not understand.
class Calculation {
  public:
    explicit Calculation(const Spreadsheet& book, std::map<std::string, double> changed = {});
    CellValue cell(const std::string& sheet, int row, int column);
    CellValue named(const std::string& name);

  private:
    friend struct FormulaReader;
    const Spreadsheet& m_book;
    std::map<std::string, std::map<std::pair<int, int>, CellValue>> m_known;
};

} // namespace test
