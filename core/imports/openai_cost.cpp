// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's costs by line item: the dashboard's CSV and the administration interface's /organization/costs.
// Price = amount / quantity of tokens; and the tokens are use.
#include "core/imports/price_rows.h"
#include "core/imports/usage_log.h"
#include "core/text/dates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace core {

namespace {

struct Bill {
    double usd = 0;
    double tokens = 0;
    std::optional<double> usd_per_mtok() const {
        return tokens > 0 && usd > 0 ? per_mtok(usd / tokens) : std::nullopt;
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

struct CostLine {
    std::optional<double> usd, tokens;
    std::string_view currency, unit, item;
    Period period;
};

class LineItemCosts {
  public:
    explicit LineItemCosts(Import& import) : m_import(import), m_sums(import, Covered::as_listed) {}

    void cover(Period period) { m_sums.cover(period); }

    // False: there are too many models.
    bool add(const CostLine& line) {
        cover(line.period); // a day with a credit alone is a day, too
        if (line.usd.value_or(0) < 0 || line.tokens.value_or(0) < 0)
            return skip("the amount is negative: a credit or a refund says nothing about the price");
        if (!line.usd && line.item.empty())
            return true; // a day without costs
        if (line.item.empty()) {
            ++m_not_grouped;
            return true;
        }
        const auto comma = line.item.rfind(", ");
        const Direction* direction =
            comma == std::string_view::npos ? nullptr : direction_named(line.item.substr(comma + 2));
        if (!direction)
            return skip("the line item is no input or output of a model");
        if (lower_case(line.currency) != "usd")
            return skip("the amount is not in US dollars");
        if (!line.usd || !line.tokens || line.unit != "tokens")
            return skip("there is no amount for a number of tokens");
        const std::string name(line.item.substr(0, comma));
        if (may_be_secret(name))
            return skip(named_like_a_secret);
        ModelBill& model = m_models[name];
        Bill& bill = model.*direction->bill;
        bill.usd += *line.usd;
        bill.tokens += *line.tokens;
        const auto day = std::chrono::days(static_cast<int>(std::floor(line.period.from / 86400)));
        model.last_day = std::max(model.last_day, iso_text(std::chrono::sys_days(day)));
        const bool is_cached = direction->bill == &ModelBill::cached_input;
        const bool is_output = direction->bill == &ModelBill::output;
        return m_sums.add("OpenAI", name,
                          {.input = is_output ? 0 : *line.tokens,
                           .output = is_output ? *line.tokens : 0,
                           .cached_input = is_cached ? *line.tokens : 0,
                           .written = std::nullopt,
                           .requests = std::nullopt,
                           .usd = line.usd},
                          line.period);
    }

    void finish() {
        constexpr std::string_view group = "the amount is of no line item: export it grouped by line item";
        if (m_models.empty() && m_not_grouped > 0)
            return m_import.refuse(0, std::string(group));
        for (int i = 0; i < m_not_grouped; ++i)
            m_import.skip(group);
        for (const auto& [model, bill] : m_models)
            add_price(model, bill);
        m_sums.finish();
    }

  private:
    bool skip(std::string_view reason) {
        m_import.skip(reason);
        return true;
    }

    void add_price(const std::string& model, const ModelBill& bill) {
        const auto input = bill.input.usd_per_mtok();
        const auto output = bill.output.usd_per_mtok();
        if (!input || !output)
            return m_import.skip(model + " has a price for " +
                                 (input    ? "input"
                                  : output ? "output"
                                           : "cached input") +
                                 " tokens only; a row needs input and output");
        // What the shipped row knows of the model itself stays true; its prices are not mixed with these.
        const CatalogueApi* known = find_api(m_import.from.shipped, "OpenAI", model);
        m_import.read.rows.apis.push_back({.provider = "OpenAI",
                                           .model = model,
                                           .name = known ? known->name : model,
                                           .kind = known ? known->kind : "chat",
                                           .input_usd_per_mtok = *input,
                                           .cached_input_usd_per_mtok = bill.cached_input.usd_per_mtok(),
                                           .output_usd_per_mtok = *output,
                                           .max_input_tokens = known ? known->max_input_tokens : std::nullopt,
                                           .note = "mean of what was billed",
                                           .source = m_import.source(bill.last_day)});
    }

    Import& m_import;
    UsageSums m_sums;
    std::map<std::string, ModelBill> m_models;
    int m_not_grouped = 0;
};

// An amount that may be below 0, a credit.
std::optional<double> signed_amount(const CsvReader& csv, std::string_view column, Import& import) {
    const std::string& text = csv.text(column);
    if (!text.starts_with('-') || text == "-inf" || text == "-nan")
        return amount(csv, column, import);
    const auto value = amount(text.substr(1), column, csv.line(), import);
    return value ? std::optional(-*value) : std::nullopt;
}

const JsonNode* first_cost_result(const JsonNode& row) {
    const JsonMember* results = find_member(row, "results");
    const bool is_bucket = results && has_members(row, {"start_time", "end_time"});
    return is_bucket && !results->value.items().empty() ? results->value.items().data() : nullptr;
}

} // namespace

bool is_openai_cost(const CsvReader& csv) {
    return has_columns(
        csv, {"start_time", "amount_value", "amount_currency", "quantity", "quantity_unit", "line_item"});
}

void import_openai_cost(CsvReader& csv, Import& import) {
    LineItemCosts costs(import);
    while (csv.next()) {
        const RowCheck check(import);
        const auto time = [&](std::string_view column) { return csv_time(csv.text(column), import); };
        const auto iso = time("start_time_iso"), end_iso = time("end_time_iso");
        const auto from = iso ? iso : time("start_time"), to = end_iso ? end_iso : time("end_time");
        const auto stated = from && to ? between(*from, *to) : std::nullopt;
        const auto period = stated ? stated : from;
        if (!period)
            import.problem(csv.line(), "start_time", "is no time");
        const CostLine line{.usd = signed_amount(csv, "amount_value", import),
                            .tokens = signed_amount(csv, "quantity", import),
                            .currency = csv.text("amount_currency"),
                            .unit = csv.text("quantity_unit"),
                            .item = csv.text("line_item"),
                            .period = period ? Period{period->from, period->to, period->east_s} : Period{}};
        if (check.is_good() && !costs.add(line))
            return;
    }
    costs.finish();
}

bool is_openai_cost_bucket(const JsonNode& row) {
    const JsonNode* result = first_cost_result(row);
    return result && has_members(*result, {"amount/value", "amount/currency"});
}

RowTaker openai_cost_rows(Import& import) {
    const auto costs = std::make_shared<LineItemCosts>(import);
    const auto seen = std::make_shared<SeenResults>(import);
    return {.take =
                [costs, seen, &import](const JsonNode& bucket) {
                    const auto from = seconds_of(bucket, "start_time"), to = seconds_of(bucket, "end_time");
                    const JsonMember* results = find_member(bucket, "results");
                    if (!from || !to || *to <= *from || !results)
                        return import.problem(bucket.line, "start_time", "is no time before end_time");
                    costs->cover({*from, *to});
                    seen->begin({*from, *to});
                    for (const JsonNode& result : results->value.items()) {
                        if (!seen->is_new(result))
                            continue;
                        const JsonNode* currency = find_node(result, "amount/currency");
                        costs->add({.usd = number_of(result, "amount/value"),
                                    .tokens = number_of(result, "quantity"),
                                    .currency = currency ? std::string_view(currency->string) : "",
                                    .unit = find_member(result, "quantity_unit")
                                                ? text_of(result, "quantity_unit")
                                                : "tokens",
                                    .item = text_of(result, "line_item"),
                                    .period = {*from, *to}});
                    }
                },
            .end =
                [costs, &import](const JsonNode* around) {
                    tell_of_further_pages(around, import);
                    costs->finish();
                }};
}

} // namespace core
