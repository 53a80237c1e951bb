// SPDX-License-Identifier: GPL-3.0-or-later
// FOCUS, the FinOps Foundation's form of any cloud's bill (https://focus.finops.org, 1.0 to 1.2): a row per
// charge, so tokens read and written stand in rows of their own, told by the names of what is metered.
#include "core/imports/price_rows.h"
#include "core/imports/usage_log.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core {

namespace {

// Tokens of one unit, in small letters: "tokens", "1k tokens", "10k tokens", "1,000,000 tokens", "million
// tokens"; 0 where the unit is another or cannot be read whole.
double tokens_of_unit(std::string_view unit) {
    const auto at = unit.find("tok");
    if (at == std::string_view::npos)
        return 0;
    std::string digits, word;
    for (const char c : unit.substr(0, at))
        if ((c >= '0' && c <= '9') || c == '.')
            digits += c;
        else if (c >= 'a' && c <= 'z')
            word += c;
    double number = 1;
    if (!digits.empty()) {
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
            return 0;
    }
    constexpr std::array<std::pair<std::string_view, double>, 8> sizes{{{"", 1},
                                                                        {"k", 1e3},
                                                                        {"kilo", 1e3},
                                                                        {"thousand", 1e3},
                                                                        {"m", 1e6},
                                                                        {"mega", 1e6},
                                                                        {"million", 1e6},
                                                                        {"per", 1}}};
    const auto size =
        std::ranges::find(sizes, std::string_view(word), &std::pair<std::string_view, double>::first);
    return size == sizes.end() ? 0 : number * size->second;
}

// "Claude Sonnet 4.5 Input Tokens" is of "Claude Sonnet 4.5".
std::string model_of(std::string_view meter) {
    constexpr std::array<std::string_view, 18> words{
        "input", "output", "cached",   "cache", "read", "write",      "writes", "creation", "uncached",
        "token", "tokens", "standard", "inp",   "outp", "completion", "prompt", "non",      "generated"};
    std::string model;
    while (!meter.empty()) {
        const auto word = meter.substr(0, meter.find_first_of(" -_"));
        meter.remove_prefix(std::min(meter.size(), word.size() + 1));
        const std::string lower = lower_case(word);
        if (!word.empty() && std::ranges::find(words, lower) == words.end())
            model.append(model.empty() ? "" : " ").append(word);
    }
    return model;
}

} // namespace

bool is_focus(const CsvReader& csv) {
    return has_columns(
        csv, {"BilledCost", "ChargePeriodStart", "ChargePeriodEnd", "ConsumedQuantity", "ConsumedUnit"});
}

void import_focus(CsvReader& csv, Import& import) {
    UsageSums sums(import, Covered::between_first_and_last);
    while (csv.next()) {
        const RowCheck check(import);
        const double unit = tokens_of_unit(lower_case(csv.text("ConsumedUnit")));
        if (unit == 0) {
            import.skip("what is billed are no tokens");
            continue;
        }
        if (const std::string category = lower_case(csv.text("ChargeCategory"));
            !category.empty() && category != "usage") {
            import.skip("the charge is no usage: a credit, a purchase, a tax");
            continue;
        }
        const std::string& cost = csv.text("BilledCost");
        if (cost.starts_with('-')) {
            import.skip("the amount is negative: a credit or a refund is no use");
            continue;
        }
        const auto from = csv_time(csv.text("ChargePeriodStart"), import);
        const auto to = csv_time(csv.text("ChargePeriodEnd"), import);
        std::optional<FileTime> period;
        if (from && to)
            period = between(*from, *to);
        else if (from && from->has_length() && csv.text("ChargePeriodEnd").empty())
            period = from;
        if (!period)
            import.problem(csv.line(), "ChargePeriodStart", "is no time before ChargePeriodEnd");
        const auto quantity = amount(csv, "ConsumedQuantity", import);
        const auto usd = amount(csv, "BilledCost", import);
        if (!check.is_good() || !period)
            continue;
        const std::string& meter = csv.text("SkuMeter");
        // The meter's own words go before what else is written about it.
        Metered kind = metered_by(lower_case(meter));
        if (kind == Metered::unknown)
            kind = metered_by(lower_case(csv.text("ChargeDescription") + ' ' + csv.text("SkuId")));
        if (kind == Metered::unknown || !quantity) {
            import.skip("whether tokens are read or written, or how many, is not said");
            continue;
        }
        const double tokens = *quantity * unit;
        const std::string& currency = csv.text("BillingCurrency");
        const auto of = [&](std::initializer_list<Metered> kinds) {
            return std::ranges::find(kinds, kind) != kinds.end() ? tokens : 0;
        };
        std::string model = model_of(meter);
        if (model.empty())
            model = csv.text("ServiceName");
        std::string provider = provider_name(csv.text("ProviderName"));
        if (provider.empty())
            provider = maker_of(lower_case(model));
        if (!sums.add(provider, model,
                      {.input = of({Metered::input, Metered::cached, Metered::written}),
                       .output = of({Metered::output}),
                       .cached_input = of({Metered::cached}),
                       .written = of({Metered::written}),
                       .requests = std::nullopt,
                       .usd = currency.empty() || currency == "USD" ? usd : std::nullopt},
                      {period->from, period->to, period->east_s}))
            return;
    }
    sums.finish();
}

} // namespace core
