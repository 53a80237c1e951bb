// SPDX-License-Identifier: GPL-3.0-or-later
// The mix against every whole number of units of each part, and every number by the hour in every hour.
#include "core/decide/mix.h"

#include "core/decide/mix_offers.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using core::Mix;
using core::Option;
using core::Part;
using core::Scenario;

core::MixPart part(const Mix& mix, Part wanted) {
    for (const core::MixPart& each : mix.parts)
        if (each.part == wanted)
            return each;
    return {.part = wanted};
}

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
    const double paid = h.usd_per_instance_hour * h.billed_hours_per_month * per_unit;
    m.on_demand = h.term == core::Term::on_demand
                      ? paid
                      : h.on_demand_usd_per_instance_hour * h.billed_hours_per_month * per_unit;
    if (m.on_demand == 0)
        m.on_demand = 1e300;
    if (core::is_for_years(h.term) || (h.term == core::Term::on_demand && h.discount > 0))
        m.reserved = paid * (1 - h.discount);
    if (h.reserved_usd_per_instance_hour > 0)
        m.reserved =
            std::min(m.reserved, h.reserved_usd_per_instance_hour * h.billed_hours_per_month * per_unit);
    if (h.spot_usd_per_instance_hour > 0)
        m.spot =
            h.spot_usd_per_instance_hour * (1 + h.spot_restart_loss) * h.billed_hours_per_month * per_unit;
    if (h.term == core::Term::spot)
        m.spot = std::min(m.spot, paid * (1 - h.discount) * (1 + h.spot_restart_loss));
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
    const core::TrafficLoad load = core::traffic_load(s, p.day);
    const auto prices = core::api_prices(s.api, s.traffic.input_tokens_per_request);
    const double cached = s.traffic.cached_input_share;
    const double written = std::min(s.traffic.cache_write_share, 1 - cached);
    const double request_usd =
        (s.traffic.input_tokens_per_request *
             ((1 - cached - written) * prices.input_usd_per_mtok + cached * prices.cached_input_usd_per_mtok +
              written * prices.cache_write_usd_per_mtok) +
         core::billed_output_tokens(s) * prices.output_usd_per_mtok) /
        1e6 * s.api.tokens_factor * s.api.region_factor *
        (s.quality.on_failure == core::OnFailure::none ? 1
                                                       : s.quality.own_pass_share); // what passes is saved
    const double hour_usd = request_usd * 365 / 12 * 86400 / 168;                   // of a request/s
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
    if (random.chance(0.3)) {
        s.hosting.term = static_cast<core::Term>(1 + random.below(3));
        s.hosting.on_demand_usd_per_instance_hour =
            random.chance(0.3) ? 0 : s.hosting.usd_per_instance_hour * (0.9 + random.share());
    }
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
    s.quality = {};
    if (random.chance(0.3))
        s.quality = {.own_pass_share = 0.4 + 0.6 * random.share(),
                     .on_failure = random.chance(0.5) ? core::OnFailure::retry_on_api : core::OnFailure::none,
                     .routed_share = random.chance(0.5) ? 0.5 * random.share() : 0};
    // Beside these capacity at the API is taken for what they leave, which is not what is tried here.
    s.api.has_provisioned = random.chance(0.3) && core::left_to_api_share(s) == 0;
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

TEST(MixBruteForce, isTheCheapestOfAllWholeNumbersOnRandomCases) {
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
        const double left = core::left_to_api_share(s);
        const double left_usd = left > 0 ? left * (*pure[Option::api] - api_once) : 0;
        const double fee_usd = left > 0 ? s.api.fixed_usd_per_month : 0; // once_rented has it, too
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
                    const double found = brute_force(p, s, plan, with_api, api_once - fee_usd,
                                                     pure[Option::owned].has_value(), units * per_unit);
                    all = all && found >= 0;
                    if (found >= 0)
                        expected = std::min(expected,
                                            found + left_usd + units * s.api.provisioned.usd_per_unit_month);
                }
            }
        for (const double units : capacity) { // without a machine
            double usd = api_once + units * s.api.provisioned.usd_per_unit_month;
            for (const Hour& hour : hours_of(p, s))
                usd += spilled_usd(hour, units * per_unit);
            if (pure[Option::api] && left == 0)
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

} // namespace
