// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <optional>
#include <string>
#include <string_view>

// Numbers and units to text and back: the one formatter of the program. Independent of any locale.
namespace core {

// What a number is counted in. Where the field counts in thousands of something (total_params_b), the unit
// knows it, so that "70B" and "70" both mean 70.
enum class Unit {
    none, // a plain number
    words_per_day,
    requests_per_day,
    tokens,
    tokens_m, // millions of tokens
    tokens_per_word,
    share, // 0..1, shown as per cent
    share_per_month,
    share_per_year,
    times,    // a factor: "1.5x"
    params_b, // billions of parameters
    usd,
    usd_per_mtok,
    usd_per_month,
    usd_per_year,
    usd_per_hour,
    usd_per_kwh,
    usd_per_gb_month,
    tokens_per_minute,
    tokens_per_s,
    gb,
    gb_per_s,
    tflops,
    gpus,
    units,
    seconds,
    hours,
    hours_per_month,
    months,
    kw,
    runs_per_month,
};

// Three significant digits for charts, labels and sentences: "$3,120", "22.2 M words/day", "210 GB", "12 %".
// Never "-0", never exponent notation; amounts of money of 1,000 to 999,999 in full dollars with commas,
// under $100 with cents where there are any. Not finite: "–". Below 1e-12 in size: 0. Money is in the
// reader's currency, value times rate: "€1,136".
std::string format(double value, Unit unit, Translate translate = english);

// The same without the unit's words ("22.2 M", "$3,120", "12 %"), for axis ticks and table cells.
std::string format_short(double value, Unit unit, Translate translate = english);

// The full value for the field and the tooltip: every digit that the number has ("22,200,000", "$3.70944");
// of money in another currency than dollars six digits, since its rate has no more.
std::string format_exact(double value, Unit unit, Translate translate = english);

// What stands before an amount of money: "$", "€", "CHF" and a blank that does not break.
std::string money_sign(Translate translate = english);

// "$1 = €0.92 (2026-11-01)": what every amount of money in a text was multiplied by. Empty for US dollars.
std::string rate_text(Translate translate = english);

// The unit's own words, "words/day", "GB"; empty where the number alone says it. Those of money and of shares
// ("/h", "/M tokens") begin with a slash and follow the number without a blank.
std::string unit_words(Unit unit, Translate translate = english);

// What a user types: "70B", "2.2M", "$3.70", "1,000", "12%", "3k words/day", "1e6"; case and blanks do not
// matter. A bare number is in the unit of the field (0.12 for 12 %). Commas and blanks inside the number part
// it in threes: "3,70" is none. Empty where it is not one whole number with a known suffix, not finite, or
// the suffix does not belong to the unit: k, M, B, T go with amounts, words, tokens and parameters only.
std::optional<double> parse(std::string_view text, Unit unit);

// As typed into a field that shows per cent: there 40 is 40 %, 1 is 1 % and 0.4 is 0.4 %, with the sign or
// without. Of every other unit the same as parse().
std::optional<double> parse_as_shown(std::string_view text, Unit unit);

// The shortest text that reads back as the same double ("0.1", "22200000"), in JSON's notation; an exponent
// only below 1e-6 and from 1e21 on. Finite values only.
std::string shortest(double value);

} // namespace core
