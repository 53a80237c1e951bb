// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

// Samples that move together (core/README.md section 6, uncertainty): their order is changed, their values
// are not. Integers, the operations that IEEE 754 rounds exactly and square roots: the same on every machine.
namespace core {

using Matrix = std::vector<std::vector<double>>; // rows, all as long as there are rows

// The correlation of two normal scores whose ranks have Spearman's rank correlation `rank`, -1..1:
// 2 sin(pi rank / 6) (Pearson 1907).
double score_correlation(double rank);

// The lower triangle whose product with itself is the symmetric matrix, of which the diagonal is 1. Empty:
// no samples can have these correlations (it is not positive semidefinite).
std::optional<Matrix> cholesky(const Matrix& correlations);

// Puts each column of scores, all of them the same normal scores in an order of their own, into the order in
// which they have nearly the correlations of `triangle`, a cholesky() (Iman and Conover 1982). The first
// column stays. Fewer samples than it takes: all stay.
void correlate(std::vector<std::vector<double>>& columns, const Matrix& triangle);

} // namespace core
