// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/latency.h"

#include "core/model/replica_layout.h"
#include "core/model/replica_load.h"
#include "core/model/waiting.h"
#include "core/model/waiting_need.h"

namespace core {

std::optional<Latency> latency(const Scenario& s, const Evaluation& e) {
    const Capacity& c = e.capacity;
    if (c.mode != CapacityMode::modelled || !e.fleet || !c.batch)
        return {};
    const auto shape = model_shape(s.model);
    const auto gpu = gpu_of(s.hosting);
    const auto layout = layout_of(shape, c.placement.gpus_per_replica, s.hosting.gpus_per_instance);
    const auto load = load_of(s);
    const auto replica = [&](double in_flight) {
        return replica_throughput_at(shape, gpu, layout, load, in_flight);
    };
    const auto requests_per_s = [&](double in_flight) { return replica(in_flight).requests_per_s; };
    const Queue queue{.arrivals_per_s = e.traffic.peak_requests_per_s / rented_share_of_month(s.hosting),
                      .replicas = (e.fleet->units - s.hosting.spare_units) * e.fleet->replicas_per_unit,
                      .slots = *c.batch,
                      .requests_per_s = requests_per_s};
    Latency out{.in_flight = in_flight_of_a_replica(queue)};
    out.time_to_first_token_s = replica(out.in_flight).time_to_first_token_under_load_s;
    if (const double goal_s = s.hosting.max_time_to_first_token_s; goal_s > 0) {
        const WaitingNeed need({.model = shape,
                                .gpu = gpu,
                                .layout = layout,
                                .load = load,
                                .slots = *c.batch,
                                .seconds = goal_s});
        if (need.reachable())
            out.replicas_for_the_wait = need.replicas(queue.arrivals_per_s);
    }
    if (const auto waiting = waiting_for_a_slot(queue)) {
        out.probability_of_waiting = waiting->probability;
        out.wait_p95_s = waiting->p95_s;
        out.time_to_first_token_p95_s = out.time_to_first_token_s + waiting->p95_s;
    }
    return out;
}

} // namespace core
