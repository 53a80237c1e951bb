// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"
#include "core/text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

struct Bill {
    double usd = 0;
    double tokens = 0;
    std::optional<double> usd_per_mtok() const {
        return tokens > 0 ? std::optional(usd / tokens * 1e6) : std::nullopt;
    }
};

struct ModelBill {
    Bill input, cached_input, output;
    std::string last_day;
};

struct Direction {
    std::array<std::string_view, 2> words; // after the comma: "gpt-4o-mini-2024-07-18, cached input"
    Bill ModelBill::*bill;
};

constexpr std::array directions{
    Direction{{"input", "input_tokens"}, &ModelBill::input},
    Direction{{"cached input", "input_cached_tokens"}, &ModelBill::cached_input},
    Direction{{"output", "output_tokens"}, &ModelBill::output},
};

const Direction* direction_named(std::string_view word) {
    const auto found = std::ranges::find_if(directions, [&](const Direction& row) {
        return std::ranges::find(row.words, word) != row.words.end();
    });
    return found == directions.end() ? nullptr : &*found;
}

// "2026-09-28" of "2026-09-28T00:00:00+00:00"; empty where it is no date.
std::string day_of(std::string_view time) {
    const auto day = time.substr(0, 10);
    return iso_date(day) ? std::string(day) : std::string();
}

bool is_negative(std::string_view text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && std::isfinite(value) &&
           value < 0;
}

void add_line(const CsvReader& csv, std::map<std::string, ModelBill>& models, Import& import) {
    if (is_negative(csv.text("amount_value")) || is_negative(csv.text("quantity")))
        return import.skip("the amount is negative: a credit or a refund says nothing about the price");
    const std::string& item = csv.text("line_item");
    const auto usd = amount(csv, "amount_value", import);
    const auto tokens = amount(csv, "quantity", import);
    if (!usd && item.empty())
        return; // a day without costs
    const auto comma = item.rfind(", ");
    const Direction* direction =
        comma == std::string::npos ? nullptr : direction_named(std::string_view(item).substr(comma + 2));
    if (!direction)
        return import.skip("the line item is no input or output of a model");
    if (csv.text("amount_currency") != "usd")
        return import.skip("the amount is not in US dollars");
    if (!usd || !tokens || csv.text("quantity_unit") != "tokens")
        return import.skip("there is no amount for a number of tokens");
    ModelBill& model = models[item.substr(0, comma)];
    Bill& bill = model.*direction->bill;
    bill.usd += *usd;
    bill.tokens += *tokens;
    model.last_day = std::max(model.last_day, day_of(csv.text("start_time_iso")));
}

} // namespace

void import_openai_cost(CsvReader& csv, Import& import) {
    std::map<std::string, ModelBill> models;
    while (import.has_room(models.size()) && csv.next())
        add_line(csv, models, import);
    for (const auto& [model, bill] : models) {
        const auto input = bill.input.usd_per_mtok();
        const auto output = bill.output.usd_per_mtok();
        if (!input || !output) {
            import.skip(model + " has a price for " +
                        (input    ? "input"
                         : output ? "output"
                                  : "cached input") +
                        " tokens only; a row needs input and output");
            continue;
        }
        // What the shipped row knows of the model itself stays true; its prices are not mixed with these.
        const CatalogueApi* known = find_api(import.from.shipped, "OpenAI", model);
        import.read.rows.apis.push_back({.provider = "OpenAI",
                                         .model = model,
                                         .name = known ? known->name : model,
                                         .kind = known ? known->kind : "chat",
                                         .input_usd_per_mtok = *input,
                                         .cached_input_usd_per_mtok = bill.cached_input.usd_per_mtok(),
                                         .output_usd_per_mtok = *output,
                                         .max_input_tokens = known ? known->max_input_tokens : std::nullopt,
                                         .note = "mean of what was billed",
                                         .source = import.source(bill.last_day)});
    }
}

} // namespace core
