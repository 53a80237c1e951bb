// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"
#include "ui/charts/data/chart_memory.h"

#include "core/decide/snapshot.h"
#include "core/scenario/inputs.h"

#include <vector>

// What a builder of a chart is given.
namespace ui {

// What the reader switches on a chart.
struct ChartOptions {
    std::string_view map_input = core::model_size_input().path; // the verdict map's second input
    bool break_even_against_size = false;                       // else against the instance price
    bool by_hour = false;     // the cost now: what carries each hour instead of the items
    bool probability = false; // what decides: histogram instead of the tornado
    bool worth = false;       // what decides: what is worth finding out, instead of either
    bool operator==(const ChartOptions&) const = default;
};

// A plan kept beside the present one.
struct PinnedPlan {
    QString name;
    core::SnapshotPtr snapshot;
};

inline constexpr std::size_t most_pinned_plans =
    4; // that are drawn; more would hide what they are compared with

// Everything a chart is made from.
struct ChartContext {
    core::SnapshotPtr snapshot;
    // Drawn as ghosts, the latest last. Where one's bars would cover the other's, only the latest is.
    std::vector<PinnedPlan> pins = {};
    ChartOptions options = {};
    // What the reader sees now: axes stay as they are while the new figures still suit them.
    const ChartData* shown = nullptr;
    // They stay whatever comes: the reader holds something that stands on them.
    bool hold_axes = false;
    // For a file or a page: nothing on it can be clicked.
    bool on_paper = false;
    // Of the view that asks again and again; null: all is made anew.
    ChartMemory* memory = nullptr;

    const PinnedPlan* latest_pin() const { return pins.empty() ? nullptr : &pins.back(); }

    // As ChartMemory::part().
    template <class Key, class Part>
    Part part(std::size_t place, const Key& key, Part (*make)(const Key&)) const {
        return memory ? memory->part(place, key, make) : make(key);
    }
};

} // namespace ui
