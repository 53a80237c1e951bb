// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput.h"

namespace core {

double bytes_per_weight(WeightPrecision precision) {
    switch (precision) {
    case WeightPrecision::bf16:
        return 2;
    case WeightPrecision::fp8:
        return 1;
    case WeightPrecision::int8:
        return 1;
    case WeightPrecision::int4:
        return 0.56;
    case WeightPrecision::fp4:
        return 0.5625;
    }
    return 2;
}

double bytes_per_kv(KvPrecision precision) {
    return precision == KvPrecision::fp8 ? 1 : 2;
}

} // namespace core
