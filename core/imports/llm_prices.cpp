// SPDX-License-Identifier: GPL-3.0-or-later
// simonw/llm-prices: current-v1.json and historical-v1.json, a list of prices of all vendors, and
// data/VENDOR.json, a vendor's models with the history of their prices. Dollars per million tokens.
#include "core/imports/price_rows.h"
#include "core/text/dates.h"

#include <algorithm>

namespace core {

namespace {

struct Entry {
    std::string_view vendor, id, name;
    const JsonNode* price;
};

bool is_in_force(const JsonNode& price, std::string_view today) {
    const auto from = text_of(price, "from_date"), to = text_of(price, "to_date");
    return (from.empty() || from <= today) && (to.empty() || today < to);
}

// "gpt-5.6-luna-272k", which is called "GPT-5.6 Luna >272k": what gpt-5.6-luna costs above 272,000 tokens.
double threshold_of(const Entry& entry) {
    const auto dash = entry.id.rfind('-');
    if (dash == std::string_view::npos || !entry.id.ends_with('k'))
        return 0;
    const std::string thousands(entry.id.substr(dash + 1, entry.id.size() - dash - 2));
    if (thousands.empty() || thousands.size() > 5 ||
        thousands.find_first_not_of("0123456789") != std::string::npos)
        return 0;
    const std::string said = thousands + "k";
    return entry.name.find('>' + said) != std::string_view::npos ||
                   entry.name.find("> " + said) != std::string_view::npos
               ? std::stod(thousands) * 1000
               : 0;
}

std::vector<Entry> entries_of(const JsonNode& root, std::string_view today) {
    std::vector<Entry> entries;
    if (const JsonMember* prices = find_member(root, "prices"))
        for (const JsonNode& price : prices->value.items())
            if (is_in_force(price, today))
                entries.push_back(
                    {text_of(price, "vendor"), text_of(price, "id"), text_of(price, "name"), &price});
    if (const JsonMember* models = find_member(root, "models"))
        for (const JsonNode& model : models->value.items())
            if (const JsonMember* history = find_member(model, "price_history"))
                for (const JsonNode& price : history->value.items())
                    if (is_in_force(price, today))
                        entries.push_back(
                            {text_of(root, "vendor"), text_of(model, "id"), text_of(model, "name"), &price});
    return entries;
}

} // namespace

bool is_llm_prices(const JsonNode& root) {
    const auto any = [&](std::string_view key, auto is) {
        const JsonMember* list = find_member(root, key);
        return list && any_of_first(list->value.items(), is);
    };
    return any("prices",
               [](const JsonNode& price) {
                   return find_member(price, "vendor") && find_member(price, "input") &&
                          find_member(price, "output");
               }) ||
           (find_member(root, "vendor") && any("models", [](const JsonNode& model) {
                return find_member(model, "price_history") != nullptr;
            }));
}

void import_llm_prices(const JsonNode& root, Import& import) {
    const auto updated = text_of(root, "updated_at").substr(0, 10);
    PriceRows rows(import, iso_date(updated) ? updated : "");
    const auto entries = entries_of(root, import.from.today);
    for (const Entry& entry : entries) {
        if (threshold_of(entry) > 0)
            continue;
        ListedPrice price{.provider = entry.vendor,
                          .model = entry.id,
                          .name = entry.name,
                          .input = number_of(*entry.price, "input"),
                          .cached_input = number_of(*entry.price, "input_cached"),
                          .output = number_of(*entry.price, "output")};
        const auto above = std::ranges::find_if(entries, [&](const Entry& other) {
            return other.vendor == entry.vendor && other.id.size() > entry.id.size() &&
                   other.id.starts_with(entry.id) && other.id.rfind('-') == entry.id.size() &&
                   threshold_of(other) > 0;
        });
        if (above != entries.end())
            price.long_context = {.above_tokens = threshold_of(*above),
                                  .input_usd_per_mtok = number_of(*above->price, "input").value_or(0),
                                  .cached_input_usd_per_mtok =
                                      number_of(*above->price, "input_cached").value_or(0),
                                  .output_usd_per_mtok = number_of(*above->price, "output").value_or(0)};
        if (!rows.add(price))
            return;
    }
}

} // namespace core
