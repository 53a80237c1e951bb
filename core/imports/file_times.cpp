// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/file_times.h"
#include "core/imports/formats.h"
#include "core/text/dates.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

namespace core {

namespace {

double seconds_at(std::chrono::sys_days day) {
    return static_cast<double>(day.time_since_epoch().count()) * 86400;
}

// A piece of a date: a number with its digits, a word in small letters, or a sign.
struct Piece {
    enum class Kind { number, word, sign } kind = Kind::sign;
    std::string_view text = {};
    int number = 0;
    bool is_sign(std::string_view any_of) const {
        return kind == Kind::sign && any_of.find(text) != std::string_view::npos;
    }
    bool is_number(std::size_t digits) const { return kind == Kind::number && text.size() <= digits; }
};

std::vector<Piece> pieces_of(std::string_view text) {
    constexpr std::size_t most = 12; // a longer text is no date
    std::vector<Piece> pieces;
    while (!text.empty() && pieces.size() < most) {
        const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
        std::size_t end = 1;
        Piece piece;
        if (is_digit(text[0])) {
            end = std::min(text.find_first_not_of("0123456789"), text.size());
            piece.kind = Piece::Kind::number;
            std::from_chars(text.data(), text.data() + std::min<std::size_t>(end, 6), piece.number);
        } else if (is_letter(text[0])) {
            while (end < text.size() && is_letter(text[end]))
                ++end;
            piece.kind = Piece::Kind::word;
        }
        piece.text = text.substr(0, end);
        pieces.push_back(piece);
        text.remove_prefix(end);
    }
    return pieces;
}

// 1 to 12; 0: none.
int month_named(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    if (word == "sept")
        return 9;
    const auto found = std::ranges::find_if(names, [&](std::string_view name) {
        return word == name || (word.size() == 3 && name.starts_with(word));
    });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

bool is_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return word.size() >= 3 && (word.size() == 3 || word.ends_with("day")) &&
           std::ranges::find(names, word.substr(0, 3)) != names.end();
}

// What is written with two digits is of no year before: 26-08-01 begins with it.
constexpr std::chrono::year first_year_of_two_digits{2018};

// Of two digits one of this century.
std::chrono::year year_of(const Piece& piece) {
    return std::chrono::year(piece.text.size() == 2 ? 2000 + piece.number : piece.number);
}
bool is_year(const Piece& piece) {
    return piece.kind == Piece::Kind::number && piece.text.size() == 4 && piece.number > 0;
}
bool is_short_year(const Piece& piece) {
    return is_year(piece) || (piece.kind == Piece::Kind::number && piece.text.size() == 2);
}

std::optional<FileTime> whole_months(std::chrono::year of, int first, int count) {
    const std::chrono::year_month begin(of, std::chrono::month(static_cast<unsigned>(first)));
    if (first < 1 || !begin.ok())
        return std::nullopt;
    return FileTime{.from = seconds_at(begin / 1),
                    .to = seconds_at((begin + std::chrono::months(count)) / 1)};
}

// Of ISO 8601: the first one has the year's first Thursday.
std::optional<FileTime> whole_week(std::chrono::year of, int number) {
    using std::chrono::sys_days, std::chrono::weekday, std::chrono::weeks;
    if (number < 1 || number > 53)
        return std::nullopt;
    const sys_days fourth(of / std::chrono::January / 4);
    const sys_days begin = fourth - (weekday(fourth) - std::chrono::Monday) + weeks(number - 1);
    if (std::chrono::year_month_day(begin + std::chrono::days(3)).year() !=
        of) // a 53rd that is the next one's
        return std::nullopt;
    return FileTime{.from = seconds_at(begin), .to = seconds_at(begin + weeks(1))};
}

std::optional<FileTime> whole_quarter(std::chrono::year of, int number) {
    return number > 4 ? std::nullopt : whole_months(of, number * 3 - 2, 3);
}

// "2026-08", "08/2026", "202608", "aug 2026", "aug-26", "2026-q3", "q3 2026", "2026-w31"; all of the text.
std::optional<FileTime> longer_than_a_day(std::vector<Piece> pieces) {
    std::erase_if(pieces, [](const Piece& piece) { return piece.is_sign(" ,."); });
    const bool has_dash = std::ranges::any_of(pieces, [](const Piece& piece) { return piece.is_sign("-"); });
    std::erase_if(pieces, [](const Piece& piece) { return piece.is_sign("-/'"); });
    if (pieces.size() == 1 && pieces[0].kind == Piece::Kind::number && pieces[0].text.size() == 6)
        return pieces[0].number < 199000 || pieces[0].number >= 210000
                   ? std::nullopt
                   : whole_months(std::chrono::year(pieces[0].number / 100), pieces[0].number % 100, 1);
    if (pieces.size() == 2 && is_year(pieces[0]) && pieces[1].is_number(2))
        return whole_months(year_of(pieces[0]), pieces[1].number, 1);
    if (pieces.size() == 2 && pieces[0].is_number(2) && is_year(pieces[1]))
        return whole_months(year_of(pieces[1]), pieces[0].number, 1);
    if (pieces.size() == 2 && pieces[0].kind == Piece::Kind::word)
        std::swap(pieces[0], pieces[1]);
    if (pieces.size() == 2 && pieces[1].kind == Piece::Kind::word) {
        const int named = month_named(pieces[1].text);
        const bool has_year = has_dash ? is_short_year(pieces[0]) : is_year(pieces[0]);
        return named > 0 && has_year ? whole_months(year_of(pieces[0]), named, 1) : std::nullopt;
    }
    const auto parted = [&](std::size_t word, std::size_t number, std::size_t of) -> std::optional<FileTime> {
        if (!is_year(pieces[of]) || !pieces[number].is_number(2))
            return std::nullopt;
        return pieces[word].text == "q"   ? whole_quarter(year_of(pieces[of]), pieces[number].number)
               : pieces[word].text == "w" ? whole_week(year_of(pieces[of]), pieces[number].number)
                                          : std::nullopt;
    };
    if (pieces.size() != 3)
        return std::nullopt;
    return pieces[0].kind == Piece::Kind::word ? parted(0, 1, 2) : parted(1, 2, 0);
}

struct DayInPieces {
    std::chrono::year_month_day date;
    std::size_t pieces = 0; // that it takes
};

DayInPieces day_of_pieces(const Piece& of, int month, const Piece& day, std::size_t pieces) {
    return {std::chrono::year_month_day(year_of(of), std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day.number))),
            pieces};
}

// At the front.
std::optional<DayInPieces> day_in(const std::vector<Piece>& pieces, SlashDates order) {
    const auto has = [&](std::size_t count) { return pieces.size() >= count; };
    const auto number = [&](std::size_t at) { return pieces[at].number; };
    // "2026/8/1", "1.8.2026", "8/1/2026"
    if (has(5) && pieces[1].is_sign("/.-") && pieces[3].text == pieces[1].text && pieces[2].is_number(2)) {
        if (is_year(pieces[0]) && pieces[4].is_number(2))
            return day_of_pieces(pieces[0], number(2), pieces[4], 5);
        if (!pieces[0].is_number(2) || !is_short_year(pieces[4]) ||
            (pieces[4].text.size() == 2 && year_of(pieces[4]) < first_year_of_two_digits))
            return std::nullopt;
        if (pieces[1].text == "." || order == SlashDates::day_first)
            return day_of_pieces(pieces[4], number(2), pieces[0], 5);
        if (order == SlashDates::month_first)
            return day_of_pieces(pieces[4], number(0), pieces[2], 5);
        return std::nullopt;
    }
    std::vector<std::size_t> at; // that are more than signs
    for (std::size_t i = 0; i < pieces.size() && at.size() < 3; ++i)
        if (!pieces[i].is_sign(" ,.-/"))
            at.push_back(i);
    if (at.size() < 3 || !is_short_year(pieces[at[2]]))
        return std::nullopt;
    // "1 aug 2026", "01-aug-26"
    if (const int named = month_named(pieces[at[1]].text); named > 0 && pieces[at[0]].is_number(2))
        return day_of_pieces(pieces[at[2]], named, pieces[at[0]], at[2] + 1);
    // "aug 1, 2026"
    if (const int named = month_named(pieces[at[0]].text); named > 0 && pieces[at[1]].is_number(2))
        return day_of_pieces(pieces[at[2]], named, pieces[at[1]], at[2] + 1);
    return std::nullopt;
}

// "3:04 pm" as "15:04"; empty where it is none, or of 12 hours and beyond them.
std::string clock_of_24_hours(std::string_view clock) {
    std::string text(clock);
    const bool before_noon = text.ends_with("am"), after_noon = text.ends_with("pm");
    if (before_noon || after_noon) {
        text.resize(text.size() - 2);
        while (text.ends_with(' '))
            text.pop_back();
    }
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    unsigned hour = 0;
    std::from_chars(text.data(), text.data() + digits, hour);
    if (digits < 1 || digits > 2 || ((before_noon || after_noon) && (hour < 1 || hour > 12)))
        return "";
    if (before_noon || after_noon)
        hour = hour % 12 + (after_noon ? 12 : 0);
    const std::string rest = text.substr(digits);
    return (hour < 10 ? "0" : "") + std::to_string(hour) + (rest.empty() ? ":00" : rest);
}

// A bare number is one only within a century of ours: no number of a month, a day or a week is.
std::optional<FileTime> instant(std::string_view iso) {
    constexpr double year_1973 = 1e8, year_2100 = 4102444800;
    const auto time = stated_time(iso);
    const bool is_number = iso.find_first_not_of("0123456789.+-eE") == std::string_view::npos &&
                           (iso.size() < 5 || iso[4] != '-') && iso.size() != 8;
    if (!time || (is_number && !(time->seconds >= year_1973 && time->seconds < year_2100)))
        return std::nullopt;
    return FileTime{time->seconds, time->seconds, time->east_s, time->has_clock};
}

std::string upper_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

// A day and what stands behind it, of small letters.
std::optional<FileTime> day_and_clock(std::string_view text, SlashDates order) {
    auto pieces = pieces_of(text);
    if (!pieces.empty() && is_weekday(pieces[0].text))
        while (!pieces.empty() && pieces[0].kind != Piece::Kind::number &&
               month_named(pieces[0].text) == 0) // "sat, aug 1, 2026"
            pieces.erase(pieces.begin());
    const auto found = day_in(pieces, order);
    if (!found || !found->date.ok())
        return std::nullopt;
    const Piece& last = pieces[found->pieces - 1];
    std::string_view clock =
        text.substr(static_cast<std::size_t>(last.text.data() + last.text.size() - text.data()));
    while (clock.starts_with(' ') || clock.starts_with(',') || clock.starts_with('t'))
        clock.remove_prefix(1);
    const std::string day = iso_text(std::chrono::sys_days(found->date));
    if (clock.empty())
        return instant(day);
    const std::string of_24 = clock_of_24_hours(clock);
    return of_24.empty() ? std::nullopt : instant(day + ' ' + upper_case(of_24));
}

std::optional<FileTime> day_or_longer(std::string_view text, SlashDates order) {
    if (const auto longer = longer_than_a_day(pieces_of(text)))
        return longer;
    return day_and_clock(text, order);
}

// "2026-08-01 to 2026-08-31".
std::optional<FileTime> span_of_time(std::string_view text, SlashDates order) {
    for (const std::string_view between : {" to ", " - ", " \u2013 ", "/", ".."}) {
        const auto at = text.find(between);
        constexpr std::size_t shortest_day = 6;
        if (at == std::string_view::npos || at < shortest_day ||
            text.find(between, at + 1) != std::string_view::npos)
            continue;
        const auto first = file_time(text.substr(0, at), order);
        const auto last = file_time(text.substr(at + between.size()), order);
        if (!first || !last || last->from < first->from)
            continue;
        constexpr double day_s = 86400;
        // Of an interval of ISO 8601 that goes from the first of a month to that of another the end is left
        // out.
        const bool of_months = between == "/" && !last->has_length() && !last->has_clock &&
                               begin_of_month(first->from) == first->from &&
                               begin_of_month(last->from) == last->from && last->from > first->from;
        const double end = last->has_length()             ? last->to
                           : last->has_clock || of_months ? last->from
                                                          : last->from + day_s;
        return FileTime{first->from, end, first->east_s, first->has_clock};
    }
    return std::nullopt;
}

// "2026年8月1日" as "2026-8-1", and of a cell what is no letter and no sign of it.
std::string as_written_in_latin(std::string_view text) {
    std::string result = lower_case(text);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs{
        {{"\u5e74", "-"}, {"\u6708", "-"}, {"\u65e5", ""}, {"\u00a0", " "}, {"\u202f", " "}}};
    for (const auto& [sign, latin] : signs)
        for (auto at = result.find(sign); at != std::string::npos; at = result.find(sign))
            result.replace(at, sign.size(), latin);
    while (result.ends_with(' ') || result.ends_with('-'))
        result.pop_back();
    result.erase(0, std::min(result.find_first_not_of(' '), result.size()));
    return result;
}

} // namespace

std::optional<FileTime> file_time(std::string_view text, SlashDates order) {
    constexpr std::size_t longest = 64; // of any that is none of them
    const bool is_month = text.size() == 6 && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_month)
        if (const auto time = instant(text))
            return time;
    if (text.size() < 5 || text.size() > longest)
        return std::nullopt;
    const std::string latin = as_written_in_latin(text);
    if (const auto time = instant(upper_case(latin)); time && !is_month)
        return time;
    if (const auto time = day_or_longer(latin, order))
        return time;
    if (const auto time = span_of_time(latin, order))
        return time;
    // 8/13/2026 is a day in one order only.
    const SlashDates only = order == SlashDates::unknown ? order_in(text) : SlashDates::unknown;
    return only == SlashDates::unknown ? std::nullopt : file_time(text, only);
}

bool needs_order(std::string_view text) {
    return !file_time(text) &&
           (file_time(text, SlashDates::month_first) || file_time(text, SlashDates::day_first));
}

SlashDates order_in(std::string_view text) {
    const auto pieces = pieces_of(text);
    const auto has_two_digits = [&](std::size_t at) {
        return pieces[at].kind == Piece::Kind::number && pieces[at].text.size() == 2;
    };
    if (pieces.size() >= 5 && has_two_digits(0) && has_two_digits(4) &&
        year_of(pieces[0]) >= first_year_of_two_digits)
        return SlashDates::unknown; // 26/08/25 may begin with its year
    const bool as_month = file_time(text, SlashDates::month_first).has_value();
    const bool as_day = file_time(text, SlashDates::day_first).has_value();
    if (as_month == as_day)
        return SlashDates::unknown;
    return as_month ? SlashDates::month_first : SlashDates::day_first;
}

std::optional<FileTime> between(const FileTime& start, const FileTime& end) {
    constexpr double day_s = 86400;
    FileTime period = start;
    period.to = end.from;
    const bool are_days = !start.has_clock && !end.has_clock && !start.has_length() && !end.has_length();
    const bool is_month =
        begin_of_month(start.from) == start.from && begin_of_month(start.from, 1) == end.from + day_s;
    if (end.from == start.from && end.has_length())
        period.to = end.to;
    else if (are_days && (end.from == start.from || is_month))
        period.to += day_s;
    return period.to > period.from ? std::optional(period) : std::nullopt;
}

double begin_of_month(double seconds, int months_on) {
    const std::chrono::year_month_day date(
        std::chrono::sys_days(std::chrono::days(static_cast<int>(std::floor(seconds / 86400)))));
    const std::chrono::year_month month(date.year(), date.month());
    return seconds_at((month + std::chrono::months(months_on)) / 1);
}

} // namespace core
