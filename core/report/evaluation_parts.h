// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/like_for_like.h"
#include "core/decide/mix.h"
#include "core/decide/mix_chance.h"
#include "core/decide/negotiate.h"
#include "core/decide/projection.h"
#include "core/decide/sensitivity.h"
#include "core/decide/uncertainty.h"
#include "core/decide/unit_economics.h"

#include <nlohmann/json.hpp>

#include <optional>

// For the JSON of this room: numbers as the result prints them, and the blocks that look beyond today's
// bill.
namespace core::result_json {

using Json = nlohmann::ordered_json;

// Null where there is no answer. A number that is not finite is a programmer's error; it prints as null.
Json number(double value);
Json number(const std::optional<double>& value);
// A count, printed without a fraction.
Json count(double value);
Json count(const std::optional<double>& value);

Json projection(const Projection& projection);
Json mix(const Mix& mix);
// Own machines below, the API above: the mix where it is such, else the cheapest such one; null: there is
// none.
Json hybrid(const Mix& mix);
Json like_for_like(const LikeForLike& found);
// Users at the break-even of rented and owned with the API.
Json unit_economics(const UnitEconomics& found, const std::optional<double>& rented_users,
                    const std::optional<double>& owned_users);
Json negotiate(const std::vector<Ask>& asks);
Json sensitivity(const std::vector<Sensitivity>& rows);
// The chances of pure options alone, and those with the mix among them.
Json uncertainty(const Uncertainty& uncertainty, const MixChance& with_mix,
                 const BreakEvenSpreads& break_evens);

} // namespace core::result_json
