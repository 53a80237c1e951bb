// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio.h"

#include "tests/support/plausible_scenario.h"
#include "tests/support/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using core::Option;
using core::Portfolio;
using core::Scenario;

// Machines of one replica at $10/h, 2 requests/s each; a million tokens at the API cost $1 of input or
// output, 500 and 500 a request.
Scenario simple() {
    Scenario s;
    s.name = "simple";
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.requests_per_day = 864000; // 10 requests/s
    s.traffic.input_tokens_per_request = s.traffic.output_tokens_per_request = 500;
    s.api = {
        .preset = "one", .input_usd_per_mtok = 1, .cached_input_usd_per_mtok = 1, .output_usd_per_mtok = 1};
    s.hosting.usd_per_instance_hour = 10;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 1000;
    s.hosting.spare_units = 0;
    return s;
}

std::vector<double> half_a_day(std::size_t from) {
    std::vector<double> hours(24, 0);
    for (std::size_t hour = 0; hour < 12; ++hour)
        hours[(from + hour) % 24] = 1;
    return hours;
}

Scenario by_day() {
    Scenario s = simple();
    s.traffic.profile = half_a_day(8);
    return s;
}
Scenario by_night() {
    Scenario s = simple();
    s.traffic.profile = half_a_day(20);
    return s;
}

Portfolio of(const std::vector<Scenario>& workloads) {
    return core::portfolio(workloads);
}

double usd(const core::PortfolioCost& cost, Option option) {
    return cost.costs[option].value_or(-1);
}

// 10 requests/s on average are 20 in the twelve hours that they come in: 10 replicas, by day for one and by
// night for the other, and 10 machines * $10 * 730 h are $73,000.
TEST(Portfolio, officeHoursAndNightShareHalfTheMachines) {
    const Portfolio found = of({by_day(), by_night()});
    EXPECT_EQ(found.fleets.size(), 1U);
    EXPECT_TRUE(found.fleets[0].shares_rented);
    EXPECT_EQ(found.rented_together, 10);
    EXPECT_EQ(found.rented_apart, 20);
    EXPECT_NEAR(usd(found.together, Option::rented), 73000, 1e-6);
    EXPECT_NEAR(usd(found.apart, Option::rented), 146000, 1e-6);
    EXPECT_NEAR(found.workloads[0].busy_share, 0.5, 1e-12);
    EXPECT_NEAR(found.workloads[1].usd[1].value(), 36500, 1e-6);
    // At the API nothing is shared: 864,000 * 1,000 tokens * 365/12 days * $1/M, twice.
    EXPECT_NEAR(usd(found.together, Option::api), 2 * 26280, 1e-6);
    EXPECT_EQ(usd(found.together, Option::api), usd(found.apart, Option::api));
}

TEST(Portfolio, aSpareIsThereOnce) {
    Scenario a = by_day(), b = by_night();
    a.hosting.spare_units = 1;
    b.hosting.spare_units = 2; // the stricter one holds
    const Portfolio found = of({a, b});
    EXPECT_EQ(found.rented_together, 12);
    EXPECT_EQ(found.rented_apart, 23);
}

// Requests of twice the output take a replica twice as long: 10 a second then need 20 replicas by night, and
// 10 by day are idle half the time.
TEST(Portfolio, loadsAreCountedInReplicas) {
    Scenario longer = by_night();
    longer.traffic.output_tokens_per_request = 1000;
    const Portfolio found = of({by_day(), longer});
    EXPECT_EQ(found.rented_together, 20);
    EXPECT_EQ(found.rented_apart, 30);
    EXPECT_NEAR(found.workloads[0].busy_share, 1.0 / 3, 1e-12);
    // In the sum each pays in proportion to what it costs alone: 10 and 20 machines.
    EXPECT_NEAR(found.workloads[0].usd[1].value(), 146000.0 / 3, 1e-6);
}

TEST(Portfolio, peopleAndFeesArePaidOnce) {
    Scenario a = by_day(), b = by_night();
    a.team = {.api_usd_per_year = 12000, .hosting_usd_per_year = 120000};
    b.team = {.api_usd_per_year = 24000, .hosting_usd_per_year = 60000};
    a.api.fixed_usd_per_month = 100;
    b.api.fixed_usd_per_month = 300;
    Portfolio found = of({a, b});
    EXPECT_NEAR(usd(found.together, Option::api), 2 * 26280 + 300 + 2000, 1e-6);
    EXPECT_NEAR(usd(found.together, Option::rented), 73000 + 10000, 1e-6);
    EXPECT_NEAR(usd(found.apart, Option::rented), 146000 + 10000, 1e-6);
    b.api.preset = "another"; // whose fee is its own
    found = of({a, b});
    EXPECT_NEAR(usd(found.together, Option::api), 2 * 26280 + 400 + 2000, 1e-6);
}

TEST(Portfolio, anotherModelHasMachinesOfItsOwn) {
    Scenario b = by_night();
    b.model.preset = "another";
    const Portfolio found = of({by_day(), b, by_day()});
    ASSERT_EQ(found.fleets.size(), 2U);
    EXPECT_EQ(found.fleets[0].workloads, (std::vector<std::size_t>{0, 2}));
    ASSERT_EQ(found.unshared.size(), 1U);
    EXPECT_EQ(found.unshared[0].input->path, "model.preset");
    EXPECT_EQ(found.unshared[0].workload, 1U);
    EXPECT_EQ(found.rented_together, 30);
    EXPECT_EQ(usd(found.together, Option::rented), usd(found.apart, Option::rented));
}

TEST(Portfolio, weightsThatAreTrainedWholeAreNobodyElses) {
    Scenario a = by_day(), b = by_night();
    a.fine_tuning.lora_share = b.fine_tuning.lora_share = 0;
    EXPECT_EQ(of({a, b}).fleets.size(), 1U);
    b.fine_tuning.runs_per_month = 1;
    const Portfolio found = of({a, b});
    EXPECT_EQ(found.fleets.size(), 2U);
    ASSERT_EQ(found.unshared.size(), 1U);
    EXPECT_TRUE(found.unshared[0].own_weights);
}

// As in the tests of the mix: somewhere on the sliders, and API prices near those of the machines.
Scenario drawn(std::uint64_t seed) {
    Scenario s = test::plausible_scenario(seed);
    test::Random random(seed, "portfolio");
    s.fine_tuning.runs_per_month = 0;
    if (random.chance(0.5)) {
        s.hosting.capacity = core::CapacityMode::measured;
        s.hosting.measured_output_tokens_per_s = random.log_uniform(100, 5000);
    }
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.requests_per_day = random.log_uniform(100, 1e6);
    if (random.chance(0.3))
        s.team = {};
    s.api.fixed_usd_per_month = random.chance(0.5) ? 0 : 500 * random.share();
    return s;
}

// Another workload on the same machines.
Scenario other_workload(const Scenario& a, std::uint64_t seed) {
    test::Random random(seed, "other");
    Scenario b = drawn(seed + 100000);
    b.model = a.model;
    const double measured = b.hosting.measured_output_tokens_per_s;
    b.hosting = a.hosting;
    if (b.hosting.measured_output_tokens_per_s > 0 && measured > 0)
        b.hosting.measured_output_tokens_per_s = measured;
    b.hosting.spare_units = static_cast<double>(random.below(3));
    b.fine_tuning = a.fine_tuning;
    if (random.chance(0.7))
        b.owned = a.owned;
    return b;
}

void expect_near_ratio(double a, double b, double tolerance) {
    EXPECT_NEAR(a, b, tolerance * std::max(std::abs(a), std::abs(b)));
}

void expect_same(const Portfolio& found, const Scenario& whole, double tolerance) {
    const core::Prepared prepared = core::prepare(whole);
    const core::Costs costs = core::totals(prepared, whole);
    for (const Option option : core::all_options) {
        ASSERT_EQ(found.together.costs[option].has_value(), costs[option].has_value());
        if (costs[option])
            expect_near_ratio(*found.together.costs[option], *costs[option], tolerance);
    }
    const core::Mix mix = core::mix(prepared, whole);
    ASSERT_EQ(found.together.mix.has_value(), mix.answered);
    if (mix.answered)
        expect_near_ratio(found.together.mix->monthly_usd, mix.monthly_usd, tolerance);
}

TEST(Portfolio, oneAloneIsWhatItIs) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const Scenario s = drawn(seed);
        expect_same(of({s}), s, 1e-12);
    }
}

// The summed hours, the requests that count by replica time, and the levels of price at the API come out as
// the mix of one has them.
TEST(Portfolio, halvesOfAWorkloadAreTheWhole) {
    int shared = 0, mixed = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        SCOPED_TRACE(seed);
        const Scenario whole = drawn(seed);
        Scenario half = whole;
        half.traffic.requests_per_day /= 2;
        const Portfolio found = of({half, half});
        expect_same(found, whole, 1e-9);
        shared += found.fleets[0].shares_rented ? 1 : 0;
        mixed += found.fleets[0].shares_mix && found.together.mix->gain ? 1 : 0;
        if (HasFatalFailure())
            return;
    }
    EXPECT_GT(shared, 300);
    EXPECT_GT(mixed, 30);
}

TEST(Portfolio, sharingNeverCostsMoreThanTheParts) {
    int saves = 0, shared = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        SCOPED_TRACE(seed);
        const Scenario a = drawn(seed), b = other_workload(a, seed);
        const Portfolio found = of({a, b});
        double alone_mix = 0;
        for (const auto& each : found.workloads)
            alone_mix += each.mix.monthly_usd;
        for (const Option option : core::all_options) {
            if (!found.together.costs[option])
                continue;
            const double together = usd(found.together, option), apart = usd(found.apart, option);
            EXPECT_LE(together, apart * (1 + 1e-9));
            double sum = 0, alone = 0;
            for (const auto& each : found.workloads) {
                sum += each.usd[static_cast<std::size_t>(option)].value();
                alone += each.evaluation.costs[option].value();
                EXPECT_LE(each.usd[static_cast<std::size_t>(option)].value(),
                          each.evaluation.costs[option].value() * (1 + 1e-9) + 1e-9);
            }
            expect_near_ratio(sum, together, 1e-12);
            EXPECT_LE(apart, alone * (1 + 1e-9));
            saves += together < apart * 0.99 ? 1 : 0;
        }
        if (found.together.mix) {
            EXPECT_LE(found.together.mix->monthly_usd, found.apart.mix->monthly_usd * (1 + 1e-9));
            EXPECT_LE(found.apart.mix->monthly_usd, alone_mix * (1 + 1e-9));
            double parts = 0;
            for (const core::MixPart& part : found.together.mix->parts) {
                parts += part.usd;
                EXPECT_TRUE(std::isfinite(part.hours) && std::isfinite(part.machines));
            }
            expect_near_ratio(parts, found.together.mix->monthly_usd, 1e-9);
        }
        shared += found.fleets.size() == 1 ? 1 : 0;
    }
    EXPECT_GT(shared, 500);
    EXPECT_GT(saves, 100);
}

// Adapters that are trained on own machines' idle hours, or on rented ones.
TEST(Portfolio, halvesOfATrainedWorkloadAreTheWhole) {
    int with_owned = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        test::Random random(seed, "trained");
        Scenario whole = drawn(seed);
        whole.fine_tuning.lora_share = 0.001;
        whole.fine_tuning.runs_per_month = static_cast<double>(2 * (1 + random.below(40)));
        Scenario half = whole;
        half.traffic.requests_per_day /= 2;
        half.fine_tuning.runs_per_month /= 2;
        const Portfolio found = of({half, half});
        ASSERT_EQ(found.fleets.size(), 1U);
        expect_same(found, whole, 1e-9);
        with_owned += found.owned_together ? 1 : 0;
        if (HasFatalFailure())
            return;
    }
    EXPECT_GT(with_owned, 50);
}

// Several fleets, APIs with fees and people of all kinds: whatever is shared between some of them.
TEST(Portfolio, sharingAmongManyNeverCostsMoreThanTheParts) {
    int gains = 0, several = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        test::Random random(seed, "many");
        const Scenario models[] = {drawn(seed), drawn(seed + 5000)};
        std::vector<Scenario> workloads;
        const std::size_t count = 2 + random.below(4);
        for (std::size_t at = 0; at < count; ++at) {
            Scenario& s = workloads.emplace_back(other_workload(models[random.below(2)], 31 * seed + at));
            s.api.preset = random.chance(0.5) ? "one" : "another";
            s.api.fixed_usd_per_month = random.chance(0.5) ? 0 : 3000 * random.share();
            s.team = {.api_usd_per_year = 20000 * random.share(),
                      .hosting_usd_per_year = 80000 * random.share()};
        }
        const Portfolio found = of(workloads);
        several += found.fleets.size() > 1 ? 1 : 0;
        for (const Option option : core::all_options)
            if (found.together.costs[option])
                EXPECT_LE(usd(found.together, option), usd(found.apart, option) * (1 + 1e-9));
        ASSERT_EQ(found.together.mix.has_value(), found.apart.mix.has_value());
        if (!found.together.mix)
            continue;
        const core::Mix& mix = *found.together.mix;
        EXPECT_LE(mix.monthly_usd, found.apart.mix->monthly_usd * (1 + 1e-12));
        gains += mix.monthly_usd < found.apart.mix->monthly_usd * 0.99 ? 1 : 0;
        double parts = 0, requests = 0, paid = 0;
        for (const core::MixPart& part : mix.parts) {
            parts += part.usd;
            requests += part.request_share;
        }
        for (const auto& each : found.workloads)
            paid += each.mix_usd.value();
        expect_near_ratio(parts, mix.monthly_usd, 1e-9);
        expect_near_ratio(paid, mix.monthly_usd, 1e-12);
        EXPECT_NEAR(requests, 1, 1e-9);
    }
    EXPECT_GT(several, 100);
    EXPECT_GT(gains, 30);
}

TEST(Portfolio, theOrderDoesNotMatter) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        const Scenario a = drawn(seed), b = other_workload(a, seed), c = drawn(seed + 7);
        const Portfolio one = of({a, b, c}), other = of({c, b, a});
        for (const Option option : core::all_options) {
            ASSERT_EQ(one.together.costs[option].has_value(), other.together.costs[option].has_value());
            if (one.together.costs[option])
                expect_near_ratio(usd(one.together, option), usd(other.together, option), 1e-9);
        }
        ASSERT_EQ(one.together.mix.has_value(), other.together.mix.has_value());
        if (one.together.mix)
            expect_near_ratio(one.together.mix->monthly_usd, other.together.mix->monthly_usd, 1e-9);
        EXPECT_EQ(one.fleets.size(), other.fleets.size());
    }
}

} // namespace
