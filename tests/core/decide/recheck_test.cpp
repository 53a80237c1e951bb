// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/recheck.h"

#include "core/decide/notices.h"
#include "core/decide/price_age.h"
#include "core/decide/snapshot.h"
#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

constexpr const char* rent = "hosting.usd_per_instance_hour";

// A machine and an API in a catalogue, as they were in May.
core::Catalogue catalogue_of_may() {
    core::Catalogue c;
    core::CatalogueGpu gpu{.name = "H100"};
    gpu.memory_gb = gpu.nominal_memory_gb = 85.52;
    gpu.bandwidth_gb_s = 3350;
    gpu.bf16_tflops = 989;
    c.gpus.push_back(gpu);
    core::CatalogueInstance machine{.provider = "Cloud", .name = "1x H100"};
    machine.gpu = "H100";
    machine.gpu_count = 1;
    machine.gpu_memory_gb = 85.52;
    machine.on_demand_usd_per_h = 2;
    machine.reserved_1y_usd_per_h = 1.5;
    machine.source = {"Cloud's list", "2026-05-24"};
    c.instances.push_back(machine);
    core::CatalogueApi api{.provider = "Maker", .model = "m-1", .name = "M 1", .kind = "chat"};
    api.input_usd_per_mtok = 1;
    api.cached_input_usd_per_mtok = 0.1;
    api.output_usd_per_mtok = 4;
    api.source = {"Maker's list", "2026-05-01"};
    c.apis.push_back(api);
    return c;
}

// Its later rows; the older ones stay beside them.
core::Catalogue catalogue_of_november(double on_demand, double input, double reserved = 1.5) {
    core::Catalogue c = catalogue_of_may();
    core::CatalogueInstance machine = c.instances.front();
    machine.on_demand_usd_per_h = on_demand;
    machine.reserved_1y_usd_per_h = reserved;
    machine.source.as_of = "2026-11-18";
    c.instances.push_back(machine);
    core::CatalogueApi api = c.apis.front();
    api.input_usd_per_mtok = input;
    api.source.as_of = "2026-11-15";
    c.apis.push_back(api);
    return c;
}

// One machine with a spare, unlimited: 2 x $2 x 730 h = $2,920 a month; the API at words x 2 tokens, 2:1 in
// and out: $1 and $4 a million are $2 a million mixed.
core::Scenario decision(core::Term term = core::Term::on_demand) {
    const auto c = catalogue_of_may();
    core::Scenario s = test::article();
    core::apply(c.instances.front(), c, term, s);
    core::apply(c.apis.front(), s);
    s.model.total_params_b = 8;     // 16 GB
    s.traffic.words_per_day = 30e6; // 1,825 M tokens a month: $3,650
    return s;
}

core::Recheck checked(const core::Scenario& s, const core::Catalogue& c) {
    return core::recheck(s, core::cheapest_option(core::evaluate(s).costs), c, "2026-11-20");
}

TEST(Recheck, theSameCatalogueChangesNothing) {
    const auto check = checked(decision(), catalogue_of_may());
    EXPECT_TRUE(check.changed.empty());
    EXPECT_TRUE(check.gone.empty());
    EXPECT_TRUE(check.holds());
    EXPECT_EQ(check.renewed, decision());
}

// 2 x $3.20 x 730 h = $4,672 is more than the API's $3,650.
TEST(Recheck, aDearerRentTurnsTheAnswer) {
    const auto check = checked(decision(), catalogue_of_november(3.2, 1));
    ASSERT_EQ(check.changed.size(), 1U);
    EXPECT_EQ(check.changed.front().input->path, rent);
    EXPECT_EQ(check.changed.front().value, 3.2);
    EXPECT_EQ(check.then, core::Option::rented);
    EXPECT_EQ(check.now, core::Option::api);
    EXPECT_FALSE(check.holds());
    EXPECT_TRUE(check.first_turns_alone);
    EXPECT_EQ(check.renewed.sources.find(rent)->second.as_of, "2026-11-18");
}

// Up to $2.50 an hour it holds: 2 x $2.5 x 730 = $3,650 is the API's own price.
TEST(Recheck, itHoldsOnThisSideOfTheBreakEven) {
    EXPECT_TRUE(checked(decision(), catalogue_of_november(2.49, 1)).holds());
    EXPECT_FALSE(checked(decision(), catalogue_of_november(2.51, 1)).holds());
}

// The rent alone holds at $2.40 ($3,504), the cheaper input alone, too: $0.80 and $4 are $1.87 a million,
// $3,407; which of the two the answer turns on is only said of both.
TEST(Recheck, twoPricesMayTurnItTogether) {
    auto november = catalogue_of_november(2.2, 0.8);
    const auto together = checked(decision(), catalogue_of_november(2.4, 0.8));
    EXPECT_FALSE(together.holds());
    EXPECT_FALSE(together.first_turns_alone);
    EXPECT_EQ(together.changed.size(), 2U);
    EXPECT_TRUE(checked(decision(), november).holds()); // $3,212
}

TEST(Recheck, theOneThatTurnsItComesFirst) {
    const auto check = checked(decision(), catalogue_of_november(3.2, 0.99));
    ASSERT_EQ(check.changed.size(), 2U);
    EXPECT_TRUE(check.first_turns_alone);
    EXPECT_EQ(check.changed.front().input->path, rent);
}

// From the day after its last one an announced price holds; the rented machines stay what they cost.
TEST(Recheck, anAnnouncedPriceHoldsFromItsDay) {
    auto c = catalogue_of_may();
    c.apis[0].price_valid_until = "2026-11-30";
    c.apis[0].next_input_usd_per_mtok = 0.5;
    c.apis[0].next_output_usd_per_mtok = 2; // $1 a million mixed: $1,825 a month
    const auto on = [&](const char* day) { return core::recheck(decision(), core::Option::rented, c, day); };
    EXPECT_TRUE(on("2026-11-30").changed.empty());
    const auto after = on("2026-12-01");
    EXPECT_EQ(after.changed.size(), 2U);
    EXPECT_EQ(after.now, core::Option::api);
    EXPECT_EQ(after.renewed.api.output_usd_per_mtok, 2);
}

// Also where the old price was read on its very last day; and the new one is of its first.
TEST(Recheck, theNextPriceIsLaterThanTheLastDayOfTheOld) {
    auto c = catalogue_of_may();
    c.apis[0].source.as_of = c.apis[0].price_valid_until = "2026-11-30";
    c.apis[0].next_output_usd_per_mtok = 2;
    core::Scenario s = decision();
    core::apply(c.apis[0], s);
    EXPECT_TRUE(core::recheck(s, core::Option::rented, c, "2026-11-30").changed.empty());
    const auto after = core::recheck(s, core::Option::rented, c, "2026-12-01");
    ASSERT_EQ(after.changed.size(), 1U);
    EXPECT_EQ(after.changed[0].source.as_of, "2026-12-01");
    EXPECT_EQ(after.renewed.sources.at("api.output_usd_per_mtok").from,
              "Maker's list, announced for 2026-12-01");
}

// Whatever it costs; rented machines are not asked of the API.
TEST(Recheck, whatNobodyCanBuyDoesNotHold) {
    auto c = catalogue_of_may();
    c.apis[0].withdrawn_on = "2026-11-15";
    core::Scenario s = decision();
    EXPECT_TRUE(core::recheck(s, core::Option::rented, c, "2026-11-20").holds());
    s.traffic.words_per_day = 1e6;
    EXPECT_TRUE(core::recheck(s, core::Option::api, c, "2026-11-14").holds());
    const auto gone = core::recheck(s, core::Option::api, c, "2026-11-15");
    EXPECT_FALSE(gone.holds());
    EXPECT_NE(core::recheck_text(gone, s, c, "2026-11-15").find("nobody can buy it"), std::string::npos);
}

// A list that was fetched after the announced day says more than the announcement.
TEST(Recheck, aLaterStatementOverrulesAnAnnouncement) {
    auto c = catalogue_of_may();
    c.apis[0].price_valid_until = "2026-04-30";
    c.apis[0].next_input_usd_per_mtok = 9;
    EXPECT_TRUE(core::recheck(decision(), core::Option::rented, c, "2026-11-20").changed.empty());
}

TEST(Recheck, aPriceTypedByHandStays) {
    core::Scenario s = decision();
    s.hosting.usd_per_instance_hour = 2.05;
    s.sources.erase(rent);
    EXPECT_TRUE(checked(s, catalogue_of_november(3.2, 1)).changed.empty());
}

// Beside a price that came from a list the reader wrote where it really is from, which counts until it
// changes.
TEST(Recheck, aPriceWithASourceOfTheReadersStays) {
    core::Scenario s = decision();
    core::put_note(s, *core::find_input(rent), {"Our signed contract", "2026-11-19"}, "");
    EXPECT_TRUE(checked(s, catalogue_of_november(3.2, 1)).changed.empty());
    EXPECT_FALSE(core::stale_price(s, {}, "2026-11-20") &&
                 core::stale_price(s, {}, "2026-11-20")->input == rent);
    s.hosting.usd_per_instance_hour += 0.01;
    EXPECT_FALSE(checked(s, catalogue_of_november(3.2, 1)).changed.empty());
}

TEST(Recheck, aReservationIsComparedWithAReservation) {
    const auto check = checked(decision(core::Term::reserved_1y), catalogue_of_november(3.2, 1, 1.75));
    ASSERT_EQ(check.changed.size(), 1U);
    EXPECT_EQ(check.changed.front().value, 1.75);
    EXPECT_TRUE(check.holds()); // $2,555
}

core::Catalogue with_prices_beside(double cache_write, double batch, double reserved, double spot,
                                   const char* day) {
    core::Catalogue c = catalogue_of_may();
    c.apis.front().cache_write_usd_per_mtok = cache_write;
    c.apis.front().batch_output_usd_per_mtok = batch;
    c.apis.front().source.as_of = day;
    c.instances.front().reserved_1y_usd_per_h = reserved;
    c.instances.front().spot_usd_per_h = spot;
    c.instances.front().source.as_of = day;
    return c;
}

// What a row brings beside its main prices is renewed and ages as they do; batch is $2 of $4, then $3.
TEST(Recheck, pricesBesideTheMainOnesAreRenewedToo) {
    const auto may = with_prices_beside(1.25, 2, 1.5, 0.8, "2026-05-01");
    core::Scenario s = decision();
    core::apply(may.instances.front(), may, core::Term::on_demand, s);
    core::apply(may.apis.front(), s);
    s.hosting.spot_usd_per_instance_hour = 0.8;
    s.sources["hosting.spot_usd_per_instance_hour"] = {"Cloud's list", "2026-05-01"};
    const auto check = checked(s, with_prices_beside(2.5, 3, 1.75, 0.9, "2026-11-15"));
    std::vector<std::pair<std::string, double>> found;
    for (const auto& price : check.changed)
        found.emplace_back(price.input->path, price.value);
    EXPECT_EQ(found,
              (std::vector<std::pair<std::string, double>>{{"api.cache_write_usd_per_mtok", 2.5},
                                                           {"api.deferred_price_factor", 0.75},
                                                           {"hosting.reserved_usd_per_instance_hour", 1.75},
                                                           {"hosting.spot_usd_per_instance_hour", 0.9}}));
    EXPECT_EQ(check.renewed.api.deferred_price_factor, 0.75);
    EXPECT_EQ(check.renewed.sources.at("hosting.reserved_usd_per_instance_hour").as_of, "2026-11-15");
    s.sources.erase("hosting.spot_usd_per_instance_hour");
    EXPECT_EQ(checked(s, with_prices_beside(1.25, 2, 1.5, 0.9, "2026-11-15")).changed.size(), 0U)
        << "typed by hand";
}

// All tokens wait: 1,825 M at $2 a million and half of it are $1,825, at 90 % of it $3,285; machines are
// $2,920.
TEST(Recheck, aBatchPriceAloneMayTurnTheAnswer) {
    const auto may = with_prices_beside(1.25, 2, 1.5, 0.8, "2026-05-01");
    core::Scenario s = decision();
    core::apply(may.instances.front(), may, core::Term::on_demand, s);
    core::apply(may.apis.front(), s);
    s.traffic.deferrable_share = 1;
    const auto now = with_prices_beside(1.25, 3.6, 1.6, 0.8, "2026-11-15");
    const auto check = checked(s, now);
    EXPECT_EQ(check.then, core::Option::api);
    EXPECT_EQ(check.now, core::Option::rented);
    ASSERT_TRUE(check.first_turns_alone);
    EXPECT_EQ(check.changed.front().input->path, "api.deferred_price_factor");
    EXPECT_NE(core::recheck_text(check, s, now, "2026-11-20").find("this alone turns the answer"),
              std::string::npos);
}

// A term of three years is no news of one's price for a year.
TEST(Recheck, aReservedPriceIsRenewedByTheSameTerm) {
    core::Scenario s = decision();
    auto now = with_prices_beside(1.25, 2, 1.75, 0.8, "2026-11-15");
    now.instances.front().reserved_3y_usd_per_h = 1;
    now.instances.front().reserved_1y_usd_per_h.reset();
    for (const auto& price : checked(s, now).changed)
        EXPECT_NE(price.input->path, "hosting.reserved_usd_per_instance_hour");
}

// Of 2026-05-01, 203 days before; 60 of a machine's price are allowed, and the API is of yesterday.
TEST(Recheck, pricesBesideTheMainOnesAge) {
    core::Scenario s = decision();
    for (auto& [path, source] : s.sources)
        source.as_of = "2026-11-19";
    s.sources.at("hosting.reserved_usd_per_instance_hour").as_of = "2026-05-01";
    const auto stale = core::stale_price(s, {}, "2026-11-20");
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->input, "hosting.reserved_usd_per_instance_hour");
    EXPECT_EQ(stale->days, 203);
    for (auto& [path, source] : s.sources)
        source.as_of = "2026-05-01";
    EXPECT_EQ(core::stale_price(s, {}, "2026-11-20")->input.substr(0, 4), "api.") << "30 days of an API";
    std::erase_if(s.sources, [](const auto& each) { return each.first.starts_with("api."); });
    EXPECT_EQ(core::stale_price(s, {}, "2026-11-20")->input, rent) << "the main one, of equal age";
}

// A file from a newer catalogue than ours is not set back.
TEST(Recheck, anOlderRowIsNoNews) {
    core::Scenario s = decision();
    s.sources.find(rent)->second.as_of = "2026-12-24";
    s.hosting.usd_per_instance_hour = 4;
    EXPECT_TRUE(checked(s, catalogue_of_november(3.2, 1)).changed.empty());
}

TEST(Recheck, aRowThatIsGoneIsTold) {
    auto c = catalogue_of_november(3.2, 1);
    c.instances.clear();
    const auto check = checked(decision(), c);
    ASSERT_EQ(check.gone.size(), 1U);
    EXPECT_EQ(check.gone.front()->path, "hosting.instance");
    EXPECT_NE(core::recheck_text(check, decision(), c, "2026-11-20")
                  .find("Cloud 1x H100 is not in the catalogue any more, or not in that term"),
              std::string::npos);
}

TEST(Recheck, theTextSaysWhatDidIt) {
    const auto c = catalogue_of_november(3.2, 1);
    const auto check = checked(decision(), c);
    EXPECT_EQ(core::recheck_text(check, decision(), c, "2026-11-20"),
              "It no longer holds: Rent the API: $1,022 a month less.\n"
              "As it was saved: Rent GPUs: $730 a month less.\n"
              "hosting.usd_per_instance_hour: $2 -> $3.20/h (2026-11-18, Cloud's list); this alone turns the "
              "answer\n");
}

TEST(Recheck, theTextQuotesTheLastDecision) {
    const auto c = catalogue_of_november(3.2, 1);
    auto s = decision();
    s.decisions = {{"2026-11-02", "The API.", ""},
                   {"2026-11-05", "We rent\u202e.\nFor it is cheaper.", "Rent."}};
    const auto told = core::recheck_text(checked(s, c), s, c, "2026-11-20");
    EXPECT_NE(told.find("\nDecided on 2026-11-05: We rent\\u202e. …\n"), std::string::npos) << told;
    EXPECT_EQ(told.find("The API."), std::string::npos);
    s.decisions.back().text = std::string(199, 'x') + "漢漢漢";
    EXPECT_NE(core::recheck_text(checked(s, c), s, c, "2026-11-20").find(std::string(199, 'x') + " …\n"),
              std::string::npos)
        << "cut between two characters";
}

TEST(Recheck, theNoticeWarnsWhereTheAnswerChanges) {
    const auto told = [](const core::Catalogue& c) -> std::optional<core::notice::PriceChanged> {
        const auto snapshot = core::make_snapshot(decision(), c, "2026-11-20");
        for (const core::Notice& each : snapshot->notices)
            if (const auto* found = std::get_if<core::notice::PriceChanged>(&each))
                return *found;
        return std::nullopt;
    };
    EXPECT_FALSE(told(catalogue_of_may()));
    const auto turned = told(catalogue_of_november(3.2, 1));
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->severity, core::Severity::warning);
    EXPECT_EQ(core::notice_text(*turned),
              "Instance price is $3.20/h by now (2026-11-18), not $2/h: the answer "
              "changes, API is the cheapest.");
    EXPECT_FALSE(told(catalogue_of_november(2.01, 1))) << "half a per cent is no news";
    const auto stays = told(catalogue_of_november(2.2, 1));
    ASSERT_TRUE(stays);
    EXPECT_EQ(stays->severity, core::Severity::info);
}

} // namespace
