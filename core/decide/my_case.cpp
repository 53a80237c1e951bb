// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/my_case.h"

#include "core/decide/hosting_offers.h"
#include "core/model/cost.h"
#include "core/model/traffic.h"
#include "core/scenario/inputs.h"
#include "core/text/text.h"

#include <array>
#include <cmath>

namespace core {
namespace {

constexpr std::string_view azure =
    "Azure's production trace of November 2023, conversation: medians (Splitwise, ISCA 2024)";
constexpr std::string_view kimi =
    "Kimi's trace of conversations over long documents: means (Mooncake, FAST 2025)";
constexpr std::string_view agents = "Kimi's trace of tools and agents: means (Mooncake, FAST 2025)";
constexpr std::string_view pages = "assumption: four pages in, one out, no prompt twice";
constexpr std::string_view waking_hours =
    "assumption: people's waking hours, the busiest hour three times the mean";
constexpr std::string_view office_hours = "assumption: office hours, the busiest hour four times the mean";
constexpr std::string_view all_night = "assumption: spread evenly over the day, as nobody waits";

constexpr std::array uses{
    UseCase{"chat", QT_TRANSLATE_NOOP("core", "Chat"), 1020, 129, 0.4, 3, azure, waking_hours},
    UseCase{"documents", QT_TRANSLATE_NOOP("core", "Documents"), 12035, 343, 0.4, 4, kimi, office_hours},
    UseCase{"code", QT_TRANSLATE_NOOP("core", "Code and agents"), 8596, 182, 0.59, 4, agents, office_hours},
    UseCase{"batch", QT_TRANSLATE_NOOP("core", "Batch at night"), 2000, 500, 0, 1, pages, all_night},
};

constexpr double tokens_per_word = 1.33; // of English text
constexpr double patient_tokens_per_s = 0, reader_tokens_per_s = 20;

void put(Scenario& s, std::string_view path, double value, std::string_view from) {
    const Input& input = *find_input(path);
    set(s, input, clamped(input, value));
    s.sources[std::string(path)] = {std::string(from), ""};
}

// A server costs and draws about as its GPUs' memory bandwidth: from L4 to B200 within a third.
constexpr double server_usd = 250'000, server_kw = 10, server_gb_s = 8 * 3350;
constexpr std::string_view server =
    "assumption: an 8-GPU H100 server of $250,000 and 10 kW, by memory bandwidth";

void put_own_machine(Scenario& s) {
    const double of_a_server = s.hosting.gpus_per_instance * s.hosting.gpu_bandwidth_gb_s / server_gb_s;
    put(s, "owned.usd_per_instance", server_usd * of_a_server, server);
    put(s, "owned.kw_per_instance", server_kw * of_a_server, server);
}

double usd_per_request(const Scenario& s) {
    const auto prices = api_prices(s.api, s.traffic.input_tokens_per_request);
    const double cached = s.traffic.cached_input_share;
    return (s.traffic.input_tokens_per_request *
                ((1 - cached) * prices.input_usd_per_mtok + cached * prices.cached_input_usd_per_mtok) +
            billed_output_tokens(s) * prices.output_usd_per_mtok) /
           1e6 * api_price_factor(s, 0);
}

// Empty: no traffic explains the amount.
std::optional<double> requests_per_day(const MyCase& answers, const Scenario& s) {
    const double tokens = s.traffic.input_tokens_per_request + s.traffic.output_tokens_per_request;
    switch (answers.kind) {
    case AmountKind::users:
        return answers.amount * requests_per_user_and_day;
    case AmountKind::requests_per_day:
        return answers.amount;
    case AmountKind::words_per_day:
        return answers.amount * s.traffic.tokens_per_word / tokens;
    case AmountKind::tokens_per_month:
        return answers.amount / days_per_month / tokens;
    case AmountKind::usd_per_month: {
        const double usd = usd_per_request(s), left = answers.amount - s.api.fixed_usd_per_month;
        return usd > 0 && left > 0 ? std::optional(left / days_per_month / usd) : std::nullopt;
    }
    }
    return {};
}

void put_traffic(const MyCase& answers, const UseCase& use, Scenario& s) {
    s.traffic = {.tokens_per_word = tokens_per_word, .driver = TrafficDriver::requests};
    std::erase_if(s.sources, [](const auto& source) { return source.first.starts_with("traffic."); });
    std::erase_if(s.ranges, [](const auto& range) { return range.first.starts_with("traffic."); });
    put(s, "traffic.tokens_per_word", tokens_per_word, "about 1.33 for English text");
    put(s, "traffic.input_tokens_per_request", use.input_tokens_per_request, use.lengths_from);
    put(s, "traffic.output_tokens_per_request", use.output_tokens_per_request, use.lengths_from);
    put(s, "traffic.cached_input_share", use.cached_input_share, use.lengths_from);
    put(s, "traffic.peak_to_average", use.peak_to_average, use.peak_from);
    put(s, "hosting.min_tokens_per_s_per_user",
        answers.latency_matters ? reader_tokens_per_s : patient_tokens_per_s,
        answers.latency_matters ? "assumption: faster than anybody reads"
                                : "as answered: nobody waits for it");
}

} // namespace

std::span<const UseCase> use_cases() {
    return uses;
}

MyCaseResult my_case(const MyCase& answers, Scenario s, const Catalogue& catalogue) {
    const UseCase& use = answers.use ? *answers.use : uses.front();
    if (!(answers.amount > 0) || !std::isfinite(answers.amount))
        return {{}, QT_TRANSLATE_NOOP("core", "How much is a number above 0.")};
    if (!apply_named("api.preset", answers.api, catalogue, s))
        return {{}, QT_TRANSLATE_NOOP("core", "This API is none of the catalogue.")};
    put_traffic(answers, use, s);
    const auto requests = requests_per_day(answers, s);
    if (!requests)
        return {
            {},
            QT_TRANSLATE_NOOP("core", "No traffic explains this bill: the API charges less, or nothing.")};
    const Input& traffic = traffic_input(s);
    if (!range_problem(traffic, *requests).empty())
        return {{}, QT_TRANSLATE_NOOP("core", "That is more or less than the program computes with.")};
    put(s, traffic.path, *requests, "as answered");
    s.owned.enabled = answers.owns_machines;
    s.name.clear();
    s.notes.clear();
    s.saved_at.clear();
    const auto offers = hosting_offers(s, catalogue);
    if (const auto* offer = cheapest_that_fits(offers))
        pick(*offer->instance, catalogue, offer->term, s);
    if (answers.owns_machines)
        put_own_machine(s);
    if (answers.kind == AmountKind::words_per_day) {
        set_driver(s, TrafficDriver::words);
        put(s, traffic_input(s).path, answers.amount, "as answered");
    }
    return {std::move(s), {}};
}

} // namespace core
