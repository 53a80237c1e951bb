// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>
#include <string_view>

// What an API allows at most, how near the traffic's peak comes to it, and from which traffic on it is too
// little (core/README.md section 5).
namespace core {

inline constexpr int api_limit_count = 2;
struct ApiLimit {
    std::string_view id;                            // "tokens_per_minute", "spend_usd_per_month"
    std::optional<double> at_peak;                  // empty: the API has no answer
    std::optional<double> limit;                    // empty: none
    std::optional<double> reached_at_words_per_day; // empty: no limit, or never
};
std::array<ApiLimit, api_limit_count> api_limits(const Scenario& scenario, const TrafficLoad& traffic,
                                                 const Costs& costs);

} // namespace core
