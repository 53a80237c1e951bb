// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double mtok = 1e6;

double api_input_usd(const CostBasis& b, double share, double ApiPrices::*price) {
    const auto prices = api_prices(b.scenario.api, b.scenario.traffic.input_tokens_per_request);
    return b.traffic.input_tokens_per_month * share / mtok * prices.*price;
}
double uncached_input(const CostBasis& b) {
    return api_input_usd(b, 1 - b.scenario.traffic.cached_input_share, &ApiPrices::input_usd_per_mtok);
}
double cached_input(const CostBasis& b) {
    return api_input_usd(b, b.scenario.traffic.cached_input_share, &ApiPrices::cached_input_usd_per_mtok);
}
double output(const CostBasis& b) {
    const auto prices = api_prices(b.scenario.api, b.scenario.traffic.input_tokens_per_request);
    return b.traffic.output_tokens_per_month / mtok * prices.output_usd_per_mtok;
}
double api_training_usd_per_run(const Scenario& s) {
    return s.fine_tuning.training_tokens_m_per_run * s.fine_tuning.epochs * s.api.training_usd_per_mtok;
}
double api_fine_tuning(const CostBasis& b) {
    return b.scenario.fine_tuning.runs_per_month * api_training_usd_per_run(b.scenario);
}
double api_fixed(const CostBasis& b) {
    return b.scenario.api.fixed_usd_per_month;
}
double api_staff(const CostBasis& b) {
    return b.scenario.team.api_usd_per_year / 12;
}

double rent_usd_per_instance(const Hosting& h) {
    return h.usd_per_instance_hour * (1 - h.discount) * h.billed_hours_per_month;
}
double serving(const CostBasis& b) {
    return (b.fleet->average_instances - b.fleet->average_spare_instances) *
           rent_usd_per_instance(b.scenario.hosting);
}
double spare(const CostBasis& b) {
    return b.fleet->average_spare_instances * rent_usd_per_instance(b.scenario.hosting);
}
double rented_fine_tuning(const CostBasis& b) {
    const auto& t = b.scenario.fine_tuning;
    return t.runs_per_month * b.tuning.instances * b.tuning.hours_per_run.value_or(0) *
           t.usd_per_instance_hour;
}
double storage(const CostBasis& b) {
    return b.fleet->instances * (b.memory.weights_gb + b.memory.adapter_gb) *
           b.scenario.hosting.storage_usd_per_gb_month;
}
double hosting_staff(const CostBasis& b) {
    return b.scenario.team.hosting_usd_per_year / 12;
}

double purchase(const CostBasis& b) {
    const auto& o = b.scenario.owned;
    return b.fleet->instances * o.usd_per_instance * (1 - o.residual_share) / o.lifetime_months;
}
double energy(const CostBasis& b) {
    const auto& o = b.scenario.owned;
    return b.fleet->instances * o.kw_per_instance * o.pue * hours_per_month * o.usd_per_kwh;
}
double colocation(const CostBasis& b) {
    return b.fleet->instances * b.scenario.owned.colocation_usd_per_instance_month;
}
double maintenance(const CostBasis& b) {
    const auto& o = b.scenario.owned;
    return b.fleet->instances * o.usd_per_instance * o.maintenance_share_per_year / 12;
}
// Runs on machines that are there already; their energy is in `energy`.
double owned_fine_tuning(const CostBasis&) {
    return 0;
}

#define L(x) QT_TRANSLATE_NOOP("core", x)
constexpr CostItem table[] = {
    {Option::api, "uncached_input", L("Input"), uncached_input},
    {Option::api, "cached_input", L("Cached input"), cached_input},
    {Option::api, "output", L("Output"), output},
    {Option::api, "fine_tuning", L("Fine-tuning"), api_fine_tuning},
    {Option::api, "fixed_fee", L("Fixed fee"), api_fixed},
    {Option::api, "staff", L("People"), api_staff},
    {Option::rented, "serving", L("Serving"), serving},
    {Option::rented, "spare", L("Spare"), spare},
    {Option::rented, "fine_tuning", L("Fine-tuning"), rented_fine_tuning},
    {Option::rented, "storage", L("Storage"), storage},
    {Option::rented, "staff", L("People"), hosting_staff},
    {Option::owned, "purchase", L("Purchase"), purchase},
    {Option::owned, "energy", L("Energy"), energy},
    {Option::owned, "colocation", L("Colocation"), colocation},
    {Option::owned, "maintenance", L("Maintenance"), maintenance},
    {Option::owned, "fine_tuning", L("Fine-tuning"), owned_fine_tuning},
    {Option::owned, "staff", L("People"), hosting_staff},
};
static_assert(std::size(table) == cost_item_count);

struct OptionName {
    std::string_view id, label;
};
constexpr std::array<OptionName, option_count> option_names{
    {{"api", L("API")}, {"rented", L("Rented GPUs")}, {"owned", L("Own hardware")}}};
#undef L

// Whether there is an answer at all: hosting that cannot serve has no price, and a tuning run whose hours
// nobody knows makes the rent unknown.
bool answered(Option option, const CostBasis& b) {
    switch (option) {
    case Option::api:
        return true;
    case Option::rented:
        return b.fleet && (b.scenario.fine_tuning.runs_per_month == 0 || b.tuning.hours_per_run);
    case Option::owned:
        return b.fleet && b.scenario.owned.enabled;
    }
    return false;
}

} // namespace

std::string_view id(Option option) {
    return option_names[static_cast<std::size_t>(option)].id;
}
std::string_view label(Option option) {
    return option_names[static_cast<std::size_t>(option)].label;
}
std::span<const CostItem> cost_items() {
    return table;
}

ApiPrices api_prices(const Api& api, double input_tokens_per_request) {
    const auto& tier = api.long_context;
    if (api.has_long_context && input_tokens_per_request > tier.above_tokens)
        return {tier.input_usd_per_mtok, tier.cached_input_usd_per_mtok, tier.output_usd_per_mtok};
    return {api.input_usd_per_mtok, api.cached_input_usd_per_mtok, api.output_usd_per_mtok};
}

Costs costs(const CostBasis& basis) {
    std::array<bool, option_count> has_answer{};
    for (const auto option : all_options)
        has_answer[static_cast<std::size_t>(option)] = answered(option, basis);
    Costs result;
    for (std::size_t row = 0; row < cost_item_count; ++row) {
        const auto option = static_cast<std::size_t>(table[row].option);
        if (!has_answer[option])
            continue;
        const auto usd = table[row].usd(basis);
        result.item_usd[row] = usd;
        result.monthly_usd[option] = result.monthly_usd[option].value_or(0) + usd;
    }
    return result;
}

std::array<ApiLimit, api_limit_count> api_limits(const Scenario& s, const TrafficLoad& traffic,
                                                 const Costs& costs) {
    std::array<ApiLimit, api_limit_count> limits{
        {{.id = "tokens_per_minute", .at_peak = traffic.peak_tokens_per_minute},
         {.id = "spend_usd_per_month"}}};
    if (s.api.tokens_per_minute_limit > 0) {
        limits[0].limit = s.api.tokens_per_minute_limit;
        limits[0].reached_at_words_per_day =
            s.traffic.words_per_day * (s.api.tokens_per_minute_limit / traffic.peak_tokens_per_minute);
    }
    // The provider's bill: everything but our own people. Input and output grow with traffic, the rest not.
    double per_traffic = 0, fixed = 0;
    for (std::size_t row = 0; row < cost_item_count; ++row) {
        if (table[row].option != Option::api || table[row].usd == api_staff)
            continue;
        const auto grows =
            table[row].usd == uncached_input || table[row].usd == cached_input || table[row].usd == output;
        (grows ? per_traffic : fixed) += costs.item_usd[row];
    }
    limits[1].at_peak = per_traffic + fixed;
    if (s.api.spend_limit_usd_per_month > 0) {
        limits[1].limit = s.api.spend_limit_usd_per_month;
        if (per_traffic > 0)
            limits[1].reached_at_words_per_day = std::max(
                0.0, s.traffic.words_per_day * ((s.api.spend_limit_usd_per_month - fixed) / per_traffic));
    }
    return limits;
}

FineTuningCost fine_tuning_cost(const Scenario& s, const FineTuningWork& work) {
    const auto& t = s.fine_tuning;
    FineTuningCost cost;
    cost.api_usd_per_run = api_training_usd_per_run(s);
    const auto usd_per_hour = work.instances * t.usd_per_instance_hour;
    if (work.hours_per_run)
        cost.hosted_usd_per_run = usd_per_hour * *work.hours_per_run;
    cost.hosted_usd_per_day = usd_per_hour * 24;
    const auto usd_per_word = s.traffic.tokens_per_word * t.epochs * s.api.training_usd_per_mtok / mtok;
    if (usd_per_word > 0)
        cost.break_even_words_per_day = cost.hosted_usd_per_day / usd_per_word;
    return cost;
}

FineTuningWork fine_tuning_work(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory) {
    constexpr double training_mfu = 0.45; // MODEL.md section 5
    const auto& h = s.hosting;
    const auto& t = s.fine_tuning;
    FineTuningWork work;
    const auto memory_per_instance_gb = h.gpus_per_instance * h.gpu_memory_gb;
    if (memory_per_instance_gb > 0)
        work.instances = std::ceil(memory.tuning_gb / memory_per_instance_gb);
    if (t.hours_per_run > 0) {
        work.hours_per_run = t.hours_per_run;
        return work;
    }
    const auto flops_per_s = work.instances * h.gpus_per_instance * h.gpu_bf16_tflops * 1e12 * training_mfu;
    if (flops_per_s <= 0)
        return work;
    // Forward and backward through every weight a token meets: 6 FLOP each when all are trained; with LoRA
    // the frozen weights need no gradient of their own (4), the adapters do (6).
    const auto n = shape.active_params_b * 1e9;
    const auto tokens = t.training_tokens_m_per_run * 1e6 * t.epochs;
    const auto flop_per_token = t.lora_share > 0 ? 4 * n + 6 * n * t.lora_share : 6 * n;
    work.hours_per_run = flop_per_token * tokens / flops_per_s / 3600;
    return work;
}

} // namespace core
