// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/notices.h"

#include "core/catalogue/engine_support.h"
#include "core/decide/break_even.h"
#include "core/decide/like_for_like.h"
#include "core/decide/recheck.h"
#include "core/model/latency.h"
#include "core/model/replica_layout.h"
#include "core/model/throughput.h"
#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "core/text/dates.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

namespace core {
namespace {

constexpr double least_cold_share = 0.001; // of the requests, from which on it is said

// The day whose prices the scenario is about: the instance's, else the newest of its other prices.
std::string price_day(const Scenario& s) {
    if (const auto found = s.sources.find(instance_price_input().path); found != s.sources.end())
        return found->second.as_of;
    std::string newest;
    for (const auto& [path, source] : s.sources)
        if (is_price_in_force(s, path))
            newest = std::max(newest, source.as_of);
    return newest;
}

bool can_take_over(const CatalogueInstance& row, const Scenario& s, const Catalogue& catalogue) {
    const auto* gpu = find_gpu(catalogue, row.gpu);
    return gpu && row.on_demand_usd_per_h && !is_spot(row, Term::on_demand) &&
           runs_engine(*gpu, s.model.weight_precision);
}

// The machine that could take the place of one without an accelerator: the cheapest that holds the model, of
// the same provider where the catalogue has it, from the price lists within half a year of the one nearest to
// the scenario's own day.
const CatalogueInstance* cheapest_that_holds(const Scenario& s, double serving_gb,
                                             const Catalogue& catalogue) {
    const auto same_provider = [&](const CatalogueInstance& row) {
        return s.hosting.instance.starts_with(row.provider + " ");
    };
    const auto provider_known = std::ranges::any_of(catalogue.instances, same_provider);
    const auto in_question = [&](const CatalogueInstance& row) {
        return can_take_over(row, s, catalogue) && (!provider_known || same_provider(row));
    };
    const auto day = iso_date(price_day(s));
    const auto days_off = [&](const CatalogueInstance& row) {
        const auto of_row = iso_date(row.source.as_of);
        return day && of_row ? std::chrono::abs(*of_row - *day) : std::chrono::days{0};
    };
    auto nearest = std::chrono::days::max();
    for (const auto& row : catalogue.instances)
        if (in_question(row))
            nearest = std::min(nearest, days_off(row));
    const CatalogueInstance* best = nullptr;
    for (const auto& row : catalogue.instances)
        if (in_question(row) && days_off(row) <= nearest + std::chrono::days{183} &&
            row.gpu_count * row.gpu_memory_gb >= serving_gb &&
            (!best || *row.on_demand_usd_per_h < *best->on_demand_usd_per_h))
            best = &row;
    return best;
}

notice::NoAccelerator no_accelerator(const Scenario& s, const Evaluation& e, const Catalogue& catalogue,
                                     Severity no_answer) {
    notice::NoAccelerator notice{
        .severity = no_answer, .serving_gb = e.memory.serving_gb, .instead = std::nullopt};
    const auto* row = cheapest_that_holds(s, e.memory.serving_gb, catalogue);
    if (!row)
        return notice;
    auto with_gpus = s;
    apply(*row, catalogue, Term::on_demand, with_gpus);
    const auto even = break_even(with_gpus, Option::rented, Option::api, traffic_input(with_gpus));
    notice.instead = {.name = row->provider + " " + row->name,
                      .usd_per_hour = *row->on_demand_usd_per_h,
                      .break_even_words_per_day =
                          even.stays_cheaper_from
                              ? std::optional(words_of(s.traffic, *even.stays_cheaper_from))
                              : std::nullopt};
    return notice;
}

// Only of a typed number: auto tries none that engines refuse.
void add_split_refused(const Scenario& s, std::vector<Notice>& all) {
    const auto asked = std::min(s.hosting.gpus_per_replica, s.hosting.gpus_per_instance);
    const auto shape = model_shape(s.model);
    if (asked <= 0 || engines_split(shape, asked))
        return;
    const auto layout = layout_of(shape, asked, s.hosting.gpus_per_instance);
    all.push_back(notice::NotSplit{.gpus_per_replica = asked,
                                   .heads = shape.heads,
                                   .kv_heads = kv_heads(shape),
                                   .tensor_parallel = layout.tensor_parallel,
                                   .stages = layout.pipeline_parallel});
}

notice::TooSlow too_slow(const Hosting& h, const Capacity& c) {
    const double tokens_per_s = c.tokens_per_s_per_user.value_or(0);
    if (tokens_per_s >= h.min_tokens_per_s_per_user && c.time_to_first_token_s)
        return {.input = "hosting.max_time_to_first_token_s",
                .first_token_s = *c.time_to_first_token_s,
                .first_token_s_wanted = h.max_time_to_first_token_s};
    return {.tokens_per_s_alone = tokens_per_s, .tokens_per_s_wanted = h.min_tokens_per_s_per_user};
}

void add_capacity_notices(const Scenario& s, const Evaluation& e, const Catalogue& catalogue,
                          std::vector<Notice>& all) {
    const auto& h = s.hosting;
    const auto& c = e.capacity;
    const auto no_answer = h.capacity == CapacityMode::modelled ? Severity::blocking : Severity::warning;
    if (!c.has_accelerator)
        all.push_back(no_accelerator(s, e, catalogue, no_answer));
    else if (c.fit == Fit::too_slow)
        all.push_back(too_slow(h, c));
    else if (!c.fits || c.fit == Fit::does_not_fit)
        all.push_back(notice::DoesNotFit{.severity = no_answer,
                                         .serving_gb = e.memory.serving_gb,
                                         .replica_gb = c.placement.gpus_per_replica * h.gpu_memory_gb});
    if (c.has_accelerator)
        add_split_refused(s, all);
    if (h.capacity == CapacityMode::unlimited)
        all.push_back(notice::Unlimited{});
    if (h.capacity == CapacityMode::measured && h.measured_output_tokens_per_s <= 0)
        all.push_back(notice::NotMeasured{});
    if (e.fleet && c.has_accelerator && c.fits && c.placement.instances_per_unit > 1)
        all.push_back(
            notice::AcrossMachines{.machines_per_replica = c.placement.instances_per_unit,
                                   .pipeline_factor = c.mode == CapacityMode::modelled
                                                          ? std::optional(1 + pipeline_loss_across_nodes)
                                                          : std::nullopt});
}

void add_exceeded_limits(const Evaluation& e, std::vector<Notice>& all) {
    for (const auto& limit : e.api_limits)
        if (limit.limit && limit.at_peak && *limit.at_peak > *limit.limit)
            all.push_back(notice::LimitExceeded{
                .input = limit.id == "tokens_per_minute" ? "api.tokens_per_minute_limit"
                                                         : "api.spend_limit_usd_per_month",
                .unit = limit.id == "tokens_per_minute" ? Unit::tokens_per_minute : Unit::usd_per_month,
                .at_peak = *limit.at_peak,
                .limit = *limit.limit,
                .reached_at_words_per_day = limit.reached_at_words_per_day});
}

void add_changed_price(const Scenario& s, const Verdict& verdict, const Catalogue& catalogue,
                       std::string_view day, std::vector<Notice>& all) {
    Recheck today = recheck(s, verdict.cheapest, catalogue, day);
    today.withdrawn_on.clear(); // a notice of its own
    // A list rounds, and a file may: below a hundredth it is no news, unless the answer changes with it.
    constexpr double no_news = 0.01;
    const bool is_small = std::ranges::all_of(today.changed, [&](const NewPrice& price) {
        return std::abs(price.value - price.was) < no_news * price.was;
    });
    if (today.holds() && is_small)
        return;
    const NewPrice& first = today.changed.front();
    all.push_back(notice::PriceChanged{.severity = today.holds() ? Severity::info : Severity::warning,
                                       .input = std::string(first.input->path),
                                       .unit = first.input->unit,
                                       .was = first.was,
                                       .is = first.value,
                                       .as_of = first.source.as_of,
                                       .others = static_cast<int>(today.changed.size()) - 1,
                                       .turns_to = today.holds() ? std::nullopt : today.now,
                                       .alone = today.first_turns_alone});
}

void add_context_exceeded(const Scenario& s, std::vector<Notice>& all) {
    for (const bool hosted : {false, true})
        if (exceeds_context(s, hosted))
            all.push_back(notice::ContextExceeded{.hosted = hosted,
                                                  .tokens = context_tokens(s, hosted),
                                                  .limit = hosted ? s.model.context_limit_tokens
                                                                  : s.api.context_limit_tokens});
}

std::string precision_name(WeightPrecision precision) {
    return std::string(find_input("model.weight_precision")->choices[static_cast<std::size_t>(precision)]);
}

void add_precision(const Scenario& s, std::vector<Notice>& all) {
    const Model& m = s.model;
    if (m.published_precision == PublishedPrecision::unknown ||
        m.published_precision == published_precision(m.weight_precision))
        return;
    const auto gb = [](const Model& model) {
        const auto shape = model_shape(model);
        const auto stored = weight_bytes(shape, split_parameters(shape));
        return stored.non_expert + stored.expert;
    };
    auto as_published = m;
    as_published.weight_precision = static_cast<WeightPrecision>(static_cast<int>(m.published_precision) - 1);
    const double ratio = gb(m) / gb(as_published);
    all.push_back(notice::PrecisionDiffers{.severity = ratio > 1 ? Severity::warning : Severity::info,
                                           .published = precision_name(as_published.weight_precision),
                                           .kept = precision_name(m.weight_precision),
                                           .size_ratio = ratio});
}

void add_licence(const Scenario& s, std::vector<Notice>& all) {
    const auto use = s.model.commercial_use;
    if (use == CommercialUse::no || use == CommercialUse::within_limits)
        all.push_back(
            notice::Licence{.severity = use == CommercialUse::no ? Severity::warning : Severity::info,
                            .model = s.model.preset,
                            .licence = s.model.licence});
}

void add_hours(const Scenario& s, const Evaluation& e, std::vector<Notice>& all) {
    if (s.hosting.billed_hours_per_month < hours_in_month)
        all.push_back(notice::BilledHours{.hours = s.hosting.billed_hours_per_month});
    if (!e.fleet || !s.owned.enabled || s.fine_tuning.runs_per_month == 0)
        return;
    auto serving = s;
    serving.fine_tuning.runs_per_month = 0;
    const auto without = evaluate(serving);
    const auto work = fine_tuning_work(s, model_shape(s.model), e.memory);
    if (without.fleet && e.fleet->owned_instances > without.fleet->owned_instances)
        all.push_back(notice::FineTuningHours{.machine_hours = tuning_load(s, work).instance_hours,
                                              .more_instances =
                                                  e.fleet->owned_instances - without.fleet->owned_instances});
}

// Only of more than 5 in 100: then the 95th percentile is above 0.
void add_waiting(const Scenario& s, const Evaluation& e, std::vector<Notice>& all) {
    if (!e.fleet || !e.capacity.batch || !e.capacity.requests_per_s)
        return;
    const double replicas = (e.fleet->units - s.hosting.spare_units) * e.fleet->replicas_per_unit;
    const double load = e.traffic.peak_requests_per_s /
                        (rented_share_of_month(s.hosting) * replicas * *e.capacity.requests_per_s);
    // Asking exactly costs more than all else that is told; with so many free slots nobody waits
    // (core/README.md section 3, "Waiting").
    constexpr double nobody_waits = 3;
    if (load < 1 && replicas * *e.capacity.batch * (1 - load) * (1 - load) > nobody_waits)
        return;
    const auto found = latency(s, e);
    if (!found || (found->wait_p95_s && *found->wait_p95_s <= 0))
        return;
    constexpr double at_once_s = 2; // as long as one speaks of it
    const double goal_s = s.hosting.max_time_to_first_token_s;
    const double long_wait_s = goal_s > 0 ? goal_s : at_once_s;
    all.push_back(notice::Waiting{.severity = found->wait_p95_s.value_or(long_wait_s) < long_wait_s
                                                  ? Severity::info
                                                  : Severity::warning,
                                  .probability = found->probability_of_waiting.value_or(1),
                                  .p95_s = found->wait_p95_s});
}

void add_horizon(const Scenario& s, const Verdict& verdict, const Projection& projection, const Mix* mix,
                 std::vector<Notice>& all) {
    const OverHorizon whole = over_horizon(projection, s.owned);
    if (const auto& change = projection.credits_change)
        all.push_back(
            notice::CreditsEnd{.month = change->month, .credited = change->credited, .after = change->after});
    if (!whole.cheapest || !verdict.cheapest || whole.cheapest == verdict.cheapest)
        return;
    const auto usd = [&](Option option) { return whole.cost_usd[static_cast<std::size_t>(option)]; };
    if (!usd(*verdict.cheapest))
        return;
    // By what is paid alone: what a mix's own machines are worth at the end is not known.
    const std::vector<double>& of_mix = projection.cumulative_usd[mix_plan];
    const std::vector<double>& paid = projection.cumulative_usd[static_cast<std::size_t>(*whole.cheapest)];
    all.push_back(notice::HorizonDisagrees{
        .cheapest = *whole.cheapest,
        .months = projection.months,
        .saving_usd = *usd(*verdict.cheapest) - *usd(*whole.cheapest),
        .without_mix = mix && !of_mix.empty() && of_mix.back() <= paid.back(),
        .value_at_end_usd =
            s.owned.value_at_end == ValueAtEnd::none ? projection.owned_value_at_end_usd : 0});
}

// Not of a capacity that was measured: there something did start.
void add_engine_unsupported(const Scenario& s, const Catalogue& catalogue, std::vector<Notice>& all) {
    const auto* gpu = find_gpu(catalogue, s.hosting.accelerator);
    if (!gpu || s.hosting.gpus_per_instance == 0 || s.hosting.capacity == CapacityMode::measured ||
        starts(s.hosting.engine, *gpu, s.model.weight_precision))
        return;
    all.push_back(notice::EngineUnsupported{.engine = std::string(factor_of(s.hosting.engine).family),
                                            .accelerator = gpu->name,
                                            .precision = precision_name(s.model.weight_precision)});
}

} // namespace

bool concerns(const Notice& notice, Option option) {
    if (severity(notice) == Severity::info)
        return false;
    const bool hosts = option != Option::api;
    if (const auto* context = std::get_if<notice::ContextExceeded>(&notice))
        return context->hosted == hosts;
    if (std::holds_alternative<notice::LimitExceeded>(notice) ||
        std::holds_alternative<notice::StalePrice>(notice)) // a warning only of an API
        return !hosts;
    if (std::holds_alternative<notice::FineTuningHours>(notice) ||
        std::holds_alternative<notice::OwnPriceKept>(notice) ||
        std::holds_alternative<notice::OwnPriceOfCards>(notice))
        return option == Option::owned;
    if (const auto* spot = std::get_if<notice::SpotInterruption>(&notice); spot && spot->of_mix > 0)
        return true; // told where the mix is the headline
    if (std::holds_alternative<notice::BilledHours>(notice) ||
        std::holds_alternative<notice::SpotInterruption>(notice) ||
        std::holds_alternative<notice::ColdStart>(notice) ||
        std::holds_alternative<notice::TermByTheHour>(notice))
        return option == Option::rented;
    if (std::holds_alternative<notice::HorizonDisagrees>(notice) ||
        std::holds_alternative<notice::CreditsEnd>(notice) ||
        std::holds_alternative<notice::PriceChanged>(notice) ||
        std::holds_alternative<notice::TooCloseToCall>(notice))
        return true;
    return hosts; // what our model and machines are told of
}

bool beside_headline(const Notice& notice, const Verdict& verdict) {
    return severity(notice) == Severity::blocking ||
           (verdict.cheapest && concerns(notice, *verdict.cheapest));
}

std::vector<Notice> notices(const Scenario& s, const Evaluation& e, const Verdict& verdict,
                            const Projection& projection, const Catalogue& catalogue, std::string_view today,
                            const Mix* mix) {
    std::vector<Notice> all;
    add_capacity_notices(s, e, catalogue, all);
    add_engine_unsupported(s, catalogue, all);
    if (s.fine_tuning.runs_per_month > 0 && !e.fine_tuning.hosted_usd_per_run)
        all.push_back(notice::HoursNotModelled{});
    add_exceeded_limits(e, all);
    add_context_exceeded(s, all);
    add_precision(s, all);
    add_licence(s, all);
    add_hours(s, e, all);
    add_waiting(s, e, all);
    add_horizon(s, verdict, projection, mix, all);
    if (verdict.too_close_to_call)
        all.push_back(notice::TooCloseToCall{.error_band = e.capacity.band.factor});
    if (s.quality.own_pass_share == 0 && !same_model(s, catalogue))
        all.push_back(notice::NotLikeForLike{.model = s.model.preset, .api = s.api.preset});
    add_changed_price(s, verdict, catalogue, today, all);
    if (const double cold = e.costs[Option::rented] ? e.fleet->cold_share : 0; cold >= least_cold_share)
        all.push_back(notice::ColdStart{.severity = verdict.cheapest == Option::rented ? Severity::warning
                                                                                       : Severity::info,
                                        .share = cold,
                                        .seconds = s.hosting.cold_start_s});
    std::ranges::move(price_terms(s, verdict, catalogue, mix), std::back_inserter(all));
    std::ranges::move(own_prices(s), std::back_inserter(all));
    if (auto told = withdrawal(s, catalogue, today))
        all.emplace_back(std::move(*told));
    if (auto old = stale_price(s, catalogue, today))
        all.emplace_back(std::move(*old));
    std::ranges::stable_sort(all, std::ranges::greater{}, severity);
    return all;
}

} // namespace core
