// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix.h"

#include "core/decide/mix_offers.h"

#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using core::Mix;
using core::Option;
using core::Part;
using core::Scenario;
using test::day_and_night;

Mix mix_of(const Scenario& s, const core::AllowedParts& allowed = {}) {
    return core::mix(core::prepare(s), s, allowed);
}

core::MixPart part(const Mix& mix, Part wanted) {
    for (const core::MixPart& each : mix.parts)
        if (each.part == wanted)
            return each;
    return {.part = wanted};
}

// By hand: the part of the load above the mean is the mean of the positive half of the cosine over the 24
// steps, cot(π/24)/24 = 0.316482. Pure rented needs two, $1,460. One and the API: 730 + 0.316482 x 2,628 =
// $1,561.71; so there is no gain at $730, but with a replica at twice that price there is: 1,460 + 831.71 =
// 2,291.71 against 2,628 (API) and 2,920 (two replicas).
TEST(Mix, baseLoadAndPeakByHand) {
    const double above = 1 / std::tan(std::numbers::pi / 24) / 24;
    Scenario s = day_and_night();
    Mix m = mix_of(s);
    ASSERT_TRUE(m.answered);
    EXPECT_FALSE(m.gain);
    EXPECT_EQ(m.saving_usd_per_month, 0);
    EXPECT_EQ(m.pure, Option::rented);
    EXPECT_DOUBLE_EQ(m.monthly_usd, 1460);

    s.hosting.usd_per_instance_hour = 2;
    m = mix_of(s);
    EXPECT_TRUE(m.gain);
    EXPECT_FALSE(m.pure);
    EXPECT_NEAR(m.monthly_usd, 1460 + above * 2628, 1e-9);
    EXPECT_EQ(m.best_pure, Option::api);
    EXPECT_NEAR(m.saving_usd_per_month, 2628 - 1460 - above * 2628, 1e-9);
    EXPECT_EQ(part(m, Part::on_demand).machines, 1);
    EXPECT_EQ(part(m, Part::on_demand).hours, 730);
    EXPECT_NEAR(part(m, Part::on_demand).usd, 1460, 1e-9);
    EXPECT_NEAR(part(m, Part::tokens).request_share, above, 1e-12);
    EXPECT_NEAR(part(m, Part::tokens).hours, 730 * 11 / 24.0, 1e-9);
    EXPECT_NEAR(part(m, Part::tokens).usd, above * 2628, 1e-9);

    // A spare stands beside the pure option, not beside the API, unless one wants it: $1,460 less.
    s.hosting.spare_units = 1;
    EXPECT_NEAR(mix_of(s).monthly_usd, 1460 + above * 2628, 1e-9);
    s.hosting.spares_where_api_stands_by = true;
    EXPECT_EQ(mix_of(s).pure, Option::api);
    s.hosting.spare_units = 0;

    // People for both sides are paid for in the mix: $336.29 a month are gone with $4,100 a year.
    s.team.api_usd_per_year = s.team.hosting_usd_per_year = 4100;
    EXPECT_FALSE(mix_of(s).gain);
}

// The same day, and machines that follow it. By hand, hour by hour: a unit-hour costs 1,460/24 = 60.83 a
// month, what it carries 109.5 x load (in units of the mean); worth it from a load of 0.5556 on, and the
// second one for the part above 1.
TEST(Mix, unitsByTheHourByHand) {
    Scenario s = day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    s.hosting.scaling = core::Scaling::follow_traffic;
    double expected = 0;
    for (int h = 0; h < 24; ++h) {
        const double load = 1 + std::cos(2 * std::numbers::pi * (h - 14) / 24);
        const double none = 109.5 * load, one = 1460 / 24.0 + 109.5 * std::max(0.0, load - 1),
                     two = 2 * 1460 / 24.0;
        expected += std::min({none, one, two});
    }
    EXPECT_NEAR(mix_of(s).monthly_usd, expected, 1e-9);
    EXPECT_EQ(part(mix_of(s), Part::on_demand).machines, 2);

    // Reserved for a term at $1.2, 876 a month: the first unit is used in 20 of 24 hours and then costs less
    // than 20 x 60.83 = 1,217 by the hour; the second runs in 9 hours, 547.
    s.hosting.reserved_usd_per_instance_hour = 1.2;
    const Mix m = mix_of(s);
    EXPECT_EQ(part(m, Part::reserved).machines, 1);
    EXPECT_DOUBLE_EQ(part(m, Part::reserved).usd, 876);
    EXPECT_EQ(part(m, Part::on_demand).machines, 1);
    double above_one = 0;
    for (int h = 0; h < 24; ++h)
        above_one +=
            std::min(109.5 * std::max(0.0, std::cos(2 * std::numbers::pi * (h - 14) / 24)), 1460 / 24.0);
    EXPECT_NEAR(m.monthly_usd, 876 + above_one, 1e-9);

    // Spot at $0.5 with 5 % of its hours lost: 15.97 an hour of the day, less than the second unit's 60.83.
    s.hosting.spot_usd_per_instance_hour = 0.5;
    EXPECT_EQ(part(mix_of(s), Part::on_demand).machines, 0);
    EXPECT_GT(part(mix_of(s), Part::spot).machines, 0);
}

TEST(Mix, whereThereIsNothingToMix) {
    Mix m = mix_of(test::article());
    EXPECT_TRUE(m.pure) << "unlimited capacity carries every peak";
    Scenario s = test::article();
    s.hosting.capacity = core::CapacityMode::modelled;
    EXPECT_EQ(mix_of(s).pure, Option::api) << "no accelerator";
    s = day_and_night();
    s.traffic.peak_to_average = 1;
    EXPECT_FALSE(mix_of(s).gain) << "one replica carries all of a level day";
    s.api.context_limit_tokens = 1;
    EXPECT_EQ(mix_of(s).pure, Option::rented) << "no API that would take the peaks";
    s.model.context_limit_tokens = 1;
    EXPECT_FALSE(mix_of(s).answered);
}

// Google's worked example: a need of 44.44 units is 45 of them, sold one by one.
TEST(Mix, provisionedUnitsAreSoldInSteps) {
    core::Provisioned sold;
    EXPECT_EQ(core::provisioned_units(sold, 44.44), 45);
    sold = {.min_units = 15, .step = 5};
    EXPECT_EQ(core::provisioned_units(sold, 3), 15);
    EXPECT_EQ(core::provisioned_units(sold, 16), 20);
    EXPECT_EQ(core::provisioned_units(sold, 20), 20);
}

// GPT-5 at Azure: a unit serves 4,750 input tokens a minute, an output token counts as 8, $260 a month. Full
// all month it replaces 4,750 x 60 x 730 = 208.05 M tokens of input at $1.25, $260.06: a level load of input
// alone breaks even at 99.98 %, and with a year's term at $221 from 85 % on.
TEST(Mix, aProvisionedUnitAtAzureBreaksEvenAtAFullMonth) {
    Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 1;
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 1.25;
    s.api.output_usd_per_mtok = 10; // 8 times the input's, as the weight says
    s.api.has_provisioned = true;
    s.api.provisioned = {
        .usd_per_unit_month = 260, .input_tokens_per_minute_per_unit = 4750, .output_weight = 8};
    const double full_per_day = 4750.0 * 1440 / 1008; // requests of 1,000 + 8 tokens
    s.traffic.requests_per_day = full_per_day;
    Mix m = mix_of(s);
    EXPECT_EQ(part(m, Part::provisioned).machines, 1);
    EXPECT_NEAR(part(m, Part::provisioned).request_share, 1, 1e-12);
    EXPECT_NEAR(m.saving_usd_per_month, 4750.0 * 60 * 730 * 1.25 / 1e6 - 260, 1e-6);
    s.traffic.requests_per_day = full_per_day * 0.999;
    EXPECT_EQ(mix_of(s).pure, Option::api);
    s.api.provisioned.usd_per_unit_month = 221;
    s.traffic.requests_per_day = full_per_day * 0.851;
    EXPECT_FALSE(mix_of(s).pure);
    s.traffic.requests_per_day = full_per_day * 0.849;
    EXPECT_EQ(mix_of(s).pure, Option::api);

    // One and a half units' worth: one, and tokens above it.
    s.traffic.requests_per_day = full_per_day * 1.5;
    m = mix_of(s);
    EXPECT_EQ(part(m, Part::provisioned).machines, 1);
    EXPECT_NEAR(part(m, Part::tokens).request_share, 1 / 3.0, 1e-12);
    s.api.provisioned.min_units = 2;
    EXPECT_EQ(part(mix_of(s), Part::provisioned).machines, 0);
}

TEST(Mix, isNeverDearerThanAPureOptionAndNeverRisesWithAPartMore) {
    int gains = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const core::Prepared p = core::prepare(s);
        const core::Costs pure = core::totals(p, s);
        const Mix m = core::mix(p, s);
        for (const Option option : core::all_options)
            if (pure[option])
                EXPECT_LE(m.monthly_usd, *pure[option] * (1 + 1e-11)) << seed << " " << id(option);
        EXPECT_EQ(m.answered, core::cheapest_option(pure).has_value()) << seed;
        EXPECT_EQ(m.gain, m.saving_usd_per_month > 0);
        gains += m.gain;
        for (const Part left_out : {Part::owned, Part::reserved, Part::on_demand, Part::spot, Part::tokens}) {
            core::AllowedParts fewer;
            fewer.parts[static_cast<std::size_t>(left_out)] = false;
            const Mix without = core::mix(p, s, fewer);
            if (without.answered)
                EXPECT_GE(without.monthly_usd, m.monthly_usd * (1 - 1e-11)) << seed << " " << id(left_out);
        }
    }
    EXPECT_GT(gains, 20);
}

} // namespace
