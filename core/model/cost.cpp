// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/cost.h"

#include "core/text/text.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace core {
namespace {

// Every item is a product, written once: with Quiet it is only multiplied, with a recorder its factors are
// kept for the working.
struct Quiet {
    double times(double value, Unit, std::string_view = {}) const { return value; }
    double over(double value, Unit, std::string_view = {}) const { return 1 / value; }
};
struct Recorder {
    std::vector<Factor> factors;
    double times(double value, Unit unit, std::string_view what = {}) {
        factors.push_back({value, unit, what, false});
        return value;
    }
    double over(double value, Unit unit, std::string_view what = {}) {
        factors.push_back({value, unit, what, true});
        return 1 / value;
    }
};

// What several items have in common, worked out once.
struct CostTerms : CostBasis {
    explicit CostTerms(const CostBasis& basis)
        : CostBasis(basis), prices(api_prices(scenario.api, scenario.traffic.input_tokens_per_request)),
          price_factor(api_price_factor(scenario, other_hours_share)),
          left_to_api(left_to_api_share(scenario)) {}

    ApiPrices prices;
    double price_factor; // of the API's listed prices
    double left_to_api;  // share of the requests
};

template <class Seen>
double count_instances(double count, Seen& f) {
    return f.times(count, Unit::none,
                   count == 1 ? QT_TRANSLATE_NOOP("core", "instance")
                              : QT_TRANSLATE_NOOP("core", "instances"));
}

// Written to the cache is only what is not read from it.
double written_share(const CostTerms& b) {
    const auto& t = b.scenario.traffic;
    return std::min(t.cache_write_share, 1 - t.cached_input_share);
}

// Of the listed price, where it is not just that.
template <class Seen>
double billed(const CostTerms& b, double usd_per_mtok, Seen& f) {
    const double usd = f.times(usd_per_mtok, Unit::usd_per_mtok);
    return b.price_factor == 1
               ? usd
               : usd * f.times(b.price_factor, Unit::none, QT_TRANSLATE_NOOP("core", "of the listed price"));
}

template <class Seen>
double input_tokens(const CostTerms& b, Seen& f) {
    return f.times(b.traffic.input_tokens_per_month / 1e6, Unit::tokens_m,
                   QT_TRANSLATE_NOOP("core", "input a month"));
}
template <class Seen>
double uncached_input(const CostTerms& b, Seen& f) {
    return input_tokens(b, f) *
           f.times(1 - b.scenario.traffic.cached_input_share - written_share(b), Unit::share,
                   QT_TRANSLATE_NOOP("core", "not cached")) *
           billed(b, b.prices.input_usd_per_mtok, f);
}
template <class Seen>
double cached_input(const CostTerms& b, Seen& f) {
    return input_tokens(b, f) *
           f.times(b.scenario.traffic.cached_input_share, Unit::share, QT_TRANSLATE_NOOP("core", "cached")) *
           billed(b, b.prices.cached_input_usd_per_mtok, f);
}
template <class Seen>
double cache_writes(const CostTerms& b, Seen& f) {
    return input_tokens(b, f) *
           f.times(written_share(b), Unit::share, QT_TRANSLATE_NOOP("core", "written to the cache")) *
           billed(b, b.prices.cache_write_usd_per_mtok, f);
}
template <class Seen>
double output(const CostTerms& b, Seen& f) {
    return f.times(b.traffic.output_tokens_per_month / 1e6, Unit::tokens_m,
                   QT_TRANSLATE_NOOP("core", "output a month")) *
           billed(b, b.prices.output_usd_per_mtok, f);
}
template <class Seen>
double api_fine_tuning(const CostTerms& b, Seen& f) {
    const auto& t = b.scenario.fine_tuning;
    return f.times(t.runs_per_month, Unit::runs_per_month) *
           f.times(t.training_tokens_m_per_run, Unit::tokens_m) *
           f.times(t.epochs, Unit::none, QT_TRANSLATE_NOOP("core", "epochs")) *
           f.times(b.scenario.api.training_usd_per_mtok, Unit::usd_per_mtok);
}
template <class Seen>
double fixed_fee(const CostTerms& b, Seen& f) {
    return f.times(b.scenario.api.fixed_usd_per_month, Unit::usd_per_month);
}
template <class Seen>
double api_staff(const CostTerms& b, Seen& f) {
    return f.times(b.scenario.team.api_usd_per_year, Unit::usd_per_year) * f.over(12, Unit::months);
}

// What machines leave to the API: a product only where they leave anything.
template <class Seen>
double left_to_api(const CostTerms& b, Seen& f) {
    const double share = b.left_to_api;
    if (share == 0)
        return f.times(0, Unit::share, QT_TRANSLATE_NOOP("core", "of the requests"));
    Quiet quiet;
    const double all =
        uncached_input(b, quiet) + cached_input(b, quiet) + cache_writes(b, quiet) + output(b, quiet);
    return f.times(all, Unit::usd_per_month, QT_TRANSLATE_NOOP("core", "for all tokens at the API")) *
           f.times(share, Unit::share, QT_TRANSLATE_NOOP("core", "of the requests"));
}
template <class Seen>
double fee_of_left(const CostTerms& b, Seen& f) {
    return b.left_to_api > 0 ? fixed_fee(b, f) : f.times(0, Unit::usd_per_month);
}

template <class Seen>
double rent(const CostTerms& b, Seen& f) {
    const auto& h = b.scenario.hosting;
    return f.times(h.usd_per_instance_hour, Unit::usd_per_hour) *
           f.times(1 - h.discount, Unit::share, QT_TRANSLATE_NOOP("core", "after the discount")) *
           f.times(h.billed_hours_per_month, Unit::hours);
}
template <class Seen>
double serving(const CostTerms& b, Seen& f) {
    return count_instances(b.fleet->reserved_instances - b.fleet->average_spare_instances, f) * rent(b, f);
}
// A term is paid for all hours, so what is switched off in some has none.
template <class Seen>
double on_demand(const CostTerms& b, Seen& f) {
    const auto& h = b.scenario.hosting;
    return count_instances(b.fleet->average_instances - b.fleet->reserved_instances, f) *
           f.times(h.usd_per_instance_hour, Unit::usd_per_hour) *
           f.times(h.billed_hours_per_month, Unit::hours);
}
template <class Seen>
double spare(const CostTerms& b, Seen& f) {
    return count_instances(b.fleet->average_spare_instances, f) * rent(b, f);
}
template <class Seen>
double rented_fine_tuning(const CostTerms& b, Seen& f) {
    const auto& t = b.scenario.fine_tuning;
    return f.times(t.runs_per_month, Unit::runs_per_month) * count_instances(b.tuning.instances, f) *
           f.times(b.tuning.hours_per_run.value_or(0), Unit::hours) *
           f.times(t.usd_per_instance_hour, Unit::usd_per_hour);
}
template <class Seen>
double storage(const CostTerms& b, Seen& f) {
    return count_instances(b.fleet->instances, f) *
           f.times(b.memory.weights_gb + b.memory.adapter_gb, Unit::gb) *
           f.times(b.scenario.hosting.storage_usd_per_gb_month, Unit::usd_per_gb_month);
}
template <class Seen>
double hosting_staff(const CostTerms& b, Seen& f) {
    return f.times(b.scenario.team.hosting_usd_per_year, Unit::usd_per_year) * f.over(12, Unit::months);
}

// Straight line from the price to what is left; with a rate of interest the annuity that does the same, at a
// twelfth of the rate a month: what the money in the machines would bring elsewhere is a cost of theirs.
template <class Seen>
double purchase(const CostTerms& b, Seen& f) {
    const auto& o = b.scenario.owned;
    const double machines =
        count_instances(b.fleet->owned_instances, f) * f.times(o.usd_per_instance, Unit::usd);
    const double monthly_rate = b.scenario.horizon.discount_rate_per_year / 12;
    if (monthly_rate > 0) {
        const double gone =
            -std::expm1(-o.lifetime_months * std::log1p(monthly_rate)); // of a dollar paid at the end
        const double worn = (1 - o.residual_share * (1 - gone)) / gone * monthly_rate * o.lifetime_months;
        return machines *
               f.times(worn, Unit::none, QT_TRANSLATE_NOOP("core", "lost in value, with interest")) *
               f.over(o.lifetime_months, Unit::months);
    }
    return machines * f.times(1 - o.residual_share, Unit::share, QT_TRANSLATE_NOOP("core", "lost in value")) *
           f.over(o.lifetime_months, Unit::months);
}
// What serves nothing draws a share of its power; fine-tuning's draw is not told apart from that.
template <class Seen>
double energy(const CostTerms& b, Seen& f) {
    const auto& o = b.scenario.owned;
    const double at_full = o.idle_power_share * b.fleet->owned_instances +
                           (1 - o.idle_power_share) * b.fleet->owned_busy_instances;
    return (o.idle_power_share == 1
                ? count_instances(at_full, f)
                : f.times(at_full, Unit::none, QT_TRANSLATE_NOOP("core", "instances at full power"))) *
           f.times(o.kw_per_instance, Unit::kw) *
           f.times(o.pue, Unit::none, QT_TRANSLATE_NOOP("core", "PUE")) *
           f.times(hours_in_month, Unit::hours) * f.times(o.usd_per_kwh, Unit::usd_per_kwh);
}
template <class Seen>
double colocation(const CostTerms& b, Seen& f) {
    return count_instances(b.fleet->owned_instances, f) *
           f.times(b.scenario.owned.colocation_usd_per_instance_month, Unit::usd_per_month);
}
template <class Seen>
double maintenance(const CostTerms& b, Seen& f) {
    const auto& o = b.scenario.owned;
    return count_instances(b.fleet->owned_instances, f) * f.times(o.usd_per_instance, Unit::usd) *
           f.times(o.maintenance_share_per_year, Unit::share_per_year) * f.over(12, Unit::months);
}
// Runs on machines that are there already; their energy is in `energy`.
template <class Seen>
double owned_fine_tuning(const CostTerms& b, Seen& f) {
    return f.times(b.scenario.fine_tuning.runs_per_month, Unit::runs_per_month) *
           f.times(0, Unit::usd, QT_TRANSLATE_NOOP("core", "extra on own machines"));
}

// An item whose formula the compiler sees into, where sums are asked for again and again.
template <class Formula>
struct CostRow {
    CostItem item;
    static double usd(const CostTerms& terms) {
        Quiet quiet;
        return Formula{}(terms, quiet);
    }
};

template <class Formula>
constexpr CostRow<Formula> cost_row(Option option, std::string_view id, std::string_view label,
                                    bool grows_with_traffic, Formula) {
    return {{option, id, label, grows_with_traffic,
             [](const CostBasis& b) { return CostRow<Formula>::usd(CostTerms(b)); },
             [](const CostBasis& b) {
                 Recorder recorder;
                 Formula{}(CostTerms(b), recorder);
                 return std::move(recorder.factors);
             }}};
}

#define FORMULA(name) [](const CostTerms& terms, auto& seen) { return name(terms, seen); }

constexpr std::tuple cost_rows{
    cost_row(Option::api, "uncached_input", QT_TRANSLATE_NOOP("core", "Input"), true,
             FORMULA(uncached_input)),
    cost_row(Option::api, "cached_input", QT_TRANSLATE_NOOP("core", "Cached input"), true,
             FORMULA(cached_input)),
    cost_row(Option::api, "cache_writes", QT_TRANSLATE_NOOP("core", "Cache writes"), true,
             FORMULA(cache_writes)),
    cost_row(Option::api, "output", QT_TRANSLATE_NOOP("core", "Output"), true, FORMULA(output)),
    cost_row(Option::api, "fine_tuning", QT_TRANSLATE_NOOP("core", "Fine-tuning"), false,
             FORMULA(api_fine_tuning)),
    cost_row(Option::api, "fixed_fee", QT_TRANSLATE_NOOP("core", "Fixed fee"), false, FORMULA(fixed_fee)),
    cost_row(Option::api, "staff", QT_TRANSLATE_NOOP("core", "People"), false, FORMULA(api_staff)),
    cost_row(Option::rented, "serving", QT_TRANSLATE_NOOP("core", "Serving"), false, FORMULA(serving)),
    cost_row(Option::rented, "on_demand", QT_TRANSLATE_NOOP("core", "On demand"), false, FORMULA(on_demand)),
    cost_row(Option::rented, "spare", QT_TRANSLATE_NOOP("core", "Spare"), false, FORMULA(spare)),
    cost_row(Option::rented, "fine_tuning", QT_TRANSLATE_NOOP("core", "Fine-tuning"), false,
             FORMULA(rented_fine_tuning)),
    cost_row(Option::rented, "storage", QT_TRANSLATE_NOOP("core", "Storage"), false, FORMULA(storage)),
    cost_row(Option::rented, "api_tokens", QT_TRANSLATE_NOOP("core", "Left to the API"), true,
             FORMULA(left_to_api)),
    cost_row(Option::rented, "api_fee", QT_TRANSLATE_NOOP("core", "Fee of the API"), false,
             FORMULA(fee_of_left)),
    cost_row(Option::rented, "staff", QT_TRANSLATE_NOOP("core", "People"), false, FORMULA(hosting_staff)),
    cost_row(Option::owned, "purchase", QT_TRANSLATE_NOOP("core", "Purchase"), false, FORMULA(purchase)),
    cost_row(Option::owned, "energy", QT_TRANSLATE_NOOP("core", "Energy"), false, FORMULA(energy)),
    cost_row(Option::owned, "colocation", QT_TRANSLATE_NOOP("core", "Colocation"), false,
             FORMULA(colocation)),
    cost_row(Option::owned, "maintenance", QT_TRANSLATE_NOOP("core", "Maintenance"), false,
             FORMULA(maintenance)),
    cost_row(Option::owned, "fine_tuning", QT_TRANSLATE_NOOP("core", "Fine-tuning"), false,
             FORMULA(owned_fine_tuning)),
    cost_row(Option::owned, "api_tokens", QT_TRANSLATE_NOOP("core", "Left to the API"), true,
             FORMULA(left_to_api)),
    cost_row(Option::owned, "api_fee", QT_TRANSLATE_NOOP("core", "Fee of the API"), false,
             FORMULA(fee_of_left)),
    cost_row(Option::owned, "staff", QT_TRANSLATE_NOOP("core", "People"), false, FORMULA(hosting_staff))};
constexpr auto item_table = std::apply([](const auto&... row) { return std::array{row.item...}; }, cost_rows);
static_assert(std::size(item_table) <= most_cost_items);
static_assert(std::ranges::is_sorted(item_table, {}, &CostItem::option)); // costs() takes option by option

struct OptionName {
    std::string_view id, label;
};
constexpr std::array<OptionName, option_count> option_names{
    {{"api", QT_TRANSLATE_NOOP("core", "API")},
     {"rented", QT_TRANSLATE_NOOP("core", "Rented GPUs")},
     {"owned", QT_TRANSLATE_NOOP("core", "Own hardware")}}};

// Whether there is an answer at all: hosting that cannot serve has no price, a tuning run whose hours nobody
// knows makes machines unknown, and a request that is too long is served by nobody.
bool answered(Option option, const CostBasis& b) {
    if (exceeds_context(b.scenario, option != Option::api))
        return false;
    const bool reaches_api = left_to_api_share(b.scenario) > 0;
    if (option != Option::api && reaches_api && exceeds_context(b.scenario, false))
        return false;
    const bool hosted = b.fleet && (b.scenario.fine_tuning.runs_per_month == 0 || b.tuning.hours_per_run);
    switch (option) {
    case Option::api:
        return true;
    case Option::rented:
        return hosted;
    case Option::owned:
        return hosted && b.scenario.owned.enabled;
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
    return item_table;
}

ApiPrices api_prices(const Api& api, double input_tokens_per_request) {
    const auto& tier = api.long_context;
    const double write = api.cache_write_usd_per_mtok;
    const bool is_long = api.has_long_context && input_tokens_per_request > tier.above_tokens;
    if (!is_long)
        return {api.input_usd_per_mtok, api.cached_input_usd_per_mtok,
                write > 0 ? write : api.input_usd_per_mtok, api.output_usd_per_mtok};
    // Nobody lists a price of writes for long requests: at least that of their input.
    return {tier.input_usd_per_mtok, tier.cached_input_usd_per_mtok, std::max(write, tier.input_usd_per_mtok),
            tier.output_usd_per_mtok};
}

double api_price_factor(const Scenario& s, double other_hours_share) {
    const double waits = s.traffic.deferrable_share;
    const double of_hours =
        s.api.has_other_hours ? 1 + other_hours_share * (s.api.other_hours.price_factor - 1) : 1;
    return s.api.tokens_factor * s.api.region_factor *
           ((1 - waits) * of_hours + waits * s.api.deferred_price_factor);
}

double left_to_api_share(const Scenario& s) {
    const Quality& q = s.quality;
    const bool retries = q.on_failure == OnFailure::retry_on_api && q.own_pass_share > 0;
    return 1 - (1 - q.routed_share) * (retries ? q.own_pass_share : 1);
}

namespace {

template <Option option, std::size_t row>
void add_item(const CostTerms& terms, Costs& result, double& sum) {
    using Row = std::tuple_element_t<row, std::remove_const_t<decltype(cost_rows)>>;
    if constexpr (item_table[row].option == option)
        sum += result.item_usd[row] = Row::usd(terms);
}

template <Option option, std::size_t... row>
void add_option(const CostTerms& terms, Costs& result, std::index_sequence<row...>) {
    if (!answered(option, terms))
        return;
    double sum = 0;
    (add_item<option, row>(terms, result, sum), ...);
    result.monthly_usd[static_cast<std::size_t>(option)] = sum;
}

} // namespace

Costs costs(const CostBasis& basis) {
    const CostTerms terms(basis);
    constexpr auto rows = std::make_index_sequence<item_table.size()>();
    Costs result;
    add_option<Option::api>(terms, result, rows);
    add_option<Option::rented>(terms, result, rows);
    add_option<Option::owned>(terms, result, rows);
    return result;
}

std::optional<Option> cheapest_option(const Costs& costs, std::optional<Option> except) {
    std::optional<Option> best;
    for (const auto option : all_options)
        if (option != except && costs[option] && (!best || *costs[option] < *costs[*best]))
            best = option;
    return best;
}

} // namespace core
