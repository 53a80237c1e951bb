// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "core/scenario/inputs.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace app {

namespace {

struct ModeRow {
    std::string_view option;
    Mode mode;
    std::size_t words; // that follow it, in this order:
    std::array<std::string_view, 2> word_names;
};

constexpr std::array mode_rows{
    ModeRow{"--evaluate", Mode::evaluate, 1, {"FILE", ""}},
    ModeRow{"--export", Mode::export_charts, 2, {"DIR", "FILE"}},
    ModeRow{"--report", Mode::report, 2, {"FILE.pdf or FILE.md", "SCENARIO"}},
    ModeRow{"--list", Mode::list, 1, {"models, gpus, instances, apis, usage or inputs", ""}},
    ModeRow{"--import", Mode::import_rows, 1, {"FILE", ""}},
    ModeRow{"--version", Mode::version, 0, {}},
    ModeRow{"--help", Mode::help, 0, {}},
};

constexpr std::array<std::string_view, 4> detail_options{"--set", "--format", "--size", "--scale"};
constexpr std::array<std::string_view, 4> known_formats{"png", "svg", "pdf", "csv"};
constexpr std::array<std::string_view, 6> known_lists{"models", "gpus",  "instances",
                                                      "apis",   "usage", "inputs"};

bool is_one_of(std::string_view word, std::span<const std::string_view> known) {
    return std::ranges::find(known, word) != known.end();
}

// "a, b or c"
std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
    return text;
}

std::string unknown_option(std::string_view option) {
    std::vector<std::string_view> known(detail_options.begin(), detail_options.end());
    for (const ModeRow& row : mode_rows)
        known.push_back(row.option);
    constexpr std::size_t longest = 40;
    const auto near = option.size() > longest ? std::string_view{} : core::nearest(option, known);
    return "unknown option " + std::string(option) +
           (near.empty() ? std::string() : "; did you mean " + std::string(near) + "?");
}

// Each reads one detail; empty: good.
std::string read_set(std::string_view text, CommandLine& command) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return "--set takes path=value, not \"" + std::string(text) + "\"";
    command.settings.push_back({std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))});
    return {};
}

std::string read_formats(std::string_view text, CommandLine& command) {
    command.formats.clear();
    for (;;) {
        const auto comma = text.find(',');
        const std::string format(text.substr(0, comma));
        if (!is_one_of(format, known_formats))
            return "--format takes " + listed(known_formats) + " with commas between, not \"" + format + "\"";
        if (std::ranges::find(command.formats, format) == command.formats.end())
            command.formats.push_back(format);
        if (comma == std::string_view::npos)
            return {};
        text.remove_prefix(comma + 1);
    }
}

std::optional<int> pixels(std::string_view text) {
    constexpr int least = 200;
    constexpr int most = 8000;
    int number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = end.ec == std::errc{} && end.ptr == text.data() + text.size();
    return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::string read_size(std::string_view text, CommandLine& command) {
    const auto x = text.find('x');
    const auto width = pixels(text.substr(0, x));
    const auto height = x == std::string_view::npos ? std::nullopt : pixels(text.substr(x + 1));
    if (!width || !height)
        return "--size takes WIDTHxHEIGHT of 200 to 8000 pixels each, not \"" + std::string(text) + "\"";
    command.width = *width;
    command.height = *height;
    return {};
}

std::string read_scale(std::string_view text, CommandLine& command) {
    const auto scale = core::parse(text, core::Unit::none);
    if (!scale || *scale < 0.5 || *scale > 8)
        return "--scale takes a number of 0.5 to 8, not \"" + std::string(text) + "\"";
    command.scale = *scale;
    return {};
}

std::string read_detail(std::string_view option, std::string_view text, CommandLine& command) {
    if (option == "--set")
        return read_set(text, command);
    if (option == "--format")
        return read_formats(text, command);
    if (option == "--size")
        return read_size(text, command);
    return read_scale(text, command);
}

bool detail_fits(std::string_view option, Mode mode) {
    if (option == "--set")
        return mode == Mode::evaluate || mode == Mode::export_charts || mode == Mode::report;
    return mode == Mode::export_charts;
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
    if (words.size() < row->words)
        return option + " needs " + std::string(row->word_names[words.size()]);
    if (words.size() > row->words)
        return "\"" + words[row->words] + "\" is one word too many for " + option;
    if (row->mode == Mode::list) {
        command.list = words[0];
        return is_one_of(command.list, known_lists)
                   ? std::string()
                   : "--list takes " + listed(known_lists) + ", not \"" + command.list + "\"";
    }
    if (row->words == 2)
        command.target = words[0];
    if (row->words > 0)
        command.scenario = words[row->words - 1];
    if (row->mode == Mode::report && !command.target.ends_with(".pdf") && !command.target.ends_with(".md"))
        return "--report writes FILE.pdf or FILE.md, not \"" + command.target + "\"";
    return {};
}

} // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments) {
    ParsedCommandLine parsed;
    CommandLine& command = parsed.command;
    const ModeRow* row = nullptr;
    std::vector<std::string> words;
    std::vector<std::string> details;
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
        if (const auto found = std::ranges::find(mode_rows, name, &ModeRow::option);
            found != mode_rows.end() && equals == std::string::npos) {
            if (row && row != &*found)
                return {.command = {},
                        .error = std::string(row->option) + " and " + name + " do not go together"};
            row = &*found;
            command.mode = row->mode;
        } else if (is_one_of(name, detail_options)) {
            if (equals == std::string::npos && i + 1 == arguments.size())
                return {.command = {}, .error = name + " needs a value"};
            const std::string value =
                equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
            if (auto error = read_detail(name, value, command); !error.empty())
                return {.command = {}, .error = std::move(error)};
            details.push_back(name);
        } else {
            return {.command = {}, .error = unknown_option(argument)};
        }
    }
    if (command.mode == Mode::help || command.mode == Mode::version)
        return parsed;
    for (const std::string& detail : details)
        if (!detail_fits(detail, command.mode))
            return {.command = {},
                    .error = detail + " goes with " +
                             (detail == "--set" ? "--evaluate, --export and --report" : "--export")};
    parsed.error = place_words(row, words, command);
    return parsed;
}

std::string_view help_text() {
    return R"(Rent or Run: is it cheaper to rent a language model's API or to run the model yourself,
and from how many words a day on does that change?

  rent-or-run [FILE]...                  open the window, with a tab for each
  rent-or-run --evaluate FILE            print the result as one JSON object
      [--set path=value]...              ... with inputs changed: numbers as in the window (70B, 2.2M, 12%),
                                             "auto", a choice's name, true or false; model.preset,
                                             hosting.instance and api.preset take the row of the
                                             catalogue that has the name
  rent-or-run --export DIR FILE          write every chart into DIR and print the paths
      [--format png,svg,pdf,csv]             (png)
      [--size 1600x900] [--scale 2]          of a picture; its pixels are size times scale
  rent-or-run --report FILE.pdf|FILE.md SCENARIO
                                         write the one-page brief
  rent-or-run --list models|gpus|instances|apis|usage
                                         print the catalogue, tab separated, with your own rows
  rent-or-run --list inputs              print every input that --set takes, with its range
  rent-or-run --import FILE              take rows of a foreign file into your own catalogue and print them:
                                             SkyPilot's vms.csv, OpenAI's cost CSV and usage JSON,
                                             Anthropic's usage CSV, a model's config.json
  rent-or-run --version
  rent-or-run --help

FILE is a scenario (*.rentorrun), a PNG that this program exported, or - for standard input.
--set goes with --export and --report too.

Examples
  rent-or-run --evaluate plan.rentorrun --set traffic.words_per_day=22.2M
  rent-or-run --evaluate plan.rentorrun --set hosting.instance="AWS p5.48xlarge"
  rent-or-run --evaluate - < plan.rentorrun
  rent-or-run --export charts plan.rentorrun --format png,csv --size 1280x720
  rent-or-run --list instances | grep H100
  rent-or-run --import config.json

Exit codes: 0 done; 1 the file or a value is wrong; 2 wrong usage; 3 could not write.
)";
}

} // namespace app
