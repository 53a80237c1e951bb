// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_list.h"
#include "core/catalogue/own_catalogue.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Catalogue;

Catalogue own_rows() {
    Catalogue own;
    own.models.push_back(*core::find_model(test::shipped_catalogue(), "DeepSeek-V3"));
    own.instances.push_back({.provider = "AWS",
                             .name = "p5.48xlarge",
                             .gpu = "H100-SXM-80GB",
                             .gpu_count = 8,
                             .gpu_memory_gb = 85.9,
                             .on_demand_usd_per_h = 31.5,
                             .region = "eu-west-1",
                             .note = "a \"quote\"\n\tand a line",
                             .source = {"imported from vms.csv", "2026-11-20"}});
    own.apis.push_back(*core::find_api(test::shipped_catalogue(), "OpenAI", "gpt-5.4"));
    own.usage.push_back({.provider = "OpenAI",
                         .model = "all models",
                         .days = 30,
                         .input_tokens_per_day = 1.25e6,
                         .output_tokens_per_day = 1.0 / 3,
                         .requests_per_day = std::nullopt,
                         .cached_input_share = 0.25,
                         .source = {"imported from usage.json", "2026-11-01"}});
    return own;
}

std::vector<std::string> read(std::string_view kind, const std::string& text, Catalogue& own) {
    std::vector<std::string> told;
    for (const auto& problem : core::read_own_rows(text, kind, test::shipped_catalogue(), own))
        told.push_back(core::problem_text(kind, problem));
    return told;
}

TEST(OwnCatalogue, readsBackWhatItWrote) {
    const Catalogue own = own_rows();
    Catalogue again;
    for (const auto kind : core::own_kinds)
        EXPECT_EQ(read(kind, core::write_own_rows(kind, own), again), std::vector<std::string>()) << kind;
    EXPECT_EQ(core::list_models(again), core::list_models(own));
    EXPECT_EQ(core::list_instances(again), core::list_instances(own));
    EXPECT_EQ(core::list_apis(again), core::list_apis(own));
    EXPECT_EQ(core::list_usage(again), core::list_usage(own));
    EXPECT_EQ(again.instances[0].note, own.instances[0].note);
    EXPECT_EQ(again.apis[0].long_context, own.apis[0].long_context);
    EXPECT_EQ(again.usage[0].output_tokens_per_day, 1.0 / 3);
}

TEST(OwnCatalogue, isWrittenAsTheShippedOneIs) {
    Catalogue own;
    EXPECT_EQ(core::write_own_rows("usage", own),
              "{\"format\": \"rent-or-run-catalogue\", \"version\": 1, \"rows\": [\n]}\n");
    own.usage = own_rows().usage;
    EXPECT_EQ(
        core::write_own_rows("usage", own),
        "{\"format\": \"rent-or-run-catalogue\", \"version\": 1, \"rows\": [\n"
        "{\"provider\":\"OpenAI\",\"model\":\"all models\",\"days\":30,\"input_tokens_per_day\":1250000,"
        "\"output_tokens_per_day\":0.3333333333333333,\"requests_per_day\":null,\"cached_input_share\":0.25,"
        "\"cache_write_share\":null,\"usd_per_day\":null,\"growth_per_month\":null,\"profile\":null,"
        "\"note\":\"\",\"source\":{\"from\":\"imported from usage.json\",\"as_of\":\"2026-11-01\"}}\n]}\n");
}

TEST(OwnCatalogue, keepsTheHoursOfUse) {
    Catalogue own, again;
    own.usage = own_rows().usage;
    own.usage[0].days = 7.5;
    own.usage[0].growth_per_month = -0.25;
    own.usage[0].usd_per_day = 12.5;
    own.usage[0].profile.assign(168, 1);
    own.usage[0].profile[3] = 0.25;
    const std::string text = core::write_own_rows("usage", own);
    EXPECT_EQ(read("usage", text, again), std::vector<std::string>());
    ASSERT_EQ(again.usage.size(), 1u);
    EXPECT_EQ(again.usage[0].profile, own.usage[0].profile);
    EXPECT_EQ(again.usage[0].growth_per_month, -0.25);
    EXPECT_EQ(again.usage[0].days, 7.5);
    EXPECT_EQ(core::taken_text(core::put_rows(own, again)),
              "replaced\tusage\tOpenAI all models\t1.25 M tokens/day, mean of 7.5 days, $12.50/day paid\n");
    own.usage[0].days = 1.0 / 24;
    EXPECT_NE(core::taken_text(core::put_rows(own, again)).find("mean of 1 hour,"), std::string::npos);
    own.usage[0].profile.assign(23, 1);
    own.usage[0].growth_per_month = -1;
    EXPECT_EQ(
        read("usage", core::write_own_rows("usage", own), again),
        (std::vector<std::string>{
            "usage:2: rows[0].growth_per_month: is -1, must be above -1",
            "usage:2: rows[0].profile: is a list, must be null or a list of 24 or 168 numbers, 0 or more"}));
}

TEST(OwnCatalogue, takesNoRowOfADamagedFile) {
    const Catalogue own = own_rows();
    std::string text = core::write_own_rows("instances", own);
    Catalogue again;
    EXPECT_EQ(read("instances", text.substr(0, text.size() / 2), again).size(), 1u);
    text.replace(text.find("H100-SXM"), 8, "H900-SXM");
    EXPECT_EQ(read("instances", text, again),
              std::vector<std::string>{
                  "instances:2: rows[0].gpu: is \"H900-SXM-80GB\", which is no GPU of the catalogue"});
    EXPECT_TRUE(again.instances.empty());
}

// A file of millions of bad rows: none is kept, and each problem beyond the first hundred is but counted.
TEST(OwnCatalogue, tellsTheFirstHundredProblemsOfMany) {
    constexpr std::size_t rows = 2000;
    std::string text = R"({"format": "rent-or-run-catalogue", "version": 1, "rows": [)";
    for (std::size_t i = 0; i < rows; ++i)
        text += (i > 0 ? ",\n{}" : "\n{}");
    Catalogue own;
    const auto told = read("usage", text + "]}", own);
    const auto later =
        std::ranges::count_if(core::usage_fields(), [](const auto& field) { return field.later; });
    const std::size_t problems = rows * (core::usage_fields().size() - static_cast<std::size_t>(later));
    ASSERT_EQ(told.size(), 101u);
    EXPECT_EQ(told[0], "usage:2: rows[0].provider: is missing");
    EXPECT_EQ(told[100], "usage: and " + std::to_string(problems - 100) + " problems more");
    EXPECT_TRUE(own.usage.empty());
}

TEST(OwnCatalogue, theUsersRowTakesThePlaceOfTheNewestShippedOne) {
    Catalogue merged = test::shipped_catalogue();
    const auto taken = core::put_rows(own_rows(), merged);
    EXPECT_EQ(core::taken_text(taken),
              "replaced\tmodels\tdeepseek-ai/DeepSeek-V3\t671.025 B parameters\n"
              "replaced\tinstances\tAWS p5.48xlarge\t$31.50/h\n"
              "replaced\tapis\tOpenAI gpt-5.4\t$2.50/M tokens input, $15/M tokens output\n"
              "added\tusage\tOpenAI all models\t1.25 M tokens/day, mean of 30 days\n");
    EXPECT_EQ(merged.instances.size(), test::shipped_catalogue().instances.size());
    EXPECT_EQ(core::find_instance(merged, "AWS", "p5.48xlarge")->on_demand_usd_per_h, 31.5);
    EXPECT_EQ(core::find_instance(merged, "AWS", "p5.48xlarge", "2023-09-18")->on_demand_usd_per_h, 98.32)
        << "the article's prices stay";
    EXPECT_EQ(core::find_instance(merged, "AWS", "p5.48xlarge", "2026-07-20"), nullptr);
}

TEST(OwnCatalogue, aLaterImportReplacesTheEarlierOne) {
    Catalogue own = own_rows();
    Catalogue later = own_rows();
    later.instances[0].source.as_of = "2026-12-01";
    later.instances.push_back(later.instances[0]);
    later.instances[1].name = "p4d.24xlarge";
    core::put_rows(later, own);
    ASSERT_EQ(own.instances.size(), 2u);
    EXPECT_EQ(own.instances[0].source.as_of, "2026-12-01");
}

TEST(OwnCatalogue, anOlderPriceTakesNobodysPlace) {
    const auto on = [](const char* day) {
        auto row = own_rows().instances[0];
        row.source.as_of = day;
        return row;
    };
    Catalogue own;
    own.instances = {on("2026-11-20")};
    Catalogue earlier;
    earlier.instances = {on("2026-03-01")};
    EXPECT_FALSE(core::put_rows(earlier, own)[0].replaced);
    ASSERT_EQ(own.instances.size(), 2u);
    EXPECT_EQ(core::find_instance(own, "AWS", "p5.48xlarge")->source.as_of, "2026-11-20");
    EXPECT_TRUE(core::put_rows(earlier, own)[0].replaced) << "the one of the same day";
    EXPECT_EQ(own.instances.size(), 2u);
    Catalogue again;
    EXPECT_EQ(read("instances", core::write_own_rows("instances", own), again), std::vector<std::string>());

    // Of a model there is one row, the one that came last.
    Catalogue models = test::shipped_catalogue();
    Catalogue mine;
    mine.models = {*core::find_model(models, "DeepSeek-V3")};
    mine.models[0].source.as_of = "2020-01-01";
    mine.models[0].layers = 7;
    core::put_rows(mine, models);
    EXPECT_EQ(core::find_model(models, "DeepSeek-V3")->layers, 7);
    EXPECT_EQ(models.models.size(), test::shipped_catalogue().models.size());
}

} // namespace
