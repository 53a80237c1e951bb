// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "tests/support/random.h"
#include "tests/support/random_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using core::FileProblem;

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string data_file(const std::string& name) {
    return file_text(TEST_DATA_DIR "/" + name);
}

std::string good() {
    core::Scenario scenario;
    scenario.name = "Good";
    scenario.sources["api.output_usd_per_mtok"] = {"price list", "2023-08-22"};
    scenario.ranges["traffic.words_per_day"] = {1e5, 1e6};
    scenario.correlations = {{"traffic.words_per_day", "traffic.output_tokens_per_request", 0.5}};
    return core::write_scenario(scenario);
}

// The good file with one place changed; the place must be there.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = good();
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string told(const std::vector<FileProblem>& problems) {
    std::string text;
    for (const auto& problem : problems)
        text += core::problem_text("f", problem) + "\n";
    return text;
}

int line_of(const std::string& text, const std::string& what) {
    const auto at = text.find(what);
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

TEST(ScenarioFile, goodOpens) {
    const auto read = core::read_scenario(good());
    EXPECT_TRUE(read.scenario) << told(read.problems);
    EXPECT_TRUE(read.problems.empty());
}

struct Wrong {
    const char* from; // of the good file
    const char* to;
    const char* path;
    const char* message;
};

// One mistake each: where it is and how it is told.
const Wrong wrongs[] = {
    {"\"tokens_per_word\": 2,", "", "traffic.tokens_per_word", "is missing"},
    {"\"notes\": \"\",", "", "notes", "is missing"},
    {"\"format\": \"rent-or-run\",", "", "format", "is missing"},
    {"\"rent-or-run\"", "\"rent-or-buy\"", "format", "is \"rent-or-buy\", must be \"rent-or-run\""},
    {"\"version\": 1,", "", "version", "is missing"},
    {"\"version\": 1", "\"version\": \"1\"", "version", "is \"1\", must be 1"},
    {"\"version\": 1", "\"version\": 1.5", "version", "is 1.5, must be 1"},
    {"\"version\": 1", "\"version\": 0", "version", "is 0, must be 1"},
    {"\"name\": \"Good\"", "\"name\": 7", "name", "is 7, must be a text"},
    {"\"name\": \"Good\"", "\"name\": \"a\\u0000b\"", "name", "holds a NUL character"},
    {"\"notes\": \"\"", "\"notes\": \"\", \"author\": \"me\"", "author", "unknown key"},
    {"\"notes\": \"\"", "\"notes\": \"\", \"saved_at\": \"yesterday\"", "saved_at",
     "is \"yesterday\", must be a time like \"2026-11-23T10:00:00Z\""},
    {"\"notes\": \"\"", "\"notes\": \"\", \"saved_at\": \"2026-02-30T10:00:00Z\"", "saved_at",
     "is \"2026-02-30T10:00:00Z\", must be a time like \"2026-11-23T10:00:00Z\""},
    {"\"traffic\": {", "\"traffic\": 3, \"x-t\": {", "traffic", "is 3, must be an object"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 2, \"words_per_dya\": 3", "traffic.words_per_dya",
     "unknown key; did you mean \"words_per_day\"?"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 2, \"usd_per_kwh\": 3", "traffic.usd_per_kwh",
     "unknown key; did you mean \"owned.usd_per_kwh\"?"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 2, \"tokens_per_word\": 2", "traffic.tokens_per_word",
     "stands here for the second time"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": true", "traffic.tokens_per_word",
     "is true, must be a number"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": null", "traffic.tokens_per_word",
     "is null, must be a number"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": \"2\"", "traffic.tokens_per_word",
     "is \"2\", must be a number"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": [2]", "traffic.tokens_per_word",
     "is a list, must be a number"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 99", "traffic.tokens_per_word",
     "is 99, allowed 0.5 to 10"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 1e99", "traffic.tokens_per_word",
     "is 1e+99, allowed 0.5 to 10"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": 1e999", "traffic.tokens_per_word",
     "is not a finite number; allowed 0.5 to 10"},
    {"\"tokens_per_word\": 2", "\"tokens_per_word\": -1e999", "traffic.tokens_per_word",
     "is not a finite number; allowed 0.5 to 10"},
    {"\"layers\": 80", "\"layers\": 2.7", "model.layers", "is 2.7, must be a whole number"},
    {"\"weight_precision\": \"bf16\"", "\"weight_precision\": \"bf61\"", "model.weight_precision",
     "is \"bf61\", allowed \"bf16\", \"fp8\", \"int8\", \"int4\", \"fp4\"; did you mean \"bf16\"?"},
    {"\"weight_precision\": \"bf16\"", "\"weight_precision\": 16", "model.weight_precision",
     "is 16, allowed \"bf16\", \"fp8\", \"int8\", \"int4\", \"fp4\""},
    {"\"kv_replicated\": false", "\"kv_replicated\": 0", "model.kv_replicated",
     "is 0, must be true or false"},
    {"\"gpus_per_replica\": \"auto\"", "\"gpus_per_replica\": \"all\"", "hosting.gpus_per_replica",
     "is \"all\", must be a number or \"auto\""},
    {"\"gpus_per_replica\": \"auto\"", "\"gpus_per_replica\": 0", "hosting.gpus_per_replica",
     "is 0, must be a number or \"auto\""},
    {"\"gpus_per_replica\": \"auto\"", "\"gpus_per_replica\": 1.5", "hosting.gpus_per_replica",
     "is 1.5, must be a whole number"},
    {"\"long_context\": null", "\"long_context\": 3", "api.long_context", "is 3, must be an object or null"},
    {"\"long_context\": null",
     "\"long_context\": {\"above_tokens\": 200000, \"input_usd_per_mtok\": 6, \"output_usd_per_mtok\": 12}",
     "api.long_context.cached_input_usd_per_mtok", "is missing"},
    {"\"pue\": 1.3,", "", "owned.pue", "is missing"},
    {"[100000, 1000000]", "[1000000, 100000]", "ranges.traffic.words_per_day",
     "low is 1000000, must be below high, 100000"},
    {"[100000, 1000000]", "[1, 1]", "ranges.traffic.words_per_day", "low is 1, must be below high, 1"},
    {"[100000, 1000000]", "[0, 100000]", "ranges.traffic.words_per_day",
     "low is 0, allowed 1 to 1000000000000"},
    {"[100000, 1000000]", "[1, 2, 3]", "ranges.traffic.words_per_day", "must be two numbers, [low, high]"},
    {"[100000, 1000000]", "{}", "ranges.traffic.words_per_day", "must be two numbers, [low, high]"},
    {"\"traffic.words_per_day\": [", "\"traffic.words_per_dai\": [", "ranges.traffic.words_per_dai",
     "no such input; did you mean \"traffic.words_per_day\"?"},
    {"\"traffic.words_per_day\": [", "\"api.preset\": [", "ranges.api.preset",
     "is not a number, so it can have no range"},
    {"\"ranges\": {", "\"ranges\": [], \"x-r\": {", "ranges", "is a list, must be an object"},
    {"\"rank\": 0.5", "\"rank\": 1.5", "correlations", "at place 0 must have a rank of -1 to 1"},
    {"\"rank\": 0.5", "\"rank\": \"high\"", "correlations",
     "at place 0 must be {\"a\": path, \"b\": path, \"rank\": -1..1}"},
    {"\"a\": \"traffic.words_per_day\"", "\"a\": \"traffic.words\"", "correlations",
     "at place 0 names \"traffic.words\", which is no number input"},
    {"\"a\": \"traffic.words_per_day\"", "\"a\": \"traffic.output_tokens_per_request\"", "correlations",
     "at place 0 names \"traffic.output_tokens_per_request\" twice"},
    {"\"correlations\": [",
     "\"correlations\": [{\"a\": \"traffic.output_tokens_per_request\", \"b\": \"traffic.words_per_day\", "
     "\"rank\": 0},",
     "correlations", "at place 1 says the same two inputs a second time"},
    {"\"correlations\": [",
     "\"correlations\": [{\"a\": \"traffic.words_per_day\", \"b\": \"owned.pue\", \"rank\": 0.9},",
     "correlations", "cannot all be at once"},
    {"\"correlations\": [", "\"correlations\": {}, \"x-c\": [", "correlations",
     "is an object, must be a list of objects"},
    {"\"api.output_usd_per_mtok\": {", "\"api.output\": {", "sources.api.output", "no such input"},
    {"\"2023-08-22\"", "\"2023-02-29\"", "sources.api.output_usd_per_mtok.as_of",
     "is \"2023-02-29\", must be a date like \"2026-11-23\", or \"\""},
    {"\"from\": \"price list\",", "", "sources.api.output_usd_per_mtok.from", "is missing"},
    {"\"from\": \"price list\"", "\"from\": \"price list\", \"url\": \"\"",
     "sources.api.output_usd_per_mtok.url", "unknown key"},
};

TEST(ScenarioFile, oneMistakeIsOneProblemWithItsPlace) {
    for (const Wrong& wrong : wrongs) {
        const std::string text = changed(wrong.from, wrong.to);
        const auto read = core::read_scenario(text);
        EXPECT_FALSE(read.scenario) << wrong.to;
        ASSERT_EQ(read.problems.size(), 1U) << wrong.to << "\n" << told(read.problems);
        EXPECT_EQ(read.problems[0].path, wrong.path);
        EXPECT_EQ(read.problems[0].message.substr(0, std::string(wrong.message).size()), wrong.message);
        EXPECT_GT(read.problems[0].line, 0);
        if (std::string(wrong.message) != "is missing" && wrong.to[0] != '[' && wrong.to[0] != '{') {
            EXPECT_EQ(read.problems[0].line, line_of(text, wrong.to)) << wrong.to;
        }
    }
}

TEST(ScenarioFile, allProblemsAtOnceInTheOrderOfTheFile) {
    std::string text = good();
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"\"tokens_per_word\": 2", "\"tokens_per_word\": 1e999"},
          {"\"layers\": 80", "\"layers\": true"},
          {"\"pue\": 1.3", "\"puh\": 1e400"},
          {"\"months\": 36", "\"months\": 0.5"}})
        text.replace(text.find(from), from.size(), to);
    const auto read = core::read_scenario(text);
    EXPECT_FALSE(read.scenario);
    ASSERT_EQ(read.problems.size(), 5U) << told(read.problems);
    EXPECT_TRUE(std::ranges::is_sorted(read.problems, {}, &FileProblem::line));
    EXPECT_EQ(read.problems[0].path, "traffic.tokens_per_word");
    EXPECT_EQ(read.problems[1].path, "model.layers");
    EXPECT_EQ(read.problems[4].path, "horizon.months");
}

TEST(ScenarioFile, syntaxErrorsHaveLineAndColumn) {
    struct Row {
        std::string text;
        int line, column;
        const char* message;
    };
    const Row rows[] = {
        {"", 1, 1, "ends too early"},
        {"{", 1, 1, "ends too early"},
        {"{\n  \"a\": 1,\n}", 3, 1, "a key in quotes is expected"},
        {"{\n  \"€\": tru\n}", 2, 11, "a value is expected"},
        {"{} {}", 1, 4, "something follows after the end"},
        {"{\"a\": 01}", 1, 8, "a comma or a closing brace is expected"},
        {"{\"a\": NaN}", 1, 7, "a value is expected"},
        {"{\"a\" 1}", 1, 6, "a colon is expected"},
        {"[1 2]", 1, 4, "a comma or a closing bracket is expected"},
        {"[1.]", 1, 4, "a number is not spelled as JSON has it"},
        {"[\"a]", 1, 5, "a quote is never closed"},
        {"[\"a\n\"]", 1, 4, "a line end or another control character stands within quotes"},
        {"[\"\\q\"]", 1, 4, "a backslash is followed by what it cannot name"},
        {"[\"\\u12g4\"]", 1, 7, "\\u is not followed by what names a character"},
        {"[\"\\ud800\"]", 1, 9, "\\u is not followed by what names a character"},
        {"{\"a\": \"\xC3\x28\"}", 1, 8, "is not UTF-8"},
        {std::string("{}\0{}", 5), 1, 3, "holds a NUL character"},
        {std::string(100, '['), 1, 33, "is nested too deeply"},
        {std::string(5'000'000, ' '), 1, 1, "is larger than 4 MB"},
    };
    for (const Row& row : rows) {
        const auto read = core::read_scenario(row.text);
        EXPECT_FALSE(read.scenario);
        ASSERT_EQ(read.problems.size(), 1U) << row.message;
        EXPECT_EQ(read.problems[0].line, row.line) << row.message;
        EXPECT_NEAR(read.problems[0].column, row.column, 1) << row.message << read.problems[0].message;
        EXPECT_EQ(read.problems[0].message, row.message);
    }
}

TEST(ScenarioFile, anotherKindOfJsonIsRefused) {
    for (const char* text : {"[]", "3", "null", "\"rent-or-run\"", "1e999"}) {
        const auto read = core::read_scenario(text);
        ASSERT_EQ(read.problems.size(), 1U) << text;
        EXPECT_NE(read.problems[0].message.find("must be an object"), std::string::npos);
    }
    EXPECT_GT(core::read_scenario("{}").problems.size(), 5U);
}

TEST(ScenarioFile, aNewerVersionIsToldAloneAndNotRead) {
    std::string text = changed("\"version\": 1", "\"version\": 2");
    text.replace(text.find("\"layers\": 80"), 12, "\"layers\": []");
    const auto read = core::read_scenario(text);
    EXPECT_FALSE(read.scenario);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(core::problem_text("f", read.problems[0]),
              "f:3: version: is 2: a newer version of this program wrote the file; this one reads 1");
}

// A thousand are told, with what was meant; the rest is counted, whatever it is.
TEST(ScenarioFile, problemsStopAtAThousand) {
    struct Row {
        const char* place;
        std::string (*member)(int);
    };
    constexpr int count = 100'000;
    for (const auto& [place, member] :
         {Row{"\"notes\": \"\"", [](int i) { return "\"k" + std::to_string(i) + "\": 0"; }},
          Row{"\"notes\": \"\"", [](int) { return std::string("\"k\": 1e999"); }},
          Row{"\"traffic.words_per_day\": [100000, 1000000]",
              [](int i) { return "\"traffic.words_per_day" + std::to_string(i) + "\": [1, 2]"; }}}) {
        std::string text = place;
        for (int i = 0; i < count; ++i)
            text += "," + member(i);
        const auto read = core::read_scenario(changed(place, text));
        EXPECT_FALSE(read.scenario);
        ASSERT_EQ(read.problems.size(), core::scenario_most_problems + 1);
        EXPECT_EQ(read.problems.back().message, "and 99000 problems more");
        EXPECT_EQ(read.problems.back().count, 99'000u);
    }
}

TEST(ScenarioFile, whatMayBeLeftOutTakesItsDefault) {
    core::Scenario scenario;
    scenario.model.total_params_b = 33;
    std::string text = core::write_scenario(scenario);
    const auto cut = [&text](const std::string& from, const std::string& to) { // `to` stays
        const auto start = text.find(from);
        text.erase(start, text.find(to, start) - start);
    };
    cut(",\n    \"shape_params_b\"", "\n  },\n  \"api\"");
    cut(",\n    \"long_context\"", "\n  },\n  \"hosting\"");
    cut("  \"owned\"", "  \"fine_tuning\"");
    cut(",\n  \"ranges\"", "\n}\n");
    const auto read = core::read_scenario(text);
    ASSERT_TRUE(read.scenario) << told(read.problems) << text;
    EXPECT_EQ(read.scenario->model.shape_params_b, 33);
    EXPECT_EQ(read.scenario->model.vocab_size, 0);
    EXPECT_EQ(read.scenario->owned, core::Owned{});
    EXPECT_FALSE(read.scenario->api.has_long_context);
}

TEST(ScenarioFile, aByteOrderMarkAndWindowsLineEndsAreRead) {
    std::string text = "\xEF\xBB\xBF" + good();
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\r\n");
    const auto read = core::read_scenario(text);
    EXPECT_TRUE(read.scenario) << told(read.problems);
}

TEST(ScenarioFile, foreignKeysAreKeptWhereTheyStood) {
    std::string text = changed("\"tokens_per_word\": 2",
                               "\"tokens_per_word\": 2, \"x-why\": { \"a b\" : [ 1.50, \"} ,\\\" \" ] }");
    text = text.replace(text.find("\"notes\""), 0, "\"x-n\": -1.50e2\n, \"x-large\": 1e400, ");
    const auto read = core::read_scenario(text);
    ASSERT_TRUE(read.scenario) << told(read.problems);
    const std::vector<core::Extension> expected{
        {"x-n", "-1.50e2"}, {"x-large", "1e400"}, {"traffic.x-why", "{\"a b\":[1.50,\"} ,\\\" \"]}"}};
    EXPECT_EQ(read.scenario->extensions, expected);
    const std::string written = core::write_scenario(*read.scenario);
    EXPECT_NE(written.find("\"x-why\": {\"a b\":[1.50,\"} ,\\\" \"]}"), std::string::npos);
    EXPECT_EQ(core::read_scenario(written).scenario->extensions, expected);
}

TEST(ScenarioFile, aVersion1FileOpensForEver) {
    const auto read = core::read_scenario(data_file("version1.rentorrun"));
    ASSERT_TRUE(read.scenario) << told(read.problems);
    EXPECT_EQ(read.scenario->name, "Version 1, every key");
    EXPECT_EQ(read.scenario->api.long_context.above_tokens, 200000);
    EXPECT_EQ(read.scenario->fine_tuning.hours_per_run, 0);
    EXPECT_TRUE(read.scenario->owned.enabled);
}

TEST(ScenarioFile, damagedSamplesAreRefused) {
    for (const char* name :
         {"truncated.rentorrun", "duplicates.rentorrun", "newer_version.rentorrun", "latin1.rentorrun"})
        EXPECT_FALSE(core::read_scenario(data_file(name)).scenario) << name;
}

TEST(ScenarioFile, shippedScenariosOpenAndWriteTheSameBytes) {
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(RESOURCES_DIR "/scenarios")) {
        const std::string text = file_text(file.path().string());
        const auto read = core::read_scenario(text);
        ASSERT_TRUE(read.scenario) << file.path() << told(read.problems);
        EXPECT_EQ(core::write_scenario(*read.scenario), text) << file.path();
        ++count;
    }
    EXPECT_GT(count, 0);
}

TEST(ScenarioFileProperty, whatIsWrittenReadsBackEqualAndWritesTheSameBytes) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const core::Scenario scenario = test::random_file(seed);
        const std::string text = core::write_scenario(scenario);
        const auto read = core::read_scenario(text);
        ASSERT_TRUE(read.scenario) << told(read.problems) << text;
        ASSERT_TRUE(*read.scenario == scenario) << text;
        ASSERT_EQ(core::write_scenario(*read.scenario), text);
    }
}

// Whatever the bytes, there is an answer: a scenario or at least one problem.
TEST(ScenarioFileProperty, damagedFilesNeverThrow) {
    const std::string text = good();
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        std::string damaged = text;
        for (std::size_t left = 1 + random.below(3); left > 0; --left) {
            const std::size_t at = random.below(damaged.size()), how = random.below(3);
            if (how == 0)
                damaged[at] = static_cast<char>(random.below(256));
            else if (how == 1)
                damaged.erase(at, 1 + random.below(30));
            else
                damaged.insert(at, damaged.substr(random.below(damaged.size()), 20));
        }
        const auto read = core::read_scenario(damaged);
        EXPECT_EQ(read.scenario.has_value(), read.problems.empty()) << damaged;
    }
}

} // namespace
