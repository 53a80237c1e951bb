// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/throughput.h"

#include <memory>

namespace core {

// replica_throughput_at() for one batch after another, as a queue asks for it: what does not depend on the
// batch is worked out once.
class BatchThroughput {
  public:
    BatchThroughput(const ModelShape& model, const Gpu& gpu, const Layout& layout, const Load& load);

    ReplicaThroughput at(double batch) const;
    // Its requests_per_s alone.
    double requests_per_s(double batch) const;

  private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts; // null: not even one request fits
    ReplicaThroughput m_unfit;            // what that gives
};

} // namespace core
