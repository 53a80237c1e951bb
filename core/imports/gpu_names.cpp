// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/machine_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

constexpr double gb_per_gib = 1.073741824;

struct KnownGpu {
    std::string_view accelerator; // in capitals, without maker, memory and form
    double memory_gib;
    std::string_view form; // empty: there is but one
    std::string_view gpu;  // the catalogue's
};

// Of one name the first memory is the one that a list means where it says none ("A100" beside "A100-80GB").
constexpr std::array known_gpus{
    KnownGpu{"T4", 16, "", "T4"},
    KnownGpu{"V100", 16, "SXM", "V100-SXM-16/32GB"},
    KnownGpu{"V100", 32, "SXM", "V100-SXM-16/32GB"},
    KnownGpu{"A10", 24, "", "A10"},
    KnownGpu{"A10G", 24, "", "A10G"},
    KnownGpu{"L4", 24, "", "L4"},
    KnownGpu{"L40S", 48, "", "L40S"},
    KnownGpu{"A40", 48, "", "A40"},
    KnownGpu{"A6000", 48, "", "RTX A6000"},
    KnownGpu{"RTXA6000", 48, "", "RTX A6000"},
    KnownGpu{"A100", 40, "PCIE", "A100-40GB-PCIe"},
    KnownGpu{"A100", 40, "SXM", "A100-40GB-SXM"},
    KnownGpu{"A100", 80, "PCIE", "A100-PCIe-80GB"},
    KnownGpu{"A100", 80, "SXM", "A100-SXM-80GB"},
    KnownGpu{"H100", 80, "PCIE", "H100-PCIe-80GB"},
    KnownGpu{"H100", 80, "SXM", "H100-SXM-80GB"},
    KnownGpu{"H100", 94, "NVL", "H100-NVL-94GB"},
    KnownGpu{"H100NVL", 94, "NVL", "H100-NVL-94GB"},
    KnownGpu{"H100-MEGA", 80, "SXM", "H100-SXM-80GB"},
    KnownGpu{"H200", 141, "SXM", "H200-SXM-141GB"},
    KnownGpu{"GH200", 96, "", "GH200-96GB"},
    KnownGpu{"B200", 180, "SXM", "B200-SXM-180GB"},
    KnownGpu{"GB200", 186, "", "GB200-186GB"},
    KnownGpu{"B300", 288, "SXM", "B300-SXM"},
    KnownGpu{"GB300", 288, "", "GB300"},
    KnownGpu{"RTXPRO6000", 96, "", "RTX PRO 6000 Blackwell SE"},
    KnownGpu{"RTX3090", 24, "", "RTX 3090"},
    KnownGpu{"RTX4090", 24, "", "RTX 4090"},
    KnownGpu{"RTX5090", 32, "", "RTX 5090"},
    KnownGpu{"RTX6000-ADA", 48, "", "RTX 6000 Ada"},
    KnownGpu{"RTX6000ADA", 48, "", "RTX 6000 Ada"},
    KnownGpu{"MI300X", 192, "", "MI300X"},
    KnownGpu{"MI325X", 256, "", "MI325X"},
    KnownGpu{"MI355X", 288, "", "MI355X"},
};

constexpr std::array<std::string_view, 3> forms{"PCIE", "SXM", "NVL"};

std::string capitals(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = c == ' ' ? '-' : c;
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

// "NVIDIA T4 Tensor Core" is a T4, "Tesla V100" a V100.
std::string bare_name(std::string_view accelerator) {
    std::string name = capitals(accelerator);
    for (const std::string_view maker : {"NVIDIA-", "AMD-", "TESLA-", "GEFORCE-", "INSTINCT-"})
        if (name.starts_with(maker))
            name.erase(0, maker.size());
    if (constexpr std::string_view core = "-TENSOR-CORE"; name.ends_with(core))
        name.erase(name.size() - core.size());
    for (const std::string_view series : {"RTX-", "MI-"}) // "RTX 4090" is RTX4090 elsewhere
        if (name.starts_with(series))
            name.erase(series.size() - 1, 1);
    return name;
}

// The number in front of the text; 0 where there is none.
double leading_number(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::isfinite(number) && number > 0 ? number : 0;
}

struct Said {
    double memory_gib = 0; // 0: not said
    std::string_view form; // empty: not said
};

// Does the name fit, all of it? "A100-80GB-SXM4" is an A100 with 80 GB of the form SXM; "RTXPRO6000-MAXQ" is
// another card than an RTXPRO6000.
bool is_named(std::string_view name, const KnownGpu& known, Said& said) {
    if (!name.starts_with(known.accelerator))
        return false;
    name.remove_prefix(known.accelerator.size());
    while (!name.empty()) {
        if (name.front() != '-')
            return false;
        name.remove_prefix(1);
        const auto word = name.substr(0, name.find('-'));
        const auto form = std::ranges::find_if(forms, [&](auto f) { return word.starts_with(f); });
        if (word.ends_with("GB") && leading_number(word) > 0)
            said.memory_gib = leading_number(word);
        else if (form != forms.end() && word.size() <= form->size() + 1) // SXM5
            said.form = *form;
        else
            return false;
        name.remove_prefix(word.size());
    }
    return true;
}

// SizeInMiB is of one GPU; RunPod once wrote GiB there.
double memory_gib_of(std::string_view gpu_info) {
    constexpr std::string_view key = "'SizeInMiB': ";
    constexpr double most_gib = 1024;
    const auto at = gpu_info.find(key);
    const double size = at == std::string_view::npos ? 0 : leading_number(gpu_info.substr(at + key.size()));
    return size < most_gib ? size : size / 1024;
}

std::string_view form_in(const std::string& text) {
    const auto found =
        std::ranges::find_if(forms, [&](auto form) { return text.find(form) != std::string::npos; });
    return found == forms.end() ? std::string_view() : *found;
}

// Vendors count a few per cent less than the nominal memory: an L4 has 22888 MiB.
bool same_memory(double said_gib, double known_gib) {
    return std::abs(said_gib - known_gib) <= 0.1 * known_gib;
}

NamedGpu found(const KnownGpu& known, const Catalogue& shipped) {
    const CatalogueGpu* gpu = find_gpu(shipped, known.gpu);
    if (!gpu)
        return {.reason = std::string(known.gpu) + " is no GPU of the catalogue"};
    const bool of_several_sizes = std::ranges::any_of(known_gpus, [&](const KnownGpu& other) {
        return other.gpu == known.gpu && other.memory_gib != known.memory_gib;
    });
    const double two_digits = std::round(known.memory_gib * gb_per_gib * 100) / 100;
    return {.gpu = gpu, .memory_gb = of_several_sizes ? two_digits : gpu->memory_gb};
}

} // namespace

NamedGpu gpu_of_machine(const NamedMachine& machine, const Catalogue& shipped) {
    const std::string name = bare_name(machine.accelerator);
    std::vector<KnownGpu> candidates;
    Said said;
    for (const KnownGpu& known : known_gpus)
        if (Said here; is_named(name, known, here)) {
            candidates.push_back(known);
            said = here;
        }
    if (candidates.empty())
        return {.reason = std::string(machine.accelerator) + " is no GPU of the catalogue"};

    const double info_gib =
        machine.gpu_memory_gib > 0 ? machine.gpu_memory_gib : memory_gib_of(machine.gpu_info);
    if (said.memory_gib > 0 && info_gib > 0 && !same_memory(info_gib, said.memory_gib))
        return {.reason = std::string(machine.accelerator) + " contradicts the memory beside it"};
    double memory_gib = info_gib > 0 ? info_gib : said.memory_gib;
    if (memory_gib == 0 && (name == "A100" || name == "V100"))
        memory_gib = candidates.front().memory_gib;
    if (said.form.empty())
        said.form = form_in(capitals(std::string(machine.gpu_info) + ' ' + std::string(machine.type)));
    std::erase_if(candidates, [&](const KnownGpu& known) {
        return (memory_gib > 0 && !same_memory(memory_gib, known.memory_gib)) ||
               (!said.form.empty() && !known.form.empty() && said.form != known.form);
    });
    if (candidates.empty())
        return {.reason = std::string(machine.accelerator) +
                          " with that memory or form is no GPU of the catalogue"};
    if (candidates.size() == 1)
        return found(candidates.front(), shipped);

    // What the shipped catalogue knows of the same machine.
    if (const auto* row = find_instance(shipped, machine.provider, machine.type))
        for (const KnownGpu& known : candidates)
            if (known.gpu == row->gpu && same_memory(row->gpu_memory_gb / gb_per_gib, known.memory_gib))
                return found(known, shipped);
    // Eight of them in one machine are NVIDIA's own board.
    const auto board = std::ranges::find(candidates, "SXM", &KnownGpu::form);
    if (machine.count >= 8 && memory_gib > 0 && board != candidates.end())
        return found(*board, shipped);
    return {.reason = std::string(machine.accelerator) + ": which of its forms or memories is not said"};
}

} // namespace core
