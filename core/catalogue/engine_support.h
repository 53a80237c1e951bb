// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

namespace core {

// Whether that engine serves weights of that precision on the GPU (core/README.md section 7,
// engine_unsupported).
bool starts(Engine engine, const CatalogueGpu& gpu, WeightPrecision weights);

} // namespace core
