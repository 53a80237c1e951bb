// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/worth_finding_out.h"

#include "core/decide/sample_bins.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace core {
namespace {

using Numbers = std::vector<double>;

constexpr std::size_t fine_bins = 40;   // where another option may be the better one
constexpr std::size_t coarse_bins = 10; // a course over an input, a line a bin
constexpr double standard_errors = 3;   // what a stretch must save to count
constexpr double unanswered = 7;        // of the samples expected, none seen: by chance once in 1,100 (e^7)

constexpr double last_digits = 1e-20; // squares of a cost's last digits, of its own square

struct Over { // an input
    const Numbers& values;
    Bins fine, coarse;
    explicit Over(const Numbers& x) : Over(x, ascending(x)) {}
    Over(const Numbers& x, const std::vector<std::size_t>& order)
        : values(x), fine(x, order, fine_bins), coarse(x, order, coarse_bins) {}
};

double mean(const Numbers& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// What each input alone does to a cost, at every sample, as a difference from the mean over all: a sum of
// such courses that comes nearest to the cost, each fitted to what the others leave, twice.
std::vector<Numbers> effects(const Numbers& usd, const std::vector<Over>& inputs) {
    std::vector<Numbers> all(inputs.size(), Numbers(usd.size()));
    Numbers left = usd;
    for (int round = 0; round < 2; ++round)
        for (std::size_t input = 0; input < inputs.size(); ++input) {
            for (std::size_t i = 0; i < left.size(); ++i)
                left[i] += all[input][i];
            all[input] = line_a_bin(left, inputs[input].values, inputs[input].coarse);
            const double middle = mean(all[input]);
            for (std::size_t i = 0; i < left.size(); ++i) {
                all[input][i] -= middle;
                left[i] -= all[input][i];
            }
        }
    return all;
}

// The cost without what the inputs that x tells nothing about do to it, as far as that is known: whatever x
// is, it is 0 on average, so that a bin's mean stays what it is and its noise goes. How strong it is may
// depend on x.
Numbers steadied(const Numbers& usd, const std::vector<Numbers>& effects, const Samples& samples,
                 std::size_t input, const Over& x) {
    Numbers others(usd.size());
    for (std::size_t other = 0; other < effects.size(); ++other)
        for (std::size_t i = 0; !samples.go_together(other, input) && i < others.size(); ++i)
            others[i] += effects[other][i];
    const Numbers usd_line = line_a_bin(usd, x.values, x.fine);
    const Numbers others_line = line_a_bin(others, x.values, x.fine);
    Numbers along(x.coarse.count), square(x.coarse.count), size(x.coarse.count);
    for (std::size_t i = 0; i < usd.size(); ++i) {
        if (std::isnan(usd[i]))
            continue;
        const std::size_t bin = x.coarse.of[i];
        const double off = others[i] - others_line[i];
        along[bin] += off * (usd[i] - usd_line[i]);
        square[bin] += off * off;
        size[bin] += usd[i] * usd[i];
    }
    Numbers result = usd;
    for (std::size_t i = 0; i < usd.size(); ++i)
        if (const std::size_t bin = x.coarse.of[i]; square[bin] > last_digits * size[bin])
            result[i] -= along[bin] / square[bin] * others[i];
    return result;
}

// What an option saves against the one that is chosen unknowingly, bin by bin of an input.
struct Savings {
    Numbers usd, variance; // of the sums over each bin's samples; not a number: it has no answer in one
    Numbers samples;
    double share_unanswered = 0; // of all samples
};

Savings savings(const Numbers& chosen, const Numbers& other, const Over& x, double share_unanswered) {
    Numbers saved(chosen.size());
    for (std::size_t i = 0; i < saved.size(); ++i)
        saved[i] = chosen[i] - other[i];
    const Numbers line = line_a_bin(saved, x.values, x.fine);
    Savings all{Numbers(x.fine.count), Numbers(x.fine.count), Numbers(x.fine.count), share_unanswered};
    for (std::size_t i = 0; i < saved.size(); ++i) {
        all.usd[x.fine.of[i]] += saved[i];
        all.variance[x.fine.of[i]] += (saved[i] - line[i]) * (saved[i] - line[i]);
        all.samples[x.fine.of[i]] += 1;
    }
    for (std::size_t bin = 0; bin < x.fine.count; ++bin)
        all.variance[bin] *= all.samples[bin] / std::max(all.samples[bin] - 2, 1.0);
    return all;
}

// The sum over all samples of what choosing by x saves. In a stretch of bins another option is chosen where
// it saves more than noise would; of all ways to divide the bins into stretches the one that saves the most
// beyond it (dynamic programming over where the last stretch ends). A stretch's own ends are all that is
// chosen with hindsight, so that no bias to speak of is left.
double best_stretches(const std::vector<Savings>& options, std::size_t bins) {
    struct Best {
        double beyond_noise = 0, usd = 0;
    };
    std::vector<Best> best(bins + 1); // of the first so many bins
    for (std::size_t end = 1; end <= bins; ++end) {
        best[end] = best[end - 1];
        for (const Savings& option : options) {
            double usd = 0, variance = 0, samples = 0;
            for (std::size_t begin = end; begin-- > 0 && !std::isnan(option.usd[begin]);) {
                usd += option.usd[begin];
                variance += option.variance[begin];
                samples += option.samples[begin];
                if (option.share_unanswered > 0 && samples * option.share_unanswered < unanswered)
                    continue;
                const double beyond = best[begin].beyond_noise + usd - standard_errors * std::sqrt(variance);
                if (beyond > best[end].beyond_noise)
                    best[end] = {beyond, best[begin].usd + usd};
            }
        }
    }
    return best[bins].usd;
}

// The options with an answer somewhere. First the one that is chosen unknowingly: the least mean of those
// that have it everywhere.
struct Choice {
    std::vector<std::size_t> options;
    Numbers share_unanswered; // of the samples, of each of them
};

Choice choice_of(const SampledCosts& usd) {
    Choice all;
    for (std::size_t option = 0; option < usd.size(); ++option) {
        const auto without = std::ranges::count_if(usd[option], [](double each) { return std::isnan(each); });
        if (without == std::ssize(usd[option]))
            continue;
        all.options.push_back(option);
        all.share_unanswered.push_back(static_cast<double>(without) /
                                       static_cast<double>(usd[option].size()));
        if (without == 0 && (all.share_unanswered[0] > 0 || mean(usd[option]) < mean(usd[all.options[0]]))) {
            std::swap(all.options.front(), all.options.back());
            std::swap(all.share_unanswered.front(), all.share_unanswered.back());
        }
    }
    return all;
}

// To know all inputs at once, a month: of no single one it can be more. 0: the chosen one is the cheapest in
// every sample.
double worth_of_all(const SampledCosts& usd, std::size_t chosen) {
    double saved = 0;
    for (std::size_t i = 0; i < usd[chosen].size(); ++i) {
        double least = usd[chosen][i];
        for (const Numbers& option : usd)
            if (option[i] < least)
                least = option[i];
        saved += usd[chosen][i] - least;
    }
    return saved / static_cast<double>(usd[chosen].size());
}

} // namespace

std::string_view path(const WorthFindingOut& worth) {
    return worth.input ? worth.input->path : "hosting.measured_output_tokens_per_s";
}

std::vector<WorthFindingOut> worth_finding_out(const Drawn& drawn) {
    std::vector<Over> inputs;
    inputs.reserve(drawn.samples.varied().size());
    for (std::size_t i = 0; i < drawn.samples.varied().size(); ++i)
        inputs.emplace_back(drawn.samples.values(i));
    const Choice choice = choice_of(drawn.usd);
    const std::vector<std::size_t>& options = choice.options;
    std::vector<WorthFindingOut> all;
    if (options.size() < 2 || choice.share_unanswered[0] > 0)
        return all;
    const double most = worth_of_all(drawn.usd, options[0]);
    if (most <= 0)
        return all;
    std::vector<std::vector<Numbers>> explained;
    explained.reserve(options.size());
    for (const std::size_t option : options)
        explained.push_back(effects(drawn.usd[option], inputs));
    for (std::size_t input = 0; input < inputs.size(); ++input) {
        const Over& x = inputs[input];
        const Numbers chosen = steadied(drawn.usd[options[0]], explained[0], drawn.samples, input, x);
        std::vector<Savings> others;
        others.reserve(options.size());
        for (std::size_t i = 1; i < options.size(); ++i)
            others.push_back(savings(chosen,
                                     steadied(drawn.usd[options[i]], explained[i], drawn.samples, input, x),
                                     x, choice.share_unanswered[i]));
        const double usd = std::min(most, best_stretches(others, x.fine.count) / drawn.sampling.samples);
        if (usd > 0)
            all.push_back({drawn.samples.varied()[input].input, usd});
    }
    std::ranges::stable_sort(all, std::greater<>(), &WorthFindingOut::usd_per_month);
    return all;
}

std::vector<WorthFindingOut> worth_finding_out(const Scenario& scenario, const Sampling& sampling) {
    return worth_finding_out(draw(scenario, sampling));
}

} // namespace core
