// SPDX-License-Identifier: GPL-3.0-or-later
// A changed scenario that is still one: bytes turned at random nearly all fail at the reader's door, and what
// lies behind it is hardly ever reached.
#include "core/files/scenario_file.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

class Mutator {
  public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t count) { return m_random() % std::max<std::size_t>(1, count); }

    // Any value that the row allows, its ends as often as all between.
    double number(const core::Input& input) {
        switch (below(6)) {
        case 0:
            return core::clamped(input, input.min);
        case 1:
            return core::clamped(input, input.max);
        case 2:
            return input.zero_means.empty() ? core::clamped(input, 1) : 0;
        case 3:
            return core::clamped(input, input.slider_min);
        default:
            break;
        }
        const double share = static_cast<double>(m_random()) / static_cast<double>(std::mt19937::max());
        const double value = input.min > 0 ? input.min * std::pow(input.max / input.min, share)
                                           : input.min + (input.max - input.min) * std::pow(share, 8);
        return core::clamped(input, value);
    }

    void change(core::Scenario& scenario) {
        const core::Input& input = core::inputs()[below(core::inputs().size())];
        switch (input.kind) {
        case core::InputKind::number:
            if (below(4) == 0) {
                const double a = number(input), b = number(input);
                scenario.ranges[std::string(input.path)] = {std::min(a, b), std::max(a, b)};
            } else {
                core::set(scenario, input, number(input));
            }
            break;
        case core::InputKind::choice:
            input.set_choice(scenario, static_cast<int>(below(input.choices.size())));
            break;
        case core::InputKind::flag:
            input.flag(scenario) = !input.flag(scenario);
            break;
        case core::InputKind::text:
            input.text(scenario) = below(2) == 0 ? "" : "a \"b\" =1 <c>";
            break;
        case core::InputKind::series: {
            auto& series = input.series(scenario);
            constexpr std::size_t lengths[] = {0, 24, 168, 23};
            series.assign(lengths[below(4)], 1);
            for (double& each : series)
                each = static_cast<double>(below(24));
            break;
        }
        }
    }

    // Members stand a line each: one that is missing, there twice, or elsewhere.
    void change_lines(std::string& text) {
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
            lines.push_back(text.substr(at, end - at));
            at = end;
        }
        const std::size_t one = below(lines.size()), other = below(lines.size());
        switch (below(3)) {
        case 0:
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(one));
            break;
        case 1:
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(other), std::string(lines[one]));
            break;
        default:
            std::swap(lines[one], lines[other]);
        }
        text.clear();
        for (const auto& line : lines)
            text += line;
    }

  private:
    std::mt19937 m_random;
};

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    Mutator mutator(seed);
    if (mutator.below(4) == 0)
        return LLVMFuzzerMutate(data, size, max_size);
    auto read = core::read_scenario({reinterpret_cast<const char*>(data), size});
    if (!read.scenario && mutator.below(2) == 0)
        return LLVMFuzzerMutate(data, size, max_size);
    core::Scenario scenario = read.scenario.value_or(core::Scenario{});
    for (std::size_t changes = 1 + mutator.below(4); changes > 0; --changes)
        mutator.change(scenario);
    std::string text = core::write_scenario(scenario);
    if (mutator.below(4) == 0)
        mutator.change_lines(text);
    if (text.size() > max_size)
        return LLVMFuzzerMutate(data, size, max_size);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
