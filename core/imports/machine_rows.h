// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/formats.h"

#include <set>

// Lists of machines into rows; for the files of this folder only.
namespace core {

// Which GPU of the shipped catalogue a machine has, as far as a list names it. Where that is not certain: the
// reason, and no GPU.
struct NamedMachine {
    std::string_view provider;
    std::string_view type;        // "p4d.24xlarge"
    std::string_view accelerator; // "A100-80GB", "NVIDIA A100"
    std::string_view
        gpu_info; // SkyPilot's "{'Gpus': [{'Name': 'A100', ... 'MemoryInfo': {'SizeInMiB': 40960}}], ...}"
    double count = 0;
    double gpu_memory_gib = 0; // each; 0: as gpu_info says
};
struct NamedGpu {
    const CatalogueGpu* gpu = nullptr;
    double memory_gb = 0; // each
    std::string reason;
};
NamedGpu gpu_of_machine(const NamedMachine& machine, const Catalogue& shipped);

// A catalogue row stands for a machine type, not for a place: of several regions and zones the cheapest on
// demand is taken, and the cheapest spot price wherever it is; the note says where and of how many.
class MachineRows {
  public:
    explicit MachineRows(Import& import) : m_import(import) {}
    // The offer of a region; reasons to leave it out are counted. False: there are too many, and the reading
    // ends.
    bool add(const NamedMachine& machine, CatalogueInstance offer);
    // Into the import.
    void finish();

  private:
    struct Offer {
        CatalogueInstance row;
        std::set<std::string> regions; // that have it
        std::optional<double> spot;    // the cheapest anywhere
        std::string spot_region;
    };
    Import& m_import;
    std::map<std::string, Offer> m_offers;
};

// Whose machine it is, by what its name looks like, then by words of the file's name and folder
// ("gcp/vms.csv"); "unknown" where neither tells.
std::string_view cloud_of(std::string_view machine_type, const ImportFrom& from);
// A cloud by its word in a file or its name; empty: none of the table.
std::string_view cloud_named(std::string_view word);

// What a list calls 0 is not known to it.
std::optional<double> above_0(std::optional<double> value);

// SkyPilot's catalogue of machines, any cloud's vms.csv.
bool is_skypilot(const CsvReader& csv);
void import_skypilot(CsvReader& csv, Import& import);
// dstack's gpuhunt, a cloud's CSV.
bool is_gpuhunt(const CsvReader& csv);
void import_gpuhunt(CsvReader& csv, Import& import);
// ec2instances.info's instances.json.
bool is_ec2_instance(const JsonNode& row);
RowTaker ec2_instance_rows(Import& import);

} // namespace core
