// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/provisioned.h"
#include "core/report/evaluation_parts.h"

namespace core::result_json {

// Null where no units are offered.
Json provisioned(const std::optional<ProvisionedAtPeak>& found);

} // namespace core::result_json
