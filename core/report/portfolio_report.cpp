// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/portfolio_report.h"

#include "core/files/csv.h"
#include "core/text/escape.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::string_view no_figure = "–";
constexpr std::size_t most_told = 10; // names or reasons in words; the JSON has all

struct CostColumn {
    std::string_view label;
    std::optional<double> (*alone)(const PortfolioWorkload&);
    std::optional<double> (*sum)(const PortfolioCost&);
};
template <Option option>
constexpr CostColumn column_of(std::string_view label) {
    return {label, [](const PortfolioWorkload& w) { return w.evaluation.costs[option]; },
            [](const PortfolioCost& cost) { return cost.costs[option]; }};
}
constexpr std::array cost_columns{
    column_of<Option::api>(QT_TRANSLATE_NOOP("core", "API")),
    column_of<Option::rented>(QT_TRANSLATE_NOOP("core", "Rented GPUs")),
    column_of<Option::owned>(QT_TRANSLATE_NOOP("core", "Own hardware")),
    CostColumn{QT_TRANSLATE_NOOP("core", "Mix"),
               [](const PortfolioWorkload& w) {
                   return w.mix.answered ? std::optional(w.mix.monthly_usd) : std::nullopt;
               },
               [](const PortfolioCost& cost) {
                   return cost.mix ? std::optional(cost.mix->monthly_usd) : std::nullopt;
               }}};

std::string way_of(const PortfolioCost& cost, Translate translate) {
    if (cost.mix && (!cheapest_option(cost.costs) || cost.mix->gain))
        return translate("core", QT_TRANSLATE_NOOP("core", "Mix"));
    return translate("core", label(*cheapest_option(cost.costs)));
}

std::string joined_names(const NamedPortfolio& of, const std::vector<std::size_t>& workloads,
                         Translate translate) {
    const std::size_t told = std::min(workloads.size(), most_told);
    std::string text;
    for (const std::size_t at : std::span(workloads).first(told))
        text.append(text.empty() ? "" : ", ").append(of.names[at]);
    if (told == workloads.size())
        return text;
    return fill(translate("core", "%1 and %2 more"), {text, std::to_string(workloads.size() - told)});
}

std::string reason_text(const NamedPortfolio& of, const Unshared& why, Translate translate) {
    if (why.own_weights)
        return fill(translate("core", "“%1” and “%2” have machines of their own: one of them trains all its "
                                      "weights, which then serve nobody else."),
                    {of.names[why.with], of.names[why.workload]});
    return fill(translate("core", "“%1” and “%2” have machines of their own: they differ in “%3”."),
                {of.names[why.with], of.names[why.workload], translate("inputs", why.input->label)});
}

std::string markdown_cells(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells)
        text += " " + markdown_text(cell) + " |";
    return text + "\n";
}

} // namespace

NamedPortfolio named_portfolio(std::span<const Scenario> workloads, std::vector<std::string> names) {
    NamedPortfolio named{.found = portfolio(workloads), .names = std::move(names)};
    named.tokens_m_per_month.reserve(workloads.size());
    for (const PortfolioWorkload& workload : named.found.workloads)
        named.tokens_m_per_month.push_back((workload.evaluation.traffic.input_tokens_per_month +
                                            workload.evaluation.traffic.output_tokens_per_month) /
                                           1e6);
    return named;
}

std::string portfolio_headline(const Portfolio& found, Translate translate) {
    const auto together = found.together.best_usd(), apart = found.apart.best_usd();
    if (!together || !apart)
        return translate("core", "No way serves all of these workloads.");
    const double saving = found.saving_usd_per_month().value_or(0);
    const std::string way = way_of(found.together, translate);
    const std::string usd = format(*together, Unit::usd, translate);
    if (saving == 0)
        return fill(translate("core", "%1: %2 a month for all of them. Sharing machines saves nothing."),
                    {way, usd});
    return fill(translate("core", "%1: %2 a month together, %3 apart. Sharing machines saves %4."),
                {way, usd, format(*apart, Unit::usd, translate), format(saving, Unit::usd, translate)});
}

std::vector<std::string> portfolio_lines(const NamedPortfolio& of, Translate translate) {
    const Portfolio& found = of.found;
    std::vector<std::string> lines;
    for (const PortfolioFleet& fleet : found.fleets) {
        if (fleet.workloads.size() < 2)
            continue;
        const std::string names = joined_names(of, fleet.workloads, translate);
        if (!fleet.rented && !fleet.owned)
            lines.push_back(
                fill(translate("core", "No replica carries the requests of all of these: %1."), {names}));
        else if (fleet.shares_rented || fleet.shares_owned || fleet.shares_mix)
            lines.push_back(fill(translate("core", "On the same machines: %1."), {names}));
        else
            lines.push_back(fill(
                translate("core", "On machines of their own, though they could share: that costs less. %1."),
                {names}));
    }
    const auto machines = [&](std::string_view pattern, std::optional<double> together,
                              std::optional<double> apart) {
        if (together && apart)
            lines.push_back(fill(translate("core", pattern), {format(*together, Unit::none, translate),
                                                              format(*apart, Unit::none, translate)}));
    };
    machines(QT_TRANSLATE_NOOP("core", "Rented machines at the peak: %1 together, %2 apart."),
             found.rented_together, found.rented_apart);
    machines(QT_TRANSLATE_NOOP("core", "Own machines: %1 together, %2 apart."), found.owned_together,
             found.owned_apart);
    const std::size_t told = std::min(found.unshared.size(), most_told);
    for (const Unshared& why : std::span(found.unshared).first(told))
        lines.push_back(reason_text(of, why, translate));
    if (found.unshared.size() > told)
        lines.push_back(
            fill(translate("core", "More pairs that have machines of their own: %1."),
                 {format(static_cast<double>(found.unshared.size() - told), Unit::none, translate)}));
    for (const CostColumn& column : cost_columns)
        if (!column.sum(found.together) &&
            std::ranges::any_of(found.workloads,
                                [&](const PortfolioWorkload& w) { return column.alone(w).has_value(); }))
            lines.push_back(
                fill(translate("core", "“%1” has no sum: not every workload has an answer there."),
                     {translate("core", column.label)}));
    lines.push_back(translate("core", "People, and the fee of an API, are paid once in both."));
    if (std::string rate = rate_text(translate); !rate.empty())
        lines.push_back(std::move(rate));
    return lines;
}

PortfolioTable portfolio_table(const NamedPortfolio& of, Translate translate) {
    const Portfolio& found = of.found;
    std::string sign = money_sign(translate);
    if (sign.ends_with("\u00a0")) // before an amount
        sign.resize(sign.size() - 2);
    PortfolioTable table{.head = {fill(translate("core", "%1 a month"), {sign})}};
    std::vector<const CostColumn*> columns;
    for (const CostColumn& column : cost_columns)
        if (std::ranges::any_of(found.workloads,
                                [&](const PortfolioWorkload& w) { return column.alone(w).has_value(); }))
            columns.push_back(&column);
    for (const CostColumn* column : columns)
        table.head.push_back(translate("core", column->label));
    table.head.push_back(translate("core", "Share of the machines"));
    const auto shown = [&](std::optional<double> usd) {
        return usd ? format_short(*usd, Unit::usd, translate) : std::string(no_figure);
    };
    for (std::size_t at = 0; at < found.workloads.size(); ++at) {
        const PortfolioWorkload& workload = found.workloads[at];
        auto& row = table.rows.emplace_back();
        row.push_back(fill(translate("core", "%1, alone"), {of.names[at]}));
        for (const CostColumn* column : columns)
            row.push_back(shown(column->alone(workload)));
        row.push_back(found.fleets[workload.fleet].workloads.size() > 1
                          ? format(workload.busy_share, Unit::share, translate)
                          : std::string(no_figure));
    }
    const auto add = [&](std::string_view name, auto figure) {
        auto& row = table.rows.emplace_back();
        row.push_back(translate("core", name));
        for (const CostColumn* column : columns)
            row.push_back(shown(figure(*column)));
        row.emplace_back(no_figure);
    };
    add(QT_TRANSLATE_NOOP("core", "All, apart"),
        [&](const CostColumn& column) { return column.sum(found.apart); });
    add(QT_TRANSLATE_NOOP("core", "All, on shared machines"),
        [&](const CostColumn& column) { return column.sum(found.together); });
    add(QT_TRANSLATE_NOOP("core", "Sharing saves"), [&](const CostColumn& column) -> std::optional<double> {
        const auto apart = column.sum(found.apart), together = column.sum(found.together);
        if (!apart || !together)
            return {};
        return *apart - *together > 1e-9 * *apart ? *apart - *together : 0;
    });
    return table;
}

std::string portfolio_markdown(const NamedPortfolio& of, Translate translate) {
    const PortfolioTable table = portfolio_table(of, translate);
    std::string text = "# " + markdown_text(translate("core", "Portfolio")) + "\n\n**" +
                       markdown_text(portfolio_headline(of.found, translate)) + "**\n\n" +
                       markdown_cells(table.head) + "|---|";
    for (std::size_t at = 1; at < table.head.size(); ++at)
        text += "---:|";
    text += "\n";
    for (const auto& row : table.rows)
        text += markdown_cells(row);
    text += "\n";
    for (const std::string& line : portfolio_lines(of, translate))
        text += "- " + markdown_text(line) + "\n";
    return text;
}

std::string portfolio_csv(const NamedPortfolio& of) {
    const Portfolio& found = of.found;
    std::string text = csv_row({"row", "name", "api_usd_per_month", "rented_usd_per_month",
                                "owned_usd_per_month", "mix_usd_per_month", "fleet", "busy_share"});
    const auto add = [&](std::vector<std::string> cells, auto figure, std::vector<std::string> last) {
        for (const CostColumn& column : cost_columns) {
            const std::optional<double> usd = figure(column);
            cells.push_back(usd ? shortest(*usd) : std::string());
        }
        cells.insert(cells.end(), last.begin(), last.end());
        text += csv_row(cells);
    };
    for (std::size_t at = 0; at < found.workloads.size(); ++at) {
        const PortfolioWorkload& workload = found.workloads[at];
        add({"alone", list_cell(of.names[at])},
            [&](const CostColumn& column) { return column.alone(workload); },
            {std::to_string(workload.fleet + 1), shortest(workload.busy_share)});
    }
    add({"apart", ""}, [&](const CostColumn& column) { return column.sum(found.apart); }, {"", ""});
    add({"together", ""}, [&](const CostColumn& column) { return column.sum(found.together); }, {"", ""});
    return text;
}

std::span<const PortfolioFormat> portfolio_formats() {
    static constexpr std::array formats{
        PortfolioFormat{"json", [](const NamedPortfolio& of, Translate) { return portfolio_json(of); }},
        PortfolioFormat{"md", portfolio_markdown},
        PortfolioFormat{"csv", [](const NamedPortfolio& of, Translate) { return portfolio_csv(of); }}};
    return formats;
}

} // namespace core
