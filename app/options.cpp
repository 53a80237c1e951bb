// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "core/decide/goal_seek.h"
#include "core/report/portfolio_report.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace app {

namespace {

Word strings(const std::vector<std::string_view>& words, std::string_view before = {}) {
    Word all;
    for (const auto word : words)
        all.push_back(std::string(before) + std::string(word));
    return all;
}

std::string joined(const Word& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : between).append(word);
    return text;
}

std::string read_set(std::string_view text, const Offers&, CommandLine& command) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return "--set takes path=value, not \"" + std::string(text) + "\"";
    command.settings.push_back({std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))});
    return {};
}

// Names with commas between, none of them twice; the reason why not, in a sentence.
std::string read_names(std::string_view option, std::string_view text,
                       const std::vector<std::string_view>& offered, std::vector<std::string>& names) {
    const Word known = strings(offered);
    names.clear();
    for (;;) {
        const auto comma = text.find(',');
        const std::string name(text.substr(0, comma));
        if (std::ranges::find(known, name) == known.end())
            return std::string(option) + " takes " + listed(known) + " with commas between, not \"" + name +
                   "\"";
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
        if (comma == std::string_view::npos)
            return {};
        text.remove_prefix(comma + 1);
    }
}

std::string read_compare_format(std::string_view text, const Offers& offers, CommandLine& command) {
    const Word known = strings(offers.compare_formats);
    if (std::ranges::find(known, text) == known.end())
        return "--format takes " + listed(known) + ", not \"" + std::string(text) + "\"";
    command.format = text;
    return {};
}

Word portfolio_formats() {
    Word names;
    for (const core::PortfolioFormat& format : core::portfolio_formats())
        names.emplace_back(format.name);
    return names;
}

std::string read_portfolio_format(std::string_view text, const Offers&, CommandLine& command) {
    const Word known = portfolio_formats();
    if (std::ranges::find(known, text) == known.end())
        return "--format takes " + listed(known) + ", not \"" + std::string(text) + "\"";
    command.format = text;
    return {};
}

std::string read_find_format(std::string_view text, const Offers&, CommandLine& command) {
    if (text != "tsv" && text != "json")
        return "--format takes tsv or json, not \"" + std::string(text) + "\"";
    command.format = text;
    return {};
}

std::string read_text_format(std::string_view text, const Offers&, CommandLine& command) {
    if (text != "text" && text != "json")
        return "--format takes text or json, not \"" + std::string(text) + "\"";
    command.format = text;
    return {};
}

Word goal_names() {
    Word names;
    for (const core::SeekMeasure& measure : core::seek_measures())
        names.emplace_back(measure.name);
    return names;
}

std::string read_goal(std::string_view text, const Offers&, CommandLine& command) {
    const auto equals = text.find('=');
    const auto* measure = core::find_seek_measure(text.substr(0, equals));
    if (!measure || equals == std::string_view::npos)
        return "--goal takes " + listed(goal_names()) + " with = and an amount, not \"" + std::string(text) +
               "\"";
    if (!core::seek_goal(*measure, text.substr(equals + 1)))
        return "--goal takes an amount of dollars a month (5000, $5k), or a share of what it is now with its "
               "sign "
               "(-20%, +5%), not \"" +
               std::string(text.substr(equals + 1)) + "\"";
    command.goal_of = measure->name;
    command.goal = text.substr(equals + 1);
    return {};
}

std::string read_with(std::string_view text, const Offers&, CommandLine& command) {
    if (text.empty())
        return "--with takes a scenario";
    command.beside.emplace_back(text);
    return {};
}

std::string read_verdict(std::string_view, const Offers&, CommandLine& command) {
    command.verdict = true;
    return {};
}

std::string read_top(std::string_view text, const Offers&, CommandLine& command) {
    constexpr std::size_t most = 10000;
    std::size_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc{} || end.ptr != text.data() + text.size() || number < 1 || number > most)
        return "--top takes a whole number of 1 to 10000, not \"" + std::string(text) + "\"";
    command.top = number;
    return {};
}

std::string read_any_model(std::string_view, const Offers&, CommandLine& command) {
    command.any_model = true;
    return {};
}

std::string read_formats(std::string_view text, const Offers& offers, CommandLine& command) {
    return read_names("--format", text, offers.chart_endings, command.formats);
}

std::string read_charts(std::string_view text, const Offers& offers, CommandLine& command) {
    return read_names("--chart", text, offers.charts, command.charts);
}

std::string read_views(std::string_view text, const Offers& offers, CommandLine& command) {
    return read_names("--view", text, offers.views, command.views);
}

std::string read_samples(std::string_view, const Offers&, CommandLine& command) {
    command.samples = true;
    return {};
}

std::optional<int> pixels(std::string_view text) {
    constexpr int least = 200;
    constexpr int most = 8000;
    int number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = end.ec == std::errc{} && end.ptr == text.data() + text.size();
    return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::string read_size(std::string_view text, const Offers&, CommandLine& command) {
    const auto x = text.find('x');
    const auto width = pixels(text.substr(0, x));
    const auto height = x == std::string_view::npos ? std::nullopt : pixels(text.substr(x + 1));
    if (!width || !height)
        return "--size takes WIDTHxHEIGHT of 200 to 8000 pixels each, not \"" + std::string(text) + "\"";
    command.width = *width;
    command.height = *height;
    return {};
}

std::string read_scale(std::string_view text, const Offers&, CommandLine& command) {
    const auto scale = core::parse(text, core::Unit::none);
    if (!scale || *scale < 0.5 || *scale > 8)
        return "--scale takes a number of 0.5 to 8, not \"" + std::string(text) + "\"";
    command.scale = *scale;
    return {};
}

std::string read_today(std::string_view text, const Offers&, CommandLine& command) {
    if (!core::iso_date(text))
        return "--today takes a day as YYYY-MM-DD, not \"" + std::string(text) + "\"";
    command.today = text;
    return {};
}

} // namespace

std::vector<ModeRow> mode_rows(const Offers& offers) {
    const Word file{"FILE"};
    return {
        {"--evaluate",
         Mode::evaluate,
         {file},
         "print the result as one JSON object; FILE + FILE, or more of them with a + between: of several "
         "workloads, on the same machines where they may share them"},
        {.option = "--compare",
         .mode = Mode::compare,
         .words = {file, file},
         .does = "print plans side by side: what each comes to, and the inputs in which they differ",
         .more = true},
        {.option = "--find",
         .mode = Mode::find,
         .words = {{"SCENARIO"}},
         .does = "print the whole market for its traffic, cheapest first, tab separated: APIs, models on "
                 "machines in "
                 "each term and engine, and mixes of the best few, with what each leaves out"},
        {"--seek",
         Mode::seek,
         {{"INPUT", "any"}, {"SCENARIO"}},
         "what would it take: the nearest value of that input at which a month costs, or saves, what --goal "
         "says; any: of every input that somebody decides"},
        {"--export", Mode::export_charts, {{"DIR"}, file}, "write every chart into DIR and print the paths"},
        {"--report",
         Mode::report,
         {strings(offers.report_endings, "FILE."), {"SCENARIO"}},
         "write the one-page brief"},
        {"--check",
         Mode::check,
         {file},
         "judge a saved decision again by the prices that the catalogue has by now: exit code 0 if it still "
         "holds, 4 if not, and what did it"},
        {"--list",
         Mode::list,
         {strings(offers.lists)},
         "print that part of the catalogue, tab separated, with your own rows; inputs: every input that "
         "--set takes, with its range"},
        {"--import",
         Mode::import_rows,
         {file},
         "take rows of a foreign file (" + joined(strings(offers.import_endings, "*."), " ") +
             ") into your own catalogue and print them: " + joined(strings(offers.import_names), ", ")},
        {"--version", Mode::version, {}, ""},
        {"--help", Mode::help, {}, ""},
    };
}

std::vector<DetailRow> detail_rows(const Offers& offers) {
    return {
        {.option = "--set",
         .value = "path=value",
         .modes = {Mode::evaluate, Mode::find, Mode::seek, Mode::export_charts, Mode::report},
         .read = read_set,
         .often = true,
         .does = "with inputs changed: numbers as in the window (70B, 2.2M, 12%), \"auto\", a choice's name, "
                 "true or false; model.preset, hosting.instance and api.preset take the row of the "
                 "catalogue that has the name, a machine in a term too (\"AWS p5.48xlarge, 3 years\"); "
                 "range:PATH=LOW..HIGH gives an input a range, range:PATH= takes it away"},
        {.option = "--format",
         .value = joined(portfolio_formats(), "|"),
         .modes = {Mode::evaluate},
         .read = read_portfolio_format,
         .does = "as what; md and csv of several workloads, FILE + FILE, alone"},
        {.option = "--format",
         .value = joined(strings(offers.compare_formats), "|"),
         .modes = {Mode::compare},
         .read = read_compare_format,
         .does = "as what; without it as " + std::string(offers.compare_formats.front()) +
                 "; csv and json have the values as --set takes them"},
        {.option = "--top",
         .value = "10",
         .modes = {Mode::find},
         .read = read_top,
         .does = "at most so many"},
        {.option = "--any-model",
         .modes = {Mode::find},
         .read = read_any_model,
         .does = "other models, too, whose public score is at least that of the scenario's; without it only "
                 "those "
                 "that serve its model or its API's"},
        {.option = "--format",
         .value = "tsv|json",
         .modes = {Mode::find},
         .read = read_find_format,
         .does = "as what; without it as tsv"},
        {.option = "--goal",
         .value = joined(goal_names(), "|") + "=AMOUNT",
         .modes = {Mode::seek},
         .read = read_goal,
         .does =
             "what is to reach how much a month: dollars (5000, $5k), or a share of what it is now (-20%, "
             "+5%)"},
        {.option = "--format",
         .value = "text|json",
         .modes = {Mode::seek},
         .read = read_text_format,
         .does = "as what; without it as text"},
        {.option = "--format",
         .value = joined(strings(offers.chart_endings), ","),
         .modes = {Mode::export_charts},
         .read = read_formats,
         .does = "as what; without it as " + std::string(offers.chart_endings.front())},
        {.option = "--chart",
         .value = joined(strings(offers.charts), ","),
         .modes = {Mode::export_charts},
         .read = read_charts,
         .does = "only these"},
        {.option = "--view",
         .value = joined(strings(offers.views), ","),
         .modes = {Mode::export_charts},
         .read = read_views,
         .does = "another view of cost_items, break_even and what_decides; the file's name tells it"},
        {.option = "--samples",
         .value = "",
         .modes = {Mode::export_charts},
         .read = read_samples,
         .does = "beside the charts samples.csv: the uncertainty's samples, each with its inputs and what "
                 "each option costs"},
        {.option = "--verdict",
         .value = "",
         .modes = {Mode::export_charts},
         .read = read_verdict,
         .does = "with the answer in a sentence in every picture"},
        {.option = "--size",
         .value = "1600x900",
         .modes = {Mode::export_charts},
         .read = read_size,
         .does = "of a picture"},
        {.option = "--scale",
         .value = "2",
         .modes = {Mode::export_charts},
         .read = read_scale,
         .does = "its pixels are size times scale"},
        {.option = "--with",
         .value = "FILE",
         .modes = {Mode::report},
         .read = read_with,
         .often = true,
         .does = "with another scenario side by side, as --compare prints them"},
        {.option = "--today",
         .value = "YYYY-MM-DD",
         .modes = {Mode::find, Mode::check},
         .read = read_today,
         .does = "as on that day: which announced prices hold by then, and how old the others are"},
    };
}

std::string listed(std::span<const std::string> words, std::string_view before_last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == words.size() ? before_last : ", ").append(words[i]);
    return text;
}

} // namespace app
