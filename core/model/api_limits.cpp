// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/api_limits.h"

#include <algorithm>

namespace core {

std::array<ApiLimit, api_limit_count> api_limits(const Scenario& s, const TrafficLoad& traffic,
                                                 const Costs& costs) {
    const double words_now = words_per_day(s.traffic);
    const double request_tokens = s.traffic.input_tokens_per_request + billed_output_tokens(s);
    const double peak_requests = traffic.peak_tokens_per_minute / request_tokens;
    const double tokens_factor = s.api.tokens_factor; // the API counts its own
    std::array<ApiLimit, api_limit_count> limits{
        {{.id = "tokens_per_minute",
          .at_peak = busiest_minute(peak_requests) * request_tokens * tokens_factor},
         {.id = "spend_usd_per_month"}}};
    if (s.api.tokens_per_minute_limit > 0) {
        limits[0].limit = s.api.tokens_per_minute_limit;
        if (peak_requests > 0) // else all may wait, and no minute is a busy one
            limits[0].reached_at_words_per_day =
                words_now *
                (mean_of_busiest_minute(s.api.tokens_per_minute_limit / (request_tokens * tokens_factor)) /
                 peak_requests);
    }
    if (s.api.spend_limit_usd_per_month > 0)
        limits[1].limit = s.api.spend_limit_usd_per_month;
    if (!costs[Option::api])
        return limits;
    // The provider's bill: everything but our own people. Input and output grow with traffic, the rest not.
    double per_traffic = 0, fixed = 0;
    const auto rows = cost_items();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].option == Option::api && rows[i].id != "staff")
            (rows[i].grows_with_traffic ? per_traffic : fixed) += costs.item_usd[i];
    limits[1].at_peak = per_traffic + fixed;
    if (limits[1].limit) {
        if (per_traffic > 0)
            limits[1].reached_at_words_per_day =
                std::max(0.0, words_now * ((s.api.spend_limit_usd_per_month - fixed) / per_traffic));
        else if (fixed > s.api.spend_limit_usd_per_month)
            limits[1].reached_at_words_per_day = 0; // exceeded whatever the traffic
    }
    return limits;
}

} // namespace core
