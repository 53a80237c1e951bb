// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"
#include "core/model/evaluate.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

// The fourth answer: what to run where, hour by hour (core/README.md section 6, "The mix").
namespace core {

enum class Part { owned, reserved, on_demand, spot, provisioned, tokens, once };
inline constexpr std::size_t part_count = 7;
inline constexpr std::array all_parts{Part::owned,       Part::reserved, Part::on_demand, Part::spot,
                                      Part::provisioned, Part::tokens,   Part::once};

// "owned", "reserved", "on_demand", "spot", "provisioned", "tokens", "once": the command line's names.
std::string_view id(Part part);
// "Owned", "Reserved", "On demand", "Spot", "Provisioned", "Tokens", "Fixed": English, context "core".
std::string_view label(Part part);

struct MixPart {
    Part part = Part::once;
    double machines =
        0; // or units of capacity at the API; spares among them; 0 of tokens and of what is paid once
    double hours = 0; // a month in which one of them runs on average; of tokens: in which some go there
    double request_share = 0; // of all requests
    double usd = 0;           // a month
};

// The options and, last, the mix: what is said of each of them.
inline constexpr std::size_t plan_count = option_count + 1;
inline constexpr std::size_t mix_plan = option_count;

// Which parts may be taken. `once` is paid for whatever needs it.
struct AllowedParts {
    std::array<bool, part_count> parts{true, true, true, true, true, true, true};
    bool own_unit_at_least = false; // no mix without a machine
    bool operator[](Part part) const { return parts[static_cast<std::size_t>(part)]; }
};

// The units of a mix from the ground up: capacity bought at the API serves first, then the fixed ones, those
// by the hour, and the API's tokens.
struct MixStack {
    double unit_requests_per_s = 0;        // as planned for
    double provisioned_requests_per_s = 0; // of the capacity bought at the API
    double fixed = 0;                      // units that never switch off
    double by_hour = 0;                    // units above these that run in some hour
    double hourly_usd = 0;                 // of a unit in one hour of the day or week, all month
    bool with_api = false;
    Part first = Part::once, rest = Part::once; // of the fixed ones: the first, all others
    Part hourly = Part::once;
};

struct Mix {
    bool answered = false;
    double monthly_usd = 0;          // the sum of the parts
    std::vector<MixPart> parts = {}; // those that are there, in the order of Part
    std::optional<Option> pure;      // which pure option it is; empty: it is truly mixed
    std::optional<Option> best_pure;
    double saving_usd_per_month = 0; // against that one; 0 where there is no gain
    bool gain = false;               // truly mixed, and cheaper than every pure option

    // Of a mix that is not pure.
    double gpus_per_replica = 0;
    MixStack stack;
};

// The cheapest of all mixes of whole units: of every plan, owned, reserved, on demand or spot units that
// never switch off, above them units by the hour, where machines follow the traffic, and the rest at the API.
// All pure options are among them, each with its own spares; next to the API there are none unless the
// scenario asks for them.
Mix mix(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed = {});

// What carries the load hour by hour of the day or week, requests/s; from the ground up, parts that carry
// nothing left out. A pure option is one part.
struct PartByHour {
    Part part = Part::once;
    std::vector<double> requests_per_s; // 24 or 168
};
std::vector<PartByHour> mix_by_hour(const Mix& mix, const Prepared& prepared, const Scenario& scenario);

} // namespace core
