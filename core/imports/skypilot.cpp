// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/machine_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace core {

namespace {

// Google sells accelerators apart: a machine's row has the price without them, and theirs stand in rows
// without a machine. Which go with which: https://cloud.google.com/compute/docs/gpus. A T4, V100 or P100 goes
// with any N1 machine, so nothing can be put together for it.
struct GoogleMachine {
    std::string_view begins;
    std::string_view accelerator; // SkyPilot's name
    double count = 0;             // 0: the name ends in it, "a2-highgpu-4g"
};

constexpr std::array google_machines{
    GoogleMachine{"a2-highgpu-", "A100"},       GoogleMachine{"a2-megagpu-", "A100"},
    GoogleMachine{"a2-ultragpu-", "A100-80GB"}, GoogleMachine{"a3-highgpu-", "H100"},
    GoogleMachine{"a3-megagpu-", "H100-MEGA"},  GoogleMachine{"a3-ultragpu-", "H200"},
    GoogleMachine{"a4-highgpu-", "B200"},       GoogleMachine{"g2-standard-96", "L4", 8},
    GoogleMachine{"g2-standard-48", "L4", 4},   GoogleMachine{"g2-standard-24", "L4", 2},
    GoogleMachine{"g2-standard-", "L4", 1},
};

// "none" and the like are no price; what is no number otherwise is a problem.
std::optional<double> listed_price(const CsvReader& csv, std::string_view column, Import& import) {
    const std::string& text = csv.text(column);
    if (text == "none" || text == "None" || text == "NaN" || text == "null" || text == "N/A")
        return std::nullopt;
    return above_0(amount(csv, column, import));
}

using Place = std::tuple<std::string, double, std::string>; // accelerator, how many, zone

struct PriceApart {
    std::optional<double> on_demand, spot;
};

struct Alone {
    CatalogueInstance offer;
    std::string type;
    const GoogleMachine* google = nullptr;
    std::string zone;
};

const GoogleMachine* google_machine(std::string_view type) {
    const auto found = std::ranges::find_if(
        google_machines, [&](const GoogleMachine& each) { return type.starts_with(each.begins); });
    return found == google_machines.end() ? nullptr : &*found;
}

double count_of(const Alone& machine) {
    if (machine.google->count > 0)
        return machine.google->count;
    int count = 0;
    const auto digits = std::string_view(machine.type).substr(machine.google->begins.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return std::max(0, count);
}

std::optional<double> both(std::optional<double> a, std::optional<double> b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

} // namespace

bool is_skypilot(const CsvReader& csv) {
    constexpr std::array<std::string_view, 5> columns{"InstanceType", "AcceleratorName", "AcceleratorCount",
                                                      "Price", "Region"};
    return std::ranges::all_of(columns, [&](auto name) { return csv.has_column(name); });
}

void import_skypilot(CsvReader& csv, Import& import) {
    MachineRows rows(import);
    std::map<Place, PriceApart> accelerators;
    std::map<Place, int> not_joined; // rows of them
    std::vector<Alone> machines;
    bool has_room = true;
    while (has_room && csv.next()) {
        const RowCheck check(import);
        const std::string& type = csv.text("InstanceType");
        const NamedMachine machine{.provider = cloud_of(type, import.from),
                                   .type = type,
                                   .accelerator = csv.text("AcceleratorName"),
                                   .gpu_info = csv.text("GpuInfo"),
                                   .count = amount(csv, "AcceleratorCount", import).value_or(0)};
        CatalogueInstance offer{.vcpus = above_0(amount(csv, "vCPUs", import)),
                                .ram_gib = above_0(amount(csv, "MemoryGiB", import)),
                                .on_demand_usd_per_h = listed_price(csv, "Price", import),
                                .spot_usd_per_h = listed_price(csv, "SpotPrice", import),
                                .region = csv.text("Region")};
        if (!check.is_good())
            continue;
        const std::string zone =
            csv.text("AvailabilityZone").empty() ? offer.region : csv.text("AvailabilityZone");
        if (type.empty() && !machine.accelerator.empty()) {
            const Place place(machine.accelerator, machine.count, zone);
            accelerators[place] = {offer.on_demand_usd_per_h, offer.spot_usd_per_h};
            ++not_joined[place];
            has_room = import.has_room(accelerators.size());
        } else if (const auto* google = google_machine(type); google && machine.accelerator.empty()) {
            machines.push_back({std::move(offer), type, google, zone});
            has_room = import.has_room(machines.size());
        } else {
            has_room = rows.add(machine, std::move(offer));
        }
    }
    for (Alone& each : machines) {
        const Place place(each.google->accelerator, count_of(each), each.zone);
        const auto part = accelerators.find(place);
        if (part == accelerators.end()) {
            import.skip("the price of its accelerators does not stand in the file");
            continue;
        }
        not_joined.erase(place);
        each.offer.on_demand_usd_per_h = both(each.offer.on_demand_usd_per_h, part->second.on_demand);
        each.offer.spot_usd_per_h = both(each.offer.spot_usd_per_h, part->second.spot);
        if (!rows.add({.provider = cloud_of(each.type, import.from),
                       .type = each.type,
                       .accelerator = each.google->accelerator,
                       .gpu_info = {},
                       .count = count_of(each)},
                      std::move(each.offer)))
            break;
    }
    for (const auto& [place, count] : not_joined)
        for (int i = 0; i < count; ++i)
            import.skip("the price of an accelerator without its machine");
    rows.finish();
}

} // namespace core
