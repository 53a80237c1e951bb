// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rank_correlation.h"

#include "core/numeric/ascending.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace core {
namespace {

constexpr double pivot_digits = 1e-9; // of a pivot, as of correlations written with some digits

Matrix sample_correlations(const std::vector<std::vector<double>>& columns) {
    const auto product = [&](std::size_t a, std::size_t b) {
        return std::inner_product(columns[a].begin(), columns[a].end(), columns[b].begin(), 0.0);
    };
    Matrix all(columns.size(), std::vector<double>(columns.size(), 1));
    for (std::size_t a = 0; a < columns.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            all[a][b] = all[b][a] = product(a, b) / product(a, a);
    return all;
}

// The sorted scores in the order of `wanted`.
void put_in_order(std::vector<double>& scores, const std::vector<double>& wanted) {
    const std::vector<std::size_t> order = ascending(wanted);
    std::ranges::sort(scores);
    std::vector<double> ordered(scores.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ordered[order[i]] = scores[i];
    scores = std::move(ordered);
}

} // namespace

double score_correlation(double rank) {
    if (std::abs(rank) >= 1)
        return rank < 0 ? -1 : 1;
    const double x = std::numbers::pi / 6 * rank;
    double sum = 0, term = x;
    for (int n = 1; n < 20; n += 2) { // below 1e-17 from the ninth on
        sum += term;
        term *= -x * x / ((n + 1) * (n + 2));
    }
    return 2 * sum;
}

std::optional<Matrix> cholesky(const Matrix& correlations) {
    const std::size_t size = correlations.size();
    Matrix lower(size, std::vector<double>(size));
    for (std::size_t column = 0; column < size; ++column) {
        const auto left = [&](std::size_t row) {
            double rest = correlations[row][column];
            for (std::size_t k = 0; k < column; ++k)
                rest -= lower[row][k] * lower[column][k];
            return rest;
        };
        const double pivot = left(column);
        if (pivot < -pivot_digits)
            return std::nullopt;
        const bool determined = pivot <= pivot_digits; // by those before it
        lower[column][column] = determined ? 0 : std::sqrt(pivot);
        for (std::size_t row = column + 1; row < size; ++row) {
            const double rest = left(row);
            if (determined && std::abs(rest) > std::sqrt(pivot_digits))
                return std::nullopt;
            lower[row][column] = determined ? 0 : rest / lower[column][column];
        }
    }
    return lower;
}

void correlate(std::vector<std::vector<double>>& columns, const Matrix& triangle) {
    // What chance alone has correlated is taken out first, by the triangle of the samples' own correlations.
    const auto drawn = cholesky(sample_correlations(columns));
    const std::size_t size = columns.size();
    for (std::size_t i = 0; i < size; ++i)
        if (!drawn || !((*drawn)[i][i] > 0))
            return;
    std::vector<std::vector<double>> wanted(size, std::vector<double>(columns[0].size()));
    std::vector<double> apart(size);
    for (std::size_t sample = 0; sample < columns[0].size(); ++sample) {
        for (std::size_t i = 0; i < size; ++i) {
            double rest = columns[i][sample];
            for (std::size_t k = 0; k < i; ++k)
                rest -= (*drawn)[i][k] * apart[k];
            apart[i] = rest / (*drawn)[i][i];
        }
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t k = 0; k <= i; ++k)
                wanted[i][sample] += triangle[i][k] * apart[k];
    }
    for (std::size_t i = 1; i < size; ++i)
        put_in_order(columns[i], wanted[i]);
}

} // namespace core
