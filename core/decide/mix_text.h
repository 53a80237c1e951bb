// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/text/text.h"

#include <string>

// The mix in words.
namespace core {

// "3 machines (2 reserved, 1 on demand) + 45 provisioned units"; empty where it has neither.
std::string machines_of(const Mix& mix, Translate translate = english);

// "Run 3 machines (2 reserved, 1 on demand) and the API for 12 %: $1,316 a month less." Of a mix
// with a gain, against the best pure option.
std::string mix_headline(const Mix& mix, bool too_close_to_call, Translate translate = english);

} // namespace core
