// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario that the program ships opens, fits its machine, and still says what its notes say.
#include "core/decide/verdict.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <string_view>

namespace {

using core::BreakEvenVerdict;
using core::Option;

struct Expected {
    const char* file;
    const char* name;
    Option cheapest;
    bool too_close;
    Option self_hosted;
    BreakEvenVerdict verdict;
    double stays_cheaper_from; // words a day; 0: never
};

// The break-evens are held to a tenth: they hang on the throughput's fitted constants, which may be refitted.
const Expected expected[] = {
    {"article.rentorrun", "The article: LLaMA 2 70B on AWS", Option::api, false, Option::rented,
     BreakEvenVerdict::crosses, 22.2e6},
    {"llama_70b_h100.rentorrun", "Llama 3.3 70B on rented H100s against GPT-4o mini", Option::api, false,
     Option::rented, BreakEvenVerdict::never, 0},
    {"gpt_oss_120b_h100.rentorrun", "gpt-oss-120b on one H100 against GPT-5 mini", Option::api, false,
     Option::rented, BreakEvenVerdict::crosses, 377e6},
    {"deepseek_v3_h200.rentorrun", "DeepSeek-V3 on 8x H200 against DeepSeek's own API", Option::api, false,
     Option::rented, BreakEvenVerdict::never, 0},
    {"llama_8b_l40s.rentorrun", "An 8B model on one L40S", Option::api, false, Option::rented,
     BreakEvenVerdict::crosses, 229e6},
    {"owned_h100.rentorrun", "Owned 8x H100 against rented", Option::owned, true, Option::owned,
     BreakEvenVerdict::crosses, 1.44e9},
};

TEST(ReadyMade, everyShippedFileIsExpected) {
    std::vector<std::string> files;
    for (const Expected& each : expected)
        files.emplace_back(each.file);
    std::ranges::sort(files);
    EXPECT_EQ(test::ready_made_files(), files);
}

TEST(ReadyMade, opensAndIsWrittenBackByteForByte) {
    for (const Expected& each : expected) {
        const auto scenario = test::ready_made(each.file);
        EXPECT_EQ(scenario.name, each.name);
        EXPECT_GT(scenario.notes.size(), 100U) << each.file;
        EXPECT_EQ(core::write_scenario(scenario), test::ready_made_text(each.file)) << each.file;
    }
}

TEST(ReadyMade, servesAndSaysWhatItsNotesSay) {
    for (const Expected& each : expected) {
        const auto scenario = test::ready_made(each.file);
        const auto evaluation = core::evaluate(scenario);
        EXPECT_TRUE(evaluation.fleet) << each.file;
        EXPECT_EQ(evaluation.capacity.fit, core::Fit::fits) << each.file;
        EXPECT_TRUE(evaluation.costs[Option::rented]) << each.file;

        const auto verdict = core::verdict(scenario, evaluation);
        EXPECT_EQ(verdict.cheapest, each.cheapest) << each.file;
        EXPECT_EQ(verdict.too_close_to_call, each.too_close) << each.file;
        EXPECT_EQ(verdict.self_hosted, each.self_hosted) << each.file;
        EXPECT_EQ(verdict.traffic.verdict, each.verdict) << each.file;
        EXPECT_NEAR(verdict.traffic.stays_cheaper_from.value_or(0), each.stays_cheaper_from,
                    0.1 * each.stays_cheaper_from)
            << each.file;
    }
}

// Prices of the list; the team's cost, the growth and the like are assumptions and say so.
bool is_price(std::string_view path) {
    return path.starts_with("api.") || path == "hosting.usd_per_instance_hour" ||
           path == "fine_tuning.usd_per_instance_hour" || path == "owned.usd_per_instance" ||
           path == "owned.usd_per_kwh";
}

TEST(ReadyMade, everyPriceThatCountsHasItsSourceAndDate) {
    for (const Expected& each : expected) {
        const auto scenario = test::ready_made(each.file);
        for (const core::Input& input : core::inputs()) {
            if (input.kind != core::InputKind::number || !is_price(input.path) ||
                input.path.find("usd") == std::string_view::npos)
                continue;
            const bool unused =
                core::get(scenario, input) == 0 ||
                (input.path.starts_with("owned.") && !scenario.owned.enabled) ||
                (input.path.starts_with("fine_tuning.") && scenario.fine_tuning.runs_per_month == 0) ||
                (input.path.starts_with("api.long_context.") && !scenario.api.has_long_context);
            if (unused)
                continue;
            const auto source = scenario.sources.find(input.path);
            ASSERT_NE(source, scenario.sources.end()) << each.file << " " << input.path;
            EXPECT_FALSE(source->second.from.empty()) << each.file << " " << input.path;
            EXPECT_EQ(source->second.as_of.size(), 10U) << each.file << " " << input.path;
        }
    }
}

// The notes of owned_h100: half of the rent on demand, no less than a three-year reservation.
TEST(ReadyMade, ownMachinesBeatTheRentOnDemandOnly) {
    auto scenario = test::ready_made("owned_h100.rentorrun");
    const auto costs = core::evaluate(scenario).costs;
    EXPECT_LT(*costs[Option::owned], *costs[Option::rented] / 2);
    scenario.hosting.usd_per_instance_hour = 23.7773; // p5.48xlarge, three years, no upfront
    const auto reserved = core::evaluate(scenario).costs;
    EXPECT_NEAR(*reserved[Option::rented], *reserved[Option::owned], 0.2 * *reserved[Option::owned]);
}

// core/README.md section 8: the published hourly cost of such a machine.
TEST(ReadyMade, anHourOfTheOwnMachineCostsThePublishedPower) {
    const auto owned = test::ready_made("owned_h100.rentorrun").owned;
    EXPECT_EQ(owned.usd_per_instance, 833806);
    EXPECT_NEAR(owned.kw_per_instance * owned.pue * owned.usd_per_kwh, 0.87, 1e-12);
}

} // namespace
