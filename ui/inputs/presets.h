// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QString>

#include <QStringList>

#include <array>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace ui {

// One row of the catalogue as something to pick.
struct PresetRow {
    QString title;      // "Llama 3.3 70B"
    QString detail;     // "70 B parameters · bf16 · 2024-12-06"
    QString id = {};    // what else it is searched by: "meta-llama/Llama-3.3-70B-Instruct"
    bool usable = true; // false: shown, with the reason in the detail, and may still be picked
    bool recommended = false;
    QStringList facets = {}; // its values of the kind's facets, in their order
    bool passes = true;      // the kind's own sieve
    std::function<void(core::Scenario&)>
        apply; // holds a copy of the row: the catalogue may be read anew meanwhile
};

// A choice that fills several inputs at once from the catalogue.
struct PresetKind {
    std::string_view path; // the text input that keeps its name: "model.preset"
    const char* none;      // shown where nothing is picked; context "PresetKind"
    std::vector<PresetRow> (*rows)(const core::CataloguePtr&, const core::Scenario&);
    // What the list can be narrowed by: each facet's word for all of its values, "Any provider", and one
    // sieve; context "PresetKind".
    std::array<const char*, 2> any = {nullptr, nullptr};
    const char* sieve = nullptr;

    Q_DECLARE_TR_FUNCTIONS(PresetKind)
};

std::span<const PresetKind> preset_kinds();

} // namespace ui
