// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/csv.h"
#include "core/files/json_tree.h"
#include "core/imports/file_times.h"
#include "core/imports/import_file.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

// What the formats share; for the files of this folder only.
namespace core {

// A file of millions of bad rows is told often enough by the first hundred.
inline constexpr std::size_t import_most_told = 100;

// An import at work: what it has found so far.
struct Import {
    const ImportFrom& from;
    ImportRead read = {}; // its problems and what it left out come in the end
    FileProblems problems{import_most_told};
    bool is_broken = false; // as a whole: nothing of it is taken, whatever else was good
    int lines_before = 0;   // in the file, before the text whose lines are counted: of JSON lines
    std::map<std::string, int, std::less<>> skipped = {}; // reason -> how often; the first hundred reasons
    int skipped_for_others = 0;
    std::vector<std::string> remarks = {}; // of the file as a whole, told beside what was left out
    // Of a CSV whose cells no commas part: "12,5" is a number there.
    bool has_decimal_commas = false;
    SlashDates slash_dates = SlashDates::unknown; // of all of its rows

    void skip(std::string_view reason);
    // Of a row, which is then left out, or, where nothing is left to take, of the file.
    void problem(int line, std::string_view path, std::string message);
    // Of the file as a whole.
    void refuse(int line, std::string message);
    // Whether so many rows to take over are not too many yet; else that is a problem, and the reading ends.
    bool has_room(std::size_t rows);
    // as_of empty: today's.
    Source source(std::string_view as_of = {}) const;
};

// Tells whether something was wrong with the row since this was made.
class RowCheck {
  public:
    explicit RowCheck(const Import& import) : m_import(import), m_before(import.problems.count()) {}
    bool is_good() const { return m_import.problems.count() == m_before; }

  private:
    const Import& m_import;
    std::size_t m_before;
};

// An amount: empty where the field is, and, with a problem of that line, where it is no number, negative or
// not finite. JSON: null and a missing key are empty; `line` is the object's where it is known.
std::optional<double> amount(const CsvReader& csv, std::string_view column, Import& import);
std::optional<double> amount(const JsonNode& object, std::string_view key, Import& import);
std::optional<double> amount(const std::string& text, std::string_view path, int line, Import& import);

// All of the text, as from_chars has it.
std::optional<double> parsed_number(std::string_view text);
// The same as spreadsheets of several countries spell it: "1,234.5", "1.234,5", "1 234"; "12,5" where no
// commas part the cells. Empty where it is none, or where it is not certain what its sign parts.
std::optional<double> number_in_cell(std::string_view text, const Import& import);
// "", "null", "N/A", "-", whatever a database writes for nothing.
bool says_nothing(std::string_view text);
// How many there are of something: as an amount, but that signs between groups of three digits part
// thousands, for it has no fractions: "1,234", "1.234.567", "1'234". What says nothing is empty.
std::optional<double> count_of(const std::string& text, std::string_view path, int line, Import& import);

// A time in a cell of a CSV: as file_time, but that a number of 20,000 to 80,000 is a day as spreadsheets
// count them, from 1899-12-30: 45992.5 is 2025-12-01 12:00, to the second. In seconds since 1970 that would
// be the afternoon of its first day.
std::optional<FileTime> csv_time(const std::string& text, const Import& import);

// Whether a text may be a key or an address: it or a part of it begins as the usual keys do, or has a domain
// behind an @. Such a text is neither told nor kept.
bool may_be_secret(std::string_view text);
inline constexpr std::string_view named_like_a_secret = "its name looks like a key or an address";
// A text where a number was to be may be anything that slipped there: an address, a key, a prompt. It is
// quoted only where it looks like a number: digits, signs and separators, at most three letters of a unit,
// below 24 characters.
bool is_told(std::string_view text);
// How a value is called in a message; a text that is not told is "a text".
std::string told_value(const JsonNode& value);
// The same of a word where a word was to be: it is told, unless it may be a secret.
std::string told_word(std::string_view word);

// JSON as Python writes it: numbers that JSON has not (NaN, Infinity) in quotes, so that they can be read
// over, and are told where they count.
std::string with_python_words_quoted(std::string_view content);

// Null where there is no such member; of a path "a/b" the member b of the object a.
const JsonMember* find_member(const JsonNode& object, std::string_view key);
const JsonNode* find_node(const JsonNode& object, std::string_view path);
// The text under a key; empty where it is none.
std::string_view text_of(const JsonNode& object, std::string_view key);
// The number under a path, of one that is spelled as a text, too; empty where it is none.
std::optional<double> number_of(const JsonNode& object, std::string_view path);

// Of letters A to Z.
std::string lower_case(std::string_view text);

// The formats. Each is a row of a table in import_file.cpp, and fills import.read.rows.

struct CsvFormat {
    std::string_view name;
    bool (*is)(const CsvReader& csv);             // by the header
    void (*read)(CsvReader& csv, Import& import); // from before its first row
    std::string_view refusal = {}; // instead of read: why nothing can be taken from it, and what would serve
};

// Takes the rows of a list, one after the other, and at the end what stands around them; null: nothing.
struct RowTaker {
    std::function<void(const JsonNode& row)> take;
    std::function<void(const JsonNode* around)> end;
};

// A document as a whole, or rows: the items of a list, which is the file or a member of it, or lines.
struct JsonFormat {
    std::string_view name;
    bool (*is)(const JsonNode& root_or_row);
    void (*read)(const JsonNode& root, Import& import) = nullptr;
    RowTaker (*rows)(Import& import) = nullptr;
    std::string_view ending = "json";
    std::string_view refusal = {};
};

const std::vector<CsvFormat>& csv_formats();
const std::vector<JsonFormat>& json_formats();

// A model's config.json as on Hugging Face.
void import_hugging_face(const JsonNode& root, Import& import);

} // namespace core
