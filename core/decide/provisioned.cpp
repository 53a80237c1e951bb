// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/provisioned.h"

#include "core/decide/mix_offers.h"
#include "core/model/traffic.h"

namespace core {

std::optional<ProvisionedAtPeak> provisioned_at_peak(const Prepared& prepared, const Scenario& scenario) {
    const Provisioned& sold = scenario.api.provisioned;
    if (!scenario.api.has_provisioned || sold.usd_per_unit_month == 0)
        return {};
    const MixPrices prices(prepared, scenario, {});
    const double unit_requests_per_s = provisioned_requests_per_s(scenario);
    if (unit_requests_per_s == 0 || !prices.pure()[Option::api])
        return {};
    const double mean_requests_per_s =
        traffic_load(scenario, prepared.day).requests_per_day / seconds_per_day;
    const double need = mean_requests_per_s * prepared.day.peak() / unit_requests_per_s;
    const double units = sold.units > 0 ? sold.units : provisioned_units(sold, need);
    if (units < need * (1 - 1e-12))
        return {};
    ProvisionedAtPeak found{.need_units = need,
                            .units = units,
                            .usd = units * sold.usd_per_unit_month,
                            .monthly_usd = 0,
                            .empty_share = 1 - mean_requests_per_s / (units * unit_requests_per_s),
                            .pays_from_share = {}};
    found.monthly_usd = found.usd + prices.once_usd(Option::api);
    if (const double tokens_usd = prices.tokens_usd(); tokens_usd > 0)
        found.pays_from_share =
            sold.usd_per_unit_month / (tokens_usd * unit_requests_per_s / mean_requests_per_s);
    return found;
}

} // namespace core
