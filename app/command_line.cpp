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

// "--evaluate, --export and --report"
std::string modes_of(const DetailRow& detail, std::span<const ModeRow> modes) {
    std::vector<std::string> options;
    for (const ModeRow& row : modes)
        if (std::ranges::find(detail.modes, row.mode) != detail.modes.end())
            options.emplace_back(row.option);
    return listed(options, " and ");
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
    if (words.size() > row->words.size())
        return "\"" + words[row->words.size()] + "\" is one word too many for " + option;
    if (row->mode == Mode::list) {
        command.list = words[0];
        const Word& known = row->words[0];
        return std::ranges::find(known, command.list) != known.end()
                   ? std::string()
                   : "--list takes " + listed(known) + ", not \"" + command.list + "\"";
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
    std::vector<const DetailRow*> typed;
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
        const auto detail = std::ranges::find(details, name, &DetailRow::option);
        if (mode != modes.end() && equals == std::string::npos) {
            if (row && row != &*mode)
                return wrong(std::string(row->option) + " and " + name + " do not go together");
            row = &*mode;
            command.mode = row->mode;
        } else if (detail != details.end()) {
            const bool takes_value = !detail->value.empty();
            if (takes_value && equals == std::string::npos && i + 1 == arguments.size())
                return wrong(name + " needs a value");
            if (!takes_value && equals != std::string::npos)
                return wrong(name + " takes no value");
            const std::string value = !takes_value                  ? std::string()
                                      : equals == std::string::npos ? arguments[++i]
                                                                    : argument.substr(equals + 1);
            if (auto error = detail->read(value, offers, command); !error.empty())
                return wrong(std::move(error));
            typed.push_back(&*detail);
        } else {
            return wrong(unknown_option(argument, modes, details));
        }
    }
    if (command.mode == Mode::help || command.mode == Mode::version)
        return parsed;
    for (const DetailRow* detail : typed)
        if (std::ranges::find(detail->modes, command.mode) == detail->modes.end())
            return wrong(std::string(detail->option) + " goes with " + modes_of(*detail, modes));
    parsed.error = place_words(row, words, command);
    return parsed;
}

} // namespace app
