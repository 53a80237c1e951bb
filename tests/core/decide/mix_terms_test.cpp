// SPDX-License-Identifier: GPL-3.0-or-later
// A machine at a term's price is of that term in the mix, and its other prices are beside it.
#include "core/decide/mix.h"

#include "core/decide/notices.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/day_and_night.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace {

using core::Mix;
using core::Part;
using core::Scenario;
using core::Term;

Mix mix_of(const Scenario& s) {
    return core::mix(core::prepare(s), s);
}

double machines(const Mix& mix, Part wanted) {
    for (const core::MixPart& each : mix.parts)
        if (each.part == wanted)
            return each.machines;
    return 0;
}

// Such a day, its replica under a term.
Scenario day_and_night(Term term, double usd, double on_demand, double reserved, double spot) {
    Scenario s = test::day_and_night();
    s.hosting.term = term;
    s.hosting.usd_per_instance_hour = usd;
    s.hosting.on_demand_usd_per_instance_hour = on_demand;
    s.hosting.reserved_usd_per_instance_hour = reserved;
    s.hosting.spot_usd_per_instance_hour = spot;
    return s;
}

// One machine reserved at $1.2, $876 a month, and the API's 0.316482 of all above it: $1,707.71, whichever of
// the two prices the scenario pays; two of them would be $1,752, or $2,920 on demand.
TEST(MixTerms, theSamePricesMakeTheSameMixWhicheverIsPaid) {
    const double by_hand = 876 + 2628 / std::tan(std::numbers::pi / 24) / 24;
    const Mix on_demand = mix_of(day_and_night(Term::on_demand, 2, 0, 1.2, 0));
    const Mix reserved = mix_of(day_and_night(Term::reserved_1y, 1.2, 2, 0, 0));
    for (const Mix& mix : {on_demand, reserved}) {
        EXPECT_NEAR(mix.monthly_usd, by_hand, 1e-9);
        EXPECT_EQ(machines(mix, Part::reserved), 1);
        EXPECT_EQ(machines(mix, Part::on_demand), 0);
    }
    EXPECT_EQ(reserved.saving_usd_per_month, 1752 - reserved.monthly_usd);
}

// By the hour only what is sold by the hour: with machines that follow the traffic and no price on demand
// beside it, a term's machine runs all month.
TEST(MixTerms, aTermIsNeverByTheHour) {
    Scenario s = day_and_night(Term::reserved_1y, 2.2, 0, 0, 0);
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_EQ(machines(mix_of(s), Part::on_demand), 0);
    s = day_and_night(Term::reserved_1y, 1.2, 1.4, 0, 0);
    s.traffic.words_per_day *= 3;
    s.hosting.scaling = core::Scaling::follow_traffic;
    core::AllowedParts no_tokens;
    no_tokens.parts[static_cast<std::size_t>(Part::tokens)] = false;
    const Mix mix = core::mix(core::prepare(s), s, no_tokens);
    EXPECT_GT(machines(mix, Part::reserved), 0);
}

// Spot at $0.5 with 5 % lost to restarts beside $2 on demand: one way to pay it or the other.
TEST(MixTerms, spotIsSpotWhicheverIsPaid) {
    const Mix beside = mix_of(day_and_night(Term::on_demand, 2, 0, 0, 1.5));
    const Mix paid = mix_of(day_and_night(Term::spot, 1.5, 2, 0, 0));
    EXPECT_GT(machines(beside, Part::spot), 0);
    EXPECT_EQ(machines(paid, Part::on_demand), 0);
    EXPECT_NEAR(beside.monthly_usd, paid.monthly_usd, 1e-9);
    const Mix alone = mix_of(day_and_night(Term::spot, 0.5, 0, 0, 0));
    ASSERT_TRUE(alone.pure);
    EXPECT_EQ(alone.parts.front().part, Part::spot) << "and the pure option is told by its term";
    for (const auto& hours : core::mix_by_hour(alone, core::prepare(day_and_night(Term::spot, 0.5, 0, 0, 0)),
                                               day_and_night(Term::spot, 0.5, 0, 0, 0)))
        EXPECT_EQ(hours.part, Part::spot);
}

TEST(MixTerms, aPickedMachineBringsItsOtherPrices) {
    const auto hosting = [](const char* machine) {
        Scenario s = test::llama_on_h100();
        EXPECT_TRUE(core::apply_named("hosting.instance", machine, test::shipped_catalogue(), s)) << machine;
        return s.hosting;
    };
    const auto prices = [&](const char* machine) {
        const core::Hosting h = hosting(machine);
        return std::vector<double>{h.usd_per_instance_hour, h.on_demand_usd_per_instance_hour,
                                   h.reserved_usd_per_instance_hour, h.spot_usd_per_instance_hour};
    };
    // On demand 88.49, spot 50.6095, a year 61.3837, three years 38.8644.
    EXPECT_EQ(prices("Google Cloud a3-highgpu-8g"), (std::vector<double>{88.49, 0, 61.3837, 50.6095}));
    EXPECT_EQ(prices("Google Cloud a3-highgpu-8g, spot"), (std::vector<double>{50.6095, 88.49, 61.3837, 0}));
    EXPECT_EQ(prices("Google Cloud a3-highgpu-8g, 1 year"),
              (std::vector<double>{61.3837, 88.49, 0, 50.6095}));
    EXPECT_EQ(prices("Google Cloud a3-highgpu-8g, 3 years"),
              (std::vector<double>{38.8644, 88.49, 0, 50.6095}));
    EXPECT_EQ(hosting("Google Cloud a3-highgpu-8g, 3 years").term, Term::reserved_3y);

    Scenario s = test::llama_on_h100();
    const core::Catalogue& c = test::shipped_catalogue();
    ASSERT_TRUE(core::apply_named("hosting.instance", "Google Cloud a3-highgpu-8g", c, s));
    ASSERT_TRUE(core::apply_named("hosting.term", "3_years", c, s));
    EXPECT_EQ(s.hosting.usd_per_instance_hour, 38.8644);
    ASSERT_TRUE(core::apply_named("hosting.term", "1 year", c, s));
    EXPECT_EQ(s.hosting.usd_per_instance_hour, 61.3837);
    EXPECT_FALSE(core::apply_named("hosting.term", "2 years", c, s));
    s.sources.erase("hosting.usd_per_instance_hour"); // a price of one's own under the same term
    EXPECT_EQ(core::term_of(s), Term::reserved_1y);
}

TEST(MixTerms, aPaidTermThatIsDearerThanOnDemandIsTold) {
    const auto told = [](const Scenario& s) {
        for (const core::Notice& each : core::price_terms(s, {}, {}))
            if (const auto* found = std::get_if<core::notice::PricesContradict>(&each))
                return std::string(found->input);
        return std::string();
    };
    EXPECT_EQ(told(day_and_night(Term::reserved_1y, 2, 2.1, 0, 0)), "");
    EXPECT_EQ(told(day_and_night(Term::reserved_1y, 2.1, 2, 0, 0)), "hosting.usd_per_instance_hour");
    EXPECT_EQ(told(day_and_night(Term::spot, 1.95, 2, 0, 0)), "hosting.usd_per_instance_hour")
        << "1.95 x 1.05 = 2.0475";
    EXPECT_EQ(told(day_and_night(Term::spot, 1.9, 2, 0, 0)), "");
    EXPECT_EQ(told(day_and_night(Term::reserved_1y, 2.1, 0, 0, 0)), "") << "no price to compare it with";
    EXPECT_EQ(told(day_and_night(Term::reserved_1y, 1, 2, 0, 1.95)), "hosting.spot_usd_per_instance_hour");
}

} // namespace
