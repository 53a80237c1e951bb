// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook_file.h"

#include "core/text/dates.h"
#include "core/text/escape.h"
#include "core/text/utf8.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <system_error>
#include <tuple>

#include <unistd.h>

namespace core::workbook_file {
namespace {

constexpr std::size_t most_characters = 32767;           // of a cell, as Excel counts: UTF-16
constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_" would be read as a letter's number; it stands for itself with its underscore spelled so.
bool looks_like_escape(std::string_view text) {
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return false;
    return is_hex(text[2]) && is_hex(text[3]) && is_hex(text[4]) && is_hex(text[5]);
}

// What a cell can hold of a text: cut where it is longer, and U+FFFD for what XML has no way to say.
std::string cell_text(std::string_view typed) {
    const std::string spelled = visible_lines(typed);
    std::string_view text = spelled;
    std::string cell;
    std::size_t used = 0;
    while (!text.empty()) {
        const auto character = first_character(text);
        const std::size_t bytes = character.bytes > 0 ? character.bytes : 1;
        const bool sayable = character.bytes > 0 && character.code != 0xFFFE && character.code != 0xFFFF &&
                             character.code != 0;
        const bool escape = looks_like_escape(text);
        used += escape ? 7 : character.code > 0xFFFF ? 2 : 1;
        if (used > most_characters)
            break;
        cell += escape ? std::string_view("_x005F_") : sayable ? text.substr(0, bytes) : replacement;
        text.remove_prefix(bytes);
    }
    return cell;
}

const char* number_format(Unit unit, bool whole) {
    switch (unit) {
    case Unit::usd:
    case Unit::usd_per_month:
    case Unit::usd_per_year:
        return "\"$\"#,##0.00";
    case Unit::usd_per_mtok:
    case Unit::usd_per_hour:
    case Unit::usd_per_kwh:
    case Unit::usd_per_gb_month:
        return "\"$\"#,##0.00####";
    case Unit::share:
    case Unit::share_per_month:
    case Unit::share_per_year:
        return "0.0#%";
    default:
        return whole ? "#,##0" : "#,##0.0#####";
    }
}

bool is_whole(double value) {
    return value == std::floor(value);
}

std::string column_letters(unsigned column) {
    std::string letters;
    for (unsigned left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

std::string temporary_file() {
    std::error_code error;
    auto folder = std::filesystem::temp_directory_path(error);
    if (error)
        folder = "/tmp";
    std::string path = (folder / "rent-or-run-XXXXXX").string();
    const int file = mkstemp(path.data());
    if (file < 0)
        return {};
    close(file);
    return path;
}

} // namespace

struct Book::Formats {
    std::map<std::tuple<Look, Unit, bool>, lxw_format*> made;
};

std::string absolute(Place place) {
    return "$" + column_letters(place.column) + "$" + std::to_string(place.row + 1);
}

std::string relative(Place place) {
    return column_letters(place.column) + std::to_string(place.row + 1);
}

Book::Book() : m_path(temporary_file()), m_formats(std::make_unique<Formats>()) {
    // The library would go on without a file; it is kept from writing to one that is not ours.
    if (!m_path.empty())
        m_book = workbook_new(m_path.c_str());
    if (!m_book)
        m_problem = "a temporary file cannot be made";
}

Book::~Book() {
    if (m_book)
        lxw_workbook_free(m_book);
    std::error_code gone;
    if (!m_path.empty())
        std::filesystem::remove(m_path, gone);
}

void Book::note(int error) {
    if (error != LXW_NO_ERROR && m_problem.empty())
        m_problem = lxw_strerror(static_cast<lxw_error>(error));
}

Sheet Book::add_sheet(const std::string& name) {
    if (!m_book)
        return {*this, nullptr, name};
    const bool good = name.find('\'') == std::string::npos &&
                      workbook_validate_sheet_name(m_book, name.c_str()) == LXW_NO_ERROR;
    auto* const sheet = workbook_add_worksheet(m_book, good ? name.c_str() : nullptr);
    return {*this, sheet, sheet ? sheet->name : name};
}

void Book::describe(const std::string& title, const std::string& day) {
    if (!m_book)
        return;
    std::string cut = visible(title);
    if (constexpr std::size_t most_bytes = 200; cut.size() > most_bytes) // 255 characters are allowed
        cut.resize(most_bytes);
    while (!is_utf8(cut))
        cut.pop_back();
    std::string application = "Rent or Run";
    const auto date = iso_date(day);
    lxw_doc_properties properties{};
    properties.title = cut.data();
    properties.author = application.data();
    // A time of 0 would be taken for none, and the clock asked.
    properties.created = std::max<std::time_t>(
        1, date ? static_cast<std::time_t>(date->time_since_epoch().count()) * 86400 : 1);
    note(workbook_set_properties(m_book, &properties));
}

lxw_format* Book::format(Look look, Unit unit, bool whole) {
    auto& made = m_formats->made[{look, unit, whole}];
    if (made)
        return made;
    made = workbook_add_format(m_book);
    format_set_num_format(made, number_format(unit, whole));
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    switch (look) {
    case Look::text:
        break;
    case Look::wrapped:
        format_set_text_wrap(made);
        break;
    case Look::title:
        format_set_bold(made);
        format_set_font_size(made, 16);
        break;
    case Look::headline:
        format_set_bold(made);
        format_set_font_size(made, 13);
        break;
    case Look::heading:
        format_set_bold(made);
        format_set_text_wrap(made);
        format_set_bg_color(made, 0xE8EDF2);
        format_set_bottom(made, LXW_BORDER_THIN);
        break;
    case Look::section:
        format_set_bold(made);
        break;
    case Look::muted:
        format_set_font_color(made, 0x5A6672);
        break;
    case Look::value: // to be changed by the reader
        format_set_bg_color(made, 0xFFF6D6);
        break;
    case Look::result:
        format_set_bold(made);
        format_set_top(made, LXW_BORDER_THIN);
        break;
    }
    return made;
}

std::optional<std::string> Book::finish(std::string* problem) {
    if (m_book && m_problem.empty()) {
        note(workbook_close(m_book)); // and frees it
        m_book = nullptr;
    }
    std::ostringstream bytes;
    if (m_problem.empty()) {
        std::ifstream file(m_path, std::ios::binary);
        bytes << file.rdbuf();
        if (!file || !bytes)
            m_problem = "the temporary file cannot be read";
    }
    if (m_problem.empty())
        return std::move(bytes).str();
    if (problem)
        *problem = m_problem;
    return {};
}

void Sheet::text(Place place, std::string_view words, Look look) {
    if (!m_sheet)
        return;
    // Of an empty one the library makes a blank cell.
    m_book->note(worksheet_write_string(m_sheet, place.row, place.column, cell_text(words).c_str(),
                                        m_book->format(look, Unit::none, true)));
}

void Sheet::number(Place place, double value, Unit unit, Look look) {
    if (m_sheet)
        m_book->note(worksheet_write_number(m_sheet, place.row, place.column, value,
                                            m_book->format(look, unit, is_whole(value))));
}

void Sheet::flag(Place place, bool value) {
    if (m_sheet)
        m_book->note(worksheet_write_boolean(m_sheet, place.row, place.column, value ? 1 : 0,
                                             m_book->format(Look::text, Unit::none, true)));
}

void Sheet::formula(Place place, const std::string& formula, double value, Unit unit, Look look) {
    if (m_sheet)
        m_book->note(worksheet_write_formula_num(m_sheet, place.row, place.column, ("=" + formula).c_str(),
                                                 m_book->format(look, unit, is_whole(value)), value));
}

void Sheet::formula(Place place, const std::string& formula, const std::string& value, Look look) {
    if (m_sheet)
        m_book->note(worksheet_write_formula_str(m_sheet, place.row, place.column, ("=" + formula).c_str(),
                                                 m_book->format(look, Unit::none, true), value.c_str()));
}

void Sheet::name_cells(const std::string& name, Place first, Place last) {
    if (!m_sheet)
        return;
    std::string cells = "='" + m_name + "'!" + absolute(first);
    if (first.row != last.row || first.column != last.column)
        cells += ":" + absolute(last);
    m_book->note(workbook_define_name(m_book->m_book, name.c_str(), cells.c_str()));
}

void Sheet::width(int column, double characters) {
    const auto at = static_cast<lxw_col_t>(column);
    if (m_sheet)
        m_book->note(worksheet_set_column(m_sheet, at, at, characters, nullptr));
}

void Sheet::freeze(Place first_that_moves) {
    if (m_sheet)
        worksheet_freeze_panes(m_sheet, first_that_moves.row, first_that_moves.column);
}

void Sheet::landscape() {
    if (!m_sheet)
        return;
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

void Sheet::chart(Place top_left, const std::string& title, const std::string& x_title,
                  const std::string& y_title, const std::vector<Curve>& curves) {
    if (!m_sheet || curves.empty())
        return;
    auto* const chart = workbook_add_chart(m_book->m_book, LXW_CHART_SCATTER_STRAIGHT);
    for (const Curve& curve : curves) {
        const auto last_y = Place{curve.last_x.row, curve.first_y.column};
        const std::string sheet = "='" + m_name + "'!";
        const std::string x = sheet + absolute(curve.first_x) + ":" + absolute(curve.last_x);
        const std::string y = sheet + absolute(curve.first_y) + ":" + absolute(last_y);
        auto* const series = chart_add_series(chart, x.c_str(), y.c_str());
        chart_series_set_name(series, (sheet + absolute(curve.name)).c_str());
        lxw_chart_line line{};
        line.color = curve.colour;
        line.width = 2.25F;
        chart_series_set_line(series, &line);
    }
    chart_title_set_name(chart, title.c_str());
    chart_axis_set_name(chart->x_axis, x_title.c_str());
    chart_axis_set_name(chart->y_axis, y_title.c_str());
    chart_axis_set_log_base(chart->x_axis, 10);
    chart_axis_set_num_format(chart->x_axis, "#,##0");
    chart_axis_set_num_format(chart->y_axis, "\"$\"#,##0");
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options size{};
    size.x_scale = 1.7;
    size.y_scale = 1.5;
    m_book->note(worksheet_insert_chart_opt(m_sheet, top_left.row, top_left.column, chart, &size));
}

} // namespace core::workbook_file
