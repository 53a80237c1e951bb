// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

#include "tests/support/random_scenario.h"

#include <gtest/gtest.h>

#include <cmath>

// What core/model/cost.h says of every item, tried on the table itself.
namespace {

using core::CostItem;
using core::Option;
using core::Scenario;

struct Machines {
    double instances = 0, owned = 0, average = 0, spare = 0;
};

Machines operator+(Machines a, Machines b) {
    return {a.instances + b.instances, a.owned + b.owned, a.average + b.average, a.spare + b.spare};
}

// What an item costs where only that is known of the load and the machines.
class Case {
  public:
    explicit Case(Scenario scenario)
        : m_scenario(std::move(scenario)), m_prepared(core::prepare(m_scenario)) {
        m_prepared.tuning.hours_per_run = m_prepared.tuning.hours_per_run.value_or(7);
    }

    double usd(const CostItem& item, double words_per_day, Machines machines) {
        m_scenario.traffic.driver = core::TrafficDriver::words;
        m_scenario.traffic.words_per_day = words_per_day;
        const core::TrafficLoad load = core::traffic_load(m_scenario.traffic);
        core::Fleet fleet{.instances = machines.instances,
                          .owned_instances = machines.owned,
                          .average_instances = machines.average,
                          .average_spare_instances = machines.spare};
        // What no item may read, as odd as it can be.
        fleet.replicas = fleet.replicas_per_unit = fleet.units = words_per_day / 7 + machines.instances;
        fleet.utilisation = 1 / (1 + words_per_day);
        return item.usd({.scenario = m_scenario,
                         .traffic = load,
                         .memory = m_prepared.memory,
                         .tuning = m_prepared.tuning,
                         .fleet = &fleet});
    }

  private:
    Scenario m_scenario;
    core::Prepared m_prepared;
};

bool same(double a, double b, double scale) {
    return std::abs(a - b) <= 1e-9 * std::max({std::abs(a), std::abs(b), std::abs(scale)});
}

// Empty where the item keeps what cost.h says. Fractions of machines as well as whole ones: a step would
// show.
std::string broken_rule(const CostItem& item, Case& at) {
    constexpr double words = 1e6;
    constexpr Machines none, one{3.5, 3, 2, 1}, other{5.75, 4.75, 7.5, 2.25};
    if (item.option == Option::api || item.grows_with_traffic) {
        const double now = at.usd(item, words, one);
        if (!same(at.usd(item, words, other), now, now))
            return "an item of tokens depends on machines";
        for (const double times : {1e-3, 0.3, 2.0, 1e4})
            if (!same(at.usd(item, times * words, one), item.grows_with_traffic ? times * now : now, now))
                return item.grows_with_traffic ? "not in proportion to the traffic"
                                               : "moved by the traffic, but not said to grow with it";
        return {};
    }
    const double a = at.usd(item, words, none);
    const double sum = at.usd(item, words, one + other);
    if (!same(at.usd(item, 100 * words, one + other), sum, sum))
        return "an item of machines depends on the traffic";
    if (!same(sum - a, (at.usd(item, words, one) - a) + (at.usd(item, words, other) - a), sum))
        return "not affine in machines";
    for (const Machines each :
         {Machines{4, 0, 0, 0}, Machines{0, 4, 0, 0}, Machines{0, 0, 4, 0}, Machines{0, 0, 0, 4}})
        if (const double twice = at.usd(item, words, each + each);
            !same(twice - a, 2 * (at.usd(item, words, each) - a), sum))
            return "not affine in one of the counts of machines";
    return {};
}

// The first rule that an item breaks in one of many scenarios.
std::string broken_rule(const CostItem& item) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Case at(test::random_scenario(seed));
        if (auto rule = broken_rule(item, at); !rule.empty())
            return rule;
    }
    return {};
}

TEST(CostItems, areAffineInTrafficAndMachines) {
    for (const CostItem& item : core::cost_items())
        EXPECT_EQ(broken_rule(item), "") << core::id(item.option) << "." << item.id;
}

// Spares are among the average machines: an option's sum must not count them once more.
TEST(CostItems, sparesMoveMoneyBetweenItemsOnly) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Case at(test::random_scenario(seed));
        for (const Option option : {Option::rented, Option::owned}) {
            double without = 0, with = 0;
            for (const CostItem& item : core::cost_items())
                if (item.option == option) {
                    without += at.usd(item, 1e6, {9, 9, 8, 0});
                    with += at.usd(item, 1e6, {9, 9, 8, 3});
                }
            EXPECT_TRUE(same(with, without, without)) << core::id(option) << " of seed " << seed;
        }
    }
}

double count(const core::CostBasis& b) {
    return b.fleet->instances;
}

// The walk above sees what it is for.
TEST(CostItems, othersAreFound) {
    const auto broken = [](Option option, bool grows, double (*usd)(const core::CostBasis&)) {
        return broken_rule(CostItem{option, "planted", "Planted", grows, usd, nullptr});
    };
    EXPECT_NE(broken(Option::owned, false, [](const core::CostBasis& b) { return count(b) * count(b); }), "");
    EXPECT_NE(broken(Option::rented, false, [](const core::CostBasis& b) { return std::floor(count(b)); }),
              "");
    EXPECT_NE(broken(Option::rented, false,
                     [](const core::CostBasis& b) { return count(b) * b.fleet->average_instances; }),
              "");
    EXPECT_NE(broken(Option::rented, false, [](const core::CostBasis& b) { return b.fleet->units; }), "");
    EXPECT_EQ(broken(Option::rented, true,
                     [](const core::CostBasis& b) { return b.traffic.output_tokens_per_month; }),
              "");
    EXPECT_NE(broken(Option::rented, true,
                     [](const core::CostBasis& b) { return b.traffic.output_tokens_per_month * count(b); }),
              "");
    EXPECT_NE(broken(Option::api, true,
                     [](const core::CostBasis& b) { return std::sqrt(b.traffic.requests_per_day); }),
              "");
    EXPECT_NE(broken(Option::api, false, [](const core::CostBasis& b) { return b.traffic.tokens_per_day; }),
              "");
    EXPECT_NE(
        broken(Option::api, true, [](const core::CostBasis& b) { return 1 + b.traffic.tokens_per_day; }), "");
    EXPECT_EQ(broken(Option::rented, false, [](const core::CostBasis& b) { return 5 + 3 * count(b); }), "");
}

} // namespace
