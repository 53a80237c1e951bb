// SPDX-License-Identifier: GPL-3.0-or-later
// What --set takes beside a value: a machine's term, and ranges.
#include "tests/app/program.h"

#include <gtest/gtest.h>

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
