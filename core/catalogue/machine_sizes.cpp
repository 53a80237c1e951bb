// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/machine_sizes.h"

#include "core/catalogue/catalogue_fields.h"

#include <map>
#include <set>

namespace core {

bool is_per_gpu(const CatalogueInstance& row) {
    return row.name.starts_with("1x ") && row.gpu_count == 1 && !row.gpu.starts_with("GH200");
}

std::optional<CatalogueInstance> several_of(const CatalogueInstance& one, int count) {
    if (count < one.min_gpus.value_or(1))
        return {};
    CatalogueInstance row = one;
    row.name = std::to_string(count) + one.name.substr(1);
    row.gpu_count = count;
    row.derived = true;
    for (auto* price :
         {&row.on_demand_usd_per_h, &row.low_usd_per_h, &row.high_usd_per_h, &row.spot_usd_per_h,
          &row.reserved_1y_usd_per_h, &row.reserved_3y_usd_per_h, &row.vcpus, &row.ram_gib})
        if (*price)
            **price *= count;
    row.note =
        std::to_string(count) + " times the price of one GPU" + (one.note.empty() ? "" : "; ") + one.note;
    return row;
}

void add_machines_with_several(std::vector<CatalogueInstance>& rows) {
    const auto stated = rows;
    std::set<std::string> names;
    for (const CatalogueInstance& row : stated)
        names.insert(identity(row));
    std::erase_if(
        rows, [](const CatalogueInstance& row) { return is_per_gpu(row) && row.min_gpus.value_or(1) > 1; });
    for (const CatalogueInstance& one : stated) {
        if (!is_per_gpu(one))
            continue;
        for (const int count : {2, 4, 8})
            if (auto row = several_of(one, count); row && !names.contains(identity(*row)))
                rows.push_back(std::move(*row));
    }
}

void derive_from_own(const std::vector<CatalogueInstance>& own, std::vector<CatalogueInstance>& rows) {
    std::map<std::string, const CatalogueInstance*> newest;
    for (const CatalogueInstance& row : own)
        if (is_per_gpu(row))
            if (const CatalogueInstance*& one = newest[identity(row)];
                !one || one->source.as_of < row.source.as_of)
                one = &row;
    if (newest.empty())
        return;
    std::vector<CatalogueInstance> derived;
    derived.reserve(rows.size());
    for (CatalogueInstance& row : rows) {
        const auto one = row.derived ? newest.find(row.provider + " 1" + row.name.substr(1)) : newest.end();
        if (one == newest.end()) {
            derived.push_back(std::move(row));
        } else if (auto several = several_of(*one->second, static_cast<int>(row.gpu_count))) {
            several->own = true;
            derived.push_back(std::move(*several));
        }
    }
    rows = std::move(derived);
}

} // namespace core
