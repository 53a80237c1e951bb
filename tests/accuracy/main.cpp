// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/report.h"
#include "tests/support/catalogue_resources.h"

#include <fstream>
#include <iostream>

// accuracy FILE.csv [MODELS.json GPUS.json]
// Prints how far the throughput model is from the measurements in FILE.csv.
int main(int argc, char** argv) {
    if (argc != 2 && argc != 4) {
        std::cerr << "usage: accuracy FILE.csv [MODELS.json GPUS.json]\n";
        return 1;
    }
    const auto models = test::text_of(argc == 4 ? argv[2] : RESOURCES_DIR "/catalogue/models.json");
    const auto gpus = test::text_of(argc == 4 ? argv[3] : RESOURCES_DIR "/catalogue/gpus.json");
    constexpr std::string_view none = R"({"format": "rent-or-run-catalogue", "version": 1, "rows": []})";
    const core::CatalogueRead catalogue =
        core::read_catalogue({.models = models, .gpus = gpus, .instances = none, .apis = none});
    for (const std::string& problem : catalogue.problems)
        std::cerr << "accuracy: " << problem << '\n';
    if (!catalogue.problems.empty())
        return 1;

    std::ifstream file(argv[1]);
    const accuracy::Measurements measurements = accuracy::read_measurements(file);
    if (!measurements.error.empty()) {
        std::cerr << "accuracy: " << argv[1] << ": " << measurements.error << '\n';
        return 1;
    }
    std::vector<accuracy::Outcome> outcomes;
    for (const accuracy::Measurement& row : measurements.rows)
        outcomes.push_back(accuracy::compare(row, catalogue.catalogue));
    accuracy::print_report(std::cout, outcomes);
    return 0;
}
