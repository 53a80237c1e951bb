// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>
#include <string_view>

namespace core {

// A text that was written with amounts in dollars ("Rent the API: $1,240 a month less."), with them in the
// reader's currency.
std::string money_within(std::string_view text, Translate translate);

} // namespace core
