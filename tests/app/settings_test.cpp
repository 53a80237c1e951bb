// SPDX-License-Identifier: GPL-3.0-or-later
// What --set takes beside a value: a machine's term, and ranges.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

TEST(Settings, aMachineIsSetInATerm) {
    const auto rented = [](const char* machine) {
        const auto ended = test::run({"--evaluate", test::article(), "--set", machine});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        EXPECT_TRUE(ended.err.isEmpty()) << ended.err.toStdString();
        return QJsonDocument::fromJson(ended.out)["rented"]["monthly_usd"].toDouble();
    };
    EXPECT_NEAR(rented("hosting.instance=AWS p5.48xlarge, on demand"), 2 * 55.04 * 730, 1);
    EXPECT_NEAR(rented("hosting.instance=AWS p5.48xlarge, 3 years"), 2 * 23.7773 * 730, 1);
    const auto wrong =
        test::run({"--evaluate", test::article(), "--set", "hosting.instance=AWS p5.48xlarge, 3 yrs"});
    EXPECT_TRUE(wrong.err.contains("AWS p5.48xlarge, 3 years")) << wrong.err.toStdString();
    EXPECT_EQ(wrong.err_lines().size(), 1);
}

// Rows that no preset names: of the program's own catalogue, too.
TEST(Settings, aTermAServerAndCapacityByTheUnitComeFromTheCatalogue) {
    const auto set = [](const QStringList& settings) {
        QStringList arguments{"--evaluate", test::article()};
        for (const QString& each : settings)
            arguments << "--set" << each;
        const auto ended = test::run(arguments);
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        EXPECT_TRUE(ended.err.isEmpty()) << ended.err.toStdString();
        return QJsonDocument::fromJson(ended.out);
    };
    const QString a3 = "hosting.instance=Google Cloud a3-highgpu-8g";
    EXPECT_NEAR(set({a3, "hosting.term=3 years"})["rented"]["monthly_usd"].toDouble(), 2 * 38.8644 * 730, 1);
    const auto owned = [&](const char* price) {
        for (const QJsonValue item : set({"owned.enabled=true", price, a3})["owned"]["items"].toArray())
            if (item["id"] == "purchase")
                return item["usd"].toDouble();
        return 0.0;
    };
    EXPECT_NEAR(owned("owned.lifetime_months=36"), 2 * 240000.0 / 36, 1) << "eight cards of $30,000 each";
    EXPECT_NEAR(owned("owned.usd_per_instance=360000"), 2 * 360000.0 / 36, 1);
    const auto units = set({"api.preset=OpenAI GPT-5", "api.provisioned=true"})["provisioned"];
    EXPECT_NEAR(units["pays_from_share"].toDouble(), 260 / 260.0625, 1e-9);
    EXPECT_EQ(units["usd"].toDouble(), 260 * units["units"].toDouble());
    EXPECT_EQ(set({"api.preset=OpenAI GPT-5", "api.provisioned=Azure gpt-5-mini"})["provisioned"].isNull(),
              false);
}

// Said of the values that are then in force, whatever the order.
TEST(Settings, aRangeIsSetAndTakenAway) {
    const QStringList set{"--set", "range:hosting.spare_units=0..2", "--set", "hosting.spare_units=2"};
    const auto rented = [](const QStringList& more) {
        const auto ended = test::run(QStringList{"--evaluate", test::article()} + more);
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        return QJsonDocument::fromJson(ended.out)["uncertainty"]["quantiles"]["rented"];
    };
    EXPECT_LT(rented(set)["p5"].toDouble(), 0.5 * rented(set)["p95"].toDouble());
    EXPECT_EQ(rented(set + QStringList{"--set", "range:hosting.spare_units="}),
              rented({"--set", "hosting.spare_units=2"}));
    const auto wrong = test::run({"--evaluate", test::article(), "--set", "range:hosting.spare_unit=0..2",
                                  "--set", "range:hosting.spare_units=2..1"});
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_EQ(wrong.err_lines()[0],
              "--set: range:hosting.spare_unit: no such input; did you mean hosting.spare_units?");
    EXPECT_EQ(wrong.err_lines()[1], "--set: range:hosting.spare_units: low is 2, must be below high, 1");
}

} // namespace
