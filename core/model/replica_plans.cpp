// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/replica_plans.h"

#include "core/model/replica_layout.h"
#include "core/model/replica_load.h"
#include "core/model/traffic.h"
#include "core/model/waiting_need.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Beyond this many machines nothing is tried: the largest model at the most head-room on the smallest GPUs.
constexpr double most_machines = 4e6;
constexpr double no_memory_limit_gb = 1e12; // of one GPU

double requests_per_s_and_machine(const ReplicaPlan& plan) {
    const auto& placement = plan.placement;
    return plan.requests_per_s.value_or(0) * placement.replicas_per_unit / placement.instances_per_unit;
}

// The candidates of one scenario, tried one after the other.
class PlanSearch {
  public:
    PlanSearch(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory, ReplicaPlans& found)
        : m_shape(shape), m_gpu(gpu_of(s.hosting)), m_load(load_of(s)), m_serving_gb(memory.serving_gb),
          m_per_instance(s.hosting.gpus_per_instance),
          m_first_token_goal_s(s.hosting.max_time_to_first_token_s),
          m_keeps_all((s.hosting.discount > 0 && s.hosting.scaling == Scaling::follow_traffic) ||
                      s.hosting.scaling == Scaling::to_zero || m_first_token_goal_s > 0),
          m_found(found) {}

    void given(double gpus) {
        // Beyond one machine whole machines are rented, so all their GPUs serve.
        const auto all = gpus <= m_per_instance ? gpus : std::ceil(gpus / m_per_instance) * m_per_instance;
        if (const auto plan = tried(all))
            m_found.plans.push_back(*plan);
    }

    // Whole machines are paid for, so that of the ways within one the one that carries most is the cheapest
    // at any traffic.
    void within_a_machine() {
        std::optional<ReplicaPlan> best;
        for (auto n = next_in_machine(m_shape, 0, m_per_instance); n;
             n = next_in_machine(m_shape, *n, m_per_instance)) {
            if (!holds(*n))
                continue;
            const auto plan = tried(*n);
            // With idle stages a pipeline over more machines may fill its own a little better.
            m_whole_machine_settles = *n == m_per_instance && m_settled && (!plan || all_stages_work(*plan));
            if (plan && m_keeps_all)
                m_found.plans.push_back(*plan);
            else if (plan && (!best || requests_per_s_and_machine(*plan) > requests_per_s_and_machine(*best)))
                best = plan;
        }
        if (best)
            m_found.plans.push_back(*best);
    }

    // A pipeline over several machines can be the cheapest only with more requests/s a machine than what
    // stands in fewer, of which as many can be rented.
    void across_machines() {
        if (!m_keeps_all && (m_whole_machine_settles || !better_without_memory_limit()))
            return;
        for (double machines = 2; machines < most_machines; machines = next_machine_count(machines)) {
            if (!holds(machines * m_per_instance))
                continue;
            const auto plan = tried(machines * m_per_instance);
            if (m_settled && (!plan || (!m_keeps_all && more_never_pays(*plan))))
                return;
            if (plan && (m_keeps_all || !has_better_divisor(*plan)))
                m_found.plans.push_back(*plan);
        }
    }

    double fewest_gpus() const {
        for (auto n = next_in_machine(m_shape, 0, m_per_instance); n;
             n = next_in_machine(m_shape, *n, m_per_instance))
            if (holds(*n))
                return *n;
        return std::ceil(m_serving_gb / (m_per_instance * m_gpu.memory_gb)) * m_per_instance;
    }

    ReplicaThroughput throughput_of(double gpus) const {
        return replica_throughput(m_shape, m_gpu, layout_of(m_shape, gpus, m_per_instance), m_load);
    }

  private:
    bool holds(double gpus) const { return gpus * m_gpu.memory_gb >= m_serving_gb; }

    // Empty: no answer, and kept as the nearest to one if it is. m_settled: in more machines, each carries no
    // more than here, as memory is not what it wants and every stage has work.
    std::optional<ReplicaPlan> tried(double gpus) {
        auto throughput = throughput_of(gpus);
        if (!holds(gpus))
            throughput.fit = Fit::does_not_fit;
        const auto wait = throughput.fit == Fit::fits ? wait_of(gpus, throughput) : nullptr;
        if (wait && !wait->reachable())
            throughput.fit = Fit::too_slow;
        m_settled = throughput.fit == Fit::too_slow ||
                    (throughput.fit == Fit::fits && throughput.batch < throughput.max_batch &&
                     throughput.batch * m_per_instance >= gpus);
        if (throughput.fit == Fit::fits)
            return ReplicaPlan{.placement = place(gpus, m_per_instance),
                               .requests_per_s = throughput.requests_per_s,
                               .request_alone_s = throughput.request_alone_s,
                               .throughput = throughput,
                               .wait = wait};
        if (!m_nearest || throughput.tokens_per_s_per_user > m_found.failed_throughput.tokens_per_s_per_user)
            keep_failure(gpus, throughput);
        return {};
    }

    std::shared_ptr<const WaitingNeed> wait_of(double gpus, const ReplicaThroughput& throughput) const {
        if (m_first_token_goal_s <= 0)
            return nullptr;
        return std::make_shared<const WaitingNeed>(
            WaitingGoal{.model = m_shape,
                        .gpu = m_gpu,
                        .layout = layout_of(m_shape, gpus, m_per_instance),
                        .load = m_load,
                        .slots = throughput.batch,
                        .seconds = m_first_token_goal_s});
    }

    void keep_failure(double gpus, const ReplicaThroughput& throughput) {
        m_nearest = true;
        m_found.best_failure = throughput.fit;
        m_found.failed_throughput = throughput;
        m_found.failed_placement = place(gpus, m_per_instance);
    }

    bool all_stages_work(const ReplicaPlan& plan) const {
        const auto layout = layout_of(m_shape, plan.placement.gpus_per_replica, m_per_instance);
        return plan.throughput.batch >= layout.pipeline_parallel;
    }

    // With memory without end a pipeline gives no machine more than one of two machines does: its stages
    // have the batch of the engine's cap to share, or the one that the speed goal leaves.
    bool better_without_memory_limit() const {
        if (m_found.plans.empty())
            return true;
        auto gpu = m_gpu;
        gpu.memory_gb = no_memory_limit_gb;
        const auto bound =
            replica_throughput(m_shape, gpu, layout_of(m_shape, 2 * m_per_instance, m_per_instance), m_load);
        return bound.fit == Fit::fits &&
               bound.requests_per_s / 2 > requests_per_s_and_machine(m_found.plans.front());
    }

    bool has_better_divisor(const ReplicaPlan& plan) const {
        return std::ranges::any_of(m_found.plans, [&](const ReplicaPlan& other) {
            return std::fmod(plan.placement.instances_per_unit, other.placement.instances_per_unit) == 0 &&
                   requests_per_s_and_machine(other) >= requests_per_s_and_machine(plan);
        });
    }

    // Of a settled plan: with m machines at rate r a machine, k units of M > m machines at rate R < r are
    // replaced by at most k M R / (m r) + 1 units of m, which are no more machines where M (1 - R / r) >= m.
    bool more_never_pays(const ReplicaPlan& plan) const {
        return std::ranges::any_of(m_found.plans, [&](const ReplicaPlan& other) {
            const auto rate = requests_per_s_and_machine(other);
            return plan.placement.instances_per_unit * (1 - requests_per_s_and_machine(plan) / rate) >=
                   other.placement.instances_per_unit;
        });
    }

    const ModelShape& m_shape;
    Gpu m_gpu;
    Load m_load;
    double m_serving_gb;
    double m_per_instance;
    double m_first_token_goal_s; // 0: none
    // A term's discount is for what never stops, so that more machines may cost less than fewer, and what
    // carries less may keep people waiting less, or be done with a lone request sooner: then none is left
    // out.
    bool m_keeps_all;
    ReplicaPlans& m_found;
    bool m_nearest = false;
    bool m_settled = false;
    bool m_whole_machine_settles = false;
};

// The replica of the two modes in which the speed is given: the fewest GPUs that hold the model, the machine
// as a whole where nothing is known of GPUs.
void plan_given_capacity(const Scenario& s, const PlanSearch& search, ReplicaPlans& found) {
    const auto& h = s.hosting;
    ReplicaPlan plan{.placement = place(0, 0)};
    if (found.has_accelerator) {
        const auto gpus = h.gpus_per_replica > 0 ? h.gpus_per_replica : search.fewest_gpus();
        const auto whole =
            gpus <= h.gpus_per_instance ? gpus : std::ceil(gpus / h.gpus_per_instance) * h.gpus_per_instance;
        plan = {.placement = place(whole, h.gpus_per_instance), .throughput = search.throughput_of(whole)};
    }
    if (h.capacity == CapacityMode::measured) {
        if (h.measured_output_tokens_per_s <= 0) { // nothing measured yet: no answer but our estimate
            found.best_failure = Fit::fits;
            found.failed_placement = plan.placement;
            found.failed_throughput = plan.throughput;
            return;
        }
        plan.requests_per_s = h.measured_output_tokens_per_s / served_output_tokens(s);
        plan.request_alone_s = 1 / *plan.requests_per_s;
    }
    found.plans.push_back(plan);
}

} // namespace

ReplicaPlacement place(double gpus_per_replica, double gpus_per_instance) {
    ReplicaPlacement placement{.gpus_per_replica = gpus_per_replica};
    if (gpus_per_replica <= 0 || gpus_per_instance <= 0)
        return placement;
    placement.replicas_per_unit = std::max(1.0, std::floor(gpus_per_instance / gpus_per_replica));
    placement.instances_per_unit = std::max(1.0, std::ceil(gpus_per_replica / gpus_per_instance));
    return placement;
}

ReplicaPlans replica_plans(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory) {
    const auto& h = s.hosting;
    ReplicaPlans found;
    found.mode = h.capacity;
    found.has_accelerator = h.gpus_per_instance > 0 && h.gpu_memory_gb > 0;
    PlanSearch search(s, shape, memory, found);
    if (h.capacity != CapacityMode::modelled) {
        plan_given_capacity(s, search, found);
        return found;
    }
    found.band = throughput_band(shape, h.accelerator, h.engine);
    if (!found.has_accelerator)
        return found;
    if (h.gpus_per_replica > 0) {
        search.given(h.gpus_per_replica);
    } else {
        search.within_a_machine();
        search.across_machines();
    }
    return found;
}

} // namespace core
