// SPDX-License-Identifier: GPL-3.0-or-later
// The mix of two workloads on the same machines against every whole number of units of each part, and every
// number by the hour in every hour.
#include "core/decide/portfolio.h"

#include "tests/support/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace {

using core::Scenario;

constexpr double none = 1e300;

Scenario workload(test::Random& random, const core::Hosting& hosting, const core::Owned& owned) {
    Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.input_tokens_per_request = 500;
    s.traffic.output_tokens_per_request = 100 + 900 * random.share();
    s.traffic.profile.assign(24, 0);
    for (double& hour : s.traffic.profile)
        hour = random.chance(0.4) ? 0.1 : random.share();
    s.hosting = hosting;
    s.owned = owned;
    // Up to two machines' worth at the mean.
    const double requests_per_s = hosting.measured_output_tokens_per_s / s.traffic.output_tokens_per_request;
    s.traffic.requests_per_day = requests_per_s * 86400 * (0.05 + 0.9 * random.share());
    // Tokens at about the price of a busy machine.
    const double usd_per_mtok = hosting.usd_per_instance_hour / 3600 / requests_per_s /
                                (500 + s.traffic.output_tokens_per_request) * 1e6 *
                                random.log_uniform(0.5, 6);
    s.api = {.preset = random.chance(0.5) ? "one" : "another",
             .input_usd_per_mtok = usd_per_mtok,
             .cached_input_usd_per_mtok = usd_per_mtok,
             .output_usd_per_mtok = usd_per_mtok,
             .fixed_usd_per_month = random.chance(0.5) ? 0.0 : 100.0};
    return s;
}

struct Case {
    std::array<Scenario, 2> workloads;
    // Of each hour and workload: machines that it keeps busy, and what it takes at the API of a busy machine
    // in one such hour of the day, all month.
    std::array<std::array<double, 2>, 24> busy{};
    std::array<double, 2> usd{};
};

double spilled_usd(const Case& c, std::size_t hour, double machines, bool may_spill) {
    const std::size_t dear = c.usd[0] >= c.usd[1] ? 0 : 1;
    double left = machines, usd = 0, spilled = 0;
    for (const std::size_t at : {dear, 1 - dear}) {
        const double carried = std::min(left, c.busy[hour][at]);
        left -= carried;
        spilled += c.busy[hour][at] - carried;
        usd += (c.busy[hour][at] - carried) * c.usd[at];
    }
    return !may_spill && spilled > 1e-9 ? none : usd;
}

double brute_force(const Case& c) {
    const core::Hosting& h = c.workloads[0].hosting;
    const core::Owned& o = c.workloads[0].owned;
    const double month = 730 * h.usd_per_instance_hour;
    const double owned = o.enabled ? o.usd_per_instance / o.lifetime_months : none;
    const double reserved =
        h.reserved_usd_per_instance_hour > 0 ? 730 * h.reserved_usd_per_instance_hour : none;
    const double spot = h.spot_usd_per_instance_hour > 0
                            ? 730 * h.spot_usd_per_instance_hour * (1 + h.spot_restart_loss)
                            : none;
    const double hourly = h.scaling == core::Scaling::fixed ? none : std::min(month, spot) / 24;
    const double steady = std::min({owned, reserved, month});
    double fees = 0;
    for (const auto& s : c.workloads)
        fees += s.api.fixed_usd_per_month;
    if (c.workloads[0].api.preset == c.workloads[1].api.preset)
        fees = std::max(c.workloads[0].api.fixed_usd_per_month, c.workloads[1].api.fixed_usd_per_month);
    constexpr int most = 6;
    double best = none;
    for (const bool api : {true, false})
        for (int own = 0; own <= (owned < none ? most : 0); ++own)
            for (int kept = 0; own + kept <= most && kept <= (reserved < none ? most : 0); ++kept)
                for (int on = 0; own + kept + on <= most; ++on)
                    for (int spots = 0; own + kept + on + spots <= most && spots <= (spot < none ? most : 0);
                         ++spots) {
                        if (!api && own + kept + on == 0)
                            continue; // spot alone, or nothing at all
                        const int fixed = own + kept + on + spots;
                        double usd = (api ? fees : h.spare_units * steady) + on * month;
                        for (const auto& [count, price] :
                             {std::pair{own, owned}, std::pair{kept, reserved}, std::pair{spots, spot}})
                            usd += count > 0 ? count * price : 0;
                        for (std::size_t hour = 0; hour < 24; ++hour) {
                            double least = none;
                            for (int more = 0; more <= (hourly < none ? most - fixed : 0); ++more)
                                least = std::min(
                                    least,
                                    (more > 0 ? more * hourly : 0) +
                                        spilled_usd(c, hour, (fixed + more) * h.target_utilisation, api));
                            usd += least;
                        }
                        best = std::min(best, usd);
                    }
    return best;
}

TEST(PortfolioBruteForce, sharedMachinesAreTheCheapestOfAllWholeNumbers) {
    int shared = 0, gains = 0, compared = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        test::Random random(seed, "portfolio");
        core::Hosting hosting;
        hosting.usd_per_instance_hour = 10;
        hosting.capacity = core::CapacityMode::measured;
        hosting.measured_output_tokens_per_s = 1000;
        hosting.spare_units = static_cast<double>(random.below(2));
        hosting.target_utilisation = random.chance(0.5) ? 1 : 0.8;
        hosting.scaling = random.chance(0.5) ? core::Scaling::fixed : core::Scaling::follow_traffic;
        hosting.reserved_usd_per_instance_hour = random.chance(0.5) ? 0.0 : 4 + 5 * random.share();
        hosting.spot_usd_per_instance_hour = random.chance(0.6) ? 0.0 : 3 + 6 * random.share();
        core::Owned owned{.enabled = random.chance(0.5),
                          .usd_per_instance = 36 * 730 * (4 + 8 * random.share()),
                          .usd_per_kwh = 0};
        Case c;
        for (std::size_t at = 0; at < 2; ++at) {
            Scenario& s = c.workloads[at] = workload(random, hosting, owned);
            const double per_machine = 1000 / s.traffic.output_tokens_per_request;
            double mean = 0;
            for (const double hour : s.traffic.profile)
                mean += hour / 24;
            for (std::size_t hour = 0; hour < 24; ++hour)
                c.busy[hour][at] =
                    s.traffic.requests_per_day / 86400 * s.traffic.profile[hour] / mean / per_machine;
            c.usd[at] = per_machine * 3600 * 730 / 24 * (500 + s.traffic.output_tokens_per_request) *
                        s.api.input_usd_per_mtok / 1e6;
        }
        double peak = 0;
        for (const auto& busy : c.busy)
            peak = std::max(peak, busy[0] + busy[1]);
        if (peak / hosting.target_utilisation > 5.9)
            continue;
        const core::Portfolio found = core::portfolio(c.workloads);
        ASSERT_TRUE(found.together.mix && found.apart.mix);
        const double expected = std::min(brute_force(c), found.apart.mix->monthly_usd);
        EXPECT_NEAR(found.together.mix->monthly_usd, expected, 1e-9 * expected);
        ++compared;
        shared += found.fleets[0].shares_mix ? 1 : 0;
        gains += found.together.mix->gain ? 1 : 0;
    }
    EXPECT_GT(compared, 100);
    EXPECT_GT(shared, 50);
    EXPECT_GT(gains, 30);
}

} // namespace
