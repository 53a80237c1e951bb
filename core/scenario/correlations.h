// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/rank_correlation.h"
#include "core/scenario/scenario.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Correlations of ranges, of which a scenario names a few: all other pairs are independent.
namespace core {

// Of the paths' normal scores, in their order; an empty path is no input's and goes with none.
Matrix score_correlations(std::span<const std::string_view> paths,
                          const std::vector<Correlation>& correlations);

// What is wrong with all of them together, each being good; empty: nothing. With a at one with b and b with
// c, a and c cannot be independent.
std::string correlations_problem(const std::vector<Correlation>& correlations);

} // namespace core
