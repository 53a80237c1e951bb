// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader wrote: notes beside values, and the log of decisions.
#include "core/files/scenario_file.h"
#include "core/scenario/value_notes.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Scenario;

const core::Input& discount() {
    return *core::find_input("hosting.discount");
}

Scenario written() {
    Scenario s = test::article();
    s.hosting.discount = 0.2;
    core::put_note(s, discount(), {"Contract 4711", "2026-11-01"}, "three years");
    s.decisions = {{"2026-11-02", "We rent.", "Rent the API: $3,881 a month less."},
                   {"2026-11-28", "And stay.", ""}};
    return s;
}

std::string told(const std::vector<core::FileProblem>& problems) {
    std::string text;
    for (const auto& problem : problems)
        text += core::problem_text("f", problem) + "\n";
    return text;
}

TEST(ScenarioWritten, goesIntoTheFileAndBack) {
    const std::string text = core::write_scenario(written());
    EXPECT_NE(text.find(R"(  "value_notes": {
    "hosting.discount": {
      "from": "Contract 4711",
      "as_of": "2026-11-01",
      "text": "three years",
      "of": "0.2"
    }
  },
  "decisions": [{"on": "2026-11-02", "text": "We rent.", "answer": "Rent the API: $3,881 a month less."},
    {"on": "2026-11-28", "text": "And stay.", "answer": ""}]
})"),
              std::string::npos)
        << text;
    const auto read = core::read_scenario(text);
    ASSERT_TRUE(read.scenario) << told(read.problems);
    EXPECT_EQ(*read.scenario, written());
    EXPECT_EQ(core::write_scenario(*read.scenario), text);
}

// A file that came before is the same to the byte.
TEST(ScenarioWritten, withoutThemNothingIsWritten) {
    for (const auto& file : test::ready_made_files()) {
        const std::string text = core::write_scenario(test::ready_made(file));
        EXPECT_EQ(text, test::ready_made_text(file));
        EXPECT_EQ(text.find("value_notes"), std::string::npos);
        EXPECT_EQ(text.find("decisions"), std::string::npos);
    }
}

TEST(ScenarioWritten, foreignKeysOfTheBlockStay) {
    std::string text = core::write_scenario(test::article());
    text.insert(text.rfind('\n', text.size() - 3), ",\n  \"value_notes\": {\"x-mine\": [1.50]}");
    const auto read = core::read_scenario(text);
    ASSERT_TRUE(read.scenario) << told(read.problems);
    const auto again = core::read_scenario(core::write_scenario(*read.scenario));
    ASSERT_TRUE(again.scenario);
    EXPECT_EQ(again.scenario->extensions, (std::vector<core::Extension>{{"value_notes.x-mine", "[1.50]"}}));
}

TEST(ScenarioWritten, whateverSomebodyWrites) {
    Scenario s = test::article();
    std::string long_one;
    for (std::size_t i = 0; i < core::most_written_characters; ++i)
        long_one += "漢";
    for (const std::string& text : {std::string("\u202e <script>alert(1)</script> =cmd|' /C calc'!A0"),
                                    std::string("\"\\\n\t\x01"), long_one}) {
        core::put_note(s, discount(), {text, ""}, text);
        s.decisions.push_back({"2026-11-28", text, text});
    }
    const auto read = core::read_scenario(core::write_scenario(s));
    ASSERT_TRUE(read.scenario) << told(read.problems).substr(0, 500);
    EXPECT_EQ(*read.scenario, s);
    s.decisions.back().text += "x";
    const auto refused = core::read_scenario(core::write_scenario(s));
    ASSERT_EQ(refused.problems.size(), 1U);
    EXPECT_EQ(refused.problems[0].message, "at place 2 text has 10001 characters, allowed 10000");
    EXPECT_EQ(core::as_much_as_allowed(long_one + "漢").size(), long_one.size());
    EXPECT_EQ(core::as_much_as_allowed("ab"), "ab");
}

struct Wrong {
    const char* from; // of the written file
    const char* to;
    const char* path;
    const char* message;
};
const Wrong wrongs[] = {
    {"\"hosting.discount\": {\n      \"from\"", "\"hosting.discout\": {\n      \"from\"",
     "value_notes.hosting.discout", "no such input; did you mean \"hosting.discount\"?"},
    {"\"value_notes\": {", "\"value_notes\": 3, \"x-v\": {", "value_notes", "is 3, must be an object"},
    {"\"from\": \"Contract 4711\"", "\"from\": 7", "value_notes.hosting.discount.from",
     "is 7, must be a text"},
    {"\"as_of\": \"2026-11-01\"", "\"as_of\": \"soon\"", "value_notes.hosting.discount.as_of",
     "is \"soon\", must be a date like \"2026-11-23\", or \"\""},
    {"\"of\": \"0.2\"", "\"on\": \"0.2\"", "value_notes.hosting.discount.of", "is missing"},
    {"\"of\": \"0.2\"", "\"of\": 0.2", "value_notes.hosting.discount.of", "is 0.2, must be a text"},
    {"\"text\": \"three years\",", "\"text\": \"three years\", \"author\": \"me\",",
     "value_notes.hosting.discount.author", "unknown key"},
    {"\"decisions\": [", "\"decisions\": {}, \"x-d\": [", "decisions",
     "is an object, must be a list of objects"},
    {"\"decisions\": [", "\"decisions\": [7, ", "decisions", "at place 0 is 7, must be an object"},
    {"\"on\": \"2026-11-28\"", "\"on\": \"28.11.2026\"", "decisions",
     "at place 1 on must be a date like \"2026-11-23\""},
    {"\"on\": \"2026-11-28\", ", "", "decisions", "at place 1 on is missing"},
    {"\"text\": \"And stay.\"", "\"text\": \"\"", "decisions", "at place 1 text must say something"},
    {"\"text\": \"And stay.\"", "\"text\": [\"And stay.\"]", "decisions",
     "at place 1 text is a list, must be a text"},
    {"\"text\": \"And stay.\"", "\"text\": \"a\\u0000b\"", "decisions",
     "at place 1 text holds a NUL character"},
    {"\"text\": \"And stay.\"", "\"text\": \"a\", \"text\": \"b\"", "decisions",
     "at place 1 text stands there twice"},
    {"\"text\": \"And stay.\"", "\"text\": \"a\", \"who\": \"me\"", "decisions",
     "at place 1 has the unknown key \"who\""},
};

TEST(ScenarioWritten, wrongShapesAreRefusedWithTheirPlace) {
    for (const Wrong& wrong : wrongs) {
        std::string text = core::write_scenario(written());
        const auto at = text.find(wrong.from);
        ASSERT_NE(at, std::string::npos) << wrong.from;
        text.replace(at, std::string_view(wrong.from).size(), wrong.to);
        const auto read = core::read_scenario(text);
        EXPECT_FALSE(read.scenario) << wrong.to;
        EXPECT_TRUE(std::ranges::any_of(read.problems,
                                        [&](const core::FileProblem& each) {
                                            return each.path == wrong.path && each.message == wrong.message &&
                                                   each.line > 1;
                                        }))
            << wrong.to << "\n"
            << told(read.problems);
    }
    Scenario s = written();
    s.value_notes["hosting.discount"] = {.of = "0.2"};
    EXPECT_NE(told(core::read_scenario(core::write_scenario(s)).problems).find("says nothing"),
              std::string::npos);
}

TEST(ValueNotes, areOfTheValueThatTheyWereWrittenOf) {
    Scenario s = written();
    const auto* note = core::note_of(s, discount());
    ASSERT_TRUE(note);
    EXPECT_TRUE(core::is_of_present_value(s, discount(), *note));
    EXPECT_EQ(core::own_source(s, discount())->from, "Contract 4711");
    s.hosting.discount = 0.25;
    EXPECT_FALSE(core::is_of_present_value(s, discount(), *note));
    EXPECT_FALSE(core::own_source(s, discount())) << "it was of 20 %";
    s.hosting.discount = 0.2;
    EXPECT_TRUE(core::is_of_present_value(s, discount(), *note)) << "back again";
    core::put_note(s, discount(), {}, "");
    EXPECT_FALSE(core::note_of(s, discount()));
}

} // namespace
