// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of the terms under which machines are rented.
#include "core/decide/notices.h"

#include "core/scenario/inputs.h"

namespace core {
namespace {

// A price that the mix may take beside the one on demand, and never would; spot with the hours lost to
// restarts.
void add_dearer(const Scenario& s, std::string_view path, double factor, std::vector<Notice>& all) {
    const double usd = get(s, *find_input(path)), on_demand = s.hosting.usd_per_instance_hour;
    if (usd > 0 && usd * factor >= on_demand)
        all.push_back(notice::PricesContradict{
            .input = path, .usd_per_hour = usd * factor, .on_demand_usd_per_hour = on_demand});
}

} // namespace

std::vector<Notice> price_terms(const Scenario& s, const Verdict& verdict, const Catalogue& catalogue) {
    std::vector<Notice> all;
    const auto price = s.sources.find(instance_price_input().path);
    const Term term = price == s.sources.end() ? Term::on_demand : term_of(price->second);
    const auto* row = newest_named(catalogue.instances, s.hosting.instance);
    const bool only_spot = row && is_spot(*row, Term::on_demand);
    if (only_spot || term == Term::spot)
        all.push_back(notice::SpotInterruption{
            .severity = verdict.cheapest == Option::api ? Severity::info : Severity::warning,
            .instance = s.hosting.instance,
            .only_spot = only_spot});
    if (s.hosting.scaling != Scaling::fixed && (term == Term::reserved_1y || term == Term::reserved_3y))
        all.push_back(notice::TermByTheHour{.instance = s.hosting.instance});
    add_dearer(s, "hosting.reserved_usd_per_instance_hour", 1, all);
    add_dearer(s, "hosting.spot_usd_per_instance_hour", 1 + s.hosting.spot_restart_loss, all);
    return all;
}

} // namespace core
