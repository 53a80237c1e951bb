// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/notices.h"

#include "core/decide/break_even.h"
#include "core/scenario/inputs.h"
#include "core/text/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace core {
namespace {

constexpr double stale_after_days = 90;  // MODEL.md section 7
constexpr double pipeline_factor = 1.35; // as in throughput.cpp

// A price of the market that is in force: not what our own people cost, nor of what is switched off.
bool is_price(const Scenario& s, std::string_view path) {
    const auto off = (path.starts_with("owned.") && !s.owned.enabled) ||
                     (path.starts_with("api.long_context.") && !s.api.has_long_context) ||
                     ((path.starts_with("fine_tuning.") || path == "api.training_usd_per_mtok") &&
                      s.fine_tuning.runs_per_month == 0);
    return find_input(path) && !off && !path.starts_with("team.") &&
           path.find("usd_per") != std::string_view::npos && path.find("limit") == std::string_view::npos;
}

// The day whose prices the scenario is about: the instance's, else the newest of its other prices.
std::string price_day(const Scenario& s) {
    if (const auto found = s.sources.find("hosting.usd_per_instance_hour"); found != s.sources.end())
        return found->second.as_of;
    std::string newest;
    for (const auto& [path, source] : s.sources)
        if (is_price(s, path))
            newest = std::max(newest, source.as_of);
    return newest;
}

bool can_take_over(const CatalogueInstance& row, const Scenario& s, const Catalogue& catalogue) {
    const auto* gpu = find_gpu(catalogue, row.gpu);
    return gpu && gpu->is_gpu && row.on_demand_usd_per_h &&
           (gpu->has_bf16 || s.model.weight_precision != WeightPrecision::bf16);
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

Notice no_accelerator(const Scenario& s, const Evaluation& e, const Catalogue& catalogue) {
    Notice notice{.kind = NoticeKind::no_accelerator,
                  .severity =
                      s.hosting.capacity == CapacityMode::modelled ? Severity::blocking : Severity::warning,
                  .numbers = {e.memory.serving_gb}};
    const auto* row = cheapest_that_holds(s, e.memory.serving_gb, catalogue);
    if (!row)
        return notice;
    auto with_gpus = s;
    apply(*row, catalogue, Term::on_demand, with_gpus);
    const auto* words = find_input("traffic.words_per_day");
    const auto even = break_even(with_gpus, Option::rented, Option::api, *words);
    notice.names = {row->provider + " " + row->name};
    notice.numbers.push_back(*row->on_demand_usd_per_h);
    notice.numbers.push_back(even.stays_cheaper_from.value_or(0));
    return notice;
}

void add_capacity_notices(const Scenario& s, const Evaluation& e, const Catalogue& catalogue,
                          std::vector<Notice>& all) {
    const auto& h = s.hosting;
    const auto& c = e.capacity;
    const auto no_answer = h.capacity == CapacityMode::modelled ? Severity::blocking : Severity::warning;
    if (!c.has_accelerator)
        all.push_back(no_accelerator(s, e, catalogue));
    else if (c.fit == Fit::too_slow)
        all.push_back({.kind = NoticeKind::too_slow,
                       .severity = Severity::blocking,
                       .numbers = {c.tokens_per_s_per_user.value_or(0), h.min_tokens_per_s_per_user}});
    else if (!c.fits || c.fit == Fit::does_not_fit)
        all.push_back({.kind = NoticeKind::does_not_fit,
                       .severity = no_answer,
                       .numbers = {e.memory.serving_gb, c.placement.gpus_per_replica * h.gpu_memory_gb},
                       .names = {h.instance}});
    if (h.capacity == CapacityMode::unlimited)
        all.push_back({.kind = NoticeKind::unlimited, .severity = Severity::warning});
    if (h.capacity == CapacityMode::measured && h.measured_output_tokens_per_s <= 0)
        all.push_back({.kind = NoticeKind::not_measured, .severity = Severity::blocking});
    if (e.fleet && c.has_accelerator && c.fits && c.placement.instances_per_unit > 1)
        all.push_back({.kind = NoticeKind::across_machines,
                       .severity = Severity::info,
                       .numbers = {c.placement.instances_per_unit,
                                   c.mode == CapacityMode::modelled ? pipeline_factor : 1}});
}

// One notice for the oldest price: a list of a dozen says no more.
void add_stale_price(const Scenario& s, std::string_view today, std::vector<Notice>& all) {
    const auto now = iso_date(today);
    const auto oldest = oldest_price(s);
    if (!now || !oldest)
        return;
    const auto days = static_cast<double>((*now - *iso_date(oldest->as_of)).count());
    if (days > stale_after_days)
        all.push_back({.kind = NoticeKind::stale_price,
                       .severity = Severity::info,
                       .numbers = {days},
                       .names = {oldest->path, oldest->as_of}});
}

#define L(x) QT_TRANSLATE_NOOP("core", x)
struct KindName {
    NoticeKind kind;
    std::string_view id;
};
constexpr std::array kind_names{
    KindName{NoticeKind::does_not_fit, "does_not_fit"},
    KindName{NoticeKind::too_slow, "too_slow"},
    KindName{NoticeKind::no_accelerator, "no_accelerator"},
    KindName{NoticeKind::not_measured, "not_measured"},
    KindName{NoticeKind::unlimited, "unlimited"},
    KindName{NoticeKind::across_machines, "across_machines"},
    KindName{NoticeKind::limit_exceeded, "limit_exceeded"},
    KindName{NoticeKind::stale_price, "stale_price"},
    KindName{NoticeKind::too_close_to_call, "too_close_to_call"},
    KindName{NoticeKind::hours_not_modelled, "hours_not_modelled"},
};

std::string no_accelerator_text(const Notice& n, Translate tr) {
    const auto need = format(n.numbers[0], Unit::gb, tr);
    if (n.names.empty())
        return fill(tr(L("No accelerator in this machine; the model needs %1 of GPU memory.")), {need});
    const auto price = format(n.numbers[1], Unit::usd_per_hour, tr);
    if (n.numbers[2] <= 0)
        return fill(tr(L("No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it "
                         "self-hosting never becomes cheaper.")),
                    {need, n.names[0], price});
    // In tenths of a million, as MODEL.md section 8 has it.
    const auto words = format_exact(std::round(n.numbers[2] / 1e5) / 10, Unit::none) + " M";
    return fill(tr(L("No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it the "
                     "break-even is %4.")),
                {need, n.names[0], price,
                 n.numbers[2] >= 1e8 && n.numbers[2] < 1e9 ? words + " " + unit_words(Unit::words_per_day, tr)
                                                           : format(n.numbers[2], Unit::words_per_day, tr)});
}

std::string limit_text(const Notice& n, Translate tr) {
    const auto tokens = n.names[0] == "tokens_per_minute";
    const auto unit = tokens ? Unit::tokens_per_minute : Unit::usd_per_month;
    const auto at_peak = format(n.numbers[0], unit, tr), limit = format(n.numbers[1], unit, tr);
    if (n.numbers[2] <= 0)
        return fill(tr(L("The bill of %1 exceeds the API's spending limit of %2, whatever the traffic.")),
                    {at_peak, limit});
    return fill(tr(tokens ? L("The peak of %1 exceeds the API's limit of %2; it is reached at %3.")
                          : L("The bill of %1 exceeds the API's spending limit of %2; it is reached at %3.")),
                {at_peak, limit, format(n.numbers[2], Unit::words_per_day, tr)});
}

} // namespace

std::optional<OldestPrice> oldest_price(const Scenario& s) {
    std::optional<OldestPrice> oldest;
    for (const auto& [path, source] : s.sources) {
        const auto day = iso_date(source.as_of);
        if (day && is_price(s, path) && (!oldest || *day < *iso_date(oldest->as_of)))
            oldest = {path, source.as_of};
    }
    return oldest;
}

std::string_view id(NoticeKind kind) {
    return std::ranges::find(kind_names, kind, &KindName::kind)->id;
}

std::string_view id(Severity severity) {
    constexpr std::array<std::string_view, 3> names{"info", "warning", "blocking"};
    return names[static_cast<std::size_t>(severity)];
}

std::vector<Notice> notices(const Scenario& s, const Evaluation& e, bool too_close_to_call,
                            const Catalogue& catalogue, std::string_view today) {
    std::vector<Notice> all;
    add_capacity_notices(s, e, catalogue, all);
    if (s.fine_tuning.runs_per_month > 0 && !e.fine_tuning.hosted_usd_per_run)
        all.push_back({.kind = NoticeKind::hours_not_modelled, .severity = Severity::blocking});
    for (const auto& limit : e.api_limits)
        if (limit.limit && limit.at_peak > *limit.limit)
            all.push_back(
                {.kind = NoticeKind::limit_exceeded,
                 .severity = Severity::warning,
                 .numbers = {limit.at_peak, *limit.limit, limit.reached_at_words_per_day.value_or(0)},
                 .names = {std::string(limit.id)}});
    if (too_close_to_call)
        all.push_back({.kind = NoticeKind::too_close_to_call,
                       .severity = Severity::warning,
                       .numbers = {e.capacity.error_band}});
    add_stale_price(s, today, all);
    std::ranges::stable_sort(all, std::ranges::greater{}, &Notice::severity);
    return all;
}

std::string notice_text(const Notice& n, Translate tr) {
    switch (n.kind) {
    case NoticeKind::does_not_fit:
        if (n.numbers[0] <= n.numbers[1])
            return fill(
                tr(L(
                    "Does not fit: beside %1 of weights and head-room, the %2 of a replica leave no room for "
                    "the KV cache of one request, or the GPU's figures are missing.")),
                {format(n.numbers[0], Unit::gb, tr), format(n.numbers[1], Unit::gb, tr)});
        return fill(tr(L("Does not fit: serving needs %1, the GPUs of a replica have %2.")),
                    {format(n.numbers[0], Unit::gb, tr), format(n.numbers[1], Unit::gb, tr)});
    case NoticeKind::too_slow:
        return fill(
            tr(L("Too slow: even one user alone gets %1, the goal is %2.")),
            {format(n.numbers[0], Unit::tokens_per_s, tr), format(n.numbers[1], Unit::tokens_per_s, tr)});
    case NoticeKind::no_accelerator:
        return no_accelerator_text(n, tr);
    case NoticeKind::not_measured:
        return tr(L("Capacity is to be as measured, but no measured output is given."));
    case NoticeKind::unlimited:
        return tr(L("Capacity is unlimited by assumption: one replica is taken to carry any traffic."));
    case NoticeKind::across_machines:
        return fill(n.numbers[1] > 1
                        ? tr(L("One replica spans %1 machines; the estimate adds a pipeline factor of %2."))
                        : tr(L("One replica spans %1 machines.")),
                    {format_exact(n.numbers[0], Unit::none), format_exact(n.numbers[1], Unit::none)});
    case NoticeKind::limit_exceeded:
        return limit_text(n, tr);
    case NoticeKind::stale_price:
        return fill(tr(L("The oldest price (%1) is of %2, %3 days ago.")),
                    {tr(find_input(n.names[0])->label), n.names[1], format_exact(n.numbers[0], Unit::none)});
    case NoticeKind::too_close_to_call:
        return fill(tr(L("Too close to call: the throughput estimate may be off by ×/÷ %1, which changes who "
                         "is cheaper.")),
                    {format_exact(n.numbers[0], Unit::none)});
    case NoticeKind::hours_not_modelled:
        return tr(L("The hours of a fine-tuning run cannot be modelled without an accelerator."));
    }
    return {};
}
#undef L

} // namespace core
