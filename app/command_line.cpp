// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/options.h"

#include "core/scenario/inputs.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

std::string unknown_option(std::string_view option, std::span<const ModeRow> modes,
                           std::span<const DetailRow> details) {
    std::vector<std::string_view> known;
    for (const DetailRow& row : details)
        known.push_back(row.option);
    for (const ModeRow& row : modes)
        known.push_back(row.option);
    constexpr std::size_t longest = 40;
    const auto near = option.size() > longest ? std::string_view{} : core::nearest(option, known);
    return "unknown option " + std::string(option) +
           (near.empty() ? std::string() : "; did you mean " + std::string(near) + "?");
}

// The row of that option for the mode; null: they do not go together.
const DetailRow* goes_with(std::span<const DetailRow> details, std::string_view option, Mode mode) {
    for (const DetailRow& row : details)
        if (row.option == option && std::ranges::find(row.modes, mode) != row.modes.end())
            return &row;
    return nullptr;
}

bool takes_nothing(std::span<const DetailRow> details, std::string_view option) {
    return std::ranges::find(details, option, &DetailRow::option)->value.empty();
}

// "--evaluate, --export and --report"
std::string modes_of(std::string_view option, std::span<const DetailRow> details,
                     std::span<const ModeRow> modes) {
    std::vector<std::string> options;
    for (const ModeRow& row : modes)
        if (goes_with(details, option, row.mode))
            options.emplace_back(row.option);
    return listed(options, " and ");
}

// FILE, or FILE + FILE and so on: the workloads of a portfolio. A file that is called + is ./+.
std::string place_workloads(const std::vector<std::string>& words, CommandLine& command) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool is_plus = words[at] == "+", is_between = at % 2 == 1;
        if (is_plus && !is_between)
            return at == 0 ? "--evaluate needs FILE before the first +"
                           : "--evaluate needs FILE between \"" + words[at - 2] + " +\" and the next +";
        if (!is_plus && is_between)
            return "\"" + words[at] + "\" is one word too many for --evaluate; between workloads goes a +";
        if (!is_plus && at > 0)
            command.more_scenarios.push_back(words[at]);
    }
    if (words.back() == "+")
        return "--evaluate needs FILE after the last +";
    command.scenario = words.front();
    if (command.more_scenarios.empty() && !command.format.empty() && command.format != "json")
        return "--format " + command.format + " is of several workloads, FILE + FILE; one is printed as json";
    return std::ranges::count(words, "-") > 1 ? "only one file can be -, standard input" : std::string();
}

// The words that are no options go where the mode wants them.
std::string place_words(const ModeRow* row, const std::vector<std::string>& words, CommandLine& command) {
    if (!row) {
        if (words.empty())
            return {};
        command.scenario = words.front();
        command.more_scenarios.assign(words.begin() + 1, words.end());
        return {};
    }
    const std::string option(row->option);
    if (words.size() < row->words.size())
        return option + " needs " + listed(row->words[words.size()]);
    if (row->mode == Mode::evaluate)
        return place_workloads(words, command);
    if (words.size() > row->words.size() && !row->more)
        return "\"" + words[row->words.size()] + "\" is one word too many for " + option;
    if (row->mode == Mode::list) {
        command.list = words[0];
        const Word& known = row->words[0];
        return std::ranges::find(known, command.list) != known.end()
                   ? std::string()
                   : "--list takes " + listed(known) + ", not \"" + command.list + "\"";
    }
    if (row->more) {
        command.scenario = words.front();
        command.more_scenarios.assign(words.begin() + 1, words.end());
        return std::ranges::count(words, "-") > 1 ? "only one file can be -, standard input" : std::string();
    }
    if (row->mode == Mode::seek) {
        command.sought = words[0];
        command.scenario = words[1];
        return command.goal_of.empty() ? "--seek needs --goal, such as --goal cheapest=-20%" : std::string();
    }
    if (words.size() == 2)
        command.target = words[0];
    if (!words.empty())
        command.scenario = words.back();
    const auto is_written = [&](const std::string& file) { // "FILE.pdf"
        return command.target.ends_with(file.substr(file.find('.')));
    };
    if (row->mode == Mode::report && std::ranges::none_of(row->words[0], is_written))
        return "--report writes " + listed(row->words[0]) + ", not \"" + command.target + "\"";
    return {};
}

} // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments, const Offers& offers) {
    const std::vector<ModeRow> modes = mode_rows(offers);
    const std::vector<DetailRow> details = detail_rows(offers);
    ParsedCommandLine parsed;
    CommandLine& command = parsed.command;
    command.formats = {std::string(offers.chart_endings.front())};
    const auto wrong = [](std::string error) {
        return ParsedCommandLine{.command = {}, .error = std::move(error)};
    };
    const ModeRow* row = nullptr;
    std::vector<std::string> words;
    struct Typed {
        std::string option, value;
    };
    std::vector<Typed> typed; // read when the mode is known
    bool options_end = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (options_end || argument == "-" || !argument.starts_with('-')) {
            words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            options_end = true;
            continue;
        }
        const auto equals = argument.find('=');
        const std::string name = argument == "-h" ? "--help" : argument.substr(0, equals);
        const auto mode = std::ranges::find(modes, name, &ModeRow::option);
        const bool is_detail = std::ranges::find(details, name, &DetailRow::option) != details.end();
        if (mode != modes.end() && equals == std::string::npos) {
            if (row && row != &*mode)
                return wrong(std::string(row->option) + " and " + name + " do not go together");
            row = &*mode;
            command.mode = row->mode;
        } else if (is_detail && takes_nothing(details, name)) {
            if (equals != std::string::npos)
                return wrong(name + " takes no value");
            typed.push_back({name, {}});
        } else if (is_detail) {
            if (equals == std::string::npos && i + 1 == arguments.size())
                return wrong(name + " needs a value");
            typed.push_back(
                {name, equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1)});
        } else {
            return wrong(unknown_option(argument, modes, details));
        }
    }
    if (command.mode == Mode::help || command.mode == Mode::version)
        return parsed;
    for (const auto& [option, value] : typed) {
        const DetailRow* detail = goes_with(details, option, command.mode);
        if (!detail)
            return wrong(option + " goes with " + modes_of(option, details, modes));
        if (auto error = detail->read(value, offers, command); !error.empty())
            return wrong(std::move(error));
    }
    parsed.error = place_words(row, words, command);
    return parsed;
}

} // namespace app
