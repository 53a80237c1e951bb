// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_extras.h"

#include <gtest/gtest.h>

namespace {

TEST(CatalogueExtras, hoursOfTheWeek) {
    const auto hours = core::hours_of_week("Mon-Fri 01-04, 06-10");
    ASSERT_EQ(hours.size(), 35U);
    EXPECT_EQ(hours.front(), 1);
    EXPECT_EQ(hours[3], 6);
    EXPECT_EQ(hours.back(), 4 * 24 + 9);
    EXPECT_EQ(core::hours_of_week("Sun 23-24"), std::vector<double>{167});
    EXPECT_EQ(core::hours_of_week("Mon 1-3, 2-4"), (std::vector<double>{1, 2, 3}));
    for (const char* other : {"", "daily", "Mon-Fri", "Mon-Fri 1 am", "Mon-Fri 01-25", "Mon-Foo 01-04"})
        EXPECT_TRUE(core::hours_of_week(other).empty()) << other;
}

TEST(CatalogueExtras, anApiBringsWhatItAsksBesides) {
    core::CatalogueApi row{.provider = "P", .model = "m", .name = "M"};
    row.input_usd_per_mtok = 3;
    row.output_usd_per_mtok = 15;
    row.cache_write_usd_per_mtok = 3.75;
    row.batch_output_usd_per_mtok = 6;
    row.tokens_factor = 1.3;
    row.peak_output_usd_per_mtok = 30;
    row.peak_hours_utc = "Mon-Fri 01-04";
    row.source = {"the list", "2026-11-20"};
    core::Scenario s;
    core::apply(row, s);
    EXPECT_EQ(s.api.cache_write_usd_per_mtok, 3.75);
    EXPECT_EQ(s.api.deferred_price_factor, 0.4);
    EXPECT_EQ(s.api.tokens_factor, 1.3);
    EXPECT_TRUE(s.api.has_other_hours);
    EXPECT_EQ(s.api.other_hours.price_factor, 2);
    EXPECT_EQ(s.sources.at("api.tokens_factor").from, "the list");
    s.api.has_provisioned = true;
    s.api.region_factor = 1.1;
    // The next one, of which nothing is known, takes it all back.
    core::apply(core::CatalogueApi{.provider = "Q", .model = "n", .name = "N"}, s);
    EXPECT_EQ(s.api.cache_write_usd_per_mtok, 0);
    EXPECT_EQ(s.api.deferred_price_factor, 0.5);
    EXPECT_EQ(s.api.tokens_factor, 1);
    EXPECT_FALSE(s.api.has_other_hours);
    EXPECT_FALSE(s.api.has_provisioned);
    EXPECT_EQ(s.api.region_factor, 1);
    EXPECT_FALSE(s.sources.contains("api.tokens_factor"));
}

TEST(CatalogueExtras, aMachineOnDemandBringsWhatItCostsForATerm) {
    core::CatalogueInstance row{.provider = "P", .name = "m"};
    row.on_demand_usd_per_h = 4;
    row.reserved_1y_usd_per_h = 3;
    row.reserved_3y_usd_per_h = 2;
    const core::Catalogue none;
    core::Scenario s;
    s.hosting.spot_usd_per_instance_hour = 1; // of another machine
    ASSERT_TRUE(core::apply(row, none, core::Term::on_demand, s));
    EXPECT_EQ(s.hosting.spot_usd_per_instance_hour, 0);
    EXPECT_EQ(s.hosting.reserved_usd_per_instance_hour, 3);
    EXPECT_EQ(s.sources.at("hosting.reserved_usd_per_instance_hour").from, ", reserved for a year");
    EXPECT_EQ(s.hosting.on_demand_usd_per_instance_hour, 0) << "it is the instance price";
    ASSERT_TRUE(core::apply(row, none, core::Term::reserved_3y, s));
    EXPECT_EQ(s.hosting.on_demand_usd_per_instance_hour, 4);
    EXPECT_EQ(s.hosting.reserved_usd_per_instance_hour, 0);
    EXPECT_FALSE(s.sources.contains("hosting.reserved_usd_per_instance_hour"));
}

} // namespace
