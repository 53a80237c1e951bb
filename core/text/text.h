// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

// Marks a text for Qt's lupdate (context first) without needing Qt; spelled exactly as in Qt, so that both
// may be seen by one file.
#define QT_TRANSLATE_NOOP(scope, x) x

namespace core {

// English text of this core in, text of the reader's language out. The window hands in Qt's translation of
// the context "core", the command line english().
using Translate = std::string (*)(std::string_view english_text);

std::string english(std::string_view text);

// Puts the arguments in the places %1 .. %9 of the pattern; a place without an argument stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);

} // namespace core
