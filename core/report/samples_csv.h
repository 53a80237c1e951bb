// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/sample_table.h"

#include <string>

namespace core {

// A row a sample: every varied input under its path, `capacity_factor` where the throughput is uncertain, and
// what each option and the mix cost a month, `api_usd_per_month` and so on, empty where there is no answer.
// Numbers in full. RFC 4180 with plain line feeds.
std::string samples_csv(const SampleTable& samples);

} // namespace core
