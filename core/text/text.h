// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

// Marks a text for Qt's lupdate (context first) without needing Qt; spelled exactly as in Qt, so that both
// may be seen by one file.
#define QT_TRANSLATE_NOOP(scope, x) x

namespace core {

// What a reader counts money in. Amounts are computed and kept in US dollars; only their texts are in another
// currency, by a rate that the reader gives.
struct Currency {
    std::string sign = "$"; // stands before the amount, letters parted from it: "€1,136", "CHF 1,136"
    double per_usd = 1;     // so many of it are a dollar; finite and above 0
    std::string as_of = {}; // the day of the rate, YYYY-MM-DD; empty: not said
    bool operator==(const Currency&) const = default;
};

// English text in, text of the reader's language out. The same words may be read otherwise elsewhere, so each
// has its context: "core", or what marks it where it stands, as "inputs" of the table of inputs. The window
// hands in Qt's translation, the command line `english`. A parameter of this type is named `translate`:
// lupdate takes translate("core", "words") for Qt's function of that name, and finds the words.
struct Translate {
    std::string (*words)(const char* context, std::string_view text) = nullptr; // null: as they are
    const Currency& (*currency)() = nullptr;                                    // null: US dollars
    std::string operator()(const char* context, std::string_view text) const;
    const Currency& money() const;
};

inline constexpr Translate english{};

// Puts the arguments in the places %1 .. %9 of the pattern; a place without an argument stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);

} // namespace core
