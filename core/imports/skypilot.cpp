// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace core {

namespace {

struct Cloud {
    std::string_view provider;
    bool (*has)(std::string_view machine_type);
};

// The file names no cloud; its machines' names do.
constexpr std::array clouds{
    Cloud{"Azure", [](std::string_view type) { return type.starts_with("Standard_"); }},
    Cloud{"Lambda", [](std::string_view type) { return type.starts_with("gpu_"); }},
    Cloud{"RunPod",
          [](std::string_view type) { return type.ends_with("_SECURE") || type.ends_with("_COMMUNITY"); }},
    Cloud{"Oracle", [](std::string_view type) { return type.starts_with("VM.") || type.starts_with("BM."); }},
    Cloud{"AWS",
          [](std::string_view type) {
              const auto dot = type.find('.');
              return dot != std::string_view::npos && dot == type.rfind('.') &&
                     (type.ends_with("large") || type.substr(dot + 1).starts_with("metal"));
          }},
};

std::string_view provider_of(std::string_view type) {
    const auto found = std::ranges::find_if(clouds, [&](const Cloud& cloud) { return cloud.has(type); });
    return found == clouds.end() ? std::string_view() : found->provider;
}

// What a catalogue calls 0 is not known to it.
std::optional<double> above_0(std::optional<double> value) {
    return value > 0 ? value : std::nullopt;
}

struct Offer {
    CatalogueInstance row;
    std::set<std::string> regions; // that have it
};

bool is_cheaper(const CatalogueInstance& row, const CatalogueInstance& than) {
    constexpr double none = std::numeric_limits<double>::infinity();
    const auto prices = [&](const CatalogueInstance& of) {
        return std::pair(of.on_demand_usd_per_h.value_or(none), of.spot_usd_per_h.value_or(none));
    };
    return prices(row) < prices(than);
}

void add_machine(const CsvReader& csv, std::map<std::string, Offer>& offers, Import& import) {
    const SkypilotMachine machine{.provider = provider_of(csv.text("InstanceType")),
                                  .type = csv.text("InstanceType"),
                                  .accelerator = csv.text("AcceleratorName"),
                                  .gpu_info = csv.text("GpuInfo"),
                                  .count = amount(csv, "AcceleratorCount", import).value_or(0)};
    const auto price = above_0(amount(csv, "Price", import));
    const auto spot = above_0(amount(csv, "SpotPrice", import));
    const auto vcpus = above_0(amount(csv, "vCPUs", import));
    const auto ram_gib = above_0(amount(csv, "MemoryGiB", import));
    if (machine.accelerator.empty())
        return import.skip(machine.provider.empty()
                               ? "no accelerator, or its price stands in a row of its own"
                               : "no accelerator");
    if (machine.type.empty())
        return import.skip("the price of an accelerator without its machine");
    if (machine.provider.empty())
        return import.skip("which cloud has the machine cannot be told from its name");
    if (machine.count == 0)
        return import.skip("the number of accelerators is not said");
    if (machine.count != std::floor(machine.count))
        return import.skip("a part of a GPU");
    if (!price && !spot)
        return import.skip("no price");
    const SkypilotGpu gpu = skypilot_gpu(machine, import.from.shipped);
    if (!gpu.gpu)
        return import.skip(gpu.reason);
    CatalogueInstance row{.provider = std::string(machine.provider),
                          .name = std::string(machine.type),
                          .gpu = gpu.gpu->name,
                          .gpu_count = machine.count,
                          .gpu_memory_gb = gpu.memory_gb,
                          .vcpus = vcpus,
                          .ram_gib = ram_gib,
                          .on_demand_usd_per_h = price,
                          .spot_usd_per_h = spot,
                          .region = csv.text("Region"),
                          .source = import.source()};
    const auto [at, added] = offers.try_emplace(row.provider + ' ' + row.name, Offer{.row = row});
    at->second.regions.insert(row.region);
    if (!added && is_cheaper(row, at->second.row))
        at->second.row = std::move(row);
}

} // namespace

// A catalogue row stands for a machine type, not for a place: of several regions and zones the cheapest on
// demand is taken, the one with the cheaper spot price among equals, and the note says of how many.
void import_skypilot(CsvReader& csv, Import& import) {
    std::map<std::string, Offer> offers;
    while (import.has_room(offers.size()) && csv.next())
        add_machine(csv, offers, import);
    for (auto& [name, offer] : offers) {
        if (offer.regions.size() > 1)
            offer.row.note = "cheapest of " + std::to_string(offer.regions.size()) + " regions";
        import.read.rows.instances.push_back(std::move(offer.row));
    }
}

} // namespace core
