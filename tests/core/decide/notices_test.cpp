// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/notices.h"

#include "core/catalogue/own_machine.h"
#include "core/decide/snapshot.h"
#include "core/decide/verdict.h"
#include "core/model/latency.h"
#include "core/report/working.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/random_scenario.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace {

namespace notice = core::notice;

std::vector<core::Notice> notices_of(const core::Scenario& s, std::string_view today = "2026-11-24") {
    return core::notices(s, core::evaluate(s), {}, {}, test::shipped_catalogue(), today);
}

template <class Kind>
std::optional<Kind> find(const std::vector<core::Notice>& all) {
    for (const auto& each : all)
        if (const auto* found = std::get_if<Kind>(&each))
            return *found;
    return std::nullopt;
}

core::Scenario article_with_sources() {
    auto s = test::article();
    s.hosting.instance = "AWS m7a.16xlarge";
    s.sources["hosting.usd_per_instance_hour"] = {"AWS price list", "2023-09-18"};
    return s;
}

// core/README.md section 8: "no accelerator; with p4d.24xlarge the break-even is 196.6 M words/day".
// 2 x $32.7726 x 730 h / ($4 per M tokens x 2 tokens x 365/12 days) = 196.64 M.
TEST(Notices, theArticlesMachineHasNoAccelerator) {
    const auto all = notices_of(article_with_sources());
    const auto told = find<notice::NoAccelerator>(all);
    ASSERT_TRUE(told && told->instead);
    EXPECT_EQ(told->severity, core::Severity::warning);
    EXPECT_DOUBLE_EQ(told->serving_gb, 210.21);
    EXPECT_EQ(told->instead->name, "AWS p4d.24xlarge");
    EXPECT_DOUBLE_EQ(told->instead->usd_per_hour, 32.7726);
    EXPECT_NEAR(told->instead->break_even_words_per_day.value(), 2 * 32.7726 * 730 / (8e-6 * 365 / 12), 1);
    EXPECT_EQ(core::notice_text(*told), "No accelerator in this machine. The cheapest that holds 210 GB is "
                                        "AWS p4d.24xlarge at $32.77/h; with "
                                        "it the break-even is 196.6 M words/day.");
    EXPECT_TRUE(find<notice::Unlimited>(all));
}

// A price moved by hand has no source any more; the machine is still the provider's, the day the API price's.
TEST(Notices, theMachineProposedStaysTheSameWhileThePriceIsDragged) {
    auto s = article_with_sources();
    s.sources.erase("hosting.usd_per_instance_hour");
    s.sources["api.output_usd_per_mtok"] = {"blog", "2023-08-22"};
    s.hosting.usd_per_instance_hour = 6;
    const auto told = find<notice::NoAccelerator>(notices_of(s));
    ASSERT_TRUE(told && told->instead);
    EXPECT_EQ(told->instead->name, "AWS p4d.24xlarge");
    EXPECT_EQ(told->instead->usd_per_hour, 32.7726);
}

TEST(Notices, noAcceleratorBlocksWhereCapacityIsModelled) {
    auto s = article_with_sources();
    s.hosting.capacity = core::CapacityMode::modelled;
    const auto all = notices_of(s);
    ASSERT_TRUE(find<notice::NoAccelerator>(all));
    EXPECT_EQ(core::severity(all.front()), core::Severity::blocking); // the worst comes first
}

TEST(Notices, doesNotFitAndTooSlowCarryTheirNumbers) {
    auto s = test::llama_on_h100();
    s.hosting.gpus_per_replica = 1;
    s.model.weight_precision = core::WeightPrecision::bf16;
    const auto fit = find<notice::DoesNotFit>(notices_of(s));
    ASSERT_TRUE(fit);
    EXPECT_DOUBLE_EQ(fit->serving_gb, core::evaluate(s).memory.serving_gb);
    EXPECT_DOUBLE_EQ(fit->replica_gb, 85.9);
    s = test::llama_on_h100();
    s.hosting.min_tokens_per_s_per_user = 5000;
    const auto slow = find<notice::TooSlow>(notices_of(s));
    ASSERT_TRUE(slow);
    EXPECT_EQ(core::severity(*slow), core::Severity::blocking);
    EXPECT_LT(slow->tokens_per_s_alone, 5000);
    EXPECT_EQ(slow->tokens_per_s_wanted, 5000);
}

TEST(Notices, tooSlowNamesTheGoalThatIsMissed) {
    auto s = test::llama_on_h100();
    s.hosting.max_time_to_first_token_s = 0.03; // 20 ms on the way, and the input is to be read
    const auto slow = find<notice::TooSlow>(notices_of(s));
    ASSERT_TRUE(slow);
    EXPECT_EQ(core::input(*slow), "hosting.max_time_to_first_token_s");
    EXPECT_GT(slow->first_token_s, 0.03);
    EXPECT_TRUE(core::notice_text(*slow).ends_with("the goal is 0.03 s; more machines do not help."));
    s.hosting.min_tokens_per_s_per_user = 5000;
    EXPECT_EQ(core::input(*find<notice::TooSlow>(notices_of(s))), "hosting.min_tokens_per_s_per_user");
    s.hosting.min_tokens_per_s_per_user = 0;
    s.hosting.max_time_to_first_token_s = 5;
    EXPECT_FALSE(find<notice::TooSlow>(notices_of(s)));
}

TEST(Notices, aReplicaAcrossMachinesIsToldWhateverTheCapacityRestsOn) {
    auto s = test::llama_on_h100();
    s.hosting.gpus_per_instance =
        1; // 70.6 GB of weights in fp8 on GPUs of 85.9 GB, with head-room two of them
    s.hosting.gpus_per_replica = 2;
    for (const auto mode : {core::CapacityMode::modelled, core::CapacityMode::unlimited}) {
        s.hosting.capacity = mode;
        const auto told = find<notice::AcrossMachines>(notices_of(s));
        ASSERT_TRUE(told);
        EXPECT_EQ(told->machines_per_replica, 2);
        const bool estimated = mode == core::CapacityMode::modelled; // core/README.md section 3: 1.35
        EXPECT_EQ(core::notice_text(*told).ends_with("a pipeline factor of 1.35."), estimated);
    }
}

// One answer for the notice and for the date in the window: the price of what is not used is in neither.
TEST(Notices, theOldestPriceIsOneInForce) {
    auto s = test::llama_on_h100();
    s.sources.clear();
    EXPECT_FALSE(core::oldest_price(s));
    s.sources["api.output_usd_per_mtok"] = {"price list", "2026-03-01"};
    s.sources["api.training_usd_per_mtok"] = {"price list", "2024-01-01"};
    s.sources["team.hosting_usd_per_year"] = {"salaries", "2023-01-01"};
    s.fine_tuning.runs_per_month = 0;
    ASSERT_TRUE(core::oldest_price(s));
    EXPECT_EQ(core::oldest_price(s)->as_of, "2026-03-01");
    EXPECT_EQ(find<notice::StalePrice>(notices_of(s))->as_of, "2026-03-01");
    s.fine_tuning.runs_per_month = 1;
    EXPECT_EQ(core::oldest_price(s)->path, "api.training_usd_per_mtok");
    EXPECT_EQ(find<notice::StalePrice>(notices_of(s))->as_of, "2024-01-01");
}

TEST(Notices, limitsAtThePeak) {
    auto s = test::article();
    s.traffic.peak_to_average = 4; // 12.5 M tokens/day / 1440 x 4 = 34,722 a minute, and more in the busiest
    const double busiest = *core::evaluate(s).api_limits[0].at_peak;
    s.api.tokens_per_minute_limit = busiest + 1;
    EXPECT_FALSE(find<notice::LimitExceeded>(notices_of(s)));
    s.api.tokens_per_minute_limit = busiest - 1;
    EXPECT_TRUE(find<notice::LimitExceeded>(notices_of(s)));
}

// Two requests a minute of 40,500 tokens are over 20,000 tokens a minute, however few they are a day.
TEST(Notices, aLimitBelowOneRequestIsNoBill) {
    auto s = test::article();
    s.traffic.input_tokens_per_request = 40000;
    s.traffic.output_tokens_per_request = 500;
    s.api.tokens_per_minute_limit = 20000;
    const auto exceeded = find<notice::LimitExceeded>(notices_of(s));
    ASSERT_TRUE(exceeded);
    EXPECT_EQ(exceeded->reached_at_words_per_day, 0);
    const auto text = core::notice_text(core::Notice(*exceeded));
    EXPECT_NE(text.find("exceeds the API's limit of 20 k tokens/min, whatever the traffic"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("bill"), std::string::npos) << text;
}

TEST(Notices, aRequestThatIsTooLongBlocksItsSide) {
    auto s = test::article();
    s.traffic.input_tokens_per_request = 100000;
    s.api.context_limit_tokens = 16385;
    auto told = find<notice::ContextExceeded>(notices_of(s));
    ASSERT_TRUE(told);
    EXPECT_FALSE(told->hosted);
    EXPECT_EQ(told->tokens, 100000 + s.traffic.output_tokens_per_request);
    EXPECT_EQ(told->limit, 16385);
    EXPECT_EQ(core::severity(*told), core::Severity::blocking);
    s.api.context_limit_tokens = 0;
    s.model.context_limit_tokens = 4096;
    EXPECT_TRUE(find<notice::ContextExceeded>(notices_of(s))->hosted);
}

// gpt-oss in bf16 takes 3.6 times its published 65.3 GB: 116.829 x 2 / 65.3.
TEST(Notices, anotherPrecisionThanPublishedIsTold) {
    auto s = test::ready_made("gpt_oss_120b_h100.rentorrun");
    EXPECT_FALSE(find<notice::PrecisionDiffers>(notices_of(s)));
    s.model.weight_precision = core::WeightPrecision::bf16;
    auto told = find<notice::PrecisionDiffers>(notices_of(s));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->severity, core::Severity::warning);
    EXPECT_NEAR(told->size_ratio, 3.58, 0.01);
    s = test::ready_made("llama_70b_h100.rentorrun"); // published in bf16, kept in fp8
    told = find<notice::PrecisionDiffers>(notices_of(s));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->severity, core::Severity::info);
    EXPECT_EQ(told->size_ratio, 0.5);
    s.model.published_precision = core::PublishedPrecision::unknown;
    EXPECT_FALSE(find<notice::PrecisionDiffers>(notices_of(s)));
}

TEST(Notices, fineTuningThatTakesMoreMachinesIsTold) {
    auto s = test::ready_made("owned_h100.rentorrun");
    s.fine_tuning.hours_per_run = 1000;
    s.fine_tuning.runs_per_month = 10;
    const auto told = find<notice::FineTuningHours>(notices_of(s));
    ASSERT_TRUE(told);
    EXPECT_EQ(std::fmod(told->machine_hours, 10000), 0);
    EXPECT_GT(told->more_instances, 0);
    s.owned.enabled = false;
    EXPECT_FALSE(find<notice::FineTuningHours>(notices_of(s)));
}

TEST(Notices, billedHoursAreTold) {
    auto s = test::article();
    EXPECT_FALSE(find<notice::BilledHours>(notices_of(s)));
    s.hosting.billed_hours_per_month = 200;
    EXPECT_EQ(find<notice::BilledHours>(notices_of(s))->hours, 200);
}

// owned_h100: the month says own, 36 months of cash say rent ($6.30 M against $6.61 M); the
// machines are then still worth millions.
TEST(Notices, theHorizonThatDisagreesIsInTheVerdict) {
    auto s = test::ready_made("owned_h100.rentorrun");
    const auto told_of = [](const core::Scenario& scenario) {
        return find<notice::HorizonDisagrees>(core::make_snapshot(scenario, {}, "2026-11-27")->notices);
    };
    const auto told = told_of(s);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->cheapest, core::Option::rented);
    EXPECT_EQ(told->months, 36);
    EXPECT_GT(told->value_at_end_usd, 3e6);
    // The headline is a mix, which costs less over the 36 months, too.
    const auto shown = core::make_snapshot(s, {}, "2026-11-27");
    EXPECT_LT(shown->projection.cumulative_usd[core::mix_plan].back(), 6.298e6);
    EXPECT_TRUE(told->without_mix);
    EXPECT_EQ(core::notice_text(*told).substr(0, 13), "Without a mix");
    EXPECT_TRUE(core::concerns(*told, core::Option::owned));
    s.owned.value_at_end = core::ValueAtEnd::book;
    EXPECT_FALSE(told_of(s)) << "with the machines' worth the horizon says own, too";
}

// A 1B model against Claude Opus is no bargain but another thing; the same open model at an API is the same.
TEST(Notices, modelsThatAreNotAlikeAreTold) {
    auto s = test::article();
    const auto told = [&](const char* model, const char* api) {
        s.model.preset = model;
        s.api.preset = api;
        return find<notice::NotLikeForLike>(notices_of(s)).has_value();
    };
    EXPECT_TRUE(told("Llama 3.2 1B", "Anthropic Claude Opus 5"));
    EXPECT_FALSE(told("Llama 3.3 70B", "Together AI Llama 3.3 70B Turbo"));
    EXPECT_FALSE(told("gpt-oss 120B", "Groq gpt-oss 120B"));
    EXPECT_TRUE(told("DeepSeek-V3", "DeepSeek DeepSeek V3.2"));
    EXPECT_FALSE(told("", "OpenAI GPT-5 mini")) << "no name to tell by";
    s.api.same_weights_as_model = true;
    EXPECT_FALSE(told("Llama 3.2 1B", "Anthropic Claude Opus 5")) << "the reader knows better";
    const notice::NotLikeForLike one;
    EXPECT_TRUE(core::concerns(one, core::Option::rented));
    EXPECT_FALSE(core::concerns(one, core::Option::api)) << "dearer and better is another question";
    EXPECT_FALSE(core::concerns(notice::TooSlow{}, core::Option::api))
        << "no reason for the API's missing figure";
    EXPECT_TRUE(core::beside_headline(notice::TooSlow{}, {}));
}

TEST(Notices, aLicenceThatForbidsToEarnIsTold) {
    auto s = test::article();
    s.model.licence = "CC-BY-NC-4.0";
    s.model.commercial_use = core::CommercialUse::no;
    EXPECT_EQ(find<notice::Licence>(notices_of(s))->severity, core::Severity::warning);
    s.model.commercial_use = core::CommercialUse::within_limits;
    EXPECT_EQ(find<notice::Licence>(notices_of(s))->severity, core::Severity::info);
    s.model.commercial_use = core::CommercialUse::yes;
    EXPECT_FALSE(find<notice::Licence>(notices_of(s)));
}

// One replica with few slots, from a third of its load to all of it: the wait comes and grows, and the quick
// look that saves the exact one misses none.
TEST(Notices, peopleWaitWhereThePeakComesNearTheCapacity) {
    auto s = test::llama_on_h100();
    s.hosting.spare_units = 0;
    s.hosting.target_utilisation = 1;
    s.hosting.min_tokens_per_s_per_user = 45;
    const auto usual = core::evaluate(s);
    const double words_at_capacity = s.traffic.words_per_day * *usual.capacity.requests_per_s *
                                     usual.fleet->replicas_per_unit / usual.traffic.peak_requests_per_s;
    double last = 0;
    for (double load = 0.3; load < 1; load += 0.01) {
        s.traffic.words_per_day = words_at_capacity * load;
        const auto exact = core::latency(s, core::evaluate(s));
        const auto told = find<notice::Waiting>(notices_of(s));
        ASSERT_TRUE(exact && exact->wait_p95_s) << load;
        EXPECT_EQ(told.has_value(), *exact->wait_p95_s > 0) << load;
        if (!told)
            continue;
        EXPECT_GT(told->probability, 0.05);
        EXPECT_GE(*told->p95_s, last) << load;
        EXPECT_EQ(told->severity, *told->p95_s < 2 ? core::Severity::info : core::Severity::warning);
        last = *told->p95_s;
    }
    EXPECT_GT(last, 2);
}

// Names of the contract, none used twice.
template <std::size_t... Index>
std::set<std::string_view> kinds(std::index_sequence<Index...>) {
    return {std::variant_alternative_t<Index, core::Notice>::kind...};
}

TEST(Notices, everyKindHasANameAndAText) {
    constexpr auto count = std::variant_size_v<core::Notice>;
    const auto known = kinds(std::make_index_sequence<count>());
    EXPECT_EQ(known.size(), count);
    std::set<std::string_view> told;
    core::Catalogue later;
    later.apis.push_back({.provider = "DeepSeek", .name = "V3.2", .source = {"list", "2026-11-01"}});
    later.gpus.push_back({.name = "Inferentia2", .is_gpu = false});
    later.instances.push_back({.provider = "P", .name = "spot only", .tier = "spot"});
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        auto s = test::random_scenario(seed);
        s.sources["api.output_usd_per_mtok"] = {"list", "2026-01-01"};
        if (seed % 3 == 0)
            s.sources["hosting.usd_per_instance_hour"] = {"list, reserved for a year", "2026-11-01"};
        s.model.preset = "DeepSeek-V3";
        s.hosting.accelerator = "Inferentia2";
        s.hosting.instance = "P spot only";
        s.api.preset = seed % 2 == 0 ? "DeepSeek V3.2" : "Together DeepSeek V3 Turbo";
        s.sources["owned.usd_per_instance"].from =
            seed % 2 == 0 ? "a page; for one machine of 8 × H100"
                          : "a page; cards alone, for one machine of " + core::machine_to_own(s.hosting);
        const auto e = core::evaluate(s);
        for (const auto& notice : core::notices(
                 s, e, {.cheapest = core::cheapest_option(e.costs), .too_close_to_call = seed % 2 == 0},
                 core::projection(s), later, "2026-11-24")) {
            told.insert(core::kind(notice));
            const auto text = core::notice_text(notice);
            EXPECT_FALSE(text.empty());
            EXPECT_EQ(text.find('%' + std::string("1")), std::string::npos) << text;
            EXPECT_EQ(text.find("nan"), std::string::npos) << text;
            EXPECT_EQ(text.find("inf"), std::string::npos) << text;
        }
    }
    EXPECT_EQ(told, known);
}

std::string line(const core::Scenario& s, std::string_view id) {
    for (const auto& l : core::working(*core::make_snapshot(s, {}, {})))
        if (l.id == id)
            return l.text;
    return "no line " + std::string(id);
}

// The article's own lines.
TEST(Working, reasonsAsTheArticleDoes) {
    const auto s = test::article();
    EXPECT_EQ(line(s, "memory.weights_gb"), "70 B parameters × 2 bytes = 140 GB");
    EXPECT_EQ(line(s, "memory.serving_gb"), "(140 GB + 0.14 GB) × 1.5 = 210 GB");
    EXPECT_EQ(line(s, "serving"), "1 instance × $3.70/h × 730 h = $2,701");
    EXPECT_EQ(line(s, "rented.monthly_usd"), "$2,701 + $2,701 = $5,402");
}

// Both options cost the same there: core/README.md section 8, 22.2 M words/day, two replicas at $5,402.
TEST(Working, checksTheBreakEvenOnBothSides) {
    const auto s = test::article();
    EXPECT_EQ(line(s, "break_even"), "at 22.2 M words/day: API $5,402, Rented GPUs $5,402 a month");
    EXPECT_EQ(line(s, "verdict"), "$5,402 − $1,521 = $3,881 a month");
    auto without = s;
    without.api.input_usd_per_mtok = without.api.output_usd_per_mtok = without.api.cached_input_usd_per_mtok =
        0;
    EXPECT_EQ(line(without, "break_even"),
              core::verdict_detail(core::verdict(without, core::evaluate(without))));
}

TEST(Working, explainsEveryTotalThatHasAnAnswer) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto s = test::random_scenario(seed);
        const auto made = core::make_snapshot(s, {}, {});
        const auto lines = core::working(*made);
        for (const auto option : core::all_options)
            EXPECT_EQ(made->evaluation.costs[option].has_value(),
                      std::ranges::any_of(lines, [&](const auto& l) {
                          return l.id == std::string(core::id(option)) + ".monthly_usd";
                      }));
        for (const auto& l : lines) {
            EXPECT_FALSE(l.label.empty());
            EXPECT_EQ(l.text.find("nan"), std::string::npos) << l.text;
            EXPECT_EQ(l.text.find("%1"), std::string::npos) << l.text;
        }
    }
}

} // namespace
