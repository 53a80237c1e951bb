// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/portfolio.h"
#include "core/text/text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// A portfolio in words, as a table and as JSON.
namespace core {

// What each workload is called: no two alike, as many as workloads.
struct NamedPortfolio {
    Portfolio found;
    std::vector<std::string> names;
    std::vector<double> tokens_m_per_month; // of each, as the API bills them
};
NamedPortfolio named_portfolio(std::span<const Scenario> workloads, std::vector<std::string> names);

// "Rented GPUs: $80,300 a month together, $160,600 apart. Sharing saves $80,300."
std::string portfolio_headline(const Portfolio& found, Translate translate = english);
// How many machines, who shares them, and why somebody does not: a sentence each.
std::vector<std::string> portfolio_lines(const NamedPortfolio& of, Translate translate = english);

// The head, then a row a workload as it is alone, and what all come to apart, together, and saved.
struct PortfolioTable {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};
PortfolioTable portfolio_table(const NamedPortfolio& of, Translate translate = english);

// Each ends with a newline; names are escaped for where they go. Of CSV and JSON numbers have all digits, and
// are finite; an empty cell or null is no answer.
std::string portfolio_markdown(const NamedPortfolio& of, Translate translate = english);
std::string portfolio_csv(const NamedPortfolio& of);
std::string portfolio_json(const NamedPortfolio& of); // app/README.md

struct PortfolioFormat {
    std::string_view name;                                 // of --format
    std::string (*text)(const NamedPortfolio&, Translate); // what is for scripts is English whatever it says
};
std::span<const PortfolioFormat> portfolio_formats(); // the usual one first

} // namespace core
