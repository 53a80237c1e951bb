// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/model/fleet.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What stands in the workbook's cells, before it is a file: each figure with the formula that gives it again.
// A formula speaks of other cells by their names (`instances`, an input by its path with _ for the dots), so
// that it can be read: core/README.md section 6, "The workbook".
namespace core::workbook_rows {

struct NamedFigure {
    std::string_view
        section; // "traffic", "api", "replica", "fleet", "own", "tuning", "machine"; English heading
    std::string_view name;  // of the cell
    std::string_view label; // English, context "core"
    double value = 0;       // what the program computed
    Unit unit = Unit::none;
    std::string formula = {};   // empty: a value of the program's that no cell moves
    std::string_view note = {}; // English, context "core"; why it is a value
};

// Hours of one load, of a fleet that follows the traffic.
struct HourLevel {
    double load = 0; // of the mean
    double hours = 0;
    double for_wait = 0;      // replicas that the goal for the wait takes; 0: no such goal
    double serving_units = 0; // what runs then, spares apart
};

// The plan that runs, as the program chose it, and the one of the own machines.
struct Plans {
    const ReplicaPlan* rented = nullptr;
    const ReplicaPlan* own = nullptr;
    double rented_for_wait = 0, own_for_wait = 0; // replicas at the peak; 0: no such goal
};
Plans plans_of(const Prepared& prepared, const Scenario& scenario, const Evaluation& evaluation);

// Whether machines come and go with the hours, and there is something that can.
bool follows_hours(const Scenario& scenario, const ReplicaPlan* plan);

// The quietest first; empty where the fleet is the same in all hours.
std::vector<HourLevel> hour_levels(const Prepared& prepared, const Scenario& scenario,
                                   const Evaluation& evaluation, const ReplicaPlan& plan);

// From the traffic to machines and what one of them costs a month, in the order in which one follows from the
// other. `hours` is what the workbook has of hour_levels().
std::vector<NamedFigure> figures(const Snapshot& snapshot, const Plans& plans,
                                 const std::vector<HourLevel>& hours);

// An item of a month's bill over the figures' names; without a formula of its own it is the product of its
// factors, as numbers.
std::string item_formula(const CostItem& item, const CostBasis& basis);

// Whole units of a load that is the cell's or formula's, rounded as whole_up() does.
std::string up(const std::string& formula);
// So many own instances, or those that fine-tuning takes beside `busy` ones where it has runs.
std::string with_tuning(const std::string& instances, const std::string& busy);

// "traffic_words_per_day": the cell's name of an input.
std::string cell_name(std::string_view path);

} // namespace core::workbook_rows
