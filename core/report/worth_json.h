// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/worth_finding_out.h"
#include "core/report/evaluation_parts.h"

namespace core::result_json {

// The most first; empty where nothing is worth finding out.
Json worth_finding_out(const std::vector<WorthFindingOut>& all);

} // namespace core::result_json
