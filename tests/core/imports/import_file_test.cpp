// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogue_resources.h"
#include "tests/support/imported.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using test::imported;
using test::problems;
using test::Texts;

TEST(ImportFile, saysInOneSentenceThatAFileIsNotKnown) {
    const char* price_list = R"({"data": [{"id": "a", "pricing": {"prompt": "0.1", "completion": "0.2"}},
                                          {"id": "b", "pricing": {"prompt": "0.1", "completion": "0.2"}}]})";
    for (const char* content : {"hello\n", "a,b\n1,2\n", "{\"format\": \"rent-or-run\"}", "[1]", "{}", "[]",
                                "{\"data\": []}", "{\"a\": 1}\n{\"b\": 2}\n", price_list}) {
        const auto read = imported(content);
        EXPECT_EQ(read.format, "");
        ASSERT_EQ(read.problems.size(), 1u) << content;
        EXPECT_TRUE(read.problems[0].message.starts_with("is none of the files that are known")) << content;
        for (const char* vendor : {"OpenAI", "Anthropic", "OpenRouter"})
            EXPECT_EQ(read.problems[0].message.find(vendor), std::string::npos);
    }
}

TEST(ImportFile, listsWhatItTakesWithTheEndings) {
    std::set<std::string_view> names, endings;
    for (const core::ImportFormat& format : core::import_formats()) {
        EXPECT_TRUE(names.insert(format.name).second) << format.name;
        endings.insert(format.ending);
    }
    EXPECT_EQ(endings, (std::set<std::string_view>{"csv", "json", "jsonl"}));
    EXPECT_TRUE(names.contains(imported("{\"model_type\": \"llama\"}").format));
    EXPECT_FALSE(names.contains("Anthropic console cost CSV")) << "nothing can be taken from it";
}

// 3 MB each, so that is asked several times.
TEST(ImportFile, asksWhetherToGoOnAndStops) {
    std::string csv = "timestamp,model,input_tokens,output_tokens\n", lines;
    for (int i = 0; i < 60'000; ++i) {
        csv += "2026-11-01T10:00:00Z,a-model-with-a-long-name,100,10\n";
        lines +=
            R"({"timestamp": "2026-11-01T10:00:00Z", "model": "m", "input_tokens": 100, "output_tokens": 10})";
        lines += '\n';
    }
    for (const std::string& content : {csv, lines}) {
        std::vector<double> shares;
        const auto read = [&](std::size_t most) {
            shares.clear();
            return core::import_file(content, {.name = "log",
                                               .today = "2026-11-26",
                                               .shipped = test::shipped_catalogue(),
                                               .goes_on = [&](double share) {
                                                   shares.push_back(share);
                                                   return shares.size() < most;
                                               }});
        };
        EXPECT_TRUE(read(1000).problems.empty());
        EXPECT_GE(shares.size(), 3u);
        EXPECT_TRUE(std::ranges::is_sorted(shares));
        EXPECT_GE(shares.front(), 0);
        EXPECT_LE(shares.back(), 1);
        const auto stopped = read(2);
        ASSERT_EQ(stopped.problems.size(), 1u);
        EXPECT_EQ(stopped.problems[0].message, "the reading was stopped");
        EXPECT_TRUE(stopped.rows.usage.empty());
    }
}

TEST(ImportFile, takesGoodRowsAndTellsOfTheBadOnes) {
    const std::string header = "timestamp,model,input_tokens,output_tokens\n";
    const auto read =
        imported(header + "2026-08-01,m,10,20\n2026-08-02,m,x,20\n2026-08-03,m\n,m,1,1\n2026-08-04,m,-1,1\n");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.usage.size(), 1u);
    EXPECT_EQ(read.skipped, (Texts{"line 3: input_tokens: is no number", "line 4: 2 fields, the header has 4",
                                   "line 5: timestamp: is empty",
                                   "line 6: input_tokens: is -1, must be 0 or more and finite"}));
    EXPECT_EQ(problems(imported(header + "2026-08-02,m,x,20\n")), Texts{"f:2: input_tokens: is no number"})
        << "nothing is left";
    EXPECT_EQ(problems(imported(header + "2026-08-01,m,10,20\n\"2026-08-02,m,1,1\n")),
              Texts{"f:3: a quote is never closed"})
        << "what follows is lost: the file is broken";
}

// Columns that slipped by one may hold anything.
TEST(ImportFile, tellsNoPromptsKeysOrAddresses) {
    const auto read = imported("timestamp,input_tokens,output_tokens,prompt\n2026-08-01,1,1,secret plan\n"
                               "2026-08-01,sk-123,a@b.co,x\n2026-08-01,the secret plan of ours,1,x\n"
                               "secret,1,1,x\n");
    ASSERT_EQ(read.rows.usage.size(), 1u);
    ASSERT_EQ(read.skipped.size(), 4u);
    for (const std::string& told : read.skipped)
        for (const char* secret : {"sk-", "@", "secret"})
            EXPECT_EQ(told.find(secret), std::string::npos) << told;
}

TEST(ImportFile, readsALineAnObject) {
    const std::string good =
        R"({"timestamp": 1785542400, "usage": {"prompt_tokens": 10, "completion_tokens": 5}})";
    const auto read =
        imported(good + "\n\n" + good + "\n{\"timestamp\": \"never\", \"input_tokens\": 1}\n{\"cut");
    EXPECT_EQ(read.format, "JSON or JSON lines with times and tokens");
    ASSERT_EQ(read.rows.usage.size(), 1u);
    EXPECT_EQ(read.rows.usage[0].input_tokens_per_day, 20);
    EXPECT_EQ(read.skipped,
              (Texts{"line 4: timestamp: is no time", "line 5: column 6: a quote is never closed"}));
}

// A list is read row by row, whatever its length; a document must fit.
TEST(ImportFile, readsLongListsAndRefusesLongDocuments) {
    const std::string row =
        R"({"timestamp": 1785542400, "input_tokens": 10, "output_tokens": 5, "prompt": ")" +
        std::string(100'000, 'x') + "\"}";
    for (const auto& [before, after] : {std::pair("[", "]"), std::pair("{\"rows\": [", "], \"more\": 1}")}) {
        std::string list = before + row;
        for (int i = 1; i < 100; ++i)
            list += "," + row;
        list += after;
        ASSERT_GT(list.size(), core::import_max_document_bytes);
        const auto read = imported(list);
        EXPECT_EQ(problems(read), Texts());
        ASSERT_EQ(read.rows.usage.size(), 1u);
        EXPECT_EQ(read.rows.usage[0].input_tokens_per_day, 1000);
        list.resize(list.size() - 3);
        EXPECT_EQ(imported(list).rows.usage.size(), 0u) << "broken at its end";
        EXPECT_EQ(imported(list).problems.size(), 1u);
    }
    const std::string document = R"({"m": {"litellm_provider": "openai", "mode": "chat", "source": ")" +
                                 std::string(core::import_max_document_bytes, 'x') + "\"}}";
    EXPECT_EQ(problems(imported(document)),
              Texts{"f: is larger than 8 MB, the most that is read of a JSON that is no list of known rows"});
}

TEST(ImportFile, refusesWhatIsNoText) {
    EXPECT_EQ(problems(imported(std::string_view("a\0b", 3))), Texts{"f: holds a NUL character"});
    EXPECT_EQ(problems(imported("InstanceType,\xff\n")), Texts{"f: is not UTF-8"});
    EXPECT_EQ(problems(imported(std::string(core::import_max_bytes + 1, ' '))),
              Texts{"f: is larger than 128 MB"});
    EXPECT_EQ(problems(imported("{\"data\": [\n1,]}")).size(), 1u);
    EXPECT_TRUE(problems(imported("{\"data\": [\n1,]}"))[0].starts_with("f:2: column 3: "));
}

TEST(ImportFile, tellsAHundredProblemsAndHowManyMore) {
    std::string content = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (int i = 0; i < 150; ++i)
        content += "g6.xlarge,L4,1,x,r\n";
    const auto read = imported(content);
    ASSERT_EQ(read.problems.size(), 101u);
    EXPECT_EQ(read.problems.front().line, 2);
    EXPECT_EQ(read.problems.back().message, "and 50 problems more");

    content = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (int i = 0; i < 150; ++i)
        content += "g6.xlarge,GPU" + std::to_string(i) + ",1,1,r\n";
    const auto skipped = imported(content).skipped;
    ASSERT_EQ(skipped.size(), 101u);
    EXPECT_EQ(skipped.back(), "50 rows: for other reasons than these");
}

// A row takes far more memory than its line.
TEST(ImportFile, takesNoMoreRowsThanAnyPriceListHas) {
    const auto file = [](std::size_t rows) {
        std::string content =
            "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n";
        for (std::size_t i = 0; i < rows; ++i)
            content += "2026-11-20,m" + std::to_string(i) + ",1,1\n";
        return content;
    };
    EXPECT_EQ(imported(file(core::import_most_rows)).rows.usage.size(),
              core::import_most_rows + 1); // and the sum
    const auto read = imported(file(core::import_most_rows + 10));
    EXPECT_EQ(problems(read), Texts{"f: holds more than 50000 rows to take over"});
    EXPECT_TRUE(read.rows.usage.empty());

    std::string machines = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (std::size_t i = 0; i <= core::import_most_rows; ++i)
        machines += "gpu_" + std::to_string(i) + ",L4,1,1,r\n";
    EXPECT_EQ(problems(imported(machines)), Texts{"f: holds more than 50000 rows to take over"});
    std::string costs =
        "start_time,start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
    for (std::size_t i = 0; i <= core::import_most_rows; ++i)
        costs += "1,2026-11-20T00:00:00,5,usd,1000000,tokens,\"m" + std::to_string(i) + ", input\"\n";
    EXPECT_EQ(problems(imported(costs)), Texts{"f: holds more than 50000 rows to take over"});
}

} // namespace
