// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix.h"

#include "core/decide/mix_offers.h"

#include "core/scenario/profiles.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/random.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace {

using core::Mix;
using core::Option;
using core::Part;
using core::Scenario;

Mix mix_of(const Scenario& s, const core::AllowedParts& allowed = {}) {
    return core::mix(core::prepare(s), s, allowed);
}

core::MixPart part(const Mix& mix, Part wanted) {
    for (const core::MixPart& each : mix.parts)
        if (each.part == wanted)
            return each;
    return {.part = wanted};
}

// Twice the mean at the peak: the load of an hour is the mean times 1 + cos(2π(h−14)/24). One replica carries
// exactly the mean, 86.4 M tokens a day, for $730 a month; the API asks $1 a M tokens, $2,628 a month for
// all.
Scenario day_and_night() {
    Scenario s;
    s.traffic = {.words_per_day = 86.4e6,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 100,
                 .output_tokens_per_request = 100,
                 .peak_to_average = 2};
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 1;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 500;
    s.hosting.usd_per_instance_hour = 1;
    s.hosting.spare_units = 0;
    return s;
}

// By hand: the part of the load above the mean is the mean of the positive half of the cosine over the 24
// steps, cot(π/24)/24 = 0.316482. Pure rented needs two, $1,460. One and the API: 730 + 0.316482 x 2,628 =
// $1,561.71; so there is no gain at $730, but with a replica at twice that price there is: 1,460 + 831.71 =
// 2,291.71 against 2,628 (API) and 2,920 (two replicas).
TEST(Mix, baseLoadAndPeakByHand) {
    const double above = 1 / std::tan(std::numbers::pi / 24) / 24;
    Scenario s = day_and_night();
    Mix m = mix_of(s);
    ASSERT_TRUE(m.answered);
    EXPECT_FALSE(m.gain);
    EXPECT_EQ(m.saving_usd_per_month, 0);
    EXPECT_EQ(m.pure, Option::rented);
    EXPECT_DOUBLE_EQ(m.monthly_usd, 1460);

    s.hosting.usd_per_instance_hour = 2;
    m = mix_of(s);
    EXPECT_TRUE(m.gain);
    EXPECT_FALSE(m.pure);
    EXPECT_NEAR(m.monthly_usd, 1460 + above * 2628, 1e-9);
    EXPECT_EQ(m.best_pure, Option::api);
    EXPECT_NEAR(m.saving_usd_per_month, 2628 - 1460 - above * 2628, 1e-9);
    EXPECT_EQ(part(m, Part::on_demand).machines, 1);
    EXPECT_EQ(part(m, Part::on_demand).hours, 730);
    EXPECT_NEAR(part(m, Part::on_demand).usd, 1460, 1e-9);
    EXPECT_NEAR(part(m, Part::tokens).request_share, above, 1e-12);
    EXPECT_NEAR(part(m, Part::tokens).hours, 730 * 11 / 24.0, 1e-9);
    EXPECT_NEAR(part(m, Part::tokens).usd, above * 2628, 1e-9);

    // A spare stands beside the pure option, not beside the API, unless one wants it: $1,460 less.
    s.hosting.spare_units = 1;
    EXPECT_NEAR(mix_of(s).monthly_usd, 1460 + above * 2628, 1e-9);
    s.hosting.spares_where_api_stands_by = true;
    EXPECT_EQ(mix_of(s).pure, Option::api);
    s.hosting.spare_units = 0;

    // People for both sides are paid for in the mix: $336.29 a month are gone with $4,100 a year.
    s.team.api_usd_per_year = s.team.hosting_usd_per_year = 4100;
    EXPECT_FALSE(mix_of(s).gain);
}

// The same day, and machines that follow it. By hand, hour by hour: a unit-hour costs 1,460/24 = 60.83 a
// month, what it carries 109.5 x load (in units of the mean); worth it from a load of 0.5556 on, and the
// second one for the part above 1.
TEST(Mix, unitsByTheHourByHand) {
    Scenario s = day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    s.hosting.scaling = core::Scaling::follow_traffic;
    double expected = 0;
    for (int h = 0; h < 24; ++h) {
        const double load = 1 + std::cos(2 * std::numbers::pi * (h - 14) / 24);
        const double none = 109.5 * load, one = 1460 / 24.0 + 109.5 * std::max(0.0, load - 1),
                     two = 2 * 1460 / 24.0;
        expected += std::min({none, one, two});
    }
    EXPECT_NEAR(mix_of(s).monthly_usd, expected, 1e-9);
    EXPECT_EQ(part(mix_of(s), Part::on_demand).machines, 2);

    // Reserved for a term at $1.2, 876 a month: the first unit is used in 20 of 24 hours and then costs less
    // than 20 x 60.83 = 1,217 by the hour; the second runs in 9 hours, 547.
    s.hosting.reserved_usd_per_instance_hour = 1.2;
    const Mix m = mix_of(s);
    EXPECT_EQ(part(m, Part::reserved).machines, 1);
    EXPECT_DOUBLE_EQ(part(m, Part::reserved).usd, 876);
    EXPECT_EQ(part(m, Part::on_demand).machines, 1);
    double above_one = 0;
    for (int h = 0; h < 24; ++h)
        above_one +=
            std::min(109.5 * std::max(0.0, std::cos(2 * std::numbers::pi * (h - 14) / 24)), 1460 / 24.0);
    EXPECT_NEAR(m.monthly_usd, 876 + above_one, 1e-9);

    // Spot at $0.5 with 5 % of its hours lost: 15.97 an hour of the day, less than the second unit's 60.83.
    s.hosting.spot_usd_per_instance_hour = 0.5;
    EXPECT_EQ(part(mix_of(s), Part::on_demand).machines, 0);
    EXPECT_GT(part(mix_of(s), Part::spot).machines, 0);
}

TEST(Mix, whereThereIsNothingToMix) {
    Mix m = mix_of(test::article());
    EXPECT_TRUE(m.pure) << "unlimited capacity carries every peak";
    Scenario s = test::article();
    s.hosting.capacity = core::CapacityMode::modelled;
    EXPECT_EQ(mix_of(s).pure, Option::api) << "no accelerator";
    s = day_and_night();
    s.traffic.peak_to_average = 1;
    EXPECT_FALSE(mix_of(s).gain) << "one replica carries all of a level day";
    s.api.context_limit_tokens = 1;
    EXPECT_EQ(mix_of(s).pure, Option::rented) << "no API that would take the peaks";
    s.model.context_limit_tokens = 1;
    EXPECT_FALSE(mix_of(s).answered);
}

// Google's worked example: a need of 44.44 units is 45 of them, sold one by one.
TEST(Mix, provisionedUnitsAreSoldInSteps) {
    core::Provisioned sold;
    EXPECT_EQ(core::provisioned_units(sold, 44.44), 45);
    sold = {.min_units = 15, .step = 5};
    EXPECT_EQ(core::provisioned_units(sold, 3), 15);
    EXPECT_EQ(core::provisioned_units(sold, 16), 20);
    EXPECT_EQ(core::provisioned_units(sold, 20), 20);
}

// GPT-5 at Azure: a unit serves 4,750 input tokens a minute, an output token counts as 8, $260 a month. Full
// all month it replaces 4,750 x 60 x 730 = 208.05 M tokens of input at $1.25, $260.06: a level load of input
// alone breaks even at 99.98 %, and with a year's term at $221 from 85 % on.
TEST(Mix, aProvisionedUnitAtAzureBreaksEvenAtAFullMonth) {
    Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 1;
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 1.25;
    s.api.output_usd_per_mtok = 10; // 8 times the input's, as the weight says
    s.api.has_provisioned = true;
    s.api.provisioned = {
        .usd_per_unit_month = 260, .input_tokens_per_minute_per_unit = 4750, .output_weight = 8};
    const double full_per_day = 4750.0 * 1440 / 1008; // requests of 1,000 + 8 tokens
    s.traffic.requests_per_day = full_per_day;
    Mix m = mix_of(s);
    EXPECT_EQ(part(m, Part::provisioned).machines, 1);
    EXPECT_NEAR(part(m, Part::provisioned).request_share, 1, 1e-12);
    EXPECT_NEAR(m.saving_usd_per_month, 4750.0 * 60 * 730 * 1.25 / 1e6 - 260, 1e-6);
    s.traffic.requests_per_day = full_per_day * 0.999;
    EXPECT_EQ(mix_of(s).pure, Option::api);
    s.api.provisioned.usd_per_unit_month = 221;
    s.traffic.requests_per_day = full_per_day * 0.851;
    EXPECT_FALSE(mix_of(s).pure);
    s.traffic.requests_per_day = full_per_day * 0.849;
    EXPECT_EQ(mix_of(s).pure, Option::api);

    // One and a half units' worth: one, and tokens above it.
    s.traffic.requests_per_day = full_per_day * 1.5;
    m = mix_of(s);
    EXPECT_EQ(part(m, Part::provisioned).machines, 1);
    EXPECT_NEAR(part(m, Part::tokens).request_share, 1 / 3.0, 1e-12);
    s.api.provisioned.min_units = 2;
    EXPECT_EQ(part(mix_of(s), Part::provisioned).machines, 0);
}

// --- Brute force: every whole number of units of each part, and every number by the hour in every hour.

struct Month { // of one unit of a plan
    double owned = 0, carried = 0, reserved = 1e300, on_demand = 0, spot = 1e300, standing = 0, once_own = 0,
           once_rented = 0;
};

core::Costs costs_of(const core::Prepared& p, const Scenario& s, const core::Fleet& fleet) {
    return core::costs(
        {.scenario = s, .traffic = {}, .memory = p.memory, .tuning = p.tuning, .fleet = &fleet});
}

Month month_of(const core::Prepared& p, const Scenario& s, const core::ReplicaPlan& plan) {
    const core::Hosting& h = s.hosting;
    const double per_unit = plan.placement.instances_per_unit;
    const core::Fleet none{
        .instances = 0, .owned_instances = 0, .average_instances = 0, .reserved_instances = 0};
    const core::Costs at_none = costs_of(p, s, none);
    Month m;
    m.once_rented = at_none[Option::rented].value_or(0);
    m.once_own = at_none[Option::owned].value_or(0);
    core::Fleet fleet = none;
    fleet.instances = 1;
    m.standing = (*costs_of(p, s, fleet)[Option::rented] - m.once_rented) * per_unit;
    m.on_demand = h.usd_per_instance_hour * h.billed_hours_per_month * per_unit;
    if (h.discount > 0)
        m.reserved = m.on_demand * (1 - h.discount);
    if (h.reserved_usd_per_instance_hour > 0)
        m.reserved =
            std::min(m.reserved, h.reserved_usd_per_instance_hour * h.billed_hours_per_month * per_unit);
    if (h.spot_usd_per_instance_hour > 0)
        m.spot =
            h.spot_usd_per_instance_hour * (1 + h.spot_restart_loss) * h.billed_hours_per_month * per_unit;
    fleet = none;
    fleet.owned_instances = 1;
    m.owned = (costs_of(p, s, fleet)[Option::owned].value_or(0) - m.once_own) * per_unit;
    fleet = none;
    fleet.owned_busy_instances = core::busy_instances(plan, 1);
    m.carried = costs_of(p, s, fleet)[Option::owned].value_or(0) - m.once_own; // of a request/s all month
    return m;
}

// Of a week's hours: the load, what of it may not wait, and what the API takes for a request/s in that hour.
struct Hour {
    double load, urgent, usd, batch_usd;
};

std::vector<Hour> hours_of(const core::Prepared& p, const Scenario& s) {
    const core::TrafficLoad load = core::traffic_load(s.traffic, p.day);
    const auto prices = core::api_prices(s.api, s.traffic.input_tokens_per_request);
    const double cached = s.traffic.cached_input_share;
    const double written = std::min(s.traffic.cache_write_share, 1 - cached);
    const double request_usd =
        (s.traffic.input_tokens_per_request *
             ((1 - cached - written) * prices.input_usd_per_mtok + cached * prices.cached_input_usd_per_mtok +
              written * prices.cache_write_usd_per_mtok) +
         core::billed_output_tokens(s) * prices.output_usd_per_mtok) /
        1e6 * s.api.tokens_factor * s.api.region_factor;
    const double hour_usd = request_usd * 365 / 12 * 86400 / 168; // of a request/s
    std::vector<Hour> hours;
    for (std::size_t hour = 0; hour < 168; ++hour) {
        const std::size_t at = hour % p.day.load.size();
        const bool other = s.api.has_other_hours &&
                           std::ranges::count(s.api.other_hours.hours, static_cast<double>(hour)) > 0;
        hours.push_back({p.day.load[at] * load.mean_requests_per_s,
                         p.day.urgent[at] * load.mean_requests_per_s,
                         hour_usd * (other ? s.api.other_hours.price_factor : 1),
                         hour_usd * s.api.deferred_price_factor});
    }
    return hours;
}

double spilled_usd(const Hour& hour, double capacity) {
    const double spilled = std::max(0.0, hour.load - capacity), waits = hour.load - hour.urgent;
    // Own machines take what is dearer at the API.
    if (hour.usd >= hour.batch_usd) {
        const double batch = std::min(spilled, waits);
        return batch * hour.batch_usd + (spilled - batch) * hour.usd;
    }
    const double urgent = std::min(spilled, hour.urgent);
    return urgent * hour.usd + (spilled - urgent) * hour.batch_usd;
}

// The cheapest mix of one plan; -1: too many units to try.
double brute_force(const core::Prepared& p, const Scenario& s, const core::ReplicaPlan& plan, bool with_api,
                   double api_once, bool owned_answered, double provisioned = 0) {
    const Month m = month_of(p, s, plan);
    std::vector<Hour> hours = hours_of(p, s);
    for (Hour& hour : hours) { // what the capacity leaves; it takes what is dear first
        const double waits = hour.load - hour.urgent;
        const double urgent = hour.usd >= hour.batch_usd ? std::max(0.0, hour.urgent - provisioned)
                                                         : hour.urgent - std::max(0.0, provisioned - waits);
        hour.load = std::max(0.0, hour.load - provisioned);
        hour.urgent = std::clamp(urgent, 0.0, hour.load);
    }
    const core::Hosting& h = s.hosting;
    const double share = core::rented_share_of_month(h);
    const double own_unit = *plan.requests_per_s * h.target_utilisation * plan.placement.replicas_per_unit;
    double peak = 0;
    for (const Hour& hour : hours)
        peak = std::max(peak, hour.load);
    const double most = std::max(1.0, std::ceil(peak / own_unit / share * (1 - 1e-12)));
    if (most > 5)
        return -1;
    const double spares = with_api && !h.spares_where_api_stands_by ? 0 : h.spare_units;
    const double hourly =
        h.scaling == core::Scaling::follow_traffic ? std::min(m.on_demand, m.spot) / 168 : 1e300;
    const core::TuningLoad tuning = core::tuning_load(s, p.tuning);
    const double most_own = owned_answered ? most + tuning.instances + 2 : 0;
    double best = 1e300;
    for (double own = 0; own <= most_own; ++own)
        for (double reserved = 0; reserved <= (m.reserved < 1e300 ? most : 0); ++reserved)
            for (double steady = 0; own + reserved + steady <= std::max(most, most_own); ++steady)
                for (double spot = 0; spot <= (m.spot < 1e300 ? most : 0); ++spot) {
                    const double rented = reserved + steady + spot;
                    if (share < 1 && own > 0 && (rented > 0))
                        continue; // core/README.md: they carry another load
                    const double unit = own > 0 ? own_unit : own_unit * share;
                    const double fixed = own + rented;
                    const bool by_hour = hourly < 1e300 && !(share < 1 && own > 0);
                    if (!with_api && own + reserved + steady == 0)
                        continue; // spot alone, or nothing at all
                    for (double above = 0; above <= (by_hour ? most : 0); ++above) {
                        if (fixed + above == 0)
                            continue; // the API alone
                        double usd = own * m.owned + reserved * (m.reserved + m.standing) +
                                     steady * (m.on_demand + m.standing) + above * m.standing +
                                     (spot > 0 ? spot * (m.spot + m.standing) : 0);
                        double served_by_own = 0;
                        for (const Hour& hour : hours) {
                            double cheapest = 1e300;
                            for (double on = 0; on <= above; ++on) {
                                const double capacity = (fixed + on) * unit;
                                if (!with_api && capacity < hour.load * (1 - 1e-11))
                                    continue;
                                cheapest =
                                    std::min(cheapest, (on > 0 ? on * hourly : 0) +
                                                           (with_api ? spilled_usd(hour, capacity) : 0));
                            }
                            usd += cheapest;
                            served_by_own += std::min(hour.load, own * unit);
                        }
                        usd += served_by_own / 168 * m.carried;
                        // Spares: of the cheapest part that is not spot.
                        double spare = std::min(m.on_demand, m.reserved) + m.standing;
                        bool own_spare = false;
                        if (owned_answered && (share == 1 || own > 0) &&
                            (m.owned < spare || (share < 1 && own > 0))) {
                            spare = m.owned;
                            own_spare = true;
                        }
                        usd += spares * spare;
                        const double busy = core::busy_instances(plan, served_by_own / 168);
                        const double needed =
                            tuning.instances == 0
                                ? 0
                                : std::ceil(std::max(tuning.instances,
                                                     std::ceil((busy + tuning.instance_hours / 730) *
                                                               (1 - 1e-12))) /
                                            plan.placement.instances_per_unit);
                        const bool tunes_own =
                            own > 0 && rented == 0 && own + (own_spare ? spares : 0) >= needed;
                        usd += tunes_own ? m.once_own : m.once_rented;
                        best = std::min(best, usd + (with_api ? api_once : 0));
                    }
                }
    return best;
}

// A small case of any kind: few units, and all that a mix may be made of.
Scenario small_case(std::uint64_t seed) {
    Scenario s = test::plausible_scenario(seed);
    test::Random random(seed, "mix");
    s.traffic.driver = core::TrafficDriver::words;
    if (random.chance(0.5))
        s.traffic.profile.clear();
    if (random.chance(0.5))
        s.traffic.deferrable_share = 0;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = random.log_uniform(100, 5000);
    s.hosting.billed_hours_per_month = random.chance(0.8) ? 730 : 400;
    s.hosting.spare_units = static_cast<double>(random.below(3));
    s.hosting.scaling = random.chance(0.5) ? core::Scaling::follow_traffic : core::Scaling::fixed;
    s.owned.idle_power_share = random.chance(0.5) ? 1 : 0.35;
    s.fine_tuning.runs_per_month = random.chance(0.7) ? 0 : 3;
    s.fine_tuning.hours_per_run = 20;
    s.hosting.discount = random.chance(0.6) ? 0 : 0.4;
    s.hosting.reserved_usd_per_instance_hour =
        random.chance(0.5) ? 0 : s.hosting.usd_per_instance_hour * (0.3 + 0.6 * random.share());
    s.hosting.spot_usd_per_instance_hour =
        random.chance(0.6) ? 0 : s.hosting.usd_per_instance_hour * (0.3 + 0.8 * random.share());
    s.owned.usd_per_instance = s.hosting.usd_per_instance_hour * 730 * random.log_uniform(6, 60);
    if (random.chance(0.3))
        s.team = {};
    // As much traffic as some units carry at the peak, and tokens at about the price of the machines.
    const core::Prepared p = core::prepare(s);
    if (p.replicas.plans.empty())
        return s;
    const core::ReplicaPlan& plan = p.replicas.plans.front();
    const double unit = *plan.requests_per_s * s.hosting.target_utilisation *
                        plan.placement.replicas_per_unit * core::rented_share_of_month(s.hosting);
    const double peak = unit * (0.3 + 3.4 * random.share());
    s.traffic.words_per_day =
        std::max(1.0, peak / p.day.peak() * 86400 *
                          (s.traffic.input_tokens_per_request + s.traffic.output_tokens_per_request) /
                          s.traffic.tokens_per_word);
    const Scenario now = s;
    const core::Costs pure = core::totals(core::prepare(now), now);
    if (pure[Option::api] && pure[Option::rented] && *pure[Option::api] > 0) {
        const double factor = *pure[Option::rented] / *pure[Option::api] * random.log_uniform(0.5, 2);
        for (double* usd : {&s.api.input_usd_per_mtok, &s.api.cached_input_usd_per_mtok,
                            &s.api.output_usd_per_mtok, &s.api.cache_write_usd_per_mtok})
            *usd *= factor;
    }
    s.api.has_provisioned = random.chance(0.3);
    if (s.api.has_provisioned) {
        const double requests_per_s = peak / (1 + 2 * random.share());
        s.api.provisioned = {.usd_per_unit_month = pure[Option::api].value_or(1000) * random.share(),
                             .input_tokens_per_minute_per_unit = 1000,
                             .output_weight = 4,
                             .cached_weight = 0.1,
                             .min_units = 1.0 + static_cast<double>(random.below(2)),
                             .step = 1.0 + static_cast<double>(random.below(2))};
        s.api.provisioned.input_tokens_per_minute_per_unit *=
            requests_per_s / core::provisioned_requests_per_s(s);
    }
    return s;
}

TEST(Mix, isTheCheapestOfAllWholeNumbersOnRandomCases) {
    int compared = 0, mixed = 0, gains = 0, several_parts = 0, provisioned = 0;
    for (std::uint64_t seed = 0; compared < 1000 && seed < 4000; ++seed) {
        const Scenario s = small_case(seed);
        const core::Prepared p = core::prepare(s);
        const core::Costs pure = core::totals(p, s);
        if (!pure[Option::rented] || p.replicas.plans.empty())
            continue;
        double expected = 1e300;
        for (const Option option : core::all_options)
            if (pure[option])
                expected = std::min(expected, *pure[option]);
        bool all = true;
        const double api_once = [&] {
            Scenario quiet = s;
            quiet.api.input_usd_per_mtok = quiet.api.cached_input_usd_per_mtok =
                quiet.api.output_usd_per_mtok = 0;
            quiet.api.cache_write_usd_per_mtok = quiet.api.long_context.input_usd_per_mtok = 0;
            quiet.api.long_context.cached_input_usd_per_mtok = quiet.api.long_context.output_usd_per_mtok = 0;
            return core::totals(p, quiet)[Option::api].value_or(0);
        }();
        const double per_unit = core::provisioned_requests_per_s(s);
        std::vector<double> capacity{0};
        for (double k = 1; s.api.has_provisioned && per_unit > 0; ++k) {
            capacity.push_back(std::max(s.api.provisioned.min_units, k * s.api.provisioned.step));
            if (capacity.back() * per_unit >= core::traffic_load(s.traffic, p.day).peak_requests_per_s)
                break;
        }
        for (const core::ReplicaPlan& plan : p.replicas.plans)
            for (const bool with_api : {true, false}) {
                if (with_api && !pure[Option::api])
                    continue;
                for (const double units : capacity) {
                    if (units > 0 && !with_api)
                        continue;
                    const double found = brute_force(p, s, plan, with_api, api_once,
                                                     pure[Option::owned].has_value(), units * per_unit);
                    all = all && found >= 0;
                    if (found >= 0)
                        expected = std::min(expected, found + units * s.api.provisioned.usd_per_unit_month);
                }
            }
        for (const double units : capacity) { // without a machine
            double usd = api_once + units * s.api.provisioned.usd_per_unit_month;
            for (const Hour& hour : hours_of(p, s))
                usd += spilled_usd(hour, units * per_unit);
            if (pure[Option::api])
                expected = std::min(expected, usd);
        }
        if (!all)
            continue;
        ++compared;
        const Mix m = core::mix(p, s);
        ASSERT_TRUE(m.answered) << seed;
        EXPECT_NEAR(m.monthly_usd, expected, 0.005 + 1e-9 * expected) << seed;
        double sum = 0, carried = 0;
        for (const core::MixPart& each : m.parts) {
            sum += each.usd;
            carried += each.request_share;
            EXPECT_GE(each.machines, 0) << seed;
            EXPECT_GE(each.usd, -1e-6) << seed;
            EXPECT_LE(each.hours, 744) << seed;
        }
        EXPECT_NEAR(sum, m.monthly_usd, 1e-9 * m.monthly_usd) << seed;
        EXPECT_NEAR(carried, 1, 1e-9) << seed;
        // Hour by hour all is carried, by as much of each part as the month says.
        std::array<double, core::part_count> by_part{};
        double load = 0;
        for (const core::PartByHour& row : core::mix_by_hour(m, p, s))
            for (const double requests_per_s : row.requests_per_s) {
                by_part[static_cast<std::size_t>(row.part)] += requests_per_s;
                load += requests_per_s;
            }
        EXPECT_NEAR(load / core::traffic_load(s.traffic).mean_requests_per_s,
                    static_cast<double>(p.day.load.size()), 1e-6)
            << seed;
        if (!m.pure && !s.api.has_other_hours)
            for (const core::MixPart& each : m.parts)
                EXPECT_NEAR(by_part[static_cast<std::size_t>(each.part)] / load, each.request_share, 1e-9)
                    << seed;
        mixed += !m.pure;
        provisioned += part(m, Part::provisioned).machines > 0;
        gains += m.gain;
        several_parts += m.parts.size() >= 4; // machines of two kinds, tokens, people
    }
    EXPECT_EQ(compared, 1000);
    EXPECT_GT(mixed, 300);
    EXPECT_GT(provisioned, 30);
    EXPECT_GT(gains, 300);
    EXPECT_GT(several_parts, 20);
}

TEST(Mix, isNeverDearerThanAPureOptionAndNeverRisesWithAPartMore) {
    int gains = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const core::Prepared p = core::prepare(s);
        const core::Costs pure = core::totals(p, s);
        const Mix m = core::mix(p, s);
        for (const Option option : core::all_options)
            if (pure[option])
                EXPECT_LE(m.monthly_usd, *pure[option] * (1 + 1e-11)) << seed << " " << id(option);
        EXPECT_EQ(m.answered, core::cheapest_option(pure).has_value()) << seed;
        EXPECT_EQ(m.gain, m.saving_usd_per_month > 0);
        gains += m.gain;
        for (const Part left_out : {Part::owned, Part::reserved, Part::on_demand, Part::spot, Part::tokens}) {
            core::AllowedParts fewer;
            fewer.parts[static_cast<std::size_t>(left_out)] = false;
            const Mix without = core::mix(p, s, fewer);
            if (without.answered)
                EXPECT_GE(without.monthly_usd, m.monthly_usd * (1 - 1e-11)) << seed << " " << id(left_out);
        }
    }
    EXPECT_GT(gains, 20);
}

} // namespace
