// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says of a scenario's prices and of the API's weights.
#include "core/decide/notices.h"

#include "core/decide/verdict.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <optional>

namespace {

namespace notice = core::notice;

std::vector<core::Notice> notices_of(const core::Scenario& s, std::string_view today,
                                     const core::Catalogue& catalogue = {}) {
    return core::notices(s, core::evaluate(s), {}, {}, catalogue, today);
}

template <class Kind>
std::optional<Kind> find(const std::vector<core::Notice>& all) {
    for (const auto& each : all)
        if (const auto* found = std::get_if<Kind>(&each))
            return *found;
    return std::nullopt;
}

TEST(NoticesOfTheMarket, anApisPriceIsStaleAfterThirtyDaysAndAMachinesAfterSixty) {
    auto s = test::llama_on_h100();
    s.sources.clear();
    s.sources["api.output_usd_per_mtok"] = {"price list", "2026-10-26"};
    s.sources["model.total_params_b"] = {"not a price", "2020-01-01"};
    EXPECT_FALSE(find<notice::StalePrice>(notices_of(s, "2026-11-25"))); // 30 days
    auto stale = find<notice::StalePrice>(notices_of(s, "2026-11-26"));
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->days, 31);
    EXPECT_EQ(stale->input, "api.output_usd_per_mtok");
    s.sources["hosting.usd_per_instance_hour"] = {"price list", "2026-09-26"};
    s.sources["api.output_usd_per_mtok"].as_of = "";
    EXPECT_FALSE(find<notice::StalePrice>(notices_of(s, "2026-11-25"))); // 60 days
    stale = find<notice::StalePrice>(notices_of(s, "2026-11-26"));
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->input, "hosting.usd_per_instance_hour");
    s.sources["api.output_usd_per_mtok"].as_of = "2026-10-20"; // newer, but 7 days beyond its 30
    EXPECT_EQ(find<notice::StalePrice>(notices_of(s, "2026-11-26"))->input, "api.output_usd_per_mtok");
}

// Gemini 4 Argon doubles on 2026-12-01.
core::Catalogue with_ending_price() {
    core::Catalogue catalogue;
    catalogue.apis.push_back({.provider = "Google",
                              .model = "gemini-4-argon",
                              .name = "Gemini 4 Argon",
                              .input_usd_per_mtok = 2,
                              .output_usd_per_mtok = 10,
                              .price_valid_until = "2026-11-30",
                              .next_input_usd_per_mtok = 4,
                              .next_output_usd_per_mtok = 20,
                              .source = {"price list", "2026-11-25"}});
    return catalogue;
}

TEST(NoticesOfTheMarket, aPriceThatHasEndedIsStaleAtOnceAndSaysTheNext) {
    auto catalogue = with_ending_price();
    auto s = test::llama_on_h100();
    s.sources.clear();
    core::apply(catalogue.apis[0], s);
    const auto stale = [&](const char* today) {
        return find<notice::StalePrice>(notices_of(s, today, catalogue));
    };
    EXPECT_FALSE(stale("2026-11-30"));
    ASSERT_TRUE(stale("2026-12-01"));
    EXPECT_EQ(
        core::notice_text(*stale("2026-12-01")),
        "The API's price was valid until 2026-11-30; it is now $4/M tokens input and $20/M tokens output.");
    s.api.output_usd_per_mtok = 12; // the reader's own price does not end
    EXPECT_FALSE(stale("2026-12-01"));

    catalogue.apis[0].price_valid_until.clear();
    catalogue.apis[0].withdrawn_on = "2026-11-28";
    core::apply(catalogue.apis[0], s);
    ASSERT_TRUE(stale("2026-11-28"));
    EXPECT_EQ(core::notice_text(*stale("2026-11-28")),
              "The provider has withdrawn this API (by 2026-11-28): nobody can buy at its price.");
}

TEST(NoticesOfTheMarket, aWithdrawnApiWarnsOfTheApiAndOneToBeWithdrawnIsTold) {
    auto catalogue = with_ending_price();
    catalogue.apis[0].price_valid_until.clear();
    catalogue.apis[0].withdrawn_on = "2026-11-28";
    auto s = test::llama_on_h100();
    s.sources.clear();
    core::apply(catalogue.apis[0], s);
    const auto told = [&](const char* today) {
        return find<notice::StalePrice>(notices_of(s, today, catalogue)).value();
    };
    const auto past = told("2026-11-28"), to_come = told("2026-11-27");
    EXPECT_EQ(past.severity, core::Severity::warning);
    EXPECT_TRUE(core::concerns(past, core::Option::api));
    EXPECT_FALSE(core::concerns(past, core::Option::rented));
    EXPECT_EQ(to_come.severity, core::Severity::info);
    EXPECT_EQ(core::notice_text(to_come), "The provider withdraws this API on 2026-11-28.");
    EXPECT_FALSE(core::concerns(to_come, core::Option::api)) << "it can still be bought";

    catalogue.apis[0].source.as_of = "2026-11-26"; // a later list does not sell it again
    EXPECT_EQ(told("2026-11-28").severity, core::Severity::warning);
    s.sources.erase("api.output_usd_per_mtok"); // the reader's own price
    EXPECT_FALSE(find<notice::StalePrice>(notices_of(s, "2026-11-28", catalogue)));
}

// The list of November has May's prices still: they are November's.
TEST(NoticesOfTheMarket, aPriceThatALaterListConfirmsIsNotOld) {
    auto catalogue = with_ending_price();
    catalogue.apis[0].price_valid_until.clear();
    catalogue.apis[0].source.as_of = "2026-05-01";
    auto s = test::llama_on_h100();
    s.sources.clear();
    core::apply(catalogue.apis[0], s);
    EXPECT_TRUE(find<notice::StalePrice>(notices_of(s, "2026-11-26", catalogue)));
    catalogue.apis[0].source.as_of = "2026-11-20";
    EXPECT_FALSE(find<notice::StalePrice>(notices_of(s, "2026-11-26", catalogue)));
    EXPECT_EQ(
        core::with_confirmed_days(s, catalogue, "2026-11-26").sources.at("api.input_usd_per_mtok").as_of,
        "2026-11-20");
}

TEST(NoticesOfTheMarket, theCataloguesIdsSayWhetherBothSidesServeOneModel) {
    core::Catalogue catalogue;
    catalogue.models.push_back({.id = "openai/gpt-oss-120b", .name = "gpt-oss 120B"});
    catalogue.models.push_back({.id = "meta-llama/Llama-3.1-8B", .name = "Llama 3.1 8B"});
    catalogue.apis.push_back(
        {.provider = "P", .name = "Fast One", .open_weights_model = "openai/gpt-oss-120b"});
    catalogue.apis.push_back({.provider = "P", .name = "Llama 3.1 8B of ours"});
    auto s = test::llama_on_h100();
    const auto differ = [&](const char* model, const char* api) {
        s.model.preset = model;
        s.api.preset = api;
        return find<notice::NotLikeForLike>(notices_of(s, "2026-11-26", catalogue)).has_value();
    };
    EXPECT_FALSE(differ("gpt-oss 120B", "P Fast One")) << "whatever it is called";
    EXPECT_TRUE(differ("Llama 3.1 8B", "P Fast One"));
    EXPECT_FALSE(differ("Llama 3.1 8B", "P Llama 3.1 8B of ours")) << "by name, where no weights are stated";
    EXPECT_TRUE(differ("gpt-oss 120B of ours", "P Fast One")) << "a model that the catalogue has not";
}

} // namespace
