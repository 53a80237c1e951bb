// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

// Which language the program speaks. Its texts come from :/translations, Qt's own from where Qt keeps them.
namespace ui {

struct Language {
    const char* code; // "ja"; empty: the system's
    const char* name; // in the language itself; of the system's: English, context "Languages"
};
std::span<const Language> languages();
QString language_name(const Language& language);

// The code of the language that texts are in: "en" where no translator is installed.
QString language_in_use();

// The code that the reader has chosen; empty: as the system.
QString chosen_language();

// Speaks it from now on: every window gets a QEvent::LanguageChange. English where there is no translation.
void use_language(const QString& code);

// The same, and at every start to come.
void choose_language(const QString& code);

} // namespace ui
