// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/report/compare_inputs.h"
#include "core/report/compare_results.h"
#include "core/text/escape.h"

#include <algorithm>
#include <set>

namespace core {
namespace {

// What is not told apart on a page is not told apart.
std::vector<bool> share_a_name(std::span<const std::string> names) {
    std::vector<std::string> seen;
    for (const std::string& name : names)
        seen.push_back(list_cell(name));
    std::vector<bool> all;
    all.reserve(seen.size());
    for (const std::string& name : seen)
        all.push_back(std::ranges::count(seen, name) > 1);
    return all;
}

} // namespace

std::vector<std::string> plan_names(std::span<const SnapshotPtr> plans, std::span<const std::string> files) {
    std::vector<std::string> names;
    for (const SnapshotPtr& plan : plans)
        names.push_back(plan->scenario.name);
    const std::vector<bool> alike = share_a_name(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty())
            names[i] = files[i];
        else if (alike[i] && !files[i].empty())
            names[i] += " (" + files[i] + ")";
    }
    std::set<std::string> taken;
    for (std::string& name : names) {
        const std::string before = name;
        for (int number = 2; !taken.insert(list_cell(name)).second; ++number)
            name = before + " " + std::to_string(number);
    }
    return names;
}

Comparison compare(std::span<const SnapshotPtr> plans, std::vector<std::string> names, Translate translate) {
    return {.plans = std::move(names),
            .results = compared_results(plans, translate),
            .inputs = compared_inputs(plans, translate)};
}

} // namespace core
