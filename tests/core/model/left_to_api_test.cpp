// SPDX-License-Identifier: GPL-3.0-or-later
// What machines leave to the API: core/README.md section 5, "Left to the API".
#include "core/decide/mix.h"
#include "core/model/evaluate.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Option;

// $1,000 of API tokens a month: 10 M input and 5 M output tokens a day at $2 and $2.575.. would be odd, so
// prices are set to give it: 10 * 365/12 * p + 5 * 365/12 * 2p = 1000.
core::Scenario thousand_at_the_api() {
    core::Scenario s;
    s.traffic.words_per_day = 7.5e6;
    s.traffic.tokens_per_word = 2;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 500;
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 600.0 / 365;
    s.api.output_usd_per_mtok = 1200.0 / 365;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 10; // 0.02 requests/s
    s.hosting.usd_per_instance_hour = 1;
    s.hosting.spare_units = 0;
    return s;
}

double usd(const core::Scenario& s, Option option) {
    return core::evaluate(s).costs[option].value_or(-1);
}

// By hand: 10,000 requests a day are 0.11574 a second, 5.787 replicas, so 6 machines for $730 each.
TEST(LeftToTheApi, nothingByDefault) {
    const auto s = thousand_at_the_api();
    EXPECT_NEAR(usd(s, Option::api), 1000, 1e-9);
    EXPECT_NEAR(usd(s, Option::rented), 6 * 730, 1e-9);
    EXPECT_EQ(core::left_to_api_share(s), 0);
}

// C_own(N) + (1 - pass) C_api(N): the machines stay, a fifth of the tokens is bought, and the fee with it.
TEST(LeftToTheApi, retriesArePaidOnTop) {
    auto s = thousand_at_the_api();
    s.quality.own_pass_share = 0.8;
    EXPECT_NEAR(usd(s, Option::rented), 6 * 730, 1e-9);
    s.quality.on_failure = core::OnFailure::retry_on_api;
    EXPECT_NEAR(usd(s, Option::rented), 6 * 730 + 200, 1e-9);
    s.api.fixed_usd_per_month = 50;
    EXPECT_NEAR(usd(s, Option::rented), 6 * 730 + 200 + 50, 1e-9);
    EXPECT_NEAR(usd(s, Option::api), 1050, 1e-9);
    s.quality.own_pass_share = 0; // not measured: nobody knows of a failure
    EXPECT_NEAR(usd(s, Option::rented), 6 * 730, 1e-9);
}

// C_own((1 - e) N) + C_api(e N): 0.7 of 5.787 replicas are 4.05, so 5 machines, and 30 % of the tokens.
TEST(LeftToTheApi, aRouterLeavesMachinesLess) {
    auto s = thousand_at_the_api();
    s.quality.routed_share = 0.3;
    EXPECT_NEAR(usd(s, Option::rented), 5 * 730 + 300, 1e-9);
    EXPECT_NEAR(usd(s, Option::api), 1000, 1e-9);
    s.quality.own_pass_share = 0.5; // of the 70 % half comes back
    s.quality.on_failure = core::OnFailure::retry_on_api;
    EXPECT_NEAR(usd(s, Option::rented), 5 * 730 + 300 + 350, 1e-9);
}

TEST(LeftToTheApi, needsAnApiThatAnswers) {
    auto s = thousand_at_the_api();
    s.api.context_limit_tokens = 1000;
    EXPECT_TRUE(core::evaluate(s).costs[Option::rented]);
    s.quality.routed_share = 0.1;
    EXPECT_FALSE(core::evaluate(s).costs[Option::rented]);
}

// In the mix as in the pure options: five machines at $100 and the rest bought; the parts say where it goes.
TEST(LeftToTheApi, isInEveryMix) {
    auto s = thousand_at_the_api();
    s.quality.routed_share = 0.3;
    s.hosting.usd_per_instance_hour = 100.0 / 730;
    const auto prepared = core::prepare(s);
    const core::Mix mix = core::mix(prepared, s);
    // A machine carries 0.02 of 0.0810 requests/s for $100 and saves 0.02/0.11574 of $1,000 = $172.80; the
    // fifth would carry 0.00102 and save $8.80.
    EXPECT_NEAR(mix.monthly_usd, 4 * 100 + 300 + (0.7 - 4 * 0.02 * 8.64) * 1000, 1e-6);
    double sum = 0, share = 0;
    for (const core::MixPart& part : mix.parts) {
        sum += part.usd;
        share += part.request_share;
        if (part.part == core::Part::tokens)
            EXPECT_NEAR(part.request_share, 1 - 4 * 0.02 * 8.64, 1e-9);
    }
    EXPECT_NEAR(sum, mix.monthly_usd, 1e-9);
    EXPECT_NEAR(share, 1, 1e-12);
    double by_hour = 0;
    for (const core::PartByHour& part : core::mix_by_hour(mix, prepared, s))
        by_hour += part.requests_per_s.front();
    EXPECT_NEAR(by_hour, 10000 / 86400.0, 1e-12);
}

// With a retry a machine saves only what passes: at 50 % $86.40 of what it would for $100.
TEST(LeftToTheApi, aMachineIsWorthWhatPasses) {
    auto s = thousand_at_the_api();
    s.hosting.usd_per_instance_hour = 100.0 / 730;
    s.quality.own_pass_share = 0.5;
    s.quality.on_failure = core::OnFailure::retry_on_api;
    const core::Mix mix = core::mix(core::prepare(s), s);
    EXPECT_EQ(mix.pure, Option::api);
    EXPECT_NEAR(mix.monthly_usd, 1000, 1e-9);
}

TEST(LeftToTheApi, costsNeverLessThanWithout) {
    int seen = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        auto s = test::random_scenario(seed);
        s.quality = {.own_pass_share = 0.7, .on_failure = core::OnFailure::retry_on_api, .routed_share = 0};
        const auto with = core::evaluate(s).costs;
        s.quality.own_pass_share = 0.9;
        const auto better = core::evaluate(s).costs;
        for (const Option option : core::all_options)
            if (with[option] && better[option]) {
                EXPECT_GE(*with[option] * (1 + 1e-12), *better[option]) << seed;
                ++seen;
            }
    }
    EXPECT_GT(seen, 200);
}

} // namespace
