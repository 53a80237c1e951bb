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

template <class Values>
Json by_plan(const Values& values) {
    Json object = by_option([&](Option option) { return number(values[index(option)]); });
    object["mix"] = number(values[mix_plan]);
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
        if (const auto& paid = projection.monthly_usd[mix_plan]; !paid.empty())
            month["mix_usd"] = number(paid[static_cast<std::size_t>(m)]);
        months.push_back(std::move(month));
    }
    const auto payback = [&](Option option) {
        const auto& month = projection.payback_month[index(option)];
        return month ? Json(*month) : Json(nullptr);
    };
    Json cumulative = by_option([&](Option option) {
        const auto& paid = projection.cumulative_usd[index(option)];
        return paid.empty() ? Json(nullptr) : numbers(paid);
    });
    if (const auto& paid = projection.cumulative_usd[mix_plan]; !paid.empty())
        cumulative["mix"] = numbers(paid);
    const auto credits_end = [&](Option option) {
        const auto& month = projection.credits_end_month[index(option)];
        return month ? Json(*month) : Json(nullptr);
    };
    return {
        {"months", std::move(months)},
        {"payback_month", {{"rented", payback(Option::rented)}, {"owned", payback(Option::owned)}}},
        {"credits_end_month", {{"api", credits_end(Option::api)}, {"rented", credits_end(Option::rented)}}},
        {"owned_payback_month_with_value", projection.owned_payback_month_with_value
                                               ? Json(*projection.owned_payback_month_with_value)
                                               : Json(nullptr)},
        {"cumulative_usd", std::move(cumulative)}};
}

Json mix(const Mix& mix) {
    if (!mix.answered)
        return nullptr;
    Json parts = Json::array();
    for (const MixPart& part : mix.parts)
        parts.push_back({{"kind", id(part.part)},
                         {"units", count(part.machines)},
                         {"hours", number(part.hours)},
                         {"request_share", number(part.request_share)},
                         {"usd", number(part.usd)}});
    return {{"monthly_usd", number(mix.monthly_usd)},
            {"saving_usd_per_month", number(mix.saving_usd_per_month)},
            {"gain", mix.gain},
            {"parts", std::move(parts)}};
}

Json hybrid(const Mix& mix) {
    if (!mix.answered || mix.pure)
        return nullptr;
    double instances = 0, api_share = 0, spilled_share = 0;
    bool own = false;
    for (const MixPart& part : mix.parts) {
        instances += part.machines;
        own = own || part.part == Part::owned;
        if (part.part == Part::tokens) {
            api_share = part.request_share;
            spilled_share = part.hours / hours_in_month;
        }
    }
    return {{"hosted", id(own ? Option::owned : Option::rented)},
            {"monthly_usd", number(mix.monthly_usd)},
            {"units", count(mix.stack.fixed + mix.stack.by_hour)},
            {"instances", count(instances)},
            {"gpus_per_replica", count(mix.gpus_per_replica)},
            {"api_share", number(api_share)},
            {"spilled_hours", std::round(spilled_share * 24)},
            {"saving_usd_per_month", number(mix.saving_usd_per_month)},
            {"gain", mix.gain}};
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

Json like_for_like(const LikeForLike& found) {
    return {{"same_model", found.same_model},
            {"own_pass_share_that_flips", number(found.own_pass_share_that_flips)}};
}

Json unit_economics(const UnitEconomics& found, const std::optional<double>& rented_users,
                    const std::optional<double>& owned_users) {
    return {{"usd_per_request", by_plan(found.usd_per_request)},
            {"usd_per_user_month", by_plan(found.usd_per_user_month)},
            {"gross_margin", by_plan(found.gross_margin)},
            {"break_even_users", {{"rented", number(rented_users)}, {"owned", number(owned_users)}}}};
}

Json negotiate(const std::vector<Ask>& asks) {
    Json list = Json::array();
    for (const Ask& ask : asks)
        list.push_back({{"input", ask.input->path},
                        {"now", number(ask.now)},
                        {"ask", number(ask.ask)},
                        {"option", id(ask.option)}});
    return list;
}

Json uncertainty(const Uncertainty& uncertainty, const MixChance& with_mix,
                 const BreakEvenSpreads& break_evens) {
    const auto of = [](const std::optional<Quantiles>& usd) -> Json {
        if (!usd)
            return nullptr;
        return {{"p5", number(usd->p5)}, {"p50", number(usd->p50)}, {"p95", number(usd->p95)}};
    };
    Json quantiles = by_option([&](Option option) { return of(uncertainty.monthly_usd[index(option)]); });
    quantiles["mix"] = of(with_mix.monthly_usd);
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
            {"probability_cheapest_with_mix", by_plan(with_mix.probability_cheapest)},
            {"quantiles", std::move(quantiles)}};
}

} // namespace core::result_json
