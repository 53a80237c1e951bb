// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <optional>
#include <string>

// Rows of the catalogue beside those that a preset names: scores to look up, capacity and servers to take.
namespace core {

// A published figure of what a model can do. Only to be compared within one scale and day.
struct CatalogueScore {
    std::string model; // CatalogueModel::id or CatalogueApi::model
    std::string name;  // as the source calls it
    std::string metric;
    double value = 0;
    std::string variant; // "reasoning"
    std::string scale;   // "AA index v4.1"
    std::string note;
    Source source;
};

// Throughput that is bought by the unit.
struct CatalogueProvisioned {
    std::string provider;
    std::string model;
    std::string unit; // "PTU"
    std::string deployment;
    double input_tokens_per_minute_per_unit = 0;
    std::optional<double> output_weight, cached_weight; // of a token, against one of input
    std::optional<double> min_units, step;
    std::optional<double> usd_per_unit_h, usd_per_unit_month;
    std::string note;
    Source source;
};

// What a card or a machine costs to buy.
struct CatalogueServer {
    std::string name;
    std::string kind; // "card", "server", "whole machine", "annual lease"
    std::string gpu;  // a CatalogueGpu::name, "" where the catalogue has none
    double gpu_count = 0;
    std::optional<double> usd, low_usd, high_usd; // of a lease: a year
    std::optional<double> power_w;
    std::string price_kind; // "street estimate", "list price"
    std::string note;
    Source source;
};

} // namespace core
