// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/portfolio_report.h"

#include "core/report/evaluation_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

// 10 requests/s of 500 + 500 tokens, 2 requests/s a machine of $10/h, in twelve hours of the day.
core::Scenario half_a_day(std::size_t from) {
    core::Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.requests_per_day = 864000;
    s.traffic.input_tokens_per_request = s.traffic.output_tokens_per_request = 500;
    s.traffic.profile.assign(24, 0);
    for (std::size_t hour = 0; hour < 12; ++hour)
        s.traffic.profile[(from + hour) % 24] = 1;
    s.api = {.input_usd_per_mtok = 10, .cached_input_usd_per_mtok = 10, .output_usd_per_mtok = 10};
    s.hosting.usd_per_instance_hour = 10;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 1000;
    s.hosting.spare_units = 0;
    return s;
}

core::NamedPortfolio named() {
    return core::named_portfolio(std::vector{half_a_day(8), half_a_day(20)}, {"=day|", "night"});
}

TEST(PortfolioReport, saysWhatSharingSaves) {
    EXPECT_EQ(core::portfolio_headline(named().found),
              "Rented GPUs: $73,000 a month together, $146,000 apart. Sharing machines saves $73,000.");
    const auto lines = core::portfolio_lines(named());
    EXPECT_EQ(lines[0], "On the same machines: =day|, night.");
    EXPECT_EQ(lines[1], "Rented machines at the peak: 10 together, 20 apart.");
}

TEST(PortfolioReport, saysWhyMachinesAreNotShared) {
    std::vector<core::Scenario> both{half_a_day(8), half_a_day(20)};
    both[1].hosting.usd_per_instance_hour = 11;
    const auto apart = core::named_portfolio(both, {"a", "b"});
    EXPECT_EQ(core::portfolio_headline(apart.found),
              "Rented GPUs: $153,300 a month for all of them. Sharing machines saves nothing.");
    EXPECT_EQ(core::portfolio_lines(apart)[1],
              "“a” and “b” have machines of their own: they differ in “Instance price”.");
}

TEST(PortfolioReport, jsonHasTheWholeAndTheParts) {
    const Json json = Json::parse(core::portfolio_json(named()));
    EXPECT_EQ(json["scenario"]["name"], "=day| + night");
    EXPECT_NEAR(json["rented"]["monthly_usd"].get<double>(), 73000, 1e-6);
    EXPECT_EQ(json["fleet"]["instances"], 10);
    EXPECT_EQ(json["fleet"]["instances_apart"], 20);
    EXPECT_TRUE(json["owned"].is_null());
    EXPECT_EQ(json["verdict"]["cheapest"], "rented");
    EXPECT_NEAR(json["sharing"]["saving_usd_per_month"].get<double>(), 73000, 1e-6);
    double machines = 0, cost = 0;
    for (const Json& workload : json["workloads"]) {
        machines += workload["share"]["machines"].get<double>();
        cost += workload["share"]["cost"]["rented_usd"].get<double>();
        EXPECT_NEAR(workload["rented"]["monthly_usd"].get<double>(), 73000, 1e-6);
    }
    EXPECT_NEAR(machines, 1, 1e-12);
    EXPECT_NEAR(cost, 73000, 1e-6);
}

// A script that reads one result reads the other. A new block of the result: null, or of all, here too.
TEST(PortfolioReport, jsonHasTheKeysOfOneResultInTheirOrder) {
    const auto keys = [](const std::string& text) {
        std::vector<std::string> names;
        const auto object = nlohmann::ordered_json::parse(text);
        for (const auto& [key, value] : object.items())
            names.push_back(key);
        return names;
    };
    auto expected = keys(core::evaluation_json(*core::make_snapshot(half_a_day(8), {}, "2026-11-28")));
    expected.insert(expected.end(), {"sharing", "workloads"});
    EXPECT_EQ(keys(core::portfolio_json(named())), expected);
}

TEST(PortfolioReport, whereNothingServesAllNoFigureIsMadeUp) {
    auto both = std::vector{half_a_day(8), half_a_day(20)};
    both[0].model.total_params_b = 2000; // on the smallest machine there is
    both[0].hosting.capacity = core::CapacityMode::modelled;
    both[0].api.preset = "a";
    const auto none = core::named_portfolio(both, {"a", "b"});
    const Json json = Json::parse(core::portfolio_json(none));
    EXPECT_TRUE(json["rented"]["monthly_usd"].is_null());
    EXPECT_TRUE(json["fleet"]["instances"].is_null());
    EXPECT_EQ(json["verdict"]["cheapest"], "mix"); // one at the API, the other on machines
    EXPECT_EQ(core::portfolio_table(none).head,
              (std::vector<std::string>{"$ a month", "API", "Rented GPUs", "Mix", "Share of the machines"}));
    EXPECT_EQ(core::portfolio_table(none).rows[2][2], "–");
    const auto lines = core::portfolio_lines(none);
    EXPECT_EQ(lines[lines.size() - 2], "“Rented GPUs” has no sum: not every workload has an answer there.");
}

TEST(PortfolioReport, ofManyReasonsSomeAreTold) {
    std::vector<core::Scenario> all;
    std::vector<std::string> names;
    for (int at = 0; at < 40; ++at) {
        all.push_back(half_a_day(8));
        all.back().model.preset = names.emplace_back("model " + std::to_string(at));
    }
    const auto many = core::named_portfolio(all, names);
    EXPECT_EQ(many.found.unshared.size(), 780U);
    const auto lines = core::portfolio_lines(many);
    EXPECT_EQ(lines.size(), 13U);
    EXPECT_EQ(lines[11], "More pairs that have machines of their own: 770.");
}

const core::Currency francs{.sign = "CHF", .per_usd = 0.8, .as_of = "2026-11-01"};

// All of it, and what it was multiplied by; files for scripts stay in dollars.
TEST(PortfolioReport, moneyIsInTheReadersCurrency) {
    const core::Translate translate{.currency = []() -> const core::Currency& { return francs; }};
    const auto table = core::portfolio_table(named(), translate);
    EXPECT_EQ(table.head[0], "CHF a month");
    EXPECT_EQ(table.rows[0][2], "CHF\u00A058,400");
    EXPECT_EQ(core::portfolio_headline(named().found, translate),
              "Rented GPUs: CHF\u00A058,400 a month together, CHF\u00A0116,800 apart. Sharing machines saves "
              "CHF\u00A058,400.");
    EXPECT_EQ(core::portfolio_lines(named(), translate).back(), "$1 = CHF\u00A00.8 (2026-11-01)");
    EXPECT_EQ(core::portfolio_table(named()).head[0], "$ a month");
    for (const core::PortfolioFormat& format : core::portfolio_formats())
        if (format.name != "md")
            EXPECT_EQ(format.text(named(), translate), format.text(named(), core::english)) << format.name;
}

TEST(PortfolioReport, ofManyNamesSomeAreTold) {
    const std::vector<core::Scenario> all(12, half_a_day(8));
    const auto many =
        core::named_portfolio(all, {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"});
    EXPECT_EQ(core::portfolio_lines(many)[0],
              "On the same machines: a, b, c, d, e, f, g, h, i, j and 2 more.");
}

TEST(PortfolioReport, namesAreEscapedForWhereTheyGo) {
    EXPECT_NE(core::portfolio_csv(named()).find("alone,'=day|,"), std::string::npos);
    EXPECT_NE(core::portfolio_markdown(named()).find("| =day\\|, alone |"), std::string::npos)
        << core::portfolio_markdown(named());
}

} // namespace
