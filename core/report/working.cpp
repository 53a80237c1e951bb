// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/working.h"
#include "core/model/latency.h"
#include "core/model/replica_layout.h"
#include "core/report/working_answer.h"
#include "core/report/working_business.h"
#include "core/report/working_provisioned.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace core {
namespace {

struct SectionTitle {
    std::string_view section, title;
};
constexpr std::array section_titles{
    SectionTitle{"traffic", QT_TRANSLATE_NOOP("core", "Traffic")},
    SectionTitle{"memory", QT_TRANSLATE_NOOP("core", "Memory")},
    SectionTitle{"capacity", QT_TRANSLATE_NOOP("core", "Capacity")},
    SectionTitle{"fleet", QT_TRANSLATE_NOOP("core", "Machines")},
    SectionTitle{"api", QT_TRANSLATE_NOOP("core", "API, per month")},
    SectionTitle{"rented", QT_TRANSLATE_NOOP("core", "Rented GPUs, per month")},
    SectionTitle{"owned", QT_TRANSLATE_NOOP("core", "Own hardware, per month")},
    SectionTitle{"provisioned", QT_TRANSLATE_NOOP("core", "Provisioned units, per month")},
    SectionTitle{"mix", QT_TRANSLATE_NOOP("core", "The cheapest mix, per month")},
    SectionTitle{"fine_tuning", QT_TRANSLATE_NOOP("core", "Fine-tuning")},
    SectionTitle{"answer", QT_TRANSLATE_NOOP("core", "The answer")},
    SectionTitle{"unit_economics", QT_TRANSLATE_NOOP("core", "A request and a user")},
    SectionTitle{"negotiate", QT_TRANSLATE_NOOP("core", "What to ask for")},
};

// "70 B × 2 bytes": the numbers are formatted, the words translated.
struct Lines {
    const Scenario& s;
    const Evaluation& e;
    Translate translate;
    std::vector<WorkingLine> all;

    std::string number(double value, Unit unit) const { return format(value, unit, translate); }
    std::string plain(double value) const { return format(value, Unit::none, translate); }
    std::string counted(double value, std::string_view one, std::string_view many) const {
        return fill(translate("core", value == 1 ? one : many), {plain(value)});
    }

    void add(std::string_view section, std::string_view id, std::string_view label, std::string text) {
        all.push_back({section, id, translate("core", label), std::move(text)});
    }
};

void add_traffic(Lines& l) {
    const auto& t = l.s.traffic;
    const auto& r = l.e.traffic;
    if (t.driver == TrafficDriver::requests) {
        l.add("traffic", "traffic.tokens_per_day", QT_TRANSLATE_NOOP("core", "Tokens"),
              fill(l.translate("core", "%1 × (%2 in + %3 out) = %4 a day"),
                   {l.number(t.requests_per_day, Unit::requests_per_day), l.plain(t.input_tokens_per_request),
                    l.plain(t.output_tokens_per_request), l.number(r.tokens_per_day, Unit::tokens)}));
    } else {
        l.add("traffic", "traffic.tokens_per_day", QT_TRANSLATE_NOOP("core", "Tokens"),
              fill(l.translate("core", "%1 × %2 = %3 a day"),
                   {l.number(t.words_per_day, Unit::words_per_day),
                    l.number(t.tokens_per_word, Unit::tokens_per_word),
                    l.number(r.tokens_per_day, Unit::tokens)}));
        l.add("traffic", "traffic.requests_per_day", QT_TRANSLATE_NOOP("core", "Requests"),
              fill(l.translate("core", "%1 ÷ (%2 in + %3 out) = %4 requests a day"),
                   {l.number(r.tokens_per_day, Unit::tokens), l.plain(t.input_tokens_per_request),
                    l.plain(t.output_tokens_per_request), l.plain(r.requests_per_day)}));
    }
    l.add("traffic", "traffic.peak_requests_per_s", QT_TRANSLATE_NOOP("core", "At the peak"),
          fill(l.translate("core", "%1 requests a day ÷ 86,400 s × %2 = %3 requests/s"),
               {l.plain(r.requests_per_day),
                l.plain(r.peak_requests_per_s /
                        (r.requests_per_day / seconds_per_day)), // typed, or of the hours
                l.plain(r.peak_requests_per_s)}));
}

void add_memory(Lines& l) {
    const auto& m = l.s.model;
    const auto& r = l.e.memory;
    const auto shape = model_shape(m);
    const auto stored = weight_bytes(shape, split_parameters(shape));
    const auto bytes_each = l.counted(stored.bytes_per_weight, QT_TRANSLATE_NOOP("core", "%1 byte"),
                                      QT_TRANSLATE_NOOP("core", "%1 bytes"));
    l.add("memory", "memory.weights_gb", QT_TRANSLATE_NOOP("core", "Weights"),
          stored.wide_params > 0
              ? fill(l.translate("core", "%1 parameters × %2 + %3 of embeddings × 2 bytes = %4"),
                     {l.number(m.total_params_b - stored.wide_params / 1e9, Unit::params_b), bytes_each,
                      l.number(stored.wide_params / 1e9, Unit::params_b), l.number(r.weights_gb, Unit::gb)})
              : fill(l.translate("core", "%1 parameters × %2 = %3"),
                     {l.number(m.total_params_b, Unit::params_b), bytes_each,
                      l.number(r.weights_gb, Unit::gb)}));
    if (r.adapter_gb > 0)
        l.add("memory", "memory.adapter_gb", QT_TRANSLATE_NOOP("core", "Adapters"),
              fill(l.translate("core", "%1 of %2 parameters × 2 bytes = %3"),
                   {l.number(l.s.fine_tuning.lora_share, Unit::share),
                    l.number(m.total_params_b, Unit::params_b), l.number(r.adapter_gb, Unit::gb)}));
    l.add("memory", "memory.serving_gb", QT_TRANSLATE_NOOP("core", "To serve"),
          r.adapter_gb > 0 ? fill(l.translate("core", "(%1 + %2) × %3 = %4"),
                                  {l.number(r.weights_gb, Unit::gb), l.number(r.adapter_gb, Unit::gb),
                                   l.plain(l.s.hosting.memory_headroom), l.number(r.serving_gb, Unit::gb)})
                           : fill(l.translate("core", "%1 × %2 = %3"),
                                  {l.number(r.weights_gb, Unit::gb), l.plain(l.s.hosting.memory_headroom),
                                   l.number(r.serving_gb, Unit::gb)}));
    if (l.s.fine_tuning.lora_share > 0)
        l.add("memory", "memory.tuning_gb", QT_TRANSLATE_NOOP("core", "To fine-tune"),
              fill(l.translate("core", "%1 + 5 × %2 = %3"),
                   {l.number(r.weights_gb, Unit::gb), l.number(r.adapter_gb, Unit::gb),
                    l.number(r.tuning_gb, Unit::gb)}));
    else
        l.add("memory", "memory.tuning_gb", QT_TRANSLATE_NOOP("core", "To fine-tune"),
              fill(l.translate("core", "all weights are trained: %1"), {l.number(r.tuning_gb, Unit::gb)}));
    l.add("memory", "memory.kv_bytes_per_token", QT_TRANSLATE_NOOP("core", "KV cache"),
          fill(l.translate("core", "%1 bytes for each token of context"), {l.plain(r.kv_bytes_per_token)}));
}

void add_capacity(Lines& l) {
    const auto& c = l.e.capacity;
    const auto& h = l.s.hosting;
    if (c.placement.gpus_per_replica > 0)
        l.add("capacity", "capacity.gpus_per_replica", QT_TRANSLATE_NOOP("core", "One replica"),
              fill(l.translate("core", "%1 × %2 = %3"),
                   {l.counted(c.placement.gpus_per_replica, QT_TRANSLATE_NOOP("core", "%1 GPU"),
                              QT_TRANSLATE_NOOP("core", "%1 GPUs")),
                    l.number(h.gpu_memory_gb, Unit::gb),
                    l.number(c.placement.gpus_per_replica * h.gpu_memory_gb, Unit::gb)}));
    const auto layout = layout_of(model_shape(l.s.model), c.placement.gpus_per_replica, h.gpus_per_instance);
    if (layout.pipeline_parallel > 1)
        l.add("capacity", "capacity.layout", QT_TRANSLATE_NOOP("core", "Its GPUs"),
              fill(l.translate("core", "a pipeline of %1 stages, the layers split over %2 in each"),
                   {l.plain(layout.pipeline_parallel),
                    l.counted(layout.tensor_parallel, QT_TRANSLATE_NOOP("core", "%1 GPU"),
                              QT_TRANSLATE_NOOP("core", "%1 GPUs"))}));
    if (!c.requests_per_s) {
        l.add("capacity", "capacity.mode", QT_TRANSLATE_NOOP("core", "Its capacity"),
              l.translate("core", c.mode == CapacityMode::unlimited
                                      ? QT_TRANSLATE_NOOP("core", "unlimited, by assumption")
                                      : QT_TRANSLATE_NOOP("core", "no answer")));
        return;
    }
    if (c.batch)
        l.add("capacity", "capacity.batch", QT_TRANSLATE_NOOP("core", "In flight"),
              fill(l.translate("core", "%1 requests at once (memory holds %2), %3 for each user"),
                   {l.plain(*c.batch), l.plain(*c.max_batch),
                    l.number(*c.tokens_per_s_per_user, Unit::tokens_per_s)}));
    l.add(
        "capacity", "capacity.requests_per_s", QT_TRANSLATE_NOOP("core", "Its capacity"),
        fill(l.translate("core", c.mode == CapacityMode::measured
                                     ? QT_TRANSLATE_NOOP("core", "%1 measured ÷ %2 out = %3 requests/s")
                                     : QT_TRANSLATE_NOOP("core", "%1 by the model ÷ %2 out = %3 requests/s")),
             {l.number(*c.output_tokens_per_s, Unit::tokens_per_s), l.plain(served_output_tokens(l.s)),
              l.plain(*c.requests_per_s)}));
}

void add_fleet(Lines& l) {
    if (!l.e.fleet)
        return;
    const auto& f = *l.e.fleet;
    const auto& h = l.s.hosting;
    const double share = rented_share_of_month(h);
    if (l.e.capacity.requests_per_s)
        l.add("fleet", "fleet.replicas", QT_TRANSLATE_NOOP("core", "Replicas"),
              fill(l.translate(
                       "core",
                       share < 1 ? QT_TRANSLATE_NOOP(
                                       "core", "%1 requests/s ÷ (%2 × %3 × %5 of the month), rounded up = %4")
                                 : QT_TRANSLATE_NOOP("core", "%1 requests/s ÷ (%2 × %3), rounded up = %4")),
                   {l.plain(l.e.traffic.peak_requests_per_s), l.plain(*l.e.capacity.requests_per_s),
                    l.number(h.target_utilisation, Unit::share), l.plain(f.replicas_for_load),
                    l.number(share, Unit::share)}));
    const auto found = latency(l.s, l.e);
    if (found && found->replicas_for_the_wait)
        l.add("fleet", "fleet.replicas_for_the_wait", QT_TRANSLATE_NOOP("core", "For the wait"),
              fill(l.translate("core", "%1 for the load, %2 for the first token within %3: %4"),
                   {l.plain(f.replicas_for_load), l.plain(*found->replicas_for_the_wait),
                    l.number(h.max_time_to_first_token_s, Unit::seconds),
                    l.counted(f.replicas, QT_TRANSLATE_NOOP("core", "%1 replica"),
                              QT_TRANSLATE_NOOP("core", "%1 replicas"))}));
    if (found && found->wait_p95_s)
        l.add("fleet", "fleet.waiting", QT_TRANSLATE_NOOP("core", "First token"),
              fill(l.translate("core",
                               "%1 s at the peak; %2 of the requests wait for a slot, 95 of 100 have it "
                               "within %3 s"),
                   {l.plain(found->time_to_first_token_s),
                    l.number(*found->probability_of_waiting, Unit::share),
                    l.plain(*found->time_to_first_token_p95_s)}));
    l.add("fleet", "fleet.units", QT_TRANSLATE_NOOP("core", "Units"),
          fill(l.translate("core", "%1 ÷ %2 in a unit, rounded up, + %3 spare = %4"),
               {l.counted(f.replicas, QT_TRANSLATE_NOOP("core", "%1 replica"),
                          QT_TRANSLATE_NOOP("core", "%1 replicas")),
                l.plain(f.replicas_per_unit), l.plain(h.spare_units), l.plain(f.units)}));
    if (l.e.capacity.placement.instances_per_unit != 1 || f.average_instances != f.instances)
        l.add("fleet", "fleet.instances", QT_TRANSLATE_NOOP("core", "Instances"),
              fill(l.translate("core", "%1 at the peak, %2 on average over the day"),
                   {l.plain(f.instances), l.plain(f.average_instances)}));
    if (l.s.owned.enabled && f.owned_instances != f.instances)
        l.add("fleet", "fleet.owned_instances", QT_TRANSLATE_NOOP("core", "Own machines"),
              fill(l.translate("core", "%1 for the peak, the spares and fine-tuning"),
                   {l.plain(f.owned_instances)}));
}

std::string product_text(const Lines& l, const std::vector<Factor>& factors, double usd) {
    std::string text;
    for (const auto& factor : factors) {
        if (factor.unit == Unit::share && factor.value == 1)
            continue; // "× 100 %" explains nothing
        if (!text.empty())
            text += factor.divides ? " ÷ " : " × ";
        text += l.number(factor.value, factor.unit);
        if (!factor.what.empty())
            text += " " + l.translate("core", factor.what);
    }
    return text + " = " + l.number(usd, Unit::usd);
}

void add_costs(Lines& l) {
    const auto tuning = fine_tuning_work(l.s, model_shape(l.s.model), l.e.memory);
    const CostBasis basis{.scenario = l.s,
                          .traffic = l.e.traffic,
                          .memory = l.e.memory,
                          .tuning = tuning,
                          .fleet = l.e.fleet ? &*l.e.fleet : nullptr};
    constexpr std::array totals{std::string_view("api.monthly_usd"), std::string_view("rented.monthly_usd"),
                                std::string_view("owned.monthly_usd")};
    const auto rows = cost_items();
    for (const auto option : all_options) {
        const auto total = l.e.costs[option];
        if (!total)
            continue;
        std::string sum;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto usd = l.e.costs.item_usd[i];
            if (rows[i].option != option || usd == 0)
                continue;
            l.add(id(option), rows[i].id, rows[i].label, product_text(l, rows[i].factors(basis), usd));
            sum += (sum.empty() ? "" : " + ") + l.number(usd, Unit::usd);
        }
        l.add(id(option), totals[static_cast<std::size_t>(option)], QT_TRANSLATE_NOOP("core", "A month"),
              sum.empty() ? l.number(0, Unit::usd) : sum + " = " + l.number(*total, Unit::usd));
    }
}

void add_fine_tuning(Lines& l) {
    const auto& f = l.e.fine_tuning;
    const auto& t = l.s.fine_tuning;
    if (t.runs_per_month == 0 && !f.break_even_words_per_day)
        return;
    l.add(
        "fine_tuning", "fine_tuning.hosted_usd_per_day", QT_TRANSLATE_NOOP("core", "A machine's day"),
        fill(l.translate("core", "24 h × %1 = %2"), {l.number(f.hosted_usd_per_day / 24, Unit::usd_per_hour),
                                                     l.number(f.hosted_usd_per_day, Unit::usd)}));
    if (f.break_even_words_per_day)
        l.add("fine_tuning", "fine_tuning.break_even_words_per_day", QT_TRANSLATE_NOOP("core", "Break-even"),
              fill(l.translate("core", "the API charges as much for training on %1"),
                   {l.number(*f.break_even_words_per_day, Unit::words_per_day)}));
}

} // namespace

std::vector<WorkingLine> working(const Snapshot& snapshot, Translate translate) {
    Lines lines{snapshot.scenario, snapshot.evaluation, translate, {}};
    add_traffic(lines);
    add_memory(lines);
    add_capacity(lines);
    add_fleet(lines);
    add_costs(lines);
    add_fine_tuning(lines);
    std::ranges::move(provisioned_lines(snapshot, translate), std::back_inserter(lines.all));
    std::ranges::move(mix_lines(snapshot, translate), std::back_inserter(lines.all));
    std::ranges::move(answer_lines(snapshot, translate), std::back_inserter(lines.all));
    std::ranges::move(unit_lines(snapshot, translate), std::back_inserter(lines.all));
    std::ranges::move(ask_lines(snapshot, translate), std::back_inserter(lines.all));
    return lines.all;
}

std::string section_title(std::string_view section, Translate translate) {
    const auto* known = std::ranges::find(section_titles, section, &SectionTitle::section);
    return known == section_titles.end() ? std::string(section) : translate("core", known->title);
}

} // namespace core
