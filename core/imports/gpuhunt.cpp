// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/machine_rows.h"

#include <algorithm>
#include <array>

namespace core {

bool is_gpuhunt(const CsvReader& csv) {
    constexpr std::array<std::string_view, 6> columns{"instance_name", "location", "price",
                                                      "gpu_count",     "gpu_name", "spot"};
    return std::ranges::all_of(columns, [&](auto name) { return csv.has_column(name); });
}

// A row per machine, place and term; memory in GB as clouds count it, GiB.
void import_gpuhunt(CsvReader& csv, Import& import) {
    MachineRows rows(import);
    bool has_room = true;
    while (has_room && csv.next()) {
        const RowCheck check(import);
        const std::string& type = csv.text("instance_name");
        const std::string& provider = csv.text("provider");
        const auto known = cloud_named(provider);
        const NamedMachine machine{.provider = !known.empty()      ? known
                                               : !provider.empty() ? std::string_view(provider)
                                                                   : cloud_of(type, import.from),
                                   .type = type,
                                   .accelerator = csv.text("gpu_name"),
                                   .gpu_info = {},
                                   .count = amount(csv, "gpu_count", import).value_or(0),
                                   .gpu_memory_gib = amount(csv, "gpu_memory", import).value_or(0)};
        CatalogueInstance offer{.vcpus = above_0(amount(csv, "cpu", import)),
                                .ram_gib = above_0(amount(csv, "memory", import)),
                                .region = csv.text("location")};
        const auto price = above_0(amount(csv, "price", import));
        const std::string spot = lower_case(csv.text("spot")); // a spreadsheet writes TRUE
        const bool is_spot = spot == "true" || spot == "1" || spot == "yes";
        if (!is_spot && !spot.empty() && spot != "false" && spot != "0" && spot != "no")
            import.problem(csv.line(), "spot", "is neither true nor false");
        (is_spot ? offer.spot_usd_per_h : offer.on_demand_usd_per_h) = price;
        if (check.is_good())
            has_room = rows.add(machine, std::move(offer));
    }
    rows.finish();
}

} // namespace core
