// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/hosting_offers.h"

#include "core/model/latency.h"

#include "tests/support/catalogue_resources.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

TEST(HostingOffers, areSortedAndWhatTheChainSays) {
    const auto& catalogue = test::shipped_catalogue();
    const auto s = test::llama_on_h100();
    const auto offers = core::hosting_offers(s, catalogue);
    ASSERT_GT(offers.size(), 100U);
    ASSERT_TRUE(offers.front().monthly_usd);
    auto last = 0.0;
    for (const auto& offer : offers) {
        auto alone = s;
        alone.hosting.gpus_per_replica = 0;
        ASSERT_TRUE(core::apply(*offer.instance, catalogue, offer.term, alone));
        const auto e = core::evaluate(alone);
        EXPECT_EQ(e.costs[core::Option::rented], offer.monthly_usd);
        const auto waits = core::latency(alone, e);
        EXPECT_EQ(waits ? waits->time_to_first_token_p95_s : std::nullopt, offer.first_token_p95_s);
        if (offer.monthly_usd) {
            EXPECT_GE(*offer.monthly_usd, last);
            last = *offer.monthly_usd;
        } else {
            last = std::numeric_limits<double>::max(); // from here on only refusals
        }
    }
}

TEST(HostingOffers, leaveOutWhatCannotComputeOrIsOfYesteryear) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = test::llama_on_h100();
    s.model.weight_precision = core::WeightPrecision::bf16;
    for (const auto& offer : core::hosting_offers(s, catalogue)) {
        const auto* gpu = core::find_gpu(catalogue, offer.instance->gpu);
        ASSERT_TRUE(gpu);
        EXPECT_TRUE(gpu->is_gpu && gpu->has_bf16) << gpu->name;
        EXPECT_GT(offer.instance->source.as_of, "2025");
    }
}

// With a goal for the wait every machine that serves keeps it, and says how long it is.
TEST(HostingOffers, sayHowLongOneWaits) {
    auto s = test::llama_on_h100();
    s.hosting.max_time_to_first_token_s = 2;
    const auto offers = core::hosting_offers(s, test::shipped_catalogue());
    ASSERT_TRUE(offers.front().monthly_usd);
    for (const auto& offer : offers)
        if (offer.monthly_usd) {
            ASSERT_TRUE(offer.first_token_p95_s) << offer.instance->name;
            EXPECT_LE(*offer.first_token_p95_s, 2 * (1 + 1e-9)) << offer.instance->name;
        }
}

// A row that somebody imports next year is one more, not the only one that is not of yesteryear.
TEST(HostingOffers, anImportOutdatesNobody) {
    auto catalogue = test::shipped_catalogue();
    const auto before = core::hosting_offers(test::llama_on_h100(), catalogue).size();
    auto own = *core::find_instance(catalogue, "AWS", "p5.48xlarge");
    own.name = "our own contract";
    own.source.as_of = "2027-08-01";
    own.spot_usd_per_h = own.reserved_1y_usd_per_h = own.reserved_3y_usd_per_h = {};
    catalogue.instances.push_back(own);
    EXPECT_EQ(core::hosting_offers(test::llama_on_h100(), catalogue).size(), before + 1);
}

// Where little is asked the cheapest would be a heap of small machines, and on spot prices.
TEST(HostingOffers, theCheapestThatFitsIsOneMachineThatStays) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = test::llama_on_h100();
    s.model.total_params_b = s.model.shape_params_b = 400; // no single GPU holds it
    bool heap_was_cheaper = false;
    for (const double words : {1e4, 1e6, 1e8}) {
        s.traffic.words_per_day = words;
        s.hosting.min_tokens_per_s_per_user = 0;
        const auto offers = core::hosting_offers(s, catalogue);
        const auto* best = core::cheapest_that_fits(offers);
        ASSERT_TRUE(best);
        EXPECT_NE(best->term, core::Term::spot);
        EXPECT_EQ(best->instances_per_replica, 1);
        for (const auto& offer : offers)
            if (offer.monthly_usd && *offer.monthly_usd < *best->monthly_usd) {
                EXPECT_TRUE(offer.term == core::Term::spot || offer.instances_per_replica > 1)
                    << offer.instance->name;
                heap_was_cheaper = heap_was_cheaper || offer.term != core::Term::spot;
            }
    }
    EXPECT_TRUE(heap_was_cheaper);
    EXPECT_FALSE(core::cheapest_that_fits({}));
}

TEST(HostingOffers, theTermStaysWithThePrice) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = test::llama_on_h100();
    const auto& machine = *core::find_instance(catalogue, "AWS", "p5.48xlarge");
    for (const auto term : core::all_terms) {
        if (!core::price_usd_per_h(machine, term))
            continue;
        ASSERT_TRUE(core::apply(machine, catalogue, term, s));
        EXPECT_EQ(core::term_in_force(s, catalogue), term);
    }
    EXPECT_TRUE(s.sources["hosting.usd_per_instance_hour"].from.ends_with(", reserved for three years"));
    s.hosting.usd_per_instance_hour += 0.01;
    EXPECT_FALSE(core::term_in_force(s, catalogue));
}

} // namespace
