// SPDX-License-Identifier: GPL-3.0-or-later
// The user's rows over the shipped ones: in the catalogue, beside the user's in their table, and in --list.
#include "core/catalogue/catalogue_list.h"
#include "core/catalogue/own_catalogue.h"
#include "core/decide/hosting_offers.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Catalogue;

core::CatalogueInstance machine(const char* name, double gpus, double price, const char* day) {
    return {.provider = "Cloud",
            .name = name,
            .gpu = "H100-SXM-80GB",
            .gpu_count = gpus,
            .gpu_memory_gb = 85.52,
            .on_demand_usd_per_h = price,
            .source = {"list", day}};
}

Catalogue of(std::vector<core::CatalogueInstance> rows) {
    Catalogue c;
    c.instances = std::move(rows);
    return c;
}

std::vector<double> prices(const Catalogue& c) {
    std::vector<double> all;
    for (const core::CatalogueInstance& row : c.instances)
        all.push_back(row.on_demand_usd_per_h.value_or(0));
    return all;
}

// In the catalogue, and in the table, where the user's come first.
void expect_over(const Catalogue& shipped, const Catalogue& own, std::vector<double> merged,
                 const std::vector<double>& beside) {
    Catalogue catalogue = shipped;
    core::put_own_rows(own, catalogue);
    EXPECT_EQ(prices(catalogue), merged);
    std::vector<double> table = prices(own);
    EXPECT_EQ(prices(core::shipped_beside(own, shipped)), beside);
    table.insert(table.end(), beside.begin(), beside.end());
    std::ranges::sort(table);
    std::ranges::sort(merged);
    EXPECT_EQ(table, merged) << "the same rows";
}

const double per_gpu_price = 2;

// One GPU's row and the machines that follow from it, as a file is read.
Catalogue with_derived(std::vector<core::CatalogueInstance> more = {}) {
    std::string rows;
    more.insert(more.begin(), machine("1x H100", 1, per_gpu_price, "2026-07-01"));
    const std::string instances = core::write_own_rows("instances", of(std::move(more)));
    const std::string gpus = test::text_of(RESOURCES_DIR "/catalogue/gpus.json");
    auto read = core::read_catalogue({.gpus = gpus, .instances = instances});
    EXPECT_FALSE(read.catalogue.instances.empty());
    return std::move(read.catalogue);
}

double price_of(const Catalogue& c, const char* name) {
    const auto* row = core::find_instance(c, "Cloud", name);
    return row ? row->on_demand_usd_per_h.value_or(0) : -1;
}

TEST(OwnOverShipped, theUsersRowWinsHoweverOldItIs) {
    const auto shipped = of({machine("a", 8, 50, "2024-01-01"), machine("a", 8, 60, "2026-07-01"),
                             machine("b", 8, 70, "2026-07-01")});
    expect_over(shipped, of({machine("a", 8, 1, "2026-11-01")}), {50, 1, 70}, {50, 70});
    expect_over(shipped, of({machine("a", 8, 1, "2025-01-01")}), {50, 1, 70}, {50, 70});
    expect_over(shipped, of({machine("a", 8, 1, "2020-01-01")}), {1, 70}, {70});
    expect_over(shipped, of({machine("a", 8, 1, "")}), {1, 70}, {70});
    expect_over(shipped, of({machine("a", 8, 1, "2020-01-01"), machine("a", 8, 2, "2026-11-01")}),
                {50, 1, 2, 70}, {50, 70});
    expect_over(shipped, of({machine("c", 8, 1, "2020-01-01")}), {50, 60, 70, 1}, {50, 60, 70});
    expect_over(shipped, {}, {50, 60, 70}, {50, 60, 70});
}

// A price that a list confirmed in July is no price of a catalogue of November.
TEST(OwnOverShipped, aListsRowHoldsUntilAShippedOneIsLater) {
    const auto shipped = of({machine("a", 8, 50, "2024-01-01"), machine("a", 8, 60, "2026-07-01")});
    auto list = of({machine("a", 8, 1, "2026-06-30")});
    list.instances[0].source.from = "imported from prices.json";
    Catalogue catalogue = shipped;
    core::put_own_rows(list, catalogue);
    EXPECT_EQ(prices(catalogue), (std::vector<double>{50, 60}));
    EXPECT_EQ(prices(core::shipped_beside(list, shipped)), (std::vector<double>{50, 60}));
    list.instances[0].source.as_of = "2026-07-01";
    expect_over(shipped, list, {50, 1}, {50});
}

TEST(OwnOverShipped, itIsTheOneInForceAndListed) {
    Catalogue catalogue = test::shipped_catalogue();
    Catalogue own;
    own.instances = {*core::find_instance(catalogue, "AWS", "p5.48xlarge")};
    own.instances[0].on_demand_usd_per_h = 12.5;
    own.instances[0].source = {"our contract", "2024-02-01"};
    own.apis = {*core::find_api(catalogue, "OpenAI", "gpt-5.4")};
    own.apis[0].input_usd_per_mtok = 0.125;
    own.apis[0].source = {"our contract", "2024-02-01"};
    core::put_own_rows(own, catalogue);
    EXPECT_EQ(core::find_instance(catalogue, "AWS", "p5.48xlarge")->on_demand_usd_per_h, 12.5);
    EXPECT_EQ(core::find_instance(catalogue, "AWS", "p5.48xlarge", "2023-09-18")->on_demand_usd_per_h, 98.32)
        << "the article's prices stay";
    EXPECT_EQ(core::find_api(catalogue, "OpenAI", "gpt-5.4")->input_usd_per_mtok, 0.125);
    EXPECT_EQ(core::list_instances(catalogue).find("p5.48xlarge\tH100-SXM-80GB\t8\t85.52\t192\t2048\t55.04"),
              std::string::npos);
    core::Scenario s = test::llama_on_h100();
    ASSERT_TRUE(core::apply_named("hosting.instance", "AWS p5.48xlarge", catalogue, s));
    EXPECT_EQ(s.hosting.usd_per_instance_hour, 12.5);
    const auto offers = core::hosting_offers(s, catalogue);
    EXPECT_TRUE(std::ranges::any_of(offers, [](const auto& each) { return each.usd_per_hour == 12.5; }))
        << "a price of the user's is never of yesteryear";
}

TEST(OwnOverShipped, machinesOfSeveralFollowTheUsersRowOfOne) {
    const auto shipped = with_derived();
    ASSERT_EQ(prices(shipped), (std::vector<double>{2, 4, 8, 16}));
    expect_over(shipped, of({machine("1x H100", 1, 3, "2026-01-01")}), {3, 6, 12, 24}, {6, 12, 24});
    expect_over(shipped,
                of({machine("1x H100", 1, 3, "2026-01-01"), machine("8x H100", 8, 20, "2026-01-01")}),
                {3, 6, 12, 20}, {6, 12});
    expect_over(shipped, of({machine("8x H100", 8, 20, "2026-01-01")}), {2, 4, 8, 20}, {2, 4, 8});
    expect_over(shipped, of({machine("1x H100", 1, 3, "2026-01-01"), machine("1x H100", 1, 5, "2026-02-01")}),
                {3, 5, 10, 20, 40}, {10, 20, 40});
    Catalogue catalogue = shipped;
    core::put_own_rows(of({machine("1x H100", 1, 3, "2026-01-01")}), catalogue);
    EXPECT_EQ(core::find_instance(catalogue, "Cloud", "4x H100")->source.as_of, "2026-01-01");
    EXPECT_EQ(core::find_instance(catalogue, "Cloud", "4x H100")->gpu_count, 4);
}

TEST(OwnOverShipped, whatTheFileStatesItselfFollowsNobody) {
    auto shipped = with_derived({machine("4x H100", 4, 7, "2026-07-01")});
    EXPECT_EQ(price_of(shipped, "4x H100"), 7);
    core::put_own_rows(of({machine("1x H100", 1, 3, "2026-01-01")}), shipped);
    EXPECT_EQ(price_of(shipped, "2x H100"), 6);
    EXPECT_EQ(price_of(shipped, "4x H100"), 7);
}

TEST(OwnOverShipped, whatIsBelowTheSmallestPurchaseGoes) {
    auto shipped = with_derived();
    auto own = of({machine("1x H100", 1, 3, "2026-01-01")});
    own.instances[0].min_gpus = 4;
    core::put_own_rows(own, shipped);
    EXPECT_EQ(price_of(shipped, "2x H100"), -1);
    EXPECT_EQ(price_of(shipped, "4x H100"), 12);
}

} // namespace
