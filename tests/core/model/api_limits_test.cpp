// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/api_limits.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

TEST(ApiLimits, headRoomAndWhereEachIsHit) {
    auto s = test::article(); // 6.25 M words/day x 2 tokens, peak 1
    s.traffic.peak_to_average = 4;
    s.api.tokens_per_minute_limit = 50000;
    s.api.spend_limit_usd_per_month = 2000;
    s.api.fixed_usd_per_month = 500;
    s.team.api_usd_per_year = 1e6; // our people are not on the provider's bill
    const auto e = core::evaluate(s);
    EXPECT_NEAR(e.traffic.peak_tokens_per_minute, 12.5e6 / 1440 * 4, 1e-6);
    const double request = s.traffic.input_tokens_per_request + s.traffic.output_tokens_per_request;
    EXPECT_NEAR(*e.api_limits[0].at_peak, core::busiest_minute(12.5e6 / 1440 * 4 / request) * request, 1e-6);
    auto there = s;
    there.traffic.words_per_day = *e.api_limits[0].reached_at_words_per_day;
    EXPECT_NEAR(*core::evaluate(there).api_limits[0].at_peak, 50000, 1e-6);
    const auto usage = 12.5 * 4 * core::days_per_month; // $4 per M tokens blended
    EXPECT_NEAR(*e.api_limits[1].at_peak, usage + 500, 1e-9);
    // Put in as traffic, the limit is what is then at the peak.
    s.traffic.words_per_day = *e.api_limits[1].reached_at_words_per_day;
    EXPECT_NEAR(*core::evaluate(s).api_limits[1].at_peak, 2000, 1e-9);
}

// Counted from 200,000 hours of 60 Poisson minutes each (numpy, seed 1): the median of the largest is 42 at
// 29 requests a minute, 1073 at 1,000; 2 at 0.3.
TEST(ApiLimits, theBusiestMinuteIsBeyondTheMean) {
    EXPECT_NEAR(core::busiest_minute(29), 42, 0.3);
    EXPECT_NEAR(core::busiest_minute(1000), 1073, 1);
    EXPECT_NEAR(core::busiest_minute(0.3), 2, 0.5);
    for (const double mean : {0.01, 1.0, 29.0, 1e6, 1e12})
        EXPECT_NEAR(core::mean_of_busiest_minute(core::busiest_minute(mean)) / mean, 1, 1e-6) << mean;
    EXPECT_EQ(core::mean_of_busiest_minute(0), 0);
}

// A fee above the limit is above it at any traffic, also where the tokens are free.
TEST(ApiLimits, exceededWhateverTheTraffic) {
    auto s = test::article();
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 0;
    s.api.spend_limit_usd_per_month = 2000;
    s.api.fixed_usd_per_month = 1999;
    EXPECT_FALSE(core::evaluate(s).api_limits[1].reached_at_words_per_day);
    s.api.fixed_usd_per_month = 2001;
    EXPECT_EQ(core::evaluate(s).api_limits[1].reached_at_words_per_day, 0);
}

} // namespace
