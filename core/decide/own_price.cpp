// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of the price of machines of one's own.
#include "core/decide/notices.h"

#include "core/catalogue/own_machine.h"

namespace core {

std::vector<Notice> own_prices(const Scenario& s) {
    if (!s.owned.enabled)
        return {};
    const std::string now = machine_to_own(s.hosting);
    const auto said = [&](std::string_view path) {
        const auto source = s.sources.find(path);
        return source == s.sources.end() ? std::nullopt : said_of(source->second);
    };
    const auto price = said("owned.usd_per_instance"), power = said("owned.kw_per_instance");
    const bool price_kept = price && price->machine != now, power_kept = power && power->machine != now;
    std::vector<Notice> all;
    if (price_kept || power_kept)
        all.push_back(
            notice::OwnPriceKept{.input = price_kept ? "owned.usd_per_instance" : "owned.kw_per_instance",
                                 .of = price_kept ? price->machine : power->machine,
                                 .now = now,
                                 .power_too = price_kept && power_kept});
    const bool cards_price = price && !price_kept && price->only_cards;
    const bool cards_power = power && !power_kept && power->only_cards;
    if (cards_price || cards_power)
        all.push_back(notice::OwnPriceOfCards{
            .input = cards_price ? "owned.usd_per_instance" : "owned.kw_per_instance", .machine = now});
    return all;
}

} // namespace core
