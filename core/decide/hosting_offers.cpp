// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/hosting_offers.h"

#include "core/model/latency.h"

#include <algorithm>
#include <string>

namespace core {
namespace {

// The same day a year before, as text: dates in ISO 8601 sort as text.
std::string year_before(const std::string& date) {
    if (date.size() < 4)
        return {};
    return std::to_string(std::stoi(date.substr(0, 4)) - 1) + date.substr(4);
}

bool is_better_offer(const HostingOffer& a, const HostingOffer& b) {
    if (a.monthly_usd.has_value() != b.monthly_usd.has_value())
        return a.monthly_usd.has_value();
    return a.monthly_usd ? *a.monthly_usd < *b.monthly_usd : a.usd_per_hour < b.usd_per_hour;
}

} // namespace

std::string oldest_current_date(const Catalogue& catalogue) {
    std::vector<std::string> dates;
    for (const auto& row : catalogue.instances)
        dates.push_back(row.source.as_of);
    if (dates.empty())
        return {};
    const auto middle = dates.begin() + static_cast<std::ptrdiff_t>(dates.size() / 2);
    std::ranges::nth_element(dates, middle);
    return year_before(*middle);
}

std::vector<HostingOffer> hosting_offers(const Scenario& scenario, const Catalogue& catalogue) {
    auto s = scenario;
    s.hosting.gpus_per_replica = 0;
    if (s.hosting.capacity == CapacityMode::measured)
        s.hosting.capacity = CapacityMode::modelled;
    const auto oldest = oldest_current_date(catalogue);
    std::vector<HostingOffer> offers;
    for (const auto& row : catalogue.instances) {
        const auto* gpu = find_gpu(catalogue, row.gpu);
        if (!gpu || !runs_engine(*gpu, s.model.weight_precision) || (!row.own && row.source.as_of < oldest))
            continue;
        std::optional<Prepared> prepared; // the machine is the same for every term
        auto with = s;                    // what one machine brings is not the next one's
        for (const auto term : all_terms) {
            if (!price_usd_per_h(row, term) || !pick(row, catalogue, term, with))
                continue;
            if (!prepared)
                prepared = prepare(with);
            const auto e = evaluate(*prepared, with);
            const auto waits = latency(with, e);
            offers.push_back({.instance = &row,
                              .term = term,
                              .usd_per_hour = with.hosting.usd_per_instance_hour,
                              .monthly_usd = e.costs[Option::rented],
                              .fit = e.capacity.fit,
                              .gpus_per_replica = e.capacity.placement.gpus_per_replica,
                              .instances = e.fleet ? e.fleet->instances : 0,
                              .instances_per_replica = e.capacity.placement.instances_per_unit,
                              .first_token_p95_s = waits ? waits->time_to_first_token_p95_s : std::nullopt});
        }
    }
    std::ranges::stable_sort(offers, is_better_offer);
    return offers;
}

const HostingOffer* cheapest_that_fits(const std::vector<HostingOffer>& offers) {
    const HostingOffer* best = nullptr;
    const auto drawbacks = [](const HostingOffer& offer) {
        return (is_spot(*offer.instance, offer.term) ? 2 : 0) + (offer.instances_per_replica > 1 ? 1 : 0);
    };
    for (const HostingOffer& offer : offers) // the cheapest first
        if (offer.monthly_usd && (!best || drawbacks(offer) < drawbacks(*best)))
            best = &offer;
    return best;
}

} // namespace core
