// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/price_changes.h"

#include <gtest/gtest.h>

namespace {

core::CatalogueApi row(const char* model, double input, double output, const char* as_of) {
    core::CatalogueApi api{.provider = "Maker", .model = model, .name = model, .kind = "chat"};
    api.input_usd_per_mtok = input;
    api.output_usd_per_mtok = output;
    api.source = {"a list", as_of};
    return api;
}

TEST(PriceChanges, whatDiffersFromTheNewestRowIsAChange) {
    core::Catalogue catalogue, list;
    catalogue.apis = {row("a", 1, 4, "2023-01-01"), row("a", 2, 8, "2026-05-01"),
                      row("b", 1, 1, "2026-05-01")};
    list.apis = {row("a", 1, 4, "2026-11-01"), row("b", 1, 1, "2026-11-01"), row("c", 1, 1, "2026-11-01")};
    const auto found = core::price_changes(list, catalogue);
    ASSERT_EQ(found.changes.size(), 1U) << "the old price was another one's day";
    EXPECT_EQ(found.changes[0].name, "Maker a");
    EXPECT_EQ(found.changes[0].was, "$2 input, $8 output");
    EXPECT_EQ(found.changes[0].is, "$1 input, $4 output");
    EXPECT_EQ(found.same, 1);
    ASSERT_EQ(found.added.apis.size(), 1U);
    EXPECT_EQ(found.added.apis[0].model, "c");
    EXPECT_EQ(found.changed.apis[0].source.as_of, "2026-11-01");
}

// A price that a list of today still has is of today; all else that the row says stays.
TEST(PriceChanges, whatIsTheSameIsOfTheListsDay) {
    core::Catalogue catalogue, list;
    catalogue.apis = {row("a", 1, 4, "2026-05-01"), row("b", 1, 4, "2026-11-01"),
                      row("c", 1, 4, "2026-05-01")};
    catalogue.apis[0].training_usd_per_mtok = 25;
    list.apis = {row("a", 1, 4, "2026-11-01"), row("b", 1, 4, "2026-11-01"), row("c", 2, 4, "2026-11-01")};
    list.apis[0].source.from = "today's list";
    const auto found = core::price_changes(list, catalogue);
    EXPECT_EQ(found.same, 2);
    ASSERT_EQ(found.confirmed.apis.size(), 1U) << "neither what changes nor what is of that day already";
    const core::CatalogueApi& confirmed = found.confirmed.apis.front();
    EXPECT_EQ(confirmed.model, "a");
    EXPECT_EQ(confirmed.training_usd_per_mtok, 25);
    EXPECT_EQ(confirmed.source, (core::Source{"today's list", "2026-11-01"}));
}

TEST(PriceChanges, whatAListDoesNotSayStays) {
    core::Catalogue catalogue, list;
    catalogue.apis = {row("a", 2, 8, "2026-05-01")};
    catalogue.apis[0].name = "Model A";
    catalogue.apis[0].cached_input_usd_per_mtok = 0.2;
    catalogue.apis[0].training_usd_per_mtok = 25;
    catalogue.apis[0].max_input_tokens = 1000;
    list.apis = {row("a", 3, 8, "2026-11-01")};
    const auto renewed = core::price_changes(list, catalogue).changed.apis.at(0);
    EXPECT_EQ(renewed.name, "Model A");
    EXPECT_EQ(renewed.cached_input_usd_per_mtok, 0.2);
    EXPECT_EQ(renewed.training_usd_per_mtok, 25);
    EXPECT_EQ(renewed.max_input_tokens, 1000);
    EXPECT_EQ(renewed.input_usd_per_mtok, 3);
}

} // namespace
