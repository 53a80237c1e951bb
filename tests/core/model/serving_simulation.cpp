// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/serving_simulation.h"

#include "core/numeric/random.h"
#include "tests/support/random.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <limits>
#include <queue>

namespace test {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

struct Request {
    double arrived = 0;
    double slot_at = 0;
    std::int64_t tokens = 1;
};

// Steps of one length follow each other until somebody comes or is done: only those moments are looked at.
class Replica {
  public:
    explicit Replica(const Serving& serving) : m_serving(serving) {}

    std::size_t taken() const { return m_done_at.size() + m_arrived.size(); }
    bool is_full() const { return taken() == m_serving.slots; }
    double next() const { return m_next; }

    // Read at the end of the step that runs, with nobody in flight at once.
    void take(Request request, double now) {
        request.slot_at = now;
        m_arrived.push_back(request);
        m_next = std::min(m_next, m_done_at.empty() ? now : end_of_step(now));
    }

    void free_slots() {
        if (!m_done_at.empty())
            m_steps += std::llround((m_next - m_since) / step_s());
        while (!m_done_at.empty() && m_done_at.top() <= m_steps)
            m_done_at.pop();
    }

    void go_on(Served& served) {
        m_since = m_next + static_cast<double>(m_arrived.size()) * m_serving.prefill_s;
        for (const Request& request : m_arrived)
            m_done_at.push(m_steps + request.tokens);
        m_next =
            m_done_at.empty() ? never : m_since + static_cast<double>(m_done_at.top() - m_steps) * step_s();
        for (const Request& request : m_arrived) {
            served.wait_s.push_back(request.slot_at - request.arrived);
            served.first_token_s.push_back(m_since + step_s() - request.arrived);
        }
        m_arrived.clear();
    }

  private:
    double step_s() const { return m_serving.step_s[m_done_at.size() - 1]; }
    double end_of_step(double now) const {
        return m_since + std::max(1.0, std::ceil((now - m_since) / step_s())) * step_s();
    }

    const Serving& m_serving;
    std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> m_done_at; // steps
    std::vector<Request> m_arrived; // have a slot, their input is not yet read
    std::int64_t m_steps = 0;       // at m_since
    double m_since = 0;             // steps of this length
    double m_next = never;          // when somebody's input is to be read or somebody is done
};

class Chance {
  public:
    Chance(const Serving& serving, std::uint64_t seed) : m_serving(serving), m_random(seed) {}

    double exponential() { return -std::log1p(-m_random.share()); }
    std::int64_t tokens() {
        return std::max<std::int64_t>(1, std::llround(m_serving.output_tokens * length()));
    }

  private:
    double length() {
        constexpr double variance = 0.6931471805599453; // of the logarithm: ln 2 for the deviation of 1
        switch (m_serving.lengths) {
        case Lengths::exponential:
            return exponential();
        case Lengths::lognormal:
            return std::exp(std::sqrt(variance) * core::normal_quantile(m_random.share() + 0x1p-54) -
                            variance / 2);
        case Lengths::all_alike:
            break;
        }
        return 1;
    }

    const Serving& m_serving;
    Random m_random;
};

} // namespace

Served serve(const Serving& serving, std::size_t requests, std::uint64_t seed) {
    Chance chance(serving, seed);
    std::vector<Replica> replicas(serving.replicas, Replica(serving));
    std::deque<Request> queue;
    Served served;
    double arrival = 0;
    while (served.wait_s.size() < requests) {
        auto first = std::ranges::min_element(replicas, {}, &Replica::next);
        if (first->next() <= arrival) {
            const double now = first->next();
            first->free_slots();
            for (; !queue.empty() && !first->is_full(); queue.pop_front())
                first->take(queue.front(), now);
            first->go_on(served);
            continue;
        }
        const Request request{.arrived = arrival, .tokens = chance.tokens()};
        const auto emptiest = std::ranges::min_element(replicas, {}, &Replica::taken);
        if (emptiest->is_full())
            queue.push_back(request);
        else
            emptiest->take(request, arrival);
        arrival += chance.exponential() / serving.arrivals_per_s;
    }
    for (auto* values : {&served.wait_s, &served.first_token_s})
        values->erase(values->begin(), values->begin() + static_cast<std::ptrdiff_t>(values->size() / 10));
    return served;
}

double quantile(std::vector<double> values, double share) {
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

} // namespace test
