// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include "core/model/evaluate.h"

#include <array>
#include <functional>
#include <vector>

// Monthly cost of every option over an input, for curves.
namespace ui {

using MonthlyCosts = std::array<std::optional<double>, core::option_count>;

struct CostSamples {
    std::vector<double> x;       // ascending
    std::vector<MonthlyCosts> y; // y[i] of a hosted option holds from just above x[i] to x[i+1]
};

enum class Edges { exact, to_the_pixel };

// Over a logarithmic range on which the API's cost is smooth and that of hosting is a rising staircase, as
// over traffic. Each step that a reader can see apart from its neighbours has its own point, to the last bit
// where exact; where steps are denser than pixels, one point stands for several.
CostSamples sample_costs(const std::function<MonthlyCosts(double)>& costs, core::Range range, Edges edges);

// One option's curve from the samples; empty where it has no cost above 0.
Curve curve_of(const CostSamples& samples, core::Option option);

} // namespace ui
