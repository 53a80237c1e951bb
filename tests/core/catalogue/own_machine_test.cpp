// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the price and power of own hardware when another machine is picked.
#include "core/catalogue/own_machine.h"

#include "core/decide/notices.h"
#include "core/scenario/value_notes.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <optional>

namespace {

using core::Scenario;

void pick(const char* machine, Scenario& s) {
    ASSERT_TRUE(core::apply_named("hosting.instance", machine, test::shipped_catalogue(), s)) << machine;
}

// With own hardware compared; its price and power nobody has stated.
Scenario on_h100() {
    Scenario s = test::llama_on_h100();
    s.owned = {.enabled = true};
    s.sources.erase("owned.usd_per_instance");
    s.sources.erase("owned.kw_per_instance");
    pick("AWS p5.48xlarge", s);
    return s;
}

template <class Kind>
std::optional<Kind> told(const Scenario& s) {
    for (const core::Notice& each : core::own_prices(s))
        if (const auto* found = std::get_if<Kind>(&each))
            return *found;
    return {};
}
using core::notice::OwnPriceKept, core::notice::OwnPriceOfCards;

// Of the rows of servers.json: an H200 card $32,000 and 700 W, a B200 card $40,000, the HGX node of 8 B200
// 10,000 W. Eight H100 cards: 8 x 30,000 and 8 x 700 W.
TEST(OwnMachine, priceAndPowerFollowThePickedMachine) {
    Scenario s = on_h100();
    EXPECT_EQ(s.owned.usd_per_instance, 240000);
    EXPECT_DOUBLE_EQ(s.owned.kw_per_instance, 5.6);
    pick("AWS p5en.48xlarge", s);
    EXPECT_EQ(s.owned.usd_per_instance, 256000);
    EXPECT_EQ(s.sources.at("owned.usd_per_instance").as_of, "2026-01-01");
    EXPECT_EQ(told<OwnPriceOfCards>(s)->input, "owned.usd_per_instance");
    Scenario power = s;
    power.sources.erase("owned.usd_per_instance"); // a price typed by hand; the power is of cards still
    ASSERT_TRUE(told<OwnPriceOfCards>(power));
    EXPECT_EQ(told<OwnPriceOfCards>(power)->input, "owned.kw_per_instance");
    EXPECT_EQ(told<OwnPriceOfCards>(s)->machine, "8 × H200-SXM-141GB");
    pick("AWS p6-b200.48xlarge", s);
    EXPECT_EQ(s.owned.usd_per_instance, 320000);
    EXPECT_EQ(s.owned.kw_per_instance, 10) << "of the whole server, which goes before its cards";
    pick("AWS g6e.12xlarge", s);
    EXPECT_EQ(s.owned.usd_per_instance, 4 * 8500);
    EXPECT_DOUBLE_EQ(s.owned.kw_per_instance, 4 * 0.35);
    EXPECT_FALSE(told<OwnPriceKept>(s));
    EXPECT_EQ(s.owned.lifetime_months, core::Owned{}.lifetime_months);
}

TEST(OwnMachine, aLeaseIsNoPurchase) {
    for (const core::CatalogueServer& row : test::shipped_catalogue().servers)
        if (row.kind == "annual lease") {
            Scenario s = on_h100();
            core::Catalogue only;
            only.servers = {row};
            const core::Hosting before = s.hosting;
            s.hosting.accelerator = row.gpu;
            core::bring_own_machine(before, only, s);
            EXPECT_EQ(s.owned.usd_per_instance, 240000) << row.name;
        }
}

TEST(OwnMachine, whatTheCatalogueDoesNotKnowStaysAndIsSaid) {
    Scenario s = on_h100();
    pick("Azure Standard_ND96isr_MI300X_v5", s);
    EXPECT_EQ(s.owned.usd_per_instance, 240000);
    const auto kept = told<OwnPriceKept>(s);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->of, "8 × H100-SXM-80GB");
    EXPECT_TRUE(kept->power_too);
    EXPECT_EQ(core::notice_text(*kept), "Own hardware still has the price and power of 8 × H100-SXM-80GB; "
                                        "state what 8 × MI300X costs and draws.");
    EXPECT_TRUE(core::concerns(*kept, core::Option::owned));
    EXPECT_FALSE(core::concerns(*kept, core::Option::rented));
    pick("Google Cloud a2-highgpu-8g", s); // a third, of which nothing is known either
    EXPECT_EQ(told<OwnPriceKept>(s)->of, "8 × H100-SXM-80GB");
    s.owned.enabled = false;
    EXPECT_FALSE(told<OwnPriceKept>(s));
    s.owned.enabled = true;
    pick("Google Cloud a3-highgpu-8g", s); // eight H100 again, at another provider
    EXPECT_FALSE(told<OwnPriceKept>(s));
    s.hosting.gpus_per_instance = 4; // by hand
    EXPECT_TRUE(told<OwnPriceKept>(s));
}

TEST(OwnMachine, whatWasTypedStaysAndIsSaid) {
    Scenario s = on_h100();
    s.owned.usd_per_instance = 300000;
    s.sources.erase("owned.usd_per_instance"); // as typing does
    pick("Google Cloud a3-highgpu-8g", s);
    EXPECT_FALSE(told<OwnPriceKept>(s)) << "the same machine to buy";
    for (const char* machine : {"AWS p5en.48xlarge", "AWS p6-b200.48xlarge"}) {
        pick(machine, s);
        EXPECT_EQ(s.owned.usd_per_instance, 300000);
        const auto kept = told<OwnPriceKept>(s);
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->of, "8 × H100-SXM-80GB");
        EXPECT_FALSE(kept->power_too) << "the power came along";
    }
    EXPECT_EQ(s.owned.kw_per_instance, 10);
    s.sources.erase("owned.usd_per_instance"); // typed anew, of the machine that there is now
    s.owned.usd_per_instance = 350000;
    EXPECT_FALSE(told<OwnPriceKept>(s));

    s = on_h100();
    s.ranges["owned.usd_per_instance"] = {200000, 300000};
    pick("AWS p5en.48xlarge", s);
    EXPECT_EQ(s.owned.usd_per_instance, 240000) << "a range is the reader's word on it";
    EXPECT_TRUE(told<OwnPriceKept>(s));

    s = on_h100();
    core::put_note(s, *core::find_input("owned.usd_per_instance"), {"A quote", "2026-11-20"}, "");
    pick("AWS p5en.48xlarge", s);
    EXPECT_EQ(s.owned.usd_per_instance, 240000) << "so is a source of the reader's";
    EXPECT_TRUE(told<OwnPriceKept>(s));
}

TEST(OwnMachine, nothingIsSaidWhereOwnHardwareIsNotCompared) {
    Scenario s = on_h100();
    s.owned = {};
    s.sources.erase("owned.usd_per_instance");
    s.sources.erase("owned.kw_per_instance");
    pick("AWS p5en.48xlarge", s);
    EXPECT_EQ(s.owned, core::Owned{});
    EXPECT_FALSE(s.sources.contains("owned.usd_per_instance") || s.sources.contains("owned.kw_per_instance"));
}

} // namespace
