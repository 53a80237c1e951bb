// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

#include "core/scenario/inputs.h"
#include "tests/support/random_scenario.h"
#include "tests/support/rounds.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using core::Option;

// Every number of the result, so that one check covers them all.
std::vector<double> numbers(const core::Evaluation& e) {
    std::vector<double> all{e.traffic.tokens_per_day,
                            e.traffic.requests_per_day,
                            e.traffic.peak_requests_per_s,
                            e.traffic.peak_tokens_per_minute,
                            e.memory.weights_gb,
                            e.memory.serving_gb,
                            e.memory.tuning_gb,
                            e.memory.kv_bytes_per_token,
                            e.fine_tuning.api_usd_per_run,
                            e.fine_tuning.hosted_usd_per_day,
                            e.capacity.band.factor};
    const auto add = [&](const std::optional<double>& value) { all.push_back(value.value_or(0)); };
    add(e.capacity.max_batch), add(e.capacity.batch), add(e.capacity.requests_per_s);
    add(e.capacity.output_tokens_per_s), add(e.capacity.tokens_per_s_per_user);
    add(e.capacity.time_to_first_token_s), add(e.capacity.modelled_output_tokens_per_s);
    add(e.fine_tuning.hosted_usd_per_run), add(e.fine_tuning.break_even_words_per_day);
    if (e.fleet)
        all.insert(all.end(), {e.fleet->replicas, e.fleet->units, e.fleet->instances,
                               e.fleet->average_instances, e.fleet->utilisation.value_or(0)});
    all.insert(all.end(), e.costs.item_usd.begin(), e.costs.item_usd.end());
    for (const auto& usd : e.costs.monthly_usd)
        add(usd);
    for (const auto& limit : e.api_limits)
        add(limit.at_peak), add(limit.limit), add(limit.reached_at_words_per_day);
    return all;
}

TEST(Evaluate, aMillionRandomScenariosAreFiniteAndAddUp) {
    int answered = 0;
    for (std::uint64_t seed = 0; seed < test::rounds(std::uint64_t{1'000'000}); ++seed) {
        const auto s = test::random_scenario(seed);
        const auto e = core::evaluate(s);
        const auto all = numbers(e);
        for (std::size_t i = 0; i < all.size(); ++i)
            ASSERT_TRUE(std::isfinite(all[i]) && all[i] >= 0)
                << "seed " << seed << " number " << i << " " << all[i];
        for (const auto option : core::all_options) {
            auto sum = 0.0;
            for (std::size_t i = 0; i < core::cost_items().size(); ++i)
                sum += core::cost_items()[i].option == option ? e.costs.item_usd[i] : 0;
            ASSERT_DOUBLE_EQ(sum, e.costs[option].value_or(0)) << "seed " << seed;
        }
        answered += e.costs[Option::rented].has_value();
    }
    EXPECT_GT(answered, test::rounds(100'000)); // the check is not about refusals only
}

TEST(Evaluate, moreTrafficNeverCostsLess) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        auto s = test::random_scenario(seed);
        const auto prepared = core::prepare(s);
        std::array<double, 3> before{};
        auto units = 0.0;
        for (const auto words : {1.0, 1e3, 1e6, 2e6, 3.3e7, 1e9, 1e12}) {
            s.traffic.words_per_day = words;
            const auto e = core::evaluate(prepared, s);
            for (const auto option : core::all_options)
                if (const auto usd = e.costs[option]) {
                    auto& last = before[static_cast<std::size_t>(option)];
                    // Owned machines may be fewer when another layout averages better over the day.
                    if (option != Option::owned || s.hosting.scaling == core::Scaling::fixed) {
                        ASSERT_GE(*usd, last * (1 - 1e-12)) << "seed " << seed << " words " << words;
                    }
                    last = *usd;
                }
            if (e.fleet && s.hosting.gpus_per_replica > 0) {
                ASSERT_GE(e.fleet->units, units) << "seed " << seed;
                units = e.fleet->units;
            }
        }
    }
}

TEST(Evaluate, monotoneInEveryPrice) {
    for (std::uint64_t seed = 0; seed < 2'000; ++seed)
        for (const auto& input : core::inputs()) {
            if (input.kind != core::InputKind::number || input.path.find("usd") == std::string_view::npos ||
                input.path.find("limit") != std::string_view::npos)
                continue;
            auto s = test::random_scenario(seed);
            if (input.zero_is_word && core::get(s, input) == 0)
                continue; // another price, not none
            const auto cheap = core::evaluate(s).costs;
            core::set(s, input, core::clamped(input, core::get(s, input) * 1.5 + input.min));
            const auto dear = core::evaluate(s).costs;
            for (const auto option : core::all_options)
                ASSERT_GE(dear[option].value_or(0), cheap[option].value_or(0) * (1 - 1e-12))
                    << input.path << " " << seed;
        }
}

// Twice every price is twice every total: nothing in the chain knows what a dollar is worth.
TEST(Evaluate, scalesWithTheCurrency) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        auto s = test::random_scenario(seed);
        const auto one = core::evaluate(s).costs;
        for (const auto& input : core::inputs())
            if (input.kind == core::InputKind::number && input.path.find("usd") != std::string_view::npos)
                core::set(s, input, 2 * core::get(s, input));
        const auto two = core::evaluate(s).costs;
        for (const auto option : core::all_options)
            ASSERT_DOUBLE_EQ(two[option].value_or(0), 2 * one[option].value_or(0)) << seed;
    }
}

TEST(Evaluate, sweepAgreesWithTheWholeChain) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        auto s = test::random_scenario(seed);
        const auto prepared = core::prepare(s);
        const auto other = test::random_scenario(seed + 1'000'000);
        for (const auto& input : core::inputs()) {
            if (input.changes_prepared || input.kind == core::InputKind::text)
                continue;
            if (input.kind == core::InputKind::number)
                core::set(s, input, core::get(other, input));
            else if (input.kind == core::InputKind::choice)
                input.set_choice(s, input.get_choice(other));
        }
        const auto swept = core::totals(prepared, s);
        const auto whole = core::evaluate(s).costs;
        for (const auto option : core::all_options)
            ASSERT_EQ(swept[option].has_value(), whole[option].has_value()) << seed;
        for (const auto option : core::all_options)
            ASSERT_EQ(swept[option].value_or(0), whole[option].value_or(0)) << seed;
    }
}

} // namespace
