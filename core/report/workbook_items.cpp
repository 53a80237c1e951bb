// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook_rows.h"

#include "core/text/format.h"

#include <algorithm>
#include <array>

namespace core::workbook_rows {
namespace {

struct ItemFormula {
    Option option;
    std::string_view id, formula;
};

// core/README.md section 5, over the names of workbook_figures.cpp and of the inputs.
constexpr std::string_view left_to_api =
    "left_share*(input_tokens_m*((1-traffic_cached_input_share-written_share)*input_price"
    "+traffic_cached_input_share*cached_input_price+written_share*cache_write_price)"
    "+output_tokens_m*output_price)*price_factor";

constexpr std::array item_formulas{
    ItemFormula{Option::api, "uncached_input",
                "input_tokens_m*(1-traffic_cached_input_share-written_share)*input_price*price_factor"},
    ItemFormula{Option::api, "cached_input",
                "input_tokens_m*traffic_cached_input_share*cached_input_price*price_factor"},
    ItemFormula{Option::api, "cache_writes", "input_tokens_m*written_share*cache_write_price*price_factor"},
    ItemFormula{Option::api, "output", "output_tokens_m*output_price*price_factor"},
    ItemFormula{Option::api, "fine_tuning",
                "fine_tuning_runs_per_month*fine_tuning_training_tokens_m_per_run*fine_tuning_epochs"
                "*api_training_usd_per_mtok"},
    ItemFormula{Option::api, "fixed_fee", "api_fixed_usd_per_month"},
    ItemFormula{Option::api, "staff", "team_api_usd_per_year/12"},
    ItemFormula{Option::rented, "serving", "(reserved_instances-spare_instances)*rent_per_instance"},
    ItemFormula{Option::rented, "on_demand", "(average_instances-reserved_instances)*on_demand_per_instance"},
    ItemFormula{Option::rented, "spare", "spare_instances*rent_per_instance"},
    ItemFormula{Option::rented, "fine_tuning",
                "fine_tuning_runs_per_month*tuning_instances*tuning_hours*fine_tuning_usd_per_instance_hour"},
    ItemFormula{Option::rented, "storage", "instances*storage_per_instance"},
    ItemFormula{Option::rented, "api_tokens", left_to_api},
    ItemFormula{Option::rented, "api_fee", "IF(left_share>0,api_fixed_usd_per_month,0)"},
    ItemFormula{Option::rented, "staff", "team_hosting_usd_per_year/12"},
    ItemFormula{Option::owned, "purchase", "own_instances*purchase_per_instance"},
    ItemFormula{Option::owned, "energy",
                "(owned_idle_power_share*own_instances+(1-owned_idle_power_share)*own_busy_instances)"
                "*energy_per_instance"},
    ItemFormula{Option::owned, "colocation", "own_instances*owned_colocation_usd_per_instance_month"},
    ItemFormula{Option::owned, "maintenance",
                "own_instances*owned_usd_per_instance*owned_maintenance_share_per_year/12"},
    ItemFormula{Option::owned, "fine_tuning", "fine_tuning_runs_per_month*0"},
    ItemFormula{Option::owned, "api_tokens", left_to_api},
    ItemFormula{Option::owned, "api_fee", "IF(left_share>0,api_fixed_usd_per_month,0)"},
    ItemFormula{Option::owned, "staff", "team_hosting_usd_per_year/12"},
};

} // namespace

std::string item_formula(const CostItem& item, const CostBasis& basis) {
    for (const ItemFormula& each : item_formulas)
        if (each.option == item.option && each.id == item.id)
            return std::string(each.formula);
    std::string product = "1";
    for (const Factor& factor : item.factors(basis))
        product.append(factor.divides ? "/" : "*").append(shortest(factor.value));
    return product;
}

std::string cell_name(std::string_view path) {
    std::string name(path);
    std::ranges::replace(name, '.', '_');
    return name;
}

} // namespace core::workbook_rows
