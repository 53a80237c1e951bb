// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

// A workbook for spreadsheet programs (.xlsx) as it is being written, through libxlsxwriter. What a user
// typed goes into cells as text and never as a formula, whatever it begins with.
namespace core::workbook_file {

enum class Look { text, wrapped, title, headline, heading, section, muted, value, result };

struct Place {
    std::uint32_t row = 0; // from 0
    std::uint16_t column = 0;
    Place right(int cells = 1) const { return {row, static_cast<std::uint16_t>(column + cells)}; }
};

// "$B$3", and without the dollars "B3".
std::string absolute(Place place);
std::string relative(Place place);

class Sheet;

class Book {
  public:
    Book();
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    // Names of at most 31 characters without []:*?/\ and apostrophes; another one is as "Sheet3".
    Sheet add_sheet(const std::string& name);

    // The day that stands for the file's own, YYYY-MM-DD: the same scenario is the same file.
    void describe(const std::string& title, const std::string& day);

    // The file's bytes, once. Empty, with the reason in *problem, where it could not be made: a full disk, as
    // the library writes to a file.
    std::optional<std::string> finish(std::string* problem);

  private:
    friend class Sheet;
    lxw_format* format(Look look, Unit unit, bool whole);
    void note(int error); // the library's; the first one is kept

    std::string m_path; // a file of ours in the folder for temporary ones
    lxw_workbook* m_book = nullptr;
    std::string m_problem;
    struct Formats;
    std::unique_ptr<Formats> m_formats;
};

class Sheet {
  public:
    Sheet(Book& book, lxw_worksheet* sheet, std::string name)
        : m_book(&book), m_sheet(sheet), m_name(std::move(name)) {}

    void text(Place place, std::string_view words, Look look = Look::text);
    void number(Place place, double value, Unit unit, Look look = Look::text);
    void flag(Place place, bool value);
    // `formula` without the sign of equality; `value` is what it gives, for programs that do not compute.
    void formula(Place place, const std::string& formula, double value, Unit unit, Look look = Look::text);
    void formula(Place place, const std::string& formula, const std::string& value, Look look = Look::text);

    // The name by which formulas of all sheets speak of the cells.
    void name_cells(const std::string& name, Place first, Place last);
    void name_cell(const std::string& name, Place place) { name_cells(name, place, place); }

    void width(int column, double characters);
    void freeze(Place first_that_moves);
    void landscape(); // printed, as wide as a page

    struct Curve {
        Place first_x, last_x, first_y, name; // a column of the same rows
        std::uint32_t colour = 0;             // 0xRRGGBB
    };
    void chart(Place top_left, const std::string& title, const std::string& x_title,
               const std::string& y_title, const std::vector<Curve>& curves);

  private:
    Book* m_book;
    lxw_worksheet* m_sheet;
    std::string m_name;
};

} // namespace core::workbook_file
