// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace ui {

// What core says of a file that is wrong, or of a row that was left out, in the reader's language. Core forms
// these sentences from keys and figures of the file and has no window to translate them for; the sentences
// with their places are told apart here. One that is not known stays English.
QString problem_words(std::string_view english);

} // namespace ui
