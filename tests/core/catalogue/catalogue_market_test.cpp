// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/text/dates.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

// The market as of November 2026: what its columns may say, and what its sources say against earlier rows.
namespace {

using core::Catalogue;

template <class Rows>
void expect_dated(const Rows& rows) {
    for (const auto& row : rows) {
        EXPECT_FALSE(row.source.from.empty()) << row.name;
        EXPECT_TRUE(core::iso_date(row.source.as_of)) << row.name << ' ' << row.source.as_of;
        EXPECT_GE(row.source.as_of, "2023-01-01") << row.name;
        EXPECT_LE(row.source.as_of, "2026-11-26") << row.name;
    }
}

TEST(CatalogueMarket, everyRowHasItsSourceAndItsDay) {
    const Catalogue& catalogue = test::shipped_catalogue();
    expect_dated(catalogue.models);
    expect_dated(catalogue.gpus);
    expect_dated(catalogue.instances);
    expect_dated(catalogue.apis);
    expect_dated(catalogue.scores);
    expect_dated(catalogue.servers);
    for (const auto& row : catalogue.provisioned)
        EXPECT_LE(row.source.as_of, "2026-11-26") << row.model;
}

TEST(CatalogueMarket, aScoreIsOfARowAndSaysItsScale) {
    const Catalogue& catalogue = test::shipped_catalogue();
    EXPECT_EQ(catalogue.scores.size(), 338u);
    std::set<std::string> rows;
    for (const auto& row : catalogue.models)
        rows.insert(row.id);
    for (const auto& row : catalogue.apis)
        rows.insert(row.model);
    for (const auto& row : catalogue.scores) {
        EXPECT_TRUE(rows.contains(row.model)) << row.name << ' ' << row.model;
        if (row.scale.starts_with("percent")) {
            EXPECT_LE(row.value, 100) << row.name;
        }
    }
}

// Azure's units: $1 an hour or $260 a month, 15 at least, 4,750 input tokens a minute for GPT-5.
TEST(CatalogueMarket, provisionedUnitsAndServersAreThere) {
    const Catalogue& catalogue = test::shipped_catalogue();
    EXPECT_EQ(catalogue.provisioned.size(), 24u);
    const auto gpt_5 = std::ranges::find(catalogue.provisioned, "gpt-5", &core::CatalogueProvisioned::model);
    ASSERT_NE(gpt_5, catalogue.provisioned.end());
    EXPECT_EQ(gpt_5->input_tokens_per_minute_per_unit, 4750);
    EXPECT_EQ(gpt_5->usd_per_unit_month, 260);
    EXPECT_EQ(gpt_5->min_units, 15);
    EXPECT_EQ(catalogue.servers.size(), 19u);
    for (const auto& row : catalogue.servers) {
        EXPECT_LE(row.low_usd.value_or(0), row.usd.value_or(HUGE_VAL)) << row.name;
        EXPECT_GE(row.high_usd.value_or(HUGE_VAL), row.usd.value_or(0)) << row.name;
    }
}

TEST(CatalogueMarket, weightsServedAreThoseOfAModel) {
    const Catalogue& catalogue = test::shipped_catalogue();
    std::set<std::string> served;
    for (const auto& row : catalogue.apis) {
        if (row.open_weights_model.empty())
            continue;
        served.insert(row.open_weights_model);
        const auto* model = core::find_model(catalogue, row.open_weights_model);
        ASSERT_TRUE(model) << row.model << ' ' << row.open_weights_model;
        EXPECT_EQ(model->id, row.open_weights_model);
    }
    EXPECT_GE(served.size(), 50u);
}

TEST(CatalogueMarket, endingPricesSayWhatComesNext) {
    int ending = 0;
    for (const auto& row : test::shipped_catalogue().apis) {
        ending += !row.price_valid_until.empty();
        if (row.price_valid_until.empty())
            continue;
        EXPECT_GT(row.price_valid_until, row.source.as_of) << row.model;
        EXPECT_TRUE(row.next_input_usd_per_mtok && row.next_output_usd_per_mtok) << row.model;
    }
    EXPECT_EQ(ending, 4); // Gemini 4 Argon and Carbon, 3.6 and 3.8 Flash
}

// What was found wrong in the rows of August, each with its source in the row.
TEST(CatalogueMarket, apiPricesAsTheirSourcesCorrectThem) {
    struct Right {
        const char *provider, *model;
        double input, cached, output; // cached < 0: none
    };
    const Right table[] = {
        {"DeepSeek", "deepseek/deepseek-v4-pro", 0.66, 0.022, 1.98}, // off-peak, since 2026-08-16
        {"DeepSeek", "deepseek-flash (V4.1-Flash-1017)", 0.15, 0.003, 0.6},
        {"Anthropic", "claude-sonnet-5-5", 2, 0.1, 10},
        {"Anthropic", "claude-sonnet-5", 2, 0.2, 10}, // the rise to 3 and 15 was cancelled
        {"OpenAI", "gpt-5.6-sol", 4, 0.4, 20},
        {"OpenAI", "gpt-6.2-astra", 8, 0.4, 40},
        {"OpenAI", "gpt-6.2-sol", 2, 0.1, 10},
        {"Google", "gemini/gemini-3.6-flash", 0.75, 0.075, 3.75},
        {"Mistral AI", "mistral/mistral-small-latest", 0.15, -1, 0.6},
        {"Mistral AI", "mistral/open-mistral-nemo", 0.15, -1, 0.15},
        {"DeepInfra", "deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo", 0.1, -1, 0.32},
        {"DeepInfra", "deepinfra/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo", 0.02, -1, 0.04},
        {"Fireworks AI", "fireworks_ai/accounts/fireworks/models/llama-v3p1-8b-instruct", 0.2, -1, 0.2},
        {"Fireworks AI", "fireworks_ai/accounts/fireworks/models/gpt-oss-120b", 0.15, 0.014, 0.6},
    };
    const Catalogue& catalogue = test::shipped_catalogue();
    for (const Right& right : table) {
        const auto* row = core::find_api(catalogue, right.provider, right.model);
        ASSERT_TRUE(row) << right.model;
        EXPECT_EQ(row->input_usd_per_mtok, right.input) << right.model;
        EXPECT_EQ(row->cached_input_usd_per_mtok.value_or(-1), right.cached) << right.model;
        EXPECT_EQ(row->output_usd_per_mtok, right.output) << right.model;
    }
    const auto& pro = *core::find_api(catalogue, "DeepSeek", "deepseek/deepseek-v4-pro");
    EXPECT_EQ(pro.peak_output_usd_per_mtok, 3.96);
    EXPECT_EQ(pro.peak_hours_utc, "Mon-Fri 01-04, 06-10");
    for (const char* model :
         {"deepseek/deepseek-v4-flash", "deepseek/deepseek-chat", "deepseek/deepseek-v3.2"})
        EXPECT_EQ(core::find_api(catalogue, "DeepSeek", model)->withdrawn_on, "2026-11-15") << model;
    EXPECT_FALSE(core::find_api(catalogue, "OpenAI", "gpt-5.6-sol (after cut)")) << "one row, one price";
    EXPECT_EQ(core::find_api(catalogue, "OpenAI", "gpt-5.5")->max_input_tokens, 922000);
    EXPECT_EQ(core::find_api(catalogue, "Anthropic", "claude-opus-5-5")->max_input_tokens, 1e6);
    EXPECT_EQ(core::find_api(catalogue, "Anthropic", "claude-opus-5-5")->tokens_factor, 1.3);
    EXPECT_EQ(core::find_api(catalogue, "Anthropic", "claude-haiku-4-5")->batch_output_usd_per_mtok, 2.5);
}

TEST(CatalogueMarket, machinePricesAsTheirSourcesCorrectThem) {
    struct Right {
        const char *provider, *name;
        double on_demand, spot; // < 0: not sold
    };
    const Right table[] = {
        {"RunPod", "1x H100 SXM", 3.99, -1},
        {"RunPod", "1x H100 SXM (community)", 2.69, -1},
        {"RunPod", "1x H100 NVL", 3.19, -1},
        {"RunPod", "1x A100 PCIe", 1.79, -1},
        {"RunPod", "1x H200", 4.59, -1},
        {"RunPod", "1x B200", 6.79, -1},
        {"Hyperstack", "1x H100 SXM", 3.2, -1},
        {"Hyperstack", "1x H100 PCIe", 2.5, 2},
        {"Hyperstack", "1x H200 SXM", 3.99, -1},
        {"CoreWeave", "8x HGX H100", 49.24, 19.71}, // not sold one by one
        {"CoreWeave", "8x A100 80GB", 21.6, 9.65},
        {"Azure", "Standard_NC24ads_A100_v4", 3.673, -1},
        {"Azure", "Standard_NC96ads_A100_v4", 19.12, -1},
        {"Google Cloud", "a3-highgpu-1g", -1, 6.571}, // Spot and Flex-start only
        {"Verda", "1x RTX A6000", 0.82, 0.41},
        {"Verda", "1x L40S", -1, 0.941},
        {"Lambda", "8x H100 SXM", 31.92, -1}, // has a price of its own, beside eight times $4.29
    };
    const Catalogue& catalogue = test::shipped_catalogue();
    for (const Right& right : table) {
        const auto* row = core::find_instance(catalogue, right.provider, right.name);
        ASSERT_TRUE(row) << right.provider << ' ' << right.name;
        EXPECT_EQ(row->on_demand_usd_per_h.value_or(-1), right.on_demand) << right.name;
        EXPECT_EQ(row->spot_usd_per_h.value_or(-1), right.spot) << right.name;
    }
    EXPECT_FALSE(core::find_instance(catalogue, "CoreWeave", "1x HGX H100 SXM"));
    EXPECT_FALSE(core::find_instance(catalogue, "Google Cloud", "a3-highgpu-4g")->on_demand_usd_per_h);
}

TEST(CatalogueMarket, modelsAsTheirPublishersCorrectThem) {
    const Catalogue& catalogue = test::shipped_catalogue();
    const auto model = [&](const char* name) -> const core::CatalogueModel& {
        const auto* row = core::find_model(catalogue, name);
        EXPECT_TRUE(row) << name;
        static const core::CatalogueModel missing;
        return row ? *row : missing;
    };
    EXPECT_EQ(model("gpt-oss 120B").active_params_b, 5.1); // openai/gpt-oss README
    EXPECT_EQ(model("gpt-oss 20B").active_params_b, 3.6);
    EXPECT_EQ(model("Mistral Large 2 (2407)").max_context_tokens, 131072);
    // Shares of the publishers' names: 35B A3B, 397B A17B, 30B A3B, 120B A12B, 550B A55B, 26B A4B.
    EXPECT_NEAR(model("Qwen3.5 35B A3B").total_params_b, 34.66, 0.01);
    EXPECT_NEAR(model("Qwen3.5 397B A17B").active_params_b, 17.35, 0.01);
    EXPECT_NEAR(model("Nemotron 3 Nano 30B A3B").total_params_b, 31.6, 0.05);
    EXPECT_NEAR(model("Nemotron 3 Super 120B A12B").total_params_b, 120.6, 0.1);
    EXPECT_NEAR(model("Nemotron 3 Ultra 550B A55B").active_params_b, 56, 0.1);
    EXPECT_NEAR(model("Gemma 4 26B A4B").active_params_b, 3.8, 0.05);
    EXPECT_EQ(model("Qwen3.5 27B").kv_layers, 16);
    // 48 linear layers: 48 value heads of 128 x 128 in 32 bit, and three steps of the convolution in 16 bit
    EXPECT_EQ(model("Qwen3.5 27B").state_bytes_per_request,
              48 * (48 * 128 * 128 * 4 + (2 * 16 * 128 + 48 * 128) * 3 * 2));
    EXPECT_EQ(model("MiniMax M2.7").commercial_use, core::CommercialUse::no);
}

// Decode looks the input embedding up; the model takes it off itself (core/README.md section 3).
TEST(CatalogueMarket, activeParametersReachTheScenarioWithTheLookUp) {
    const Catalogue& catalogue = test::shipped_catalogue();
    for (const char* name : {"gpt-oss 120B", "gpt-oss 20B"}) {
        const auto& row = *core::find_model(catalogue, name);
        core::Scenario scenario;
        core::apply(row, scenario);
        EXPECT_NEAR(scenario.model.active_share * row.total_params_b,
                    row.active_params_b + row.vocab_size * row.hidden_size / 1e9, 0.035)
            << name; // 5.13 and 3.61 are published as 5.1 and 3.6
    }
}

TEST(CatalogueMarket, aPricePerGpuBecomesMachinesFromTheSmallestPurchaseOn) {
    const Catalogue& catalogue = test::shipped_catalogue();
    for (const char* name : {"1x L40S", "2x L40S", "4x L40S"})
        EXPECT_FALSE(core::find_instance(catalogue, "Vultr", name)) << name; // nodes of eight
    const auto* node = core::find_instance(catalogue, "Vultr", "8x L40S");
    ASSERT_TRUE(node);
    EXPECT_NEAR(*node->on_demand_usd_per_h, 8 * 0.848, 1e-9);
    const auto* offers = core::find_instance(catalogue, "Vast.ai", "4x H100 SXM5");
    ASSERT_TRUE(offers);
    EXPECT_TRUE(offers->marketplace);
    EXPECT_NEAR(*offers->high_usd_per_h, 4 * 6.15, 1e-9);
    std::set<std::string> names;
    for (const auto& row : catalogue.instances)
        EXPECT_TRUE(names.insert(row.provider + ' ' + row.name + ' ' + row.source.as_of).second) << row.name;
}

TEST(CatalogueMarket, enginesStartOnGpusThatTheySupport) {
    const Catalogue& catalogue = test::shipped_catalogue();
    using enum core::WeightPrecision;
    const auto runs = [&](const char* gpu, core::WeightPrecision weights) {
        return core::runs_engine(*core::find_gpu(catalogue, gpu), weights);
    };
    for (const auto weights : {bf16, fp8, int8, int4, fp4}) {
        EXPECT_TRUE(runs("A100-SXM-80GB", weights));
        EXPECT_TRUE(runs("MI300X", weights)) << "no capability is stated";
        EXPECT_FALSE(runs("V100-SXM-16/32GB", weights)) << "7.0";
        EXPECT_FALSE(runs("Trainium2", weights));
        EXPECT_EQ(runs("T4", weights), weights == int8 || weights == int4);
    }
}

} // namespace
