// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <QString>

#include <string>
#include <string_view>

// Core's texts in the reader's language.
namespace ui {

const core::Currency& currency_in_use(); // ui/words/money.h

// Core's Translate over Qt's translations.
std::string in_readers_language(const char* context, std::string_view english_text);
inline constexpr core::Translate translate_core{in_readers_language, currency_in_use};
// The same in US dollars: for what is reckoned with further, as a workbook.
inline constexpr core::Translate translate_in_dollars{in_readers_language};
// Of the context "core".
QString core_text(std::string_view english_text);

// The input table's own words, context "inputs".
QString label_of(const core::Input& input);
QString definition_of(const core::Input& input);
QString choice_text(const core::Input& input, int choice);

// A series as it is typed: a profile by its name in the reader's language, else as core::series_text; and
// back for core. What is read of it is core::shown_value().
QString series_words(const std::vector<double>& values);
QString series_id(const QString& words);

// Numbers by the one formatter.
QString number_text(double value, core::Unit unit);
QString short_text(double value, core::Unit unit);
QString full_text(double value, core::Unit unit);
// As shown on a label: 0 reads as what it means ("no limit", "auto").
QString shown_value(const core::Input& number_input, double value);
// "22.2 M words/day": of whichever drives.
QString shown_traffic(const core::Scenario& scenario);

// Whether every word stands in the text, whatever the case, and however either is written: "gpt oss",
// "gpt-oss" and "gptoss" are one, as are "spare_units" and "spare units".
bool holds_words(const QString& text, const QString& words);

inline QString to_qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace ui
