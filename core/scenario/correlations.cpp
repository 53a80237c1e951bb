// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/correlations.h"

#include <algorithm>

namespace core {

Matrix score_correlations(std::span<const std::string_view> paths,
                          const std::vector<Correlation>& correlations) {
    Matrix all(paths.size(), std::vector<double>(paths.size()));
    for (std::size_t i = 0; i < paths.size(); ++i)
        all[i][i] = 1;
    for (const Correlation& one : correlations) {
        const auto a = std::ranges::find(paths, one.a), b = std::ranges::find(paths, one.b);
        if (a == paths.end() || b == paths.end() || a == b || a->empty() || b->empty())
            continue;
        const auto row = static_cast<std::size_t>(a - paths.begin());
        const auto column = static_cast<std::size_t>(b - paths.begin());
        all[row][column] = all[column][row] = score_correlation(one.rank);
    }
    return all;
}

std::string correlations_problem(const std::vector<Correlation>& correlations) {
    std::vector<std::string_view> paths;
    for (const Correlation& one : correlations)
        for (const std::string_view path : {std::string_view(one.a), std::string_view(one.b)})
            if (std::ranges::find(paths, path) == paths.end())
                paths.push_back(path);
    return cholesky(score_correlations(paths, correlations))
               ? ""
               : "cannot all be at once: two inputs that go with a third go together, too, and a pair that "
                 "is "
                 "not named has rank 0";
}

} // namespace core
