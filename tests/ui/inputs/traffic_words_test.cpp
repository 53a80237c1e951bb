// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/traffic_words.h"

#include "tests/support/window_fixture.h"

#include "core/model/traffic.h"

namespace {

// 1.5 tokens a word, requests of 600 + 400 tokens.
core::Scenario counted(core::TrafficDriver driver) {
    core::Scenario s;
    s.traffic.tokens_per_word = 1.5;
    s.traffic.input_tokens_per_request = 600;
    s.traffic.output_tokens_per_request = 400;
    s.traffic.words_per_day = 1e6;
    s.traffic.requests_per_day = 1500;
    s.traffic.driver = driver;
    return s;
}

double typed(const char* text, core::TrafficDriver driver) {
    return ui::traffic_as_typed(QString::fromLatin1(text), counted(driver)).value_or(-1);
}

} // namespace

// By hand: 3 M tokens a day are 2 M words and 3,000 requests; a month has 365/12 days.
TEST(TrafficWords, tokensRequestsAndWordsAreOne) {
    using enum core::TrafficDriver;
    EXPECT_NEAR(typed("3M tokens/day", words), 2e6, 1e-3);
    EXPECT_NEAR(typed("3M tokens/day", requests), 3000, 1e-6);
    EXPECT_NEAR(typed("3 k requests a day", words), 2e6, 1e-3);
    EXPECT_NEAR(typed("2M words per day", requests), 3000, 1e-6);
    EXPECT_NEAR(typed("91.25M tokens/month", words), 2e6, 1e-3); // 91.25 = 3 x 365/12
    EXPECT_NEAR(typed("91,250 Requests/Month", requests), 3000, 1e-6);
    for (const char* none :
         {"", "tokens/day", "3M", "3M tokens", "3M tokens/year", "x tokens/day", "3M GB/day"})
        EXPECT_EQ(typed(none, words), -1) << none;
}

TEST(TrafficWords, allThreeAreSaid) {
    // 1 M words are 1.5 M tokens, 1,500 requests; 1.5 M x 365/12 = 45.625 M.
    const QString said = ui::traffic_everywhere(counted(core::TrafficDriver::words));
    EXPECT_EQ(said, "1 M words/day = 1.5 k requests/day = 45.6 M tokens a month");
    EXPECT_EQ(ui::traffic_everywhere(counted(core::TrafficDriver::requests)), said);
}

TEST_F(WindowTest, theTrafficTakesTokensAMonth) {
    type("traffic.words_per_day", "900M tokens/month");
    // The article counts two tokens a word.
    EXPECT_NEAR(scenario().traffic.words_per_day, 900e6 / (365.0 / 12) / 2, 1);
    EXPECT_TRUE(field("traffic.words_per_day")->problem().isEmpty());
    type("traffic.words_per_day", "many tokens/month");
    EXPECT_FALSE(field("traffic.words_per_day")->problem().isEmpty());
}
