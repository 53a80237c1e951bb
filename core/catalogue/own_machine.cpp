// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/own_machine.h"

#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"
#include "core/text/format.h"

#include <array>
#include <string_view>

namespace core {
namespace {

constexpr std::string_view by_hand = "entered by hand", assumed = "assumed";
constexpr std::string_view of_machine = "; for one machine of ",
                           of_cards = "; cards alone, for one machine of ";

struct OwnFigure {
    std::string_view path;
    std::optional<double> CatalogueServer::*of_row;
    double unit; // of the row's, in those of the input
};
constexpr std::array own_figures{
    OwnFigure{"owned.usd_per_instance", &CatalogueServer::usd, 1},
    OwnFigure{"owned.kw_per_instance", &CatalogueServer::power_w, 1e-3},
};

struct Known {
    double value = 0;
    Source source;
};

// A lease is no purchase.
bool is_a_machine(const CatalogueServer& row) {
    return row.kind == "server" || row.kind == "whole machine";
}

std::optional<Known> known_of(const OwnFigure& figure, const Hosting& hosting, const Catalogue& catalogue) {
    if (hosting.accelerator.empty() || hosting.gpus_per_instance < 1)
        return {};
    const std::string machine = machine_to_own(hosting);
    for (const bool whole : {true, false})
        for (const CatalogueServer& row : catalogue.servers) {
            const auto& stated = row.*figure.of_row;
            const bool matches = whole ? is_a_machine(row) && row.gpu_count == hosting.gpus_per_instance
                                       : row.kind == "card" && row.gpu_count == 1;
            if (!stated || !matches || row.gpu != hosting.accelerator)
                continue;
            const double count = whole ? 1 : hosting.gpus_per_instance;
            std::string from = whole ? row.name : format_exact(count, Unit::none) + " × " + row.name;
            if (!row.price_kind.empty())
                from += " (" + row.price_kind + ")";
            from += ": " + row.source.from;
            from.append(whole ? of_machine : of_cards).append(machine);
            return Known{.value = count * *stated * figure.unit,
                         .source = {.from = std::move(from), .as_of = row.source.as_of}};
        }
    return {};
}

} // namespace

std::string machine_to_own(const Hosting& hosting) {
    if (hosting.gpus_per_instance < 1)
        return {};
    const std::string gpu =
        hosting.accelerator.empty() ? format_exact(hosting.gpu_memory_gb, Unit::gb) : hosting.accelerator;
    return format_exact(hosting.gpus_per_instance, Unit::none) + " × " + gpu;
}

std::optional<SaidOf> said_of(const Source& source) {
    const auto at = source.from.rfind(of_machine.substr(2)); // which both end with
    if (at == std::string::npos)
        return {};
    return SaidOf{.machine = source.from.substr(at + of_machine.size() - 2),
                  .only_cards = source.from.find(of_cards) != std::string::npos};
}

void bring_own_machine(const Hosting& before, const Catalogue& catalogue, Scenario& scenario) {
    const std::string was = machine_to_own(before), now = machine_to_own(scenario.hosting);
    for (const OwnFigure& figure : own_figures) {
        const Input& input = *find_input(figure.path);
        const auto found = scenario.sources.find(figure.path);
        const bool sourced = found != scenario.sources.end();
        const std::optional<SaidOf> said = sourced ? said_of(found->second) : std::nullopt;
        const bool usual = !sourced && get(scenario, input) == get(Scenario{}, input);
        const std::string of = said ? said->machine : was;
        if ((usual && !scenario.owned.enabled) || (of == now && !usual))
            continue;
        const bool typed = scenario.ranges.contains(figure.path) || own_source(scenario, input) ||
                           (sourced ? found->second.from.starts_with(by_hand) : !usual);
        const auto known = typed ? std::nullopt : known_of(figure, scenario.hosting, catalogue);
        if (known && range_problem(input, known->value).empty()) {
            set(scenario, input, known->value);
            scenario.sources.insert_or_assign(std::string(figure.path), known->source);
        } else if (!said && of != now) {
            Source& source = scenario.sources[std::string(figure.path)];
            if (!sourced)
                source.from = typed ? by_hand : assumed;
            source.from.append(of_machine).append(of);
        }
    }
}

} // namespace core
