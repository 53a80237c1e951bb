// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of the terms under which machines are rented.
#include "core/decide/notices.h"

#include "core/scenario/inputs.h"

namespace core {
namespace {

// A term's price that is no less than the one on demand; spot with the hours lost to restarts.
void add_dearer(const Scenario& s, std::string_view path, double factor, std::vector<Notice>& all) {
    const Hosting& h = s.hosting;
    const double usd = get(s, *find_input(path)) * factor;
    const double on_demand =
        h.term == Term::on_demand ? h.usd_per_instance_hour : h.on_demand_usd_per_instance_hour;
    if (usd > 0 && on_demand > 0 && usd >= on_demand)
        all.push_back(notice::PricesContradict{
            .input = path, .usd_per_hour = usd, .on_demand_usd_per_hour = on_demand});
}

double spot_machines(const Mix* mix) {
    double machines = 0;
    if (mix)
        for (const MixPart& part : mix->parts)
            machines += part.part == Part::spot ? part.machines : 0;
    return machines;
}

} // namespace

std::vector<Notice> price_terms(const Scenario& s, const Verdict& verdict, const Catalogue& catalogue,
                                const Mix* mix) {
    std::vector<Notice> all;
    const Hosting& h = s.hosting;
    const Term term = term_of(s);
    const double with_restarts = 1 + h.spot_restart_loss;
    const auto* row = newest_named(catalogue.instances, h.instance);
    const bool only_spot = row && is_spot(*row, Term::on_demand);
    if (const double of_mix = spot_machines(mix); of_mix > 0)
        all.push_back(
            notice::SpotInterruption{.instance = h.instance, .only_spot = only_spot, .of_mix = of_mix});
    else if (only_spot || term == Term::spot)
        all.push_back(notice::SpotInterruption{
            .severity = verdict.cheapest == Option::api ? Severity::info : Severity::warning,
            .instance = h.instance,
            .only_spot = only_spot});
    if (h.scaling != Scaling::fixed && is_for_years(term))
        all.push_back(notice::TermByTheHour{.instance = h.instance});
    add_dearer(s, "hosting.reserved_usd_per_instance_hour", 1, all);
    add_dearer(s, "hosting.spot_usd_per_instance_hour", with_restarts, all);
    if (h.term != Term::on_demand)
        add_dearer(s, instance_price_input().path, h.term == Term::spot ? with_restarts : 1, all);
    return all;
}

} // namespace core
