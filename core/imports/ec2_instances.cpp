// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/machine_rows.h"

#include <memory>

namespace core {

namespace {

constexpr std::string_view priced_system = "linux"; // others cost their licence, too

void add_instance(const JsonNode& row, MachineRows& rows) {
    const double count = number_of(row, "GPU").value_or(0);
    const double memory_gib = number_of(row, "GPU_memory").value_or(0); // of all together
    const NamedMachine machine{.provider = "AWS",
                               .type = text_of(row, "instance_type"),
                               .accelerator = count > 0 ? text_of(row, "GPU_model") : std::string_view(),
                               .gpu_info = {},
                               .count = count,
                               .gpu_memory_gib = count > 0 ? memory_gib / count : 0};
    const JsonMember* regions = find_member(row, "pricing");
    if (machine.accelerator.empty() || !regions || regions->value.members().empty())
        return (void)rows.add(machine, {}); // which says why not
    for (const JsonMember& region : regions->value.members()) {
        const JsonMember* prices = find_member(region.value, priced_system);
        if (!prices)
            continue;
        const auto price = [&](std::string_view path) { return above_0(number_of(prices->value, path)); };
        const auto spot = price("spot_min");
        if (!rows.add(machine, {.vcpus = above_0(number_of(row, "vCPU")),
                                .ram_gib = above_0(number_of(row, "memory")),
                                .on_demand_usd_per_h = price("ondemand"),
                                .spot_usd_per_h = spot ? spot : price("spot_avg"),
                                .reserved_1y_usd_per_h = price("reserved/yrTerm1Standard.noUpfront"),
                                .reserved_3y_usd_per_h = price("reserved/yrTerm3Standard.noUpfront"),
                                .region = region.key}))
            return;
    }
}

} // namespace

bool is_ec2_instance(const JsonNode& row) {
    return find_member(row, "instance_type") && find_member(row, "pricing") && find_member(row, "vCPU");
}

RowTaker ec2_instance_rows(Import& import) {
    const auto rows = std::make_shared<MachineRows>(import);
    return {.take = [rows](const JsonNode& row) { add_instance(row, *rows); },
            .end = [rows](const JsonNode*) { rows->finish(); }};
}

} // namespace core
