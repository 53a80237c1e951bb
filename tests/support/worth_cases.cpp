// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/worth_cases.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <map>

namespace test {
namespace {

using core::Option;
using core::Scenario;
using Ranges = std::map<std::string, core::Range, std::less<>>;

Scenario measured() {
    Scenario s = llama_on_h100();
    s.owned.enabled = true;
    s.traffic.words_per_day = 5e8;
    s.traffic.peak_to_average = 1;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 3000;
    return s;
}

// The API's prices moved so that it costs what the option does.
Scenario close_call(Scenario s, double words_per_day, Option option = Option::rented) {
    s.traffic.words_per_day = words_per_day;
    const core::Costs costs = core::evaluate(s).costs;
    const double factor = *costs[option] / *costs[Option::api];
    s.api.input_usd_per_mtok *= factor;
    s.api.cached_input_usd_per_mtok *= factor;
    s.api.output_usd_per_mtok *= factor;
    return s;
}

core::Range about(double value, double factor) {
    return {value / factor, value * factor};
}

void add_of_the_article(std::vector<WorthCase>& all) {
    const auto add = [&](const char* name, Scenario s, Ranges ranges) {
        s.ranges = std::move(ranges);
        all.push_back({name, std::move(s)});
    };
    const Scenario article = test::article();
    const core::Range words{5e6, 50e6}, price{2, 6};
    add("traffic", article, {{"traffic.words_per_day", words}});
    add("traffic and price", article,
        {{"traffic.words_per_day", words}, {"hosting.usd_per_instance_hour", price}});
    add("three", article,
        {{"traffic.words_per_day", words},
         {"hosting.usd_per_instance_hour", price},
         {"traffic.tokens_per_word", {1.2, 2.5}}});
    Scenario one_machine = article;
    one_machine.traffic.words_per_day = 15e6;
    add("spare and discount", one_machine, {{"hosting.spare_units", {0, 2}}, {"hosting.discount", {0, 0.5}}});
    add("nothing flips", article,
        {{"traffic.words_per_day", {0.5e6, 2e6}}, {"hosting.usd_per_instance_hour", price}});
    Scenario requests = article;
    requests.traffic.driver = core::TrafficDriver::requests;
    requests.traffic.requests_per_day = 22.2e6 * 2 / 1500;
    add("requests", requests,
        {{"traffic.requests_per_day", about(requests.traffic.requests_per_day, 2)},
         {"traffic.input_tokens_per_request", {500, 2000}}});
    add("a fee and people", close_call(article, 22e6),
        {{"api.fixed_usd_per_month", {0, 3000}},
         {"team.hosting_usd_per_year", {0, 30000}},
         {"traffic.tokens_per_word", {1.5, 2.5}}});
}

void add_of_machines(std::vector<WorthCase>& all) {
    const auto add = [&](const char* name, Scenario s, Ranges ranges) {
        s.ranges = std::move(ranges);
        all.push_back({name, std::move(s)});
    };
    const Scenario busy = measured();
    add("five, wide", busy,
        {{"traffic.words_per_day", {1e8, 4e9}},
         {"api.output_usd_per_mtok", {0.3, 1.2}},
         {"hosting.usd_per_instance_hour", {15, 30}},
         {"hosting.discount", {0, 0.4}},
         {"owned.usd_per_instance", {2e5, 4e5}}});
    add("four, narrow", busy,
        {{"traffic.words_per_day", {1.5e9, 2.5e9}},
         {"api.output_usd_per_mtok", {0.5, 0.8}},
         {"owned.usd_per_instance", {2e5, 4e5}},
         {"owned.lifetime_months", {24, 60}}});
    add("a measurement in doubt", busy,
        {{"hosting.measured_output_tokens_per_s", {1500, 6000}},
         {"traffic.words_per_day", {4e8, 4e9}},
         {"traffic.peak_to_average", {1, 3}}});
    Scenario rented_or_owned = close_call(busy, 1e9, Option::owned);
    add("rented or owned", rented_or_owned,
        {{"owned.residual_share", {0, 0.4}},
         {"owned.pue", {1.1, 1.8}},
         {"owned.lifetime_months", {24, 60}},
         {"hosting.discount", {0, 0.6}}});
    Scenario cached = busy;
    cached.owned.enabled = false;
    cached.traffic.cached_input_share = 0.4;
    cached.api.cached_input_usd_per_mtok = cached.api.input_usd_per_mtok / 10;
    add("what is cached", close_call(cached, 2e9),
        {{"traffic.cached_input_share", {0, 0.8}}, {"hosting.usd_per_instance_hour", {12, 20}}});
    Scenario following = busy;
    following.owned.enabled = false;
    following.traffic.peak_to_average = 2;
    following.hosting.target_utilisation = 0.6;
    following.hosting.scaling = core::Scaling::follow_traffic;
    add("machines that follow", close_call(following, 3e9),
        {{"traffic.peak_to_average", {1.2, 4}}, {"hosting.target_utilisation", {0.4, 0.9}}});
    Scenario eight = close_call(busy, 1.5e9);
    add("eight", eight,
        {{"traffic.words_per_day", about(1.5e9, 1.6)},
         {"traffic.peak_to_average", {1, 1.5}},
         {"api.output_usd_per_mtok", about(eight.api.output_usd_per_mtok, 1.5)},
         {"hosting.usd_per_instance_hour", about(eight.hosting.usd_per_instance_hour, 1.4)},
         {"owned.usd_per_instance", {1.5e5, 4e5}},
         {"owned.kw_per_instance", {7, 12}},
         {"owned.usd_per_kwh", {0.06, 0.3}},
         {"team.hosting_usd_per_year", {0, 2e5}}});
    add("nothing but noise", busy,
        {{"owned.pue", {1.1, 1.5}},
         {"owned.usd_per_kwh", {0.1, 0.2}},
         {"traffic.peak_to_average", {1, 1.1}}});
}

void add_modelled(std::vector<WorthCase>& all) {
    const auto add = [&](const char* name, Scenario s, Ranges ranges) {
        s.ranges = std::move(ranges);
        all.push_back({name, std::move(s)});
    };
    const Scenario modelled = llama_on_h100();
    add("the throughput alone", close_call(modelled, 3e9), {});
    const Scenario close = close_call(modelled, 2e9);
    add("the throughput and the length", close,
        {{"traffic.output_tokens_per_request", about(close.traffic.output_tokens_per_request, 2)},
         {"traffic.words_per_day", about(2e9, 1.5)}});
    Scenario owned = modelled;
    owned.owned.enabled = true;
    owned = close_call(owned, 4e9, Option::owned);
    add("the throughput, owned", owned,
        {{"traffic.words_per_day", about(4e9, 2)},
         {"owned.usd_per_instance", {1.5e5, 4e5}},
         {"owned.kw_per_instance", {7, 12}},
         {"team.hosting_usd_per_year", {0, 4e5}},
         {"hosting.usd_per_instance_hour", {8, 30}}});
    add("the throughput and the price", close_call(modelled, 8e8),
        {{"hosting.usd_per_instance_hour", about(modelled.hosting.usd_per_instance_hour, 1.5)},
         {"traffic.words_per_day", about(8e8, 1.3)}});
    Scenario large = close_call(modelled, 2e9); // where it fits, half as dear as the API
    large.api.output_usd_per_mtok *= 2;
    large.api.input_usd_per_mtok *= 2;
    large.api.cached_input_usd_per_mtok *= 2;
    add("whether it fits", large,
        {{"model.total_params_b", {50, 800}}, {"traffic.words_per_day", about(2e9, 1.3)}});
}

} // namespace

std::vector<WorthCase> worth_cases() {
    std::vector<WorthCase> all;
    add_of_the_article(all);
    add_of_machines(all);
    add_modelled(all);
    return all;
}

} // namespace test
