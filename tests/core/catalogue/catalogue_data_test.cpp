// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

// The data that the program ships: is it whole, does it agree with itself, does it say what its sources say?
namespace {

using core::Catalogue;

const core::CatalogueModel& model(std::string_view name) {
    const auto* row = core::find_model(test::shipped_catalogue(), name);
    EXPECT_NE(row, nullptr) << name;
    static const core::CatalogueModel missing;
    return row ? *row : missing;
}

TEST(CatalogueData, isWhole) {
    const auto read = test::read_shipped_catalogue();
    EXPECT_EQ(read.problems, std::vector<std::string>());
    EXPECT_EQ(read.catalogue.models.size(), 111u);
    EXPECT_EQ(read.catalogue.gpus.size(), 45u);
    EXPECT_EQ(read.catalogue.instances.size(), 259u + 320u); // prices per GPU are also those of 2, 4 and 8
    EXPECT_EQ(read.catalogue.apis.size(), 375u);
    std::set<std::string> providers;
    for (const auto& row : read.catalogue.instances)
        providers.insert(row.provider);
    EXPECT_EQ(providers.size(), 26u);
}

TEST(CatalogueData, namesAreUnique) {
    std::set<std::string> models, apis;
    for (const auto& row : test::shipped_catalogue().models)
        EXPECT_TRUE(models.insert(row.name).second) << row.name;
    for (const auto& row : test::shipped_catalogue().apis)
        EXPECT_TRUE(apis.insert(row.provider + ' ' + row.name).second) << row.provider << ' ' << row.name;
}

TEST(CatalogueData, everyInstanceNamesAKnownGpuOrNone) {
    int without = 0;
    for (const auto& row : test::shipped_catalogue().instances) {
        const auto* gpu = core::find_gpu(test::shipped_catalogue(), row.gpu);
        without += row.gpu.empty();
        if (row.gpu.empty())
            continue;
        ASSERT_NE(gpu, nullptr) << row.provider << ' ' << row.name;
        EXPECT_LE(row.gpu_memory_gb, gpu->memory_gb) << row.provider << ' ' << row.name;
        EXPECT_GT(row.gpu_memory_gb, gpu->memory_gb * 0.49) << row.provider << ' ' << row.name;
    }
    EXPECT_EQ(without, 10); // five machines of AWS, on two days each
}

TEST(CatalogueData, trueMemoryIsAtLeastTheNominal) {
    for (const auto& row : test::shipped_catalogue().gpus) {
        EXPECT_GE(row.memory_gb, row.nominal_memory_gb) << row.name;
        EXPECT_LE(row.memory_gb, row.nominal_memory_gb * 1.0738) << row.name; // GiB / GB
    }
}

TEST(CatalogueData, gpusWithoutBf16AreKnown) {
    for (const auto& row : test::shipped_catalogue().gpus) {
        const bool old = row.name == "T4" || row.name.starts_with("V100") || row.name == "Quadro RTX 6000";
        EXPECT_EQ(row.has_bf16, !old) << row.name;
        EXPECT_TRUE(row.has_bf16 || !row.fp8_tflops) << row.name;
    }
}

// A slip of a digit or of the number of GPUs shows as a price far off the other rows of its GPU. The widest
// that stand are a T4 in a machine of 64 processors, and one L40S in one.
TEST(CatalogueData, noPriceIsFarOffItsFamilyWithoutANote) {
    const auto& instances = test::shipped_catalogue().instances;
    const auto per_gpu_hour = [](const core::CatalogueInstance& row, core::Term term) {
        return core::price_usd_per_h(row, term).value_or(0) / row.gpu_count;
    };
    for (const auto term : {core::Term::on_demand, core::Term::spot}) {
        std::map<std::string, std::vector<double>> family;
        for (const auto& row : instances)
            if (row.gpu_count > 0 && core::price_usd_per_h(row, term) && row.source.as_of >= "2026")
                family[row.gpu].push_back(per_gpu_hour(row, term));
        for (auto& [gpu, prices] : family)
            std::sort(prices.begin(), prices.end());
        for (const auto& row : instances) {
            if (row.gpu_count == 0 || !core::price_usd_per_h(row, term))
                continue;
            const auto& prices = family[row.gpu];
            const double off = per_gpu_hour(row, term) / prices[prices.size() / 2];
            const double least = term == core::Term::spot ? 0.1 : 0.2; // spot is what is left over
            EXPECT_TRUE((off < 5.5 && off > least) || row.note.find("below the median") != std::string::npos)
                << row.provider << ' ' << row.name << ' ' << off;
        }
    }
}

TEST(CatalogueData, longerTermsAreCheaper) {
    for (const auto& row : test::shipped_catalogue().instances) {
        const double most = row.on_demand_usd_per_h.value_or(HUGE_VAL);
        const double year = row.reserved_1y_usd_per_h.value_or(most);
        EXPECT_LE(row.spot_usd_per_h.value_or(0), most) << row.provider << ' ' << row.name;
        EXPECT_LE(year, most) << row.provider << ' ' << row.name;
        EXPECT_LE(row.reserved_3y_usd_per_h.value_or(0), year) << row.provider << ' ' << row.name;
    }
}

TEST(CatalogueData, apiPricesKeepTheirOrder) {
    for (const auto& row : test::shipped_catalogue().apis) {
        EXPECT_LE(row.cached_input_usd_per_mtok.value_or(0), row.input_usd_per_mtok) << row.model;
        EXPECT_LE(row.input_usd_per_mtok, row.output_usd_per_mtok) << row.model;
        EXPECT_LE(row.output_usd_per_mtok, 12 * row.input_usd_per_mtok) << row.model;
        EXPECT_LE(row.batch_input_usd_per_mtok.value_or(0), row.input_usd_per_mtok) << row.model;
        EXPECT_LE(row.batch_output_usd_per_mtok.value_or(0), row.output_usd_per_mtok) << row.model;
        EXPECT_LE(row.cache_write_usd_per_mtok.value_or(0), 2.5 * row.input_usd_per_mtok) << row.model;
        EXPECT_GE(row.peak_output_usd_per_mtok.value_or(HUGE_VAL), row.output_usd_per_mtok) << row.model;
        EXPECT_EQ(row.training_usd_per_mtok.has_value(), row.kind.starts_with("fine-tuned")) << row.model;
        if (row.long_context) {
            EXPECT_GE(row.long_context->input_usd_per_mtok, row.input_usd_per_mtok) << row.model;
            EXPECT_GE(row.long_context->output_usd_per_mtok, row.output_usd_per_mtok) << row.model;
        }
    }
}

TEST(CatalogueData, kvElementsFollowTheShape) {
    const std::map<std::string, double> unlike_layers{
        {"Gemma 4 26B A4B", 2 * (25 * 8 * 256 + 5 * 2 * 512)}, // sliding and global layers
        {"Gemma 4 31B", 2 * (50 * 16 * 256 + 10 * 4 * 512)},
        {"MiMo V2 Flash", (39 * 8 + 9 * 4) * (192 + 128)}, // sliding and global; key and value width
    };
    for (const auto& row : test::shipped_catalogue().models) {
        const auto unlike = unlike_layers.find(row.name);
        const double layers = row.kv_layers > 0 ? row.kv_layers : row.layers;
        const double by_rule = 2 * layers * row.kv_heads * row.head_dim;
        if (!row.kv_replicated) {
            EXPECT_EQ(row.kv_elements_per_token, unlike == unlike_layers.end() ? by_rule : unlike->second)
                << row.name;
        }
        EXPECT_LE(row.kv_layers, row.layers) << row.name;
    }
    // MLA: layers * (kv_lora_rank + qk_rope_head_dim), from the published configurations
    EXPECT_EQ(model("DeepSeek-V2").kv_elements_per_token, 60 * (512 + 64));
    EXPECT_EQ(model("DeepSeek-V2 Lite").kv_elements_per_token, 27 * (512 + 64));
    EXPECT_EQ(model("DeepSeek-V3").kv_elements_per_token, 61 * (512 + 64));
    EXPECT_EQ(model("DeepSeek-R1").kv_elements_per_token, 61 * (512 + 64));
    EXPECT_EQ(model("Kimi K2").kv_elements_per_token, 61 * (512 + 64));
    EXPECT_EQ(std::count_if(test::shipped_catalogue().models.begin(), test::shipped_catalogue().models.end(),
                            [](const auto& row) { return row.kv_replicated; }),
              21);
    EXPECT_EQ(model("Kimi K3").kv_elements_per_token, 24 * (512 + 64)); // its other 69 layers keep a state
    // DeepSeek-V4: one vector of 512 a token, kept for every 4th token in 21 layers, with an indexer's key of
    // 128, and for every 128th in 20 (compress_ratios of the published configuration)
    EXPECT_EQ(model("DeepSeek-V4 Flash").kv_elements_per_token, 21 * (512 + 128) / 4 + 20 * 512 / 128);
}

// What a plausible wrong formula would have put here.
TEST(CatalogueData, isNotTheWellKnownWrongVersion) {
    const auto& v3 = model("DeepSeek-V3");
    // the formula for grouped queries, every head of hidden_size / heads cached
    EXPECT_NEAR(2 * v3.layers * v3.hidden_size / v3.kv_elements_per_token, 24.9, 0.05);
    const auto& llama = model("Llama 3 70B");
    EXPECT_EQ(2 * llama.layers * llama.heads * llama.head_dim / llama.kv_elements_per_token, 8);
    EXPECT_EQ(llama.kv_elements_per_token * 2, 327680); // bytes in bf16
    // an expert model keeps all of its experts in memory, not the active ones
    EXPECT_GT(model("Mixtral 8x7B").total_params_b, 3 * model("Mixtral 8x7B").active_params_b);
}

TEST(CatalogueData, parametersFollowFromTheShape) {
    EXPECT_NEAR(model("Llama 2 70B").total_params_b * 2, 137.95, 0.005); // GB of weights in bf16
    EXPECT_NEAR(model("Llama 3.1 405B").total_params_b, 405.85, 0.01);
    EXPECT_NEAR(model("DeepSeek-V3").active_params_b / model("DeepSeek-V3").total_params_b, 0.056, 0.0005);
    // Dense Llama: attention, three matrices of the feed-forward network (28672 wide), two embeddings, norms.
    const auto& llama = model("Llama 3.3 70B");
    const double attention = llama.hidden_size * llama.head_dim * 2 * (llama.heads + llama.kv_heads);
    const double layer = attention + 3 * llama.hidden_size * 28672 + 2 * llama.hidden_size;
    EXPECT_NEAR(llama.layers * layer + 2 * llama.vocab_size * llama.hidden_size + llama.hidden_size,
                llama.total_params_b * 1e9, 5e6);
    for (const auto& row : test::shipped_catalogue().models)
        EXPECT_EQ(row.active_params_b<row.total_params_b, row.experts> 0) << row.name;
}

TEST(CatalogueData, slidingWindowsOfThePublishedConfigurations) {
    EXPECT_EQ(model("gpt-oss 120B").sliding_window_tokens, 128);
    EXPECT_EQ(model("gpt-oss 120B").sliding_layer_share, 0.5);
    EXPECT_EQ(model("Llama 4 Scout").sliding_window_tokens, 8192);
    EXPECT_EQ(model("Llama 4 Scout").sliding_layer_share, 0.75);
    EXPECT_NEAR(model("Gemma 3 27B").sliding_layer_share, 52.0 / 62, 1e-6);
    EXPECT_EQ(model("Gemma 3 1B").sliding_window_tokens, 512);
    EXPECT_EQ(model("Llama 3.3 70B").sliding_window_tokens, 0);
}

// Rows that the rest of the program and its examples build on, as their sources have them.
TEST(CatalogueData, goldenPrices) {
    const Catalogue& catalogue = test::shipped_catalogue();
    const auto price = [&](std::string_view provider, std::string_view name, std::string_view as_of) {
        const auto* row = core::find_instance(catalogue, provider, name, as_of);
        return row ? row->on_demand_usd_per_h.value_or(0) : 0;
    };
    EXPECT_EQ(price("AWS", "m7a.12xlarge", "2023-09-18"), 2.78208); // the article's $2.80
    EXPECT_EQ(price("AWS", "m7a.16xlarge", "2023-09-18"), 3.70944); // the article's $3.70
    EXPECT_EQ(price("AWS", "p4d.24xlarge", "2023-09-18"), 32.7726);
    EXPECT_EQ(price("AWS", "p5.48xlarge", "2023-09-18"), 98.32);
    EXPECT_EQ(price("AWS", "p5.48xlarge", "2026-07-20"), 55.04);
    EXPECT_EQ(price("AWS", "p5.48xlarge", ""), 55.04);
    EXPECT_EQ(price("Google Cloud", "a3-highgpu-8g", ""), 88.49);
    EXPECT_EQ(price("Azure", "Standard_ND96isr_MI300X_v5", ""), 48);

    const auto* tuned = core::find_api(catalogue, "OpenAI", "ft:gpt-3.5-turbo");
    ASSERT_NE(tuned, nullptr);
    EXPECT_EQ(tuned->name, "GPT-3.5 Turbo fine-tuned");
    EXPECT_EQ(tuned->input_usd_per_mtok, 3);
    EXPECT_EQ(tuned->output_usd_per_mtok, 6);
    EXPECT_EQ(tuned->training_usd_per_mtok, 8);
    const auto* then = core::find_api(catalogue, "OpenAI", "GPT-3.5 Turbo fine-tuned (August 2023)");
    ASSERT_NE(then, nullptr);
    EXPECT_EQ(then->input_usd_per_mtok, 12);
    EXPECT_EQ(then->output_usd_per_mtok, 16);
    EXPECT_EQ(then->source.as_of, "2023-08-22");
}

TEST(CatalogueData, findsByIdByNameAndByDay) {
    const Catalogue& catalogue = test::shipped_catalogue();
    EXPECT_EQ(core::find_model(catalogue, "meta-llama/Llama-3.3-70B-Instruct"),
              core::find_model(catalogue, "Llama 3.3 70B"));
    EXPECT_EQ(core::find_model(catalogue, "llama"), nullptr);
    EXPECT_EQ(core::find_gpu(catalogue, ""), nullptr);
    EXPECT_EQ(core::find_instance(catalogue, "AWS", "m7a.16xlarge", "2023-09-19"), nullptr);
    EXPECT_EQ(core::find_instance(catalogue, "AWS", "m7a.16xlarge")->source.as_of, "2026-07-20");
    EXPECT_EQ(core::find_api(catalogue, "OpenAI", "gpt-4o-mini"),
              core::find_api(catalogue, "OpenAI", "GPT-4o mini"));
    EXPECT_EQ(core::find_api(catalogue, "Google", "gpt-4o-mini"), nullptr);
}

// --set hosting.instance="AWS p5.48xlarge" is that machine with its price, not another one under its name.
TEST(CatalogueData, aRowIsFoundByTheNameThatTheScenarioFileGivesIt) {
    const auto& catalogue = test::shipped_catalogue();
    core::Scenario by_row, by_name;
    core::apply(model("Llama 3.3 70B"), by_row);
    core::pick(*core::find_instance(catalogue, "AWS", "p5.48xlarge"), catalogue, core::Term::on_demand,
               by_row);
    core::apply(*core::find_api(catalogue, "OpenAI", "GPT-5 mini"), by_row);
    for (const auto& [path, name] : {std::pair{"model.preset", by_row.model.preset},
                                     {"hosting.instance", by_row.hosting.instance},
                                     {"api.preset", by_row.api.preset}})
        EXPECT_TRUE(core::apply_named(path, name, catalogue, by_name)) << path << " " << name;
    EXPECT_EQ(by_name, by_row);
    EXPECT_FALSE(core::apply_named("model.preset", "of my own", catalogue, by_name));
    EXPECT_FALSE(core::apply_named("hosting.instance", "AWS ", catalogue, by_name));
    EXPECT_FALSE(core::apply_named("traffic.words_per_day", "Llama 3.3 70B", catalogue, by_name));
    EXPECT_EQ(by_name, by_row);
}

TEST(CatalogueData, aMachineThatIsOnlyReservedIsFoundByItsName) {
    core::Catalogue catalogue = test::shipped_catalogue();
    auto row = *core::find_instance(catalogue, "AWS", "p5.48xlarge");
    row.name = "ours";
    row.on_demand_usd_per_h = row.spot_usd_per_h = row.reserved_1y_usd_per_h = std::nullopt;
    row.reserved_3y_usd_per_h = 21;
    catalogue.instances.push_back(row);
    core::Scenario scenario;
    EXPECT_TRUE(core::apply_named("hosting.instance", "AWS ours", catalogue, scenario));
    EXPECT_EQ(scenario.hosting.usd_per_instance_hour, 21);
}

TEST(CatalogueData, everyNameOfAPresetIsARow) {
    const auto& catalogue = test::shipped_catalogue();
    for (const char* path : {"model.preset", "hosting.instance", "api.preset"}) {
        const auto names = core::preset_names(path, catalogue);
        EXPECT_GT(names.size(), 10u) << path;
        for (const auto& name : names) {
            core::Scenario scenario;
            EXPECT_TRUE(core::apply_named(path, name, catalogue, scenario)) << path << " " << name;
        }
    }
    EXPECT_TRUE(core::preset_names("hosting.accelerator", catalogue).empty());
}

} // namespace
