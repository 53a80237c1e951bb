// SPDX-License-Identifier: GPL-3.0-or-later
// pydantic/genai-prices data.json: a list of providers, each with its models; dollars per million tokens.
#include "core/imports/price_rows.h"

#include <algorithm>

namespace core {

namespace {

// Of "16:30:00Z" the hours, 16.5.
double hours_of(std::string_view clock) {
    if (clock.size() < 5 || clock[2] != ':' || clock.find_first_not_of("0123456789:.Z+-") != clock.npos)
        return 0;
    return (clock[0] - '0') * 10 + (clock[1] - '0') + ((clock[3] - '0') * 10 + (clock[4] - '0')) / 60.0;
}

struct PriceNow {
    const JsonNode* prices = nullptr;
    std::string note;
};

// Of several the last whose day has come; of such as hold for some hours of the day the one of most hours.
PriceNow in_force(const JsonNode& said, std::string_view today) {
    if (said.kind == JsonNode::Kind::object)
        return {.prices = &said, .note = {}};
    PriceNow result;
    for (const JsonNode& each : said.items()) {
        const JsonMember* prices = find_member(each, "prices");
        const JsonNode* start = find_node(each, "constraint/start_date");
        if (!prices || (start && start->string > today))
            continue;
        const JsonNode* from = find_node(each, "constraint/start_time");
        const JsonNode* to = find_node(each, "constraint/end_time");
        if (from && to) {
            double hours = hours_of(to->string) - hours_of(from->string);
            hours += hours < 0 ? 24 : 0;
            const std::string when = from->string.substr(0, 5) + " to " + to->string.substr(0, 5) + " UTC";
            if (hours < 12) {
                result.note = "another price from " + when;
                continue;
            }
            result.note = "the price from " + when + ", at other hours it is another";
        } else {
            result.note.clear();
        }
        result.prices = &prices->value;
    }
    return result;
}

// "input_mtok": 3, or {"base": 3, "tiers": [{"start": 200000, "price": 6}]}.
std::optional<double> base_of(const JsonNode& prices, std::string_view key) {
    const JsonMember* price = find_member(prices, key);
    if (!price)
        return std::nullopt;
    return price->value.kind == JsonNode::Kind::object ? number_of(price->value, "base")
                                                       : number_of(prices, key);
}

// The price of the tier that begins at so many tokens; 0 where there is none.
double price_from(const JsonNode& prices, const std::string& key, double start) {
    if (const JsonNode* tiers = find_node(prices, key + "/tiers"))
        for (const JsonNode& tier : tiers->items())
            if (number_of(tier, "start") == start)
                return number_of(tier, "price").value_or(0);
    return 0;
}

std::optional<LongContext> long_context_of(const JsonNode& prices) {
    const JsonNode* tiers = find_node(prices, "input_mtok/tiers");
    if (!tiers || tiers->items().empty())
        return std::nullopt;
    const double start = number_of(tiers->items()[0], "start").value_or(0);
    return LongContext{.above_tokens = start,
                       .input_usd_per_mtok = price_from(prices, "input_mtok", start),
                       .cached_input_usd_per_mtok = price_from(prices, "cache_read_mtok", start),
                       .output_usd_per_mtok = price_from(prices, "output_mtok", start)};
}

} // namespace

bool is_genai_prices(const JsonNode& root) {
    return any_of_first(root.items(), [](const JsonNode& provider) {
        const JsonMember* models = find_member(provider, "models");
        return models && find_member(provider, "id") &&
               any_of_first(models->value.items(),
                            [](const JsonNode& model) { return find_member(model, "prices") != nullptr; });
    });
}

void import_genai_prices(const JsonNode& root, Import& import) {
    PriceRows rows(import);
    for (const JsonNode& provider : root.items()) {
        const std::string_view id = text_of(provider, "id"), provider_as_listed = text_of(provider, "name");
        const JsonMember* models = find_member(provider, "models");
        if (!models)
            continue;
        for (const JsonNode& model : models->value.items()) {
            const JsonMember* said = find_member(model, "prices");
            const PriceNow now = said ? in_force(said->value, import.from.today) : PriceNow();
            if (!now.prices) {
                import.skip("no price is in force yet");
                continue;
            }
            std::string note = now.note;
            if (find_member(*now.prices, "requests_kcount"))
                note += note.empty() ? "each request costs something, too, which is not counted" : "";
            const bool is_known = provider_name(id) != id;
            ListedPrice price{.provider = is_known || provider_as_listed.empty() ? id : provider_as_listed,
                              .model = text_of(model, "id"),
                              .name = text_of(model, "name"),
                              .input = base_of(*now.prices, "input_mtok"),
                              .cached_input = base_of(*now.prices, "cache_read_mtok"),
                              .output = base_of(*now.prices, "output_mtok"),
                              .cache_write = base_of(*now.prices, "cache_write_mtok"),
                              .long_context = long_context_of(*now.prices),
                              .max_input_tokens = number_of(model, "context_window"),
                              .note = note};
            if (!rows.add(price))
                return;
        }
    }
}

} // namespace core
