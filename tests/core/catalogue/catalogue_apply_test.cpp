// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include "core/model/model_shape.h"
#include "tests/support/catalogue_resources.h"

#include "core/scenario/engine_factors.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Scenario;
using core::Term;

TEST(CatalogueApplying, modelBringsItsShapeAndItsPublishedPrecision) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario scenario;
    scenario.model.weight_precision = core::WeightPrecision::int4;
    core::apply(*core::find_model(catalogue, "DeepSeek-V3"), scenario);
    EXPECT_EQ(scenario.model.preset, "DeepSeek-V3");
    EXPECT_EQ(scenario.model.total_params_b, 671.025);
    EXPECT_EQ(scenario.model.shape_params_b, 671.025);
    EXPECT_NEAR(scenario.model.active_share * 671.025, 37.551, 1e-9);
    EXPECT_EQ(scenario.model.kv_elements_per_token, 35136);
    EXPECT_TRUE(scenario.model.kv_replicated);
    EXPECT_EQ(scenario.model.experts, 256);
    EXPECT_EQ(scenario.model.vocab_size, 129280);
    EXPECT_EQ(scenario.model.weight_precision, core::WeightPrecision::fp8);
    EXPECT_EQ(scenario.model.published_precision, core::PublishedPrecision::fp8);
    EXPECT_EQ(scenario.model.context_limit_tokens, 163840);
    EXPECT_FALSE(scenario.sources.at("model.total_params_b").from.empty());

    core::apply(*core::find_model(catalogue, "Gemma 3 27B"), scenario);
    EXPECT_FALSE(scenario.model.kv_replicated);
    EXPECT_EQ(scenario.model.experts, 0);
    EXPECT_EQ(scenario.model.active_share, 1);
    EXPECT_EQ(scenario.model.sliding_window_tokens, 1024);
    EXPECT_EQ(scenario.model.weight_precision, core::WeightPrecision::bf16);
    EXPECT_TRUE(scenario.model.tied_embeddings);
    EXPECT_EQ(core::split_parameters(core::model_shape(scenario.model)).input_embedding, 0)
        << "tied: the output layer reads it";
}

TEST(CatalogueApplying, instanceBringsPriceGpuAndSources) {
    const auto& catalogue = test::shipped_catalogue();
    const auto* p5 = core::find_instance(catalogue, "AWS", "p5.48xlarge");
    Scenario scenario;
    scenario.hosting.discount = 0.3;
    ASSERT_TRUE(core::apply(*p5, catalogue, Term::reserved_3y, scenario));
    const auto& hosting = scenario.hosting;
    EXPECT_EQ(hosting.instance, "AWS p5.48xlarge");
    EXPECT_EQ(hosting.accelerator, "H100-SXM-80GB");
    EXPECT_EQ(hosting.gpus_per_instance, 8);
    EXPECT_EQ(hosting.usd_per_instance_hour, 23.7773);
    EXPECT_EQ(hosting.discount, 0);
    EXPECT_EQ(hosting.gpu_memory_gb, 85.52);
    EXPECT_EQ(hosting.gpu_bandwidth_gb_s, 3350);
    EXPECT_EQ(hosting.gpu_fp8_tflops, 1979);
    EXPECT_EQ(hosting.gpu_fp4_tflops, 0);
    EXPECT_EQ(hosting.gpu_link_kind, core::LinkKind::nvlink);
    EXPECT_EQ(scenario.sources.at("hosting.usd_per_instance_hour").as_of, "2026-07-20");
    EXPECT_EQ(scenario.sources.at("hosting.gpu_memory_gb"), core::find_gpu(catalogue, p5->gpu)->source);

    const Scenario before = scenario;
    EXPECT_FALSE(core::apply(*p5, catalogue, Term::spot, scenario)) << "AWS names no spot price";
    EXPECT_EQ(scenario, before);
    EXPECT_FALSE(core::apply(*p5, {}, Term::on_demand, scenario)) << "the GPU is not in that catalogue";
    EXPECT_EQ(scenario, before);
}

TEST(CatalogueApplying, aPickedMachineWithGpusRunsAnEngine) {
    const auto& catalogue = test::shipped_catalogue();
    const auto* p5 = core::find_instance(catalogue, "AWS", "p5.48xlarge");
    Scenario scenario;
    scenario.hosting.memory_headroom = 1.5;
    scenario.sources["hosting.memory_headroom"] = {"the article", ""};
    auto applied = scenario;
    ASSERT_TRUE(core::apply(*p5, catalogue, Term::on_demand, applied));
    EXPECT_EQ(applied.hosting.capacity, core::CapacityMode::unlimited);
    ASSERT_TRUE(core::pick(*p5, catalogue, Term::on_demand, scenario));
    EXPECT_EQ(scenario.hosting.capacity, core::CapacityMode::modelled);
    EXPECT_EQ(scenario.hosting.memory_headroom, 1.2);
    EXPECT_EQ(scenario.hosting.engine, core::Engine::vllm);
    EXPECT_EQ(scenario.hosting.engine_efficiency, 0.95);
    EXPECT_TRUE(scenario.sources.contains("hosting.engine_efficiency"));
    EXPECT_FALSE(scenario.sources.contains("hosting.memory_headroom"));

    scenario.hosting.capacity = core::CapacityMode::measured; // the reader's own word
    scenario.hosting.memory_headroom = 1.3;
    ASSERT_TRUE(core::pick(*p5, catalogue, Term::reserved_3y, scenario));
    EXPECT_EQ(scenario.hosting.capacity, core::CapacityMode::measured);
    EXPECT_EQ(scenario.hosting.memory_headroom, 1.3);

    const auto* without = core::find_instance(catalogue, "AWS", "m7a.16xlarge", "2023-09-18");
    Scenario article;
    ASSERT_TRUE(core::pick(*without, catalogue, Term::on_demand, article));
    EXPECT_EQ(article.hosting.capacity, core::CapacityMode::unlimited);
}

// Nothing of a machine without an accelerator can be modelled: what picking one with GPUs set goes back.
TEST(CatalogueApplying, aPickedMachineWithoutGpusIsNotModelled) {
    const auto& catalogue = test::shipped_catalogue();
    const auto* p5 = core::find_instance(catalogue, "AWS", "p5.48xlarge");
    const auto* without = core::find_instance(catalogue, "AWS", "m7a.16xlarge", "2023-09-18");
    Scenario scenario;
    const auto there_and_back = [&] {
        EXPECT_TRUE(core::pick(*p5, catalogue, Term::on_demand, scenario));
        EXPECT_EQ(scenario.hosting.capacity, core::CapacityMode::modelled);
        EXPECT_TRUE(core::pick(*without, catalogue, Term::on_demand, scenario));
        return scenario.hosting.capacity;
    };
    EXPECT_EQ(there_and_back(), core::CapacityMode::unlimited);
    scenario.hosting.measured_output_tokens_per_s = 900;
    EXPECT_EQ(there_and_back(), core::CapacityMode::measured);
}

TEST(CatalogueApplying, machineWithoutAnAcceleratorLeavesNoGpuBehind) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario scenario;
    ASSERT_TRUE(core::apply(*core::find_instance(catalogue, "AWS", "p5.48xlarge"), catalogue, Term::on_demand,
                            scenario));
    ASSERT_TRUE(core::apply(*core::find_instance(catalogue, "AWS", "m7a.16xlarge", "2023-09-18"), catalogue,
                            Term::on_demand, scenario));
    core::Hosting expected;
    expected.instance = "AWS m7a.16xlarge";
    expected.usd_per_instance_hour = 3.70944;
    EXPECT_EQ(scenario.hosting, expected);
    EXPECT_EQ(scenario.sources.size(), 1u);
}

// Two marketplaces and a provider with a list price.
core::Catalogue with_marketplaces() {
    core::Catalogue catalogue;
    const auto add = [&](const char* name, double price, std::optional<double> low,
                         std::optional<double> high) {
        catalogue.instances.push_back({.provider = "P",
                                       .name = name,
                                       .on_demand_usd_per_h = price,
                                       .low_usd_per_h = low,
                                       .high_usd_per_h = high,
                                       .spot_usd_per_h = 1,
                                       .source = {"list", "2026-10-24"}});
    };
    add("bazaar", 2.67, 2.4, 6.15);
    add("fair", 3, 2, 4);
    add("list", 4, {}, {});
    return catalogue;
}

TEST(CatalogueApplying, aMarketplacesPriceBringsItsRangeAndAnotherRowTakesItAway) {
    const std::string price = "hosting.usd_per_instance_hour";
    const auto catalogue = with_marketplaces();
    Scenario scenario;
    const auto pick = [&](const char* name, Term term = Term::on_demand) {
        return core::apply(*core::find_instance(catalogue, "P", name), catalogue, term, scenario);
    };
    ASSERT_TRUE(pick("bazaar"));
    EXPECT_EQ(scenario.hosting.usd_per_instance_hour, 2.67);
    EXPECT_EQ(scenario.ranges.at(price), (core::Range{2.4, 6.15}));
    ASSERT_TRUE(pick("fair"));
    EXPECT_EQ(scenario.ranges.at(price), (core::Range{2, 4}));
    ASSERT_TRUE(pick("list"));
    EXPECT_FALSE(scenario.ranges.contains(price));
    ASSERT_TRUE(pick("bazaar"));
    ASSERT_TRUE(pick("bazaar", Term::spot));
    EXPECT_FALSE(scenario.ranges.contains(price)) << "the offers are those on demand";

    ASSERT_TRUE(pick("fair"));
    scenario.hosting.usd_per_instance_hour = 6; // the range went along
    scenario.ranges[price] = {4, 8};
    ASSERT_TRUE(pick("list"));
    EXPECT_FALSE(scenario.ranges.contains(price));

    const core::Range typed{2.5, 3.5};
    ASSERT_TRUE(pick("fair"));
    scenario.ranges[price] = typed;
    for (const char* name : {"list", "bazaar", "fair"}) {
        ASSERT_TRUE(pick(name));
        EXPECT_EQ(scenario.ranges.at(price), typed) << name;
    }
}

TEST(CatalogueApplying, apiBringsEveryPriceWithItsSource) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario scenario;
    core::apply(*core::find_api(catalogue, "OpenAI", "gpt-5.4"), scenario);
    EXPECT_EQ(scenario.api.preset, "OpenAI GPT-5.4");
    EXPECT_EQ(scenario.api.cached_input_usd_per_mtok, 0.25);
    EXPECT_EQ(scenario.api.training_usd_per_mtok, 0) << "not offered";
    EXPECT_FALSE(scenario.sources.contains("api.training_usd_per_mtok"));
    EXPECT_TRUE(scenario.api.has_long_context);
    EXPECT_EQ(scenario.api.long_context, (core::LongContext{272000, 5, 0.5, 22.5}));
    EXPECT_EQ(scenario.sources.at("api.long_context.output_usd_per_mtok").as_of, "2026-08-01");

    core::apply(*core::find_api(catalogue, "OpenAI", "ft:gpt-3.5-turbo"), scenario);
    EXPECT_EQ(scenario.api.preset, "OpenAI GPT-3.5 Turbo fine-tuned");
    EXPECT_EQ(scenario.api.input_usd_per_mtok, 3);
    EXPECT_EQ(scenario.api.cached_input_usd_per_mtok, 3) << "no cached price: no discount";
    EXPECT_EQ(scenario.api.output_usd_per_mtok, 6);
    EXPECT_EQ(scenario.api.training_usd_per_mtok, 8);
    EXPECT_FALSE(scenario.api.has_long_context);
    EXPECT_EQ(scenario.api.long_context, core::LongContext());
    EXPECT_EQ(scenario.api.deferred_price_factor, 0.5) << "it has a batch price";
    EXPECT_EQ(scenario.sources.size(), 5u) << "no source of the tier before it is left";
    EXPECT_EQ(scenario.sources.at("api.output_usd_per_mtok").as_of, "2026-08-01");
}

TEST(CatalogueApplying, aMachineIsNamedWithItsTerm) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario scenario;
    const auto price_of = [&](const char* name) {
        EXPECT_TRUE(core::apply_named("hosting.instance", name, catalogue, scenario)) << name;
        EXPECT_EQ(scenario.hosting.instance, "AWS p5.48xlarge");
        return scenario.hosting.usd_per_instance_hour;
    };
    const auto& p5 = *core::find_instance(catalogue, "AWS", "p5.48xlarge");
    EXPECT_EQ(price_of("AWS p5.48xlarge"), *p5.on_demand_usd_per_h);
    EXPECT_EQ(price_of("AWS p5.48xlarge, 3 years"), *p5.reserved_3y_usd_per_h);
    EXPECT_EQ(core::term_in_force(scenario, catalogue), Term::reserved_3y);
    EXPECT_EQ(price_of("AWS p5.48xlarge, on demand"), *p5.on_demand_usd_per_h);
    const Scenario before = scenario;
    for (const char* name :
         {"AWS p5.48xlarge, 1 year", "AWS p5.48xlarge, 2 years", "AWS p5, 1 year", ", spot"})
        EXPECT_FALSE(core::apply_named("hosting.instance", name, catalogue, scenario)) << name;
    EXPECT_EQ(scenario, before);
    for (const std::string& name : core::names_with_terms(catalogue))
        EXPECT_TRUE(core::apply_named("hosting.instance", name, catalogue, scenario)) << name;
}

// An efficiency that a choice of the engine wrote goes along; one that was typed, without a source, stays.
TEST(CatalogueApply, theEngineFollowsTheMachineAndTheModel) {
    const core::Catalogue& c = test::shipped_catalogue();
    core::Scenario s;
    s.hosting.capacity = core::CapacityMode::modelled;
    core::choose_engine(s, core::Engine::vllm_2025);
    core::apply(*core::find_model(c, "Llama 3.3 70B"), s);
    EXPECT_EQ(s.hosting.engine_efficiency, core::factor_of(core::Engine::vllm_2025).dense.median);
    core::apply(*core::find_model(c, "openai/gpt-oss-120b"), s);
    EXPECT_EQ(s.hosting.engine_efficiency, core::factor_of(core::Engine::vllm_2025).moe.median);
    const auto amd = std::ranges::find_if(c.instances, [](const auto& row) { return row.gpu == "MI300X"; });
    const auto nvidia =
        std::ranges::find_if(c.instances, [](const auto& row) { return row.gpu == "H100-SXM-80GB"; });
    ASSERT_TRUE(amd != c.instances.end() && nvidia != c.instances.end());
    const auto pick_any = [&](const core::CatalogueInstance& row) {
        return std::ranges::any_of(core::all_terms,
                                   [&](core::Term term) { return core::pick(row, c, term, s); });
    };
    ASSERT_TRUE(pick_any(*amd));
    EXPECT_EQ(s.hosting.engine, core::Engine::vllm_rocm);
    ASSERT_TRUE(pick_any(*nvidia));
    EXPECT_EQ(s.hosting.engine, core::Engine::vllm);
    s.hosting.engine_efficiency = 0.7;
    s.sources.erase("hosting.engine_efficiency");
    ASSERT_TRUE(pick_any(*amd));
    EXPECT_EQ(s.hosting.engine_efficiency, 0.7);
}

} // namespace
