// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/recheck.h"

#include "core/decide/notices.h"
#include "core/decide/verdict.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"
#include "core/text/escape.h"
#include "core/text/format.h"

#include <algorithm>

namespace core {

namespace {

std::string headline_of(const Scenario& scenario) {
    return verdict_headline(verdict(scenario, evaluate(scenario)));
}

// Of the newest row of the API's name; empty: it is sold.
std::string withdrawn_on(const Scenario& scenario, const Catalogue& catalogue, std::string_view day) {
    const CatalogueApi* newest = newest_named(catalogue.apis, scenario.api.preset);
    return newest && !newest->withdrawn_on.empty() && newest->withdrawn_on <= day ? newest->withdrawn_on
                                                                                  : std::string();
}

std::string price_line(const NewPrice& price) {
    const auto shown = [&](double value) { return format_exact(value, price.input->unit); };
    const auto words = unit_words(price.input->unit);
    const std::string dated = price.source.as_of.empty() ? std::string() : price.source.as_of + ", ";
    return fill("%1: %2 -> %3%4 (%5%6)",
                {price.input->path, shown(price.was), shown(price.value), words, dated, price.source.from});
}

// Of what may be a page, for one line.
std::string first_line(const std::string& text) {
    constexpr std::size_t most = 200;
    const std::size_t end = std::min(text.find('\n'), most);
    if (end >= text.size())
        return text;
    std::size_t cut = end; // between two characters
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xc0U) == 0x80U)
        --cut;
    return text.substr(0, cut) + " …";
}

} // namespace

Recheck recheck(const Scenario& scenario, std::optional<Option> then, const Catalogue& catalogue,
                std::string_view day) {
    PricesOfToday today = prices_of_today(scenario, catalogue, day);
    Scenario renewed = scenario;
    for (const NewPrice& price : today.confirmed)
        put(price, renewed);
    Recheck result{.renewed = std::move(renewed),
                   .changed = std::move(today.changed),
                   .gone = std::move(today.gone),
                   .then = then};
    for (const NewPrice& price : result.changed)
        put(price, result.renewed);
    result.now = result.changed.empty() ? then : cheapest_option(evaluate(result.renewed).costs);
    if (result.now == Option::api)
        result.withdrawn_on = withdrawn_on(scenario, catalogue, day);
    if (result.then == result.now)
        return result;
    const auto turns = std::ranges::find_if(result.changed, [&](const NewPrice& price) {
        Scenario with_it = scenario;
        put(price, with_it);
        return cheapest_option(evaluate(with_it).costs) == result.now;
    });
    result.first_turns_alone = turns != result.changed.end();
    if (result.first_turns_alone)
        std::rotate(result.changed.begin(), turns, turns + 1);
    return result;
}

std::string recheck_text(const Recheck& recheck, const Scenario& scenario, const Catalogue& catalogue,
                         std::string_view day) {
    std::string text;
    const auto line = [&text](const std::string& words) { text.append(visible(words)).append("\n"); };
    const std::string then = headline_of(scenario);
    line((recheck.holds() ? "It still holds: " : "It no longer holds: ") + headline_of(recheck.renewed));
    if (!scenario.decisions.empty()) {
        const Decision& last = scenario.decisions.back();
        line("Decided on " + last.on + ": " + first_line(last.text));
    }
    if (!recheck.withdrawn_on.empty())
        line(scenario.api.preset + ": withdrawn by its provider (by " + recheck.withdrawn_on +
             "): nobody can buy it");
    line(recheck.changed.empty() ? "No price that it took from the catalogue has changed."
                                 : "As it was saved: " + then);
    for (const NewPrice& price : recheck.changed) {
        const bool decides = recheck.first_turns_alone && &price == &recheck.changed.front();
        line(price_line(price) + (decides ? "; this alone turns the answer" : ""));
    }
    for (const Input* preset : recheck.gone)
        line(std::string(preset->path) + ": " + value_text(scenario, *preset) +
             " is not in the catalogue any more, or not in that term; its prices are as they were");
    if (const auto told = withdrawal(recheck.renewed, catalogue, day); told && recheck.withdrawn_on.empty())
        line(notice_text(*told));
    if (const auto old = stale_price(recheck.renewed, catalogue, day))
        line(notice_text(*old));
    return text;
}

} // namespace core
