// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says of the machine: that no engine starts on it, that it may be taken back.
#include "core/decide/notices.h"

#include "core/decide/snapshot.h"
#include "core/decide/verdict.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/day_and_night.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace {

namespace notice = core::notice;

template <class Kind>
std::optional<Kind> told(const core::Scenario& s, core::Option cheapest = core::Option::rented) {
    for (const auto& each : core::notices(s, core::evaluate(s), {.cheapest = cheapest}, {},
                                          test::shipped_catalogue(), "2026-11-24"))
        if (const auto* found = std::get_if<Kind>(&each))
            return *found;
    return std::nullopt;
}

// Of the first machine of the catalogue with such a GPU, in the first of its terms.
core::Scenario on_machine_with(std::string_view gpu) {
    const auto& c = test::shipped_catalogue();
    core::Scenario s = test::llama_on_h100();
    for (const core::CatalogueInstance& row : c.instances)
        if (row.gpu.starts_with(gpu) && std::ranges::any_of(core::all_terms, [&](core::Term term) {
                return core::pick(row, c, term, s);
            }))
            return s;
    ADD_FAILURE() << "no machine with " << gpu;
    return s;
}

core::Scenario named(const char* machine) {
    core::Scenario s = test::llama_on_h100();
    EXPECT_TRUE(core::apply_named("hosting.instance", machine, test::shipped_catalogue(), s)) << machine;
    return s;
}

TEST(NoticesOfTheMachine, aMachineOnWhichNoEngineStartsWarnsOfHosting) {
    for (const char* gpu : {"V100", "T4", "Inferentia"}) {
        const auto found = told<notice::EngineUnsupported>(on_machine_with(gpu));
        ASSERT_TRUE(found) << gpu;
        EXPECT_EQ(core::severity(*found), core::Severity::warning);
        EXPECT_TRUE(core::concerns(*found, core::Option::rented));
        EXPECT_TRUE(core::concerns(*found, core::Option::owned));
        EXPECT_FALSE(core::concerns(*found, core::Option::api));
    }
    auto tpu = test::llama_on_h100();
    tpu.hosting.accelerator = "TPU v5e"; // of no machine in the catalogue
    EXPECT_TRUE(told<notice::EngineUnsupported>(tpu));
    for (const char* gpu : {"H100", "L4", "MI300X", "A100"})
        EXPECT_FALSE(told<notice::EngineUnsupported>(on_machine_with(gpu))) << gpu;
    EXPECT_FALSE(told<notice::EngineUnsupported>(test::article())) << "it has no accelerator at all";
}

TEST(NoticesOfTheMachine, itDependsOnTheEngineAndTheWeights) {
    core::Scenario s = on_machine_with("T4");
    s.model.weight_precision = core::WeightPrecision::bf16;
    const auto found = told<notice::EngineUnsupported>(s);
    ASSERT_TRUE(found);
    EXPECT_EQ(core::notice_text(*found), "vLLM does not start on " + s.hosting.accelerator +
                                             " with weights in bf16: nobody gets these figures.");
    s.model.weight_precision = core::WeightPrecision::int4;
    EXPECT_FALSE(told<notice::EngineUnsupported>(s)) << "it has kernels of integers";
    s.model.weight_precision = core::WeightPrecision::bf16;
    s.hosting.engine = core::Engine::llama_cpp;
    EXPECT_FALSE(told<notice::EngineUnsupported>(s)) << "llama.cpp does without";
    s = on_machine_with("V100");
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 500;
    EXPECT_FALSE(told<notice::EngineUnsupported>(s)) << "somebody has measured it there";
    s = on_machine_with("MI300X");
    s.hosting.engine = core::Engine::tensorrt_llm;
    EXPECT_TRUE(told<notice::EngineUnsupported>(s)) << "NVIDIA's own";
}

TEST(NoticesOfTheMachine, whatIsSoldAsSpotOnlyMayBeTakenBack) {
    const auto s = named("Google Cloud a3-highgpu-1g");
    const auto found = told<notice::SpotInterruption>(s);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->only_spot);
    EXPECT_EQ(core::severity(*found), core::Severity::warning);
    EXPECT_TRUE(core::concerns(*found, core::Option::rented));
    EXPECT_FALSE(core::concerns(*found, core::Option::api));
    EXPECT_EQ(core::notice_text(*found), "Google Cloud a3-highgpu-1g is sold as spot only: the provider may "
                                         "take it back at any moment.");
    EXPECT_EQ(told<notice::SpotInterruption>(s, core::Option::api)->severity, core::Severity::info);
}

// Where the mix is the answer, and only there; whatever the pure options are.
TEST(NoticesOfTheMachine, spotMachinesOfTheMixAreTold) {
    core::Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 3;
    s.hosting.spot_usd_per_instance_hour = 1.5;
    const auto spot_of = [](const core::Scenario& of) -> std::optional<notice::SpotInterruption> {
        const auto shown = core::make_snapshot(of, {}, {});
        for (const auto& each : shown->notices)
            if (const auto* found = std::get_if<notice::SpotInterruption>(&each))
                return *found;
        return std::nullopt;
    };
    ASSERT_TRUE(core::make_snapshot(s, {}, {})->mix_wins);
    const auto found = spot_of(s);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->of_mix, 1);
    EXPECT_EQ(core::notice_text(*found),
              "1 machine of the mix is spot: the provider may take it back at any moment.");
    EXPECT_TRUE(core::beside_headline(*found, {.cheapest = core::Option::api}));
    EXPECT_EQ(core::notice_text(notice::SpotInterruption{.of_mix = 3}),
              "3 machines of the mix are spot: the provider may take them back at any moment.");
    s.hosting.spot_usd_per_instance_hour = 2.9;
    EXPECT_FALSE(spot_of(s)) << "no machine is worth its price";
}

TEST(NoticesOfTheMachine, aSpotPriceIsToldAndAnotherTermNot) {
    const auto found = told<notice::SpotInterruption>(named("Google Cloud a3-highgpu-8g, spot"));
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->only_spot);
    EXPECT_EQ(core::notice_text(*found), "Google Cloud a3-highgpu-8g is at its spot price: the provider may "
                                         "take it back at any moment.");
    EXPECT_FALSE(told<notice::SpotInterruption>(named("Google Cloud a3-highgpu-8g")));
    EXPECT_FALSE(told<notice::SpotInterruption>(named("Google Cloud a3-highgpu-8g, 1 year")));
}

TEST(NoticesOfTheMachine, aTermIsPaidInEveryHour) {
    core::Scenario s = named("AWS p5.48xlarge, 3 years");
    EXPECT_FALSE(told<notice::TermByTheHour>(s));
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_TRUE(told<notice::TermByTheHour>(s));
    s = named("AWS p5.48xlarge");
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_FALSE(told<notice::TermByTheHour>(s));
}

TEST(NoticesOfTheMachine, pricesThatContradictAreTold) {
    core::Scenario s = named("AWS p5.48xlarge");
    EXPECT_FALSE(told<notice::PricesContradict>(s));
    s.hosting.reserved_usd_per_instance_hour = s.hosting.usd_per_instance_hour;
    ASSERT_TRUE(told<notice::PricesContradict>(s));
    EXPECT_EQ(told<notice::PricesContradict>(s)->input, "hosting.reserved_usd_per_instance_hour");
    s.hosting.reserved_usd_per_instance_hour = 0;
    s.hosting.spot_restart_loss = 0.1;
    s.hosting.spot_usd_per_instance_hour = s.hosting.usd_per_instance_hour * 0.9;
    EXPECT_FALSE(told<notice::PricesContradict>(s)) << "0.99 of it";
    s.hosting.spot_usd_per_instance_hour = s.hosting.usd_per_instance_hour * 0.92;
    EXPECT_TRUE(told<notice::PricesContradict>(s));
}

} // namespace
