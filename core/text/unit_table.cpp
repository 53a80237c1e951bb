// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unit_table.h"

#include <array>
#include <cassert>

namespace core {

namespace {

constexpr std::array rows{
    UnitRow{Unit::none, Style::prefixed, 0, "", "", "", ""},
    UnitRow{Unit::words_per_day, Style::prefixed, 0, "", QT_TRANSLATE_NOOP("core", "words/day"),
            QT_TRANSLATE_NOOP("core", "word/day"), "words wordsperday wordsaday /day"},
    UnitRow{Unit::requests_per_day, Style::prefixed, 0, "", QT_TRANSLATE_NOOP("core", "requests/day"),
            QT_TRANSLATE_NOOP("core", "request/day"), "requests requestsperday requestsaday /day"},
    UnitRow{Unit::tokens, Style::prefixed, 0, "", QT_TRANSLATE_NOOP("core", "tokens"),
            QT_TRANSLATE_NOOP("core", "token"), ""},
    UnitRow{Unit::tokens_m, Style::prefixed, 6, "M", QT_TRANSLATE_NOOP("core", "tokens"), "", ""},
    UnitRow{Unit::tokens_per_word, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "tokens/word"),
            QT_TRANSLATE_NOOP("core", "token/word"), "tokens /word"},
    UnitRow{Unit::share, Style::percent, 0, "", "", "", ""},
    UnitRow{Unit::share_per_month, Style::percent, 0, "", QT_TRANSLATE_NOOP("core", "/month"), "",
            "permonth amonth"},
    UnitRow{Unit::share_per_year, Style::percent, 0, "", QT_TRANSLATE_NOOP("core", "/year"), "",
            "peryear ayear"},
    UnitRow{Unit::times, Style::factor, 0, "", "", "", ""},
    UnitRow{Unit::params_b, Style::prefixed, 9, "B", "", "", "parameters params"},
    UnitRow{Unit::usd, Style::money, 0, "", "", "", ""},
    UnitRow{Unit::usd_per_mtok, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/M tokens"), "",
            "/mtok /m /milliontokens permtokens permilliontokens"},
    UnitRow{Unit::usd_per_month, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/month"), "",
            "/mo permonth amonth"},
    UnitRow{Unit::usd_per_year, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/year"), "",
            "/y peryear ayear"},
    UnitRow{Unit::usd_per_hour, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/h"), "",
            "/hr /hour perhour anhour"},
    UnitRow{Unit::usd_per_kwh, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/kWh"), "", "perkwh"},
    UnitRow{Unit::usd_per_gb_month, Style::money, 0, "", QT_TRANSLATE_NOOP("core", "/GB-month"), "",
            "/gb/month pergbandmonth"},
    UnitRow{Unit::tokens_per_minute, Style::prefixed, 0, "", QT_TRANSLATE_NOOP("core", "tokens/min"),
            QT_TRANSLATE_NOOP("core", "token/min"), "tpm /min tokens/minute tokensperminute"},
    UnitRow{Unit::tokens_per_s, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "tokens/s"),
            QT_TRANSLATE_NOOP("core", "token/s"), "tok/s /s tokenspersecond"},
    UnitRow{Unit::gb, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "GB"), "", ""},
    UnitRow{Unit::gb_per_s, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "GB/s"), "", ""},
    UnitRow{Unit::tflops, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "TFLOP/s"), "", "tflops"},
    UnitRow{Unit::gpus, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "GPUs"),
            QT_TRANSLATE_NOOP("core", "GPU"), ""},
    UnitRow{Unit::units, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "units"),
            QT_TRANSLATE_NOOP("core", "unit"), ""},
    UnitRow{Unit::seconds, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "s"), "", "sec second seconds"},
    UnitRow{Unit::hours, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "h"), "", "hr hour hours"},
    UnitRow{Unit::hours_per_month, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "h/month"), "",
            "h hours hours/month"},
    UnitRow{Unit::months, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "months"),
            QT_TRANSLATE_NOOP("core", "month"), ""},
    UnitRow{Unit::kw, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "kW"), "", ""},
    UnitRow{Unit::runs_per_month, Style::plain, 0, "", QT_TRANSLATE_NOOP("core", "runs/month"),
            QT_TRANSLATE_NOOP("core", "run/month"), "runs permonth /month"},
};

} // namespace

const UnitRow& row_of(Unit unit) {
    const auto& row = rows[static_cast<std::size_t>(unit)];
    assert(row.unit == unit); // the table stands in the enum's order
    return row;
}

} // namespace core
