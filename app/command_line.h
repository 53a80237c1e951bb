// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the words after the program's name ask for. Pure: nothing is opened or looked up here.
namespace app {

enum class Mode {
    window,
    evaluate,
    compare,
    find,
    seek,
    export_charts,
    report,
    check,
    list,
    import_rows,
    version,
    help
};

enum ExitCode { done = 0, wrong_input = 1, wrong_usage = 2, could_not_write = 3, holds_no_longer = 4 };

// What the program's tables offer, each in their order, the usual one first.
struct Offers {
    std::vector<std::string_view> chart_endings;   // "png"
    std::vector<std::string_view> report_endings;  // "pdf"
    std::vector<std::string_view> compare_formats; // "md"
    std::vector<std::string_view> charts;          // "cost_traffic"
    std::vector<std::string_view> views;           // of some of them: "hours"
    std::vector<std::string_view> lists;           // "models"
    std::vector<std::string_view> import_names;    // "OpenAI dashboard cost CSV"
    std::vector<std::string_view> import_endings;  // "csv"
};

struct Setting {
    std::string path;  // of the input
    std::string value; // as typed
    bool operator==(const Setting&) const = default;
};

struct CommandLine {
    Mode mode = Mode::window;
    std::string scenario;                    // or file to import: a path, "-" for standard input; empty: none
    std::vector<std::string> more_scenarios; // of the window: tabs; compared, or evaluated together
    std::string target;                      // of export: the folder; of report: the file
    std::string list;                        // of the lists offered
    std::string sought;                      // of --seek: an input's path, or "any"
    std::string goal_of, goal;               // of --seek: one of its measures, and how much
    std::string today;                       // of --check and --find: YYYY-MM-DD; empty: the clock's
    std::size_t top = 10;                    // of what is found: at most so many, 1 to 10000
    bool any_model = false;
    std::vector<Setting> settings;    // in the order typed
    std::vector<std::string> beside;  // of --report: other scenarios, side by side with this one
    std::vector<std::string> formats; // of the charts' endings; none twice
    std::vector<std::string> charts;  // of the charts offered; empty: all
    std::vector<std::string> views;   // of the views offered
    bool samples = false;             // of the uncertainty, beside the charts
    bool verdict = false;             // in the pictures
    std::string format;               // of a text, as the mode offers them
    int width = 1600;                 // logical pixels, 200 to 8000
    int height = 900;
    double scale = 2; // pixels per logical pixel, 0.5 to 8
};

struct ParsedCommandLine {
    CommandLine command;
    std::string error; // in a sentence; empty: good
};

// `arguments` without the program's name.
ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments, const Offers& offers);

// The text of --help. completion.bash reads options and what may follow them out of it.
std::string help_text(const Offers& offers);

} // namespace app
