// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/evaluation_parts.h"

#include <cassert>
#include <cmath>

namespace core::result_json {

namespace {

std::size_t index(Option option) {
    return static_cast<std::size_t>(option);
}

// One member an option, by its name.
template <class Value>
Json by_option(Value value) {
    Json object;
    for (const Option option : all_options)
        object[std::string(id(option))] = value(option);
    return object;
}

Json numbers(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(number(value));
    return list;
}

} // namespace

Json number(double value) {
    assert(std::isfinite(value));
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json number(const std::optional<double>& value) {
    return value ? number(*value) : Json(nullptr);
}

Json count(double value) {
    constexpr double exact = 9007199254740992.0; // 2^53: beyond it not every whole number is one
    return value == std::floor(value) && std::abs(value) < exact ? Json(static_cast<std::int64_t>(value))
                                                                 : number(value);
}

Json count(const std::optional<double>& value) {
    return value ? count(*value) : Json(nullptr);
}

// `months` is what is paid in each, not discounted; `cumulative_usd` is discounted, with one value more:
// after the whole horizon.
Json projection(const Projection& projection) {
    Json months = Json::array();
    for (int m = 0; m < projection.months; ++m) {
        Json month{{"month", m}};
        for (const Option option : all_options) {
            const auto& paid = projection.monthly_usd[index(option)];
            month[std::string(id(option)) + "_usd"] =
                paid.empty() ? Json(nullptr) : number(paid[static_cast<std::size_t>(m)]);
        }
        months.push_back(std::move(month));
    }
    const auto payback = [&](Option option) {
        const auto& month = projection.payback_month[index(option)];
        return month ? Json(*month) : Json(nullptr);
    };
    return {{"months", std::move(months)},
            {"payback_month", {{"rented", payback(Option::rented)}, {"owned", payback(Option::owned)}}},
            {"owned_payback_month_with_value", projection.owned_payback_month_with_value
                                                   ? Json(*projection.owned_payback_month_with_value)
                                                   : Json(nullptr)},
            {"cumulative_usd", by_option([&](Option option) {
                 const auto& paid = projection.cumulative_usd[index(option)];
                 return paid.empty() ? Json(nullptr) : numbers(paid);
             })}};
}

Json hybrid(const Hybrid& hybrid) {
    if (!hybrid.answered)
        return nullptr;
    return {{"hosted", id(hybrid.hosted)},
            {"monthly_usd", number(hybrid.monthly_usd)},
            {"units", count(hybrid.units)},
            {"instances", count(hybrid.instances)},
            {"gpus_per_replica", count(hybrid.gpus_per_replica)},
            {"api_share", number(hybrid.api_share)},
            {"spilled_hours", hybrid.spilled_hours},
            {"saving_usd_per_month", number(hybrid.saving_usd_per_month)},
            {"gain", hybrid.gain}};
}

Json sensitivity(const std::vector<Sensitivity>& rows) {
    Json list = Json::array();
    for (const Sensitivity& row : rows)
        list.push_back({{"input", row.input->path},
                        {"low", number(row.low)},
                        {"high", number(row.high)},
                        {"saving_at_low_usd", number(row.saving_at_low_usd)},
                        {"saving_at_high_usd", number(row.saving_at_high_usd)},
                        {"flips_at", number(row.flips_at)}});
    return list;
}

Json uncertainty(const Uncertainty& uncertainty, const BreakEvenSpreads& break_evens) {
    Json quantiles = by_option([&](Option option) -> Json {
        const auto& usd = uncertainty.monthly_usd[index(option)];
        if (!usd)
            return nullptr;
        return {{"p5", number(usd->p5)}, {"p50", number(usd->p50)}, {"p95", number(usd->p95)}};
    });
    const auto break_even = [&](Option option) -> Json {
        const auto& spread = break_evens[index(option)];
        if (!spread)
            return nullptr;
        return {{"p5", number(spread->p5)},
                {"p50", number(spread->p50)},
                {"p95", number(spread->p95)},
                {"share_without", number(spread->share_without)}};
    };
    quantiles["break_even_words_per_day"] = {{"rented", break_even(Option::rented)},
                                             {"owned", break_even(Option::owned)}};
    return {{"seed", uncertainty.seed},
            {"samples", uncertainty.samples},
            {"probability_cheapest", by_option([&](Option option) {
                 return number(uncertainty.probability_cheapest[index(option)]);
             })},
            {"quantiles", std::move(quantiles)}};
}

} // namespace core::result_json
