// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/worth_finding_out.h"
#include "core/text/text.h"

#include <string>

namespace core {

// "Output length", or "measuring one replica".
std::string worth_label(const WorthFindingOut& worth, Translate translate = english);

// "$1,900": to two digits, which is what it is known to.
std::string worth_usd(const WorthFindingOut& worth, Translate translate = english);

// "Output length, $1,900 a month; measuring one replica, $400; nothing else changes the answer": the first
// three of them.
std::string worth_text(const std::vector<WorthFindingOut>& all, Translate translate = english);

} // namespace core
