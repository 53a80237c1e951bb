// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/round.h"
#include "core/report/workbook_sheets.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::workbook_sheets {
namespace {

// A row of the table: the traffic and, as a plan is no formula, what the program chose for it.
struct Point {
    double traffic = 0;
    Evaluation evaluation;
    workbook_rows::Plans plans;
    std::vector<workbook_rows::HourLevel> hours;
};

// Three decades about the present traffic, that one itself and where the break-evens are.
std::vector<double> traffics(const Snapshot& all) {
    constexpr int steps = 12; // to either side
    constexpr int digits = 3, digits_of_crossing = 6;
    constexpr std::size_t most_crossings = 4;
    const Input& input = traffic_input(all.scenario);
    const double now = get(all.scenario, input);
    std::vector<double> values{now};
    for (int step = 1; step <= steps; ++step) {
        const double ratio = std::pow(10, 1.5 * step / steps);
        values.push_back(clamped(input, in_digits(now * ratio, digits)));
        values.push_back(clamped(input, in_digits(now / ratio, digits)));
    }
    const auto& crossings = all.verdict.traffic.crossings;
    for (std::size_t i = 0; i < std::min(most_crossings, crossings.size()); ++i)
        values.push_back(clamped(input, in_digits(crossings[i].at, digits_of_crossing)));
    std::ranges::sort(values);
    const auto again = std::unique(values.begin(), values.end());
    values.erase(again, values.end());
    return values;
}

Point point_at(const Snapshot& all, double traffic) {
    Scenario scenario = all.scenario;
    set(scenario, traffic_input(scenario), traffic);
    Point point{.traffic = traffic, .evaluation = evaluate(all.prepared, scenario), .plans = {}, .hours = {}};
    point.plans = workbook_rows::plans_of(all.prepared, scenario, point.evaluation);
    if (point.plans.rented)
        point.hours =
            workbook_rows::hour_levels(all.prepared, scenario, point.evaluation, *point.plans.rented);
    return point;
}

// The table's columns, from the left; those of own machines only where they are asked for.
enum Column {
    at_traffic,
    cost_api,
    cost_rented,
    cost_owned,
    cheapest,
    peak_load,
    rented_rate,
    rented_replicas,
    rented_instances_per_unit,
    rented_wait,
    rented_units,
    rented_average_units,
    rented_reserved_units,
    own_rate,
    own_replicas,
    own_unit_instances,
    own_wait,
    own_fleet,
};

class Table {
  public:
    Table(Sheet& sheet, const Material& material) : m_sheet(sheet), m(material) {}

    void write_row(std::uint32_t row, const Point& point) {
        m_row = row;
        const Costs& costs = point.evaluation.costs;
        m_sheet.number(at(at_traffic), point.traffic, Unit::none, Look::value);
        if (const auto usd = costs[Option::api])
            money(cost_api, "api_growing/" + driver() + "*" + cell(at_traffic) + "+total_api-api_growing",
                  *usd);
        else
            no_answer(cost_api);
        formula(peak_load,
                cell(at_traffic) + "*requests_per_driver*(1-quality_routed_share)/86400*peak_factor",
                point.evaluation.traffic.peak_requests_per_s);
        if (point.plans.rented)
            write_rented(point);
        if (point.plans.rented && costs[Option::rented])
            money(cost_rented,
                  cell(rented_instances_per_unit) + "*(" + cell(rented_reserved_units) +
                      "*rent_per_instance+(" + cell(rented_average_units) + "-" +
                      cell(rented_reserved_units) + ")*on_demand_per_instance+" + cell(rented_units) +
                      "*storage_per_instance)+fine_tuning_runs_per_month*tuning_instances*tuning_hours"
                      "*fine_tuning_usd_per_instance_hour+team_hosting_usd_per_year/12" +
                      left(),
                  *costs[Option::rented]);
        else
            no_answer(cost_rented);
        if (point.plans.own && costs[Option::owned])
            write_own(point, *costs[Option::owned]);
        else if (m.snapshot.scenario.owned.enabled)
            no_answer(cost_owned);
        if (const auto best = cheapest_option(costs)) {
            const std::string range = cell(cost_api) + ":" + cell(cost_owned);
            m_sheet.formula(at(cheapest), "INDEX($B$3:$D$3,MATCH(MIN(" + range + ")," + range + ",0))",
                            m.translate("core", label(*best)));
            m_formulas += " ";
        }
    }

    const std::string& formulas() const { return m_formulas; }

  private:
    Place at(Column column) const { return {m_row, static_cast<std::uint16_t>(column)}; }
    std::string cell(Column column) const { return relative(at(column)); }
    std::string driver() const { return workbook_rows::cell_name(traffic_input(m.snapshot.scenario).path); }
    void formula(Column column, const std::string& text, double value) {
        m_sheet.formula(at(column), text, value, Unit::none, Look::muted);
        m_formulas += " " + text;
    }
    void money(Column column, const std::string& text, double usd) {
        m_sheet.formula(at(column), text, usd, Unit::usd);
        m_formulas += " " + text;
    }
    // What machines leave to the API, of so much traffic.
    std::string left() const {
        return m.snapshot.evaluation.costs[Option::api]
                   ? "+left_share*api_growing/" + driver() + "*" + cell(at_traffic) +
                         "+IF(left_share>0,api_fixed_usd_per_month,0)"
                   : "";
    }
    void chosen(Column column, double value) { m_sheet.number(at(column), value, Unit::none, Look::muted); }
    void no_answer(Column column) {
        m_sheet.text(at(column), m.translate("core", QT_TRANSLATE_NOOP("core", "no answer")), Look::muted);
    }

    void write_plan(Column first, const ReplicaPlan& plan, double for_wait) {
        if (plan.requests_per_s)
            chosen(first, *plan.requests_per_s);
        else
            m_sheet.text(at(first), m.translate("core", QT_TRANSLATE_NOOP("core", "no limit")), Look::muted);
        chosen(static_cast<Column>(first + 1), plan.placement.replicas_per_unit);
        chosen(static_cast<Column>(first + 2), plan.placement.instances_per_unit);
        chosen(static_cast<Column>(first + 3), for_wait);
    }

    void write_rented(const Point& point) {
        const ReplicaPlan& plan = *point.plans.rented;
        const Fleet& fleet = *point.evaluation.fleet;
        const double per_unit = plan.placement.instances_per_unit;
        write_plan(rented_rate, plan, point.plans.rented_for_wait);
        if (!plan.requests_per_s) {
            formula(rented_units, "1+hosting_spare_units", fleet.units);
            if (m.snapshot.scenario.hosting.scaling == Scaling::to_zero) {
                chosen(rented_average_units, fleet.average_instances / per_unit);
                chosen(rented_reserved_units, fleet.reserved_instances / per_unit);
                return;
            }
            formula(rented_average_units, cell(rented_units), fleet.average_instances / per_unit);
            formula(rented_reserved_units, cell(rented_units), fleet.reserved_instances / per_unit);
            return;
        }
        const std::string usable = "(" + cell(rented_rate) +
                                   "*(hosting_target_utilisation*MIN(1,hosting_billed_hours_per_month/730)))";
        const auto serving = [&](const std::string& load, const std::string& replicas_for_wait) {
            return workbook_rows::up("MAX(1," + workbook_rows::up(load + "/" + usable) + "," +
                                     replicas_for_wait + ")/" + cell(rented_replicas));
        };
        formula(rented_units, serving(cell(peak_load), cell(rented_wait)) + "+hosting_spare_units",
                fleet.units);
        if (m.snapshot.scenario.hosting.scaling == Scaling::to_zero) { // paid by the request
            chosen(rented_average_units, fleet.average_instances / per_unit);
            chosen(rented_reserved_units, fleet.reserved_instances / per_unit);
            return;
        }
        if (point.hours.empty()) {
            formula(rented_average_units, cell(rented_units), fleet.average_instances / per_unit);
            formula(rented_reserved_units, cell(rented_units), fleet.reserved_instances / per_unit);
            return;
        }
        const double average = fleet.average_instances / per_unit;
        const double reserved = fleet.reserved_instances / per_unit;
        if (plan.wait) { // each hour has its own queue, which is no formula
            chosen(rented_average_units, average);
            chosen(rented_reserved_units, reserved);
            return;
        }
        // MAX over the hours would be one number: an hour without load has its one replica by the comparison.
        const std::string mean = cell(peak_load) + "/peak_factor";
        const std::string replicas =
            "(" + workbook_rows::up("hours_load*" + mean + "/" + usable) + "+(hours_load=0))";
        formula(rented_average_units,
                "SUMPRODUCT(hours_count*" + workbook_rows::up(replicas + "/" + cell(rented_replicas)) +
                    ")/SUM(hours_count)+hosting_spare_units",
                average);
        formula(rented_reserved_units,
                "IF(hosting_discount>0,MIN(" + cell(rented_average_units) + "," +
                    serving("INDEX(hours_load,1)*" + mean, "0") + "+hosting_spare_units)," +
                    cell(rented_average_units) + ")",
                reserved);
    }

    void write_own(const Point& point, double usd) {
        const ReplicaPlan& plan = *point.plans.own;
        write_plan(own_rate, plan, point.plans.own_for_wait);
        const std::string busy = plan.requests_per_s
                                     ? cell(peak_load) + "/peak_factor/" + cell(own_rate) + "/" +
                                           cell(own_replicas) + "*" + cell(own_unit_instances)
                                     : "0";
        const std::string serving =
            plan.requests_per_s
                ? workbook_rows::up("MAX(1," +
                                    workbook_rows::up(cell(peak_load) + "/(" + cell(own_rate) +
                                                      "*hosting_target_utilisation)") +
                                    "," + cell(own_wait) + ")/" + cell(own_replicas))
                : "1";
        std::string instances = "(" + serving + "+hosting_spare_units)*" + cell(own_unit_instances);
        instances = workbook_rows::with_tuning(instances, busy);
        formula(own_fleet, instances, point.evaluation.fleet->owned_instances);
        money(cost_owned,
              cell(own_fleet) +
                  "*(purchase_per_instance+owned_colocation_usd_per_instance_month+owned_usd_per_instance"
                  "*owned_maintenance_share_per_year/12+owned_idle_power_share*energy_per_instance)"
                  "+(1-owned_idle_power_share)*(" +
                  busy + ")*energy_per_instance+team_hosting_usd_per_year/12" + left(),
              usd);
    }

    Sheet& m_sheet;
    const Material& m;
    std::uint32_t m_row = 0;
    std::string m_formulas;
};

} // namespace

std::string write_break_even(Sheet& sheet, const Material& m) {
    const auto say = [&](const char* words) { return m.translate("core", words); };
    const auto name = [&](Option option) { return m.translate("core", label(option)); };
    const Input& input = traffic_input(m.snapshot.scenario);
    const bool owned = m.snapshot.scenario.owned.enabled;
    sheet.text({0, 0}, verdict_detail(m.snapshot.verdict, m.translate), Look::section);
    sheet.text({1, 0},
               say(QT_TRANSLATE_NOOP(
                   "core", "A month's cost at so much traffic. How a replica runs is the program's "
                           "choice for that traffic, in grey; what it carries and how many there are "
                           "follows the sheet Inputs.")),
               Look::muted);
    const auto rate = say(QT_TRANSLATE_NOOP("core", "Requests/s of a replica"));
    const auto replicas = say(QT_TRANSLATE_NOOP("core", "Replicas per unit"));
    const auto instances = say(QT_TRANSLATE_NOOP("core", "Instances per unit"));
    const auto wait = say(QT_TRANSLATE_NOOP("core", "Replicas that the goal for the wait takes"));
    std::vector<std::string> headings{m.translate("inputs", input.label) + ", " +
                                          unit_words(input.unit, m.translate),
                                      name(Option::api),
                                      name(Option::rented),
                                      owned ? name(Option::owned) : "",
                                      say(QT_TRANSLATE_NOOP("core", "Cheapest")),
                                      say(QT_TRANSLATE_NOOP("core", "Requests/s at the peak")),
                                      rate,
                                      replicas,
                                      instances,
                                      wait,
                                      say(QT_TRANSLATE_NOOP("core", "Units, with spares")),
                                      say(QT_TRANSLATE_NOOP("core", "Units on average")),
                                      say(QT_TRANSLATE_NOOP("core", "Units never switched off"))};
    if (owned)
        for (const auto& heading : {rate, replicas, instances, wait})
            headings.push_back(name(Option::owned) + ": " + heading);
    if (owned)
        headings.push_back(say(QT_TRANSLATE_NOOP("core", "Own instances")));
    write_headings(sheet, 2, headings);
    Table table(sheet, m);
    std::uint32_t row = 3;
    for (const double traffic : traffics(m.snapshot))
        table.write_row(row++, point_at(m.snapshot, traffic));

    std::vector<Sheet::Curve> curves;
    constexpr std::array<std::uint32_t, option_count> colours{0x0072B2, 0xD55E00, 0x004D40};
    for (const auto option : all_options)
        if (m.snapshot.evaluation.costs[option]) {
            const auto i = static_cast<std::size_t>(option);
            const auto column = static_cast<std::uint16_t>(cost_api + i);
            curves.push_back({.first_x = {3, at_traffic},
                              .last_x = {row - 1, at_traffic},
                              .first_y = {3, column},
                              .name = {2, column},
                              .colour = colours[i]});
        }
    sheet.chart({row + 1, 0}, say(QT_TRANSLATE_NOOP("core", "Cost and traffic")), headings.front(),
                say(QT_TRANSLATE_NOOP("core", "$/month")), curves);
    sheet.width(0, 24);
    for (int column = 1; column < static_cast<int>(headings.size()); ++column)
        sheet.width(column, 16);
    sheet.freeze({3, 1});
    sheet.landscape();
    return table.formulas();
}

} // namespace core::workbook_sheets
