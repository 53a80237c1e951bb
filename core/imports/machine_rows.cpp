// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/machine_rows.h"
#include "core/catalogue/catalogue_fields.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

namespace {

struct Cloud {
    std::string_view provider; // as the catalogue calls it
    std::string_view word;     // in the names of files
    bool (*has)(std::string_view machine_type) = nullptr;
};

bool is_google_machine(std::string_view type) {
    constexpr std::array<std::string_view, 6> families{"a2-", "a3-", "a4-", "a4x-", "g2-", "g4-"};
    return std::ranges::any_of(families, [&](auto family) { return type.starts_with(family); });
}

constexpr std::array clouds{
    Cloud{"Azure", "azure", [](std::string_view type) { return type.starts_with("Standard_"); }},
    Cloud{"Lambda", "lambda", [](std::string_view type) { return type.starts_with("gpu_"); }},
    Cloud{"Lambda", "lambdalabs"},
    Cloud{"RunPod", "runpod",
          [](std::string_view type) { return type.ends_with("_SECURE") || type.ends_with("_COMMUNITY"); }},
    Cloud{"Oracle", "oci",
          [](std::string_view type) { return type.starts_with("VM.") || type.starts_with("BM."); }},
    Cloud{"Google Cloud", "gcp", is_google_machine},
    Cloud{"AWS", "aws",
          [](std::string_view type) {
              const auto dot = type.find('.');
              return dot != std::string_view::npos && dot == type.rfind('.') &&
                     (type.ends_with("large") || type.substr(dot + 1).starts_with("metal"));
          }},
    Cloud{"Nebius", "nebius"},
    Cloud{"Cudo Compute", "cudo"},
    Cloud{"CoreWeave", "coreweave"},
    Cloud{"DigitalOcean", "do"},
    Cloud{"DigitalOcean", "digitalocean"},
    Cloud{"FluidStack", "fluidstack"},
    Cloud{"Hyperstack", "hyperstack"},
    Cloud{"Hyperbolic", "hyperbolic"},
    Cloud{"IBM Cloud", "ibm"},
    Cloud{"Paperspace", "paperspace"},
    Cloud{"TensorDock", "tensordock"},
    Cloud{"Vast.ai", "vast"},
    Cloud{"Vast.ai", "vastai"},
    Cloud{"Verda", "verda"},
    Cloud{"Verda", "datacrunch"},
    Cloud{"Vultr", "vultr"},
};

// By the words of "skypilot_gcp_vms_v8.csv".
std::string_view cloud_in(std::string_view name) {
    std::string word;
    for (const char c : lower_case(name) + ' ') {
        if (c >= 'a' && c <= 'z') {
            word += c;
            continue;
        }
        // "things_to_do.csv" is nobody's; SkyPilot's folder of DigitalOcean is "do" alone.
        const bool is_a_word = word == "do" && name.size() > word.size();
        if (const auto cloud = cloud_named(word); !cloud.empty() && !is_a_word)
            return cloud;
        word.clear();
    }
    return {};
}

bool is_cheaper(const CatalogueInstance& row, const CatalogueInstance& than) {
    constexpr double none = std::numeric_limits<double>::infinity();
    const auto prices = [&](const CatalogueInstance& of) {
        return std::pair(of.on_demand_usd_per_h.value_or(none), of.spot_usd_per_h.value_or(none));
    };
    return prices(row) < prices(than);
}

} // namespace

std::optional<double> above_0(std::optional<double> value) {
    return value > 0 ? value : std::nullopt;
}

std::string_view cloud_named(std::string_view word) {
    const auto found = std::ranges::find(clouds, word, &Cloud::word);
    return found == clouds.end() ? std::string_view() : found->provider;
}

std::string_view cloud_of(std::string_view machine_type, const ImportFrom& from) {
    // What the file is called says more than the form of a machine's name, which clouds share.
    for (const auto name : {from.name, from.folder})
        if (const auto cloud = cloud_in(name); !cloud.empty())
            return cloud;
    for (const Cloud& cloud : clouds)
        if (cloud.has && cloud.has(machine_type))
            return cloud.provider;
    return "unknown";
}

bool MachineRows::add(const NamedMachine& machine, CatalogueInstance offer) {
    const auto left_out = [&](std::string_view reason) {
        m_import.skip(reason);
        return true;
    };
    for (const std::string_view name :
         {machine.provider, machine.type, machine.accelerator, std::string_view(offer.region)})
        if (may_be_secret(name))
            return left_out(named_like_a_secret);
    if (machine.accelerator.empty())
        return left_out("no accelerator");
    if (machine.type.empty())
        return left_out("the price of an accelerator without its machine");
    if (machine.count == 0)
        return left_out("the number of accelerators is not said");
    if (machine.count != std::floor(machine.count))
        return left_out("a part of a GPU");
    if (!offer.on_demand_usd_per_h && !offer.spot_usd_per_h)
        return left_out("no price");
    const NamedGpu gpu = gpu_of_machine(machine, m_import.from.shipped);
    if (!gpu.gpu)
        return left_out(gpu.reason);
    offer.provider = machine.provider;
    offer.name = machine.type;
    offer.gpu = gpu.gpu->name;
    offer.gpu_count = machine.count;
    offer.gpu_memory_gb = gpu.memory_gb;
    offer.source = m_import.source();
    // One name may stand for machines with other GPUs, or another number of them.
    const auto [at, added] = m_offers.try_emplace(offer.provider + ' ' + offer.name + '\n' + offer.gpu +
                                                      '\n' + shortest(offer.gpu_count),
                                                  Offer{.row = offer});
    Offer& best = at->second;
    best.regions.insert(offer.region);
    if (offer.spot_usd_per_h && (!best.spot || *offer.spot_usd_per_h < *best.spot)) {
        best.spot = offer.spot_usd_per_h;
        best.spot_region = offer.region;
    }
    if (!added && is_cheaper(offer, best.row))
        best.row = std::move(offer);
    return m_import.has_room(m_offers.size());
}

void MachineRows::finish() {
    std::map<std::string, int> machines; // of one name
    for (const auto& [key, offer] : m_offers)
        ++machines[identity(offer.row)];
    for (auto& [name, offer] : m_offers) {
        CatalogueInstance& row = offer.row;
        if (offer.regions.size() > 1)
            row.note = "cheapest of " + std::to_string(offer.regions.size()) + " regions";
        if (offer.spot != row.spot_usd_per_h) {
            row.spot_usd_per_h = offer.spot;
            if (offer.spot_region != row.region)
                row.note += (row.note.empty() ? "" : ", ") + ("the spot price in " + offer.spot_region);
        }
        if (machines[identity(row)] > 1)
            row.name += ", " + shortest(row.gpu_count) + "x " + row.gpu;
        m_import.read.rows.instances.push_back(std::move(row));
    }
}

} // namespace core
