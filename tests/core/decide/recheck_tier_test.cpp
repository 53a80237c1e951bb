// SPDX-License-Identifier: GPL-3.0-or-later
// A long-context tier that an API's row has got, changed or lost since the scenario took its prices.
#include "core/decide/recheck.h"

#include "core/decide/verdict.h"
#include "core/model/evaluate.h"

#include "core/scenario/inputs.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

constexpr core::LongContext tier{.above_tokens = 200'000,
                                 .input_usd_per_mtok = 2,
                                 .cached_input_usd_per_mtok = 0.2,
                                 .output_usd_per_mtok = 6};

core::Catalogue catalogue(const char* day, std::optional<core::LongContext> long_context) {
    core::Catalogue c;
    core::CatalogueApi api{.provider = "Maker", .model = "m-1", .name = "M 1", .kind = "chat"};
    api.input_usd_per_mtok = 1;
    api.cached_input_usd_per_mtok = 0.1;
    api.output_usd_per_mtok = 4;
    api.long_context = long_context;
    api.source = {"Maker's list", day};
    c.apis.push_back(api);
    return c;
}

core::Catalogue november(std::optional<core::LongContext> long_context) {
    return catalogue("2026-11-15", long_context);
}

core::Scenario taken_in_may(std::optional<core::LongContext> long_context) {
    core::Scenario s = test::llama_on_h100();
    s.sources.clear();
    core::apply(catalogue("2026-05-01", long_context).apis[0], s);
    return s;
}

core::Recheck checked(const core::Scenario& s, const core::Catalogue& c) {
    return core::recheck(s, core::cheapest_option(core::evaluate(s).costs), c, "2026-11-20");
}

std::string text_of(const core::Recheck& check, const core::Scenario& s, const core::Catalogue& c) {
    return core::recheck_text(check, s, c, "2026-11-20");
}

TEST(RecheckOfATier, oneThatCameIsSeen) {
    const auto s = taken_in_may({});
    const auto check = checked(s, november(tier));
    ASSERT_EQ(check.changed.size(), 1U);
    EXPECT_EQ(check.changed[0].input->path, "api.long_context.input_usd_per_mtok");
    EXPECT_EQ(check.changed[0].was, 1);
    EXPECT_EQ(check.changed[0].value, 2);
    EXPECT_TRUE(check.renewed.api.has_long_context);
    EXPECT_EQ(check.renewed.api.long_context, tier);
    EXPECT_EQ(check.renewed.sources.at("api.long_context.output_usd_per_mtok").as_of, "2026-11-15");
    EXPECT_NE(
        text_of(check, s, november(tier)).find("api.long_context.input_usd_per_mtok: $1 -> $2/M tokens"),
        std::string::npos)
        << text_of(check, s, november(tier));
}

TEST(RecheckOfATier, oneThatWentIsSeen) {
    const auto s = taken_in_may(tier);
    const auto check = checked(s, november({}));
    ASSERT_EQ(check.changed.size(), 1U);
    EXPECT_EQ(check.changed[0].was, 2);
    EXPECT_EQ(check.changed[0].value, 1) << "what a long request pays by now";
    EXPECT_FALSE(check.renewed.api.has_long_context);
    EXPECT_FALSE(check.renewed.sources.contains("api.long_context.input_usd_per_mtok"));
}

TEST(RecheckOfATier, itsPricesAndItsBeginAreSeen) {
    auto changed = tier;
    changed.above_tokens = 128'000;
    changed.output_usd_per_mtok = 8;
    const auto check = checked(taken_in_may(tier), november(changed));
    ASSERT_EQ(check.changed.size(), 2U);
    EXPECT_EQ(check.changed[0].input->path, "api.long_context.above_tokens");
    EXPECT_EQ(check.changed[1].input->path, "api.long_context.output_usd_per_mtok");
    EXPECT_EQ(check.renewed.api.long_context, changed);
}

// Every request is a long one: 200,001 tokens in. The tier doubles what they cost.
TEST(RecheckOfATier, oneThatCameIsPaidFor) {
    core::Scenario s = taken_in_may({});
    s.traffic.input_tokens_per_request = 200'001;
    s.traffic.output_tokens_per_request = 1'000;
    s.model.context_limit_tokens = s.api.context_limit_tokens = 0;
    const auto e = core::evaluate(s);
    ASSERT_TRUE(e.costs[core::Option::api]);
    const auto renewed = checked(s, november(tier)).renewed;
    EXPECT_GT(*core::evaluate(renewed).costs[core::Option::api], 1.5 * *e.costs[core::Option::api]);
}

TEST(RecheckOfATier, whatIsNotTheRowsWordStays) {
    EXPECT_TRUE(checked(taken_in_may(tier), november(tier)).changed.empty()) << "the same tier";
    EXPECT_TRUE(checked(taken_in_may({}), catalogue("2026-05-01", tier)).changed.empty()) << "no later list";
    auto typed = taken_in_may({});
    typed.sources.clear(); // the reader's own prices
    EXPECT_TRUE(checked(typed, november(tier)).changed.empty());
    auto switched_off = taken_in_may(tier);
    switched_off.api.has_long_context = false; // the sources of the tier are left
    EXPECT_TRUE(checked(switched_off, november(tier)).changed.empty());
}

} // namespace
