// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reading_progress.h"

#include <gtest/gtest.h>

#include <QLabel>

namespace {

class Reading : public ::testing::Test {
  protected:
    ui::ReadingProgress progress{QStringLiteral("prices.csv"), nullptr};
    std::function<bool(double)> goes_on = progress.goes_on();

    void SetUp() override { progress.setMinimumDuration(0); }
};

} // namespace

TEST_F(Reading, comesIntoViewWhereTheShareIsNotKnown) {
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(goes_on(-1));
    EXPECT_TRUE(progress.isVisible());
    EXPECT_EQ(progress.maximum(), 0) << "it only moves";
    EXPECT_EQ(progress.findChild<QLabel*>()->text(), QStringLiteral("Reading “prices.csv” …"));
}

TEST_F(Reading, comesIntoViewWhereTheShareIsKnown) {
    for (const double share : {0.0, 0.25, 0.5})
        EXPECT_TRUE(goes_on(share));
    EXPECT_TRUE(progress.isVisible());
    EXPECT_EQ(progress.value(), progress.maximum() / 2);
}

TEST_F(Reading, canBeStoppedEitherWay) {
    for (const double share : {-1.0, 0.5}) {
        EXPECT_TRUE(goes_on(share));
        progress.cancel();
        EXPECT_FALSE(goes_on(share)) << share;
        EXPECT_FALSE(goes_on(share)) << share;
        EXPECT_TRUE(progress.wasCanceled());
        progress.reset();
    }
}
