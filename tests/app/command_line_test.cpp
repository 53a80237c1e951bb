// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"
#include "offers.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

using app::Mode;
using test::offers;

app::CommandLine parsed(const std::vector<std::string>& arguments) {
    const auto result = app::parse_command_line(arguments, offers);
    EXPECT_EQ(result.error, "");
    return result.command;
}

TEST(CommandLine, modes) {
    EXPECT_EQ(parsed({}).mode, Mode::window);
    EXPECT_EQ(parsed({"a b"}).scenario, "a b");
    EXPECT_EQ(parsed({"-"}).scenario, "-");
    EXPECT_EQ(parsed({"a", "b", "c"}).scenario, "a");
    EXPECT_EQ(parsed({"a", "b", "c"}).more_scenarios, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(parsed({"--", "--odd-name"}).scenario, "--odd-name");
    EXPECT_EQ(parsed({"--help"}).mode, Mode::help);
    EXPECT_EQ(parsed({"-h"}).mode, Mode::help);
    EXPECT_EQ(parsed({"--version"}).mode, Mode::version);
    EXPECT_EQ(parsed({"--list", "gpus"}).list, "gpus");
    EXPECT_EQ(parsed({"--evaluate", "-"}).scenario, "-");
    EXPECT_EQ(parsed({"--check", "-"}).mode, Mode::check);
    EXPECT_EQ(parsed({"--check", "-", "--today", "2026-12-01"}).today, "2026-12-01");
    EXPECT_EQ(parsed({"--import", "-"}).mode, Mode::import_rows);
    EXPECT_EQ(parsed({"--import", "vms.csv"}).scenario, "vms.csv");
    const auto plans = parsed({"--compare", "a", "-", "c", "--format", "json"});
    EXPECT_EQ(plans.mode, Mode::compare);
    EXPECT_EQ(plans.scenario, "a");
    EXPECT_EQ(plans.more_scenarios, (std::vector<std::string>{"-", "c"}));
    EXPECT_EQ(plans.format, "json");
    EXPECT_EQ(parsed({"--compare", "a", "b"}).format, "");
    const auto together = parsed({"--evaluate", "a", "+", "b", "+", "c", "--format", "md"});
    EXPECT_EQ(together.mode, Mode::evaluate);
    EXPECT_EQ(together.scenario, "a");
    EXPECT_EQ(together.more_scenarios, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(together.format, "md");
    EXPECT_EQ(parsed({"--format", "csv", "--compare", "a", "b"}).format, "csv"); // wherever it stands
    const auto found = parsed({"--find", "plan", "--top=3", "--any-model", "--format", "json"});
    EXPECT_EQ(found.mode, Mode::find);
    EXPECT_EQ(found.scenario, "plan");
    EXPECT_EQ(found.top, 3U);
    EXPECT_TRUE(found.any_model);
    EXPECT_EQ(found.format, "json");
    EXPECT_EQ(parsed({"--any-model", "--find", "plan"}).scenario, "plan"); // takes no word
    const auto report = parsed({"--report", "out.md", "plan"});
    EXPECT_EQ(report.mode, Mode::report);
    EXPECT_EQ(report.target, "out.md");
    EXPECT_EQ(report.scenario, "plan");
}

TEST(CommandLine, whatWouldItTake) {
    const auto command = parsed({"--seek", "hosting.discount", "plan", "--goal", "rented=-20%", "--format",
                                 "json", "--set", "a.b=1"});
    EXPECT_EQ(command.mode, Mode::seek);
    EXPECT_EQ(command.sought, "hosting.discount");
    EXPECT_EQ(command.scenario, "plan");
    EXPECT_EQ(command.goal_of, "rented");
    EXPECT_EQ(command.goal, "-20%");
    EXPECT_EQ(command.format, "json");
    EXPECT_EQ(parsed({"--goal=saving:mix=$1,000", "--seek", "any", "-"}).goal_of, "saving:mix");
    const auto error = [](const std::vector<std::string>& arguments) {
        return app::parse_command_line(arguments, offers).error;
    };
    EXPECT_EQ(error({"--seek", "hosting.discount", "plan"}),
              "--seek needs --goal, such as --goal cheapest=-20%");
    EXPECT_EQ(error({"--seek", "hosting.discount", "--goal", "rented=1"}), "--seek needs SCENARIO");
    EXPECT_EQ(
        error({"--goal", "hosted=1", "--seek", "any", "plan"}),
        "--goal takes cheapest, api, rented, owned, mix, saving, saving:rented, saving:owned or saving:mix "
        "with = and an amount, not \"hosted=1\"");
    for (const char* wrong : {"rented", "rented=", "rented=20%", "rented=much", "rented=+5"})
        EXPECT_TRUE(error({"--goal", wrong, "--seek", "any", "plan"}).starts_with("--goal takes ")) << wrong;
    EXPECT_EQ(error({"--goal", "rented=1", "--evaluate", "plan"}), "--goal goes with --seek");
    EXPECT_TRUE(parsed({"--export", "dir", "plan", "--verdict"}).verdict);
    EXPECT_EQ(parsed({"--report", "a.md", "plan", "--with", "b", "--with=c"}).beside,
              (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(error({"--with", "b", "--evaluate", "plan"}), "--with goes with --report");
}

TEST(CommandLine, evaluateWithSettingsAnywhere) {
    const auto command = parsed({"--set", "a.b=1", "--evaluate", "plan", "--set=c.d=x=y"});
    EXPECT_EQ(command.mode, Mode::evaluate);
    EXPECT_EQ(command.scenario, "plan");
    EXPECT_EQ(command.settings, (std::vector<app::Setting>{{"a.b", "1"}, {"c.d", "x=y"}}));
}

TEST(CommandLine, exportDetails) {
    const auto usual = parsed({"--export", "dir", "plan"});
    EXPECT_EQ(usual.target, "dir");
    EXPECT_EQ(usual.scenario, "plan");
    EXPECT_EQ(usual.formats, (std::vector<std::string>{"png"}));
    const auto all =
        parsed({"--export", "dir", "plan", "--format", "svg,csv,svg", "--size", "1280x720", "--scale=1.5"});
    EXPECT_EQ(all.formats, (std::vector<std::string>{"svg", "csv"}));
    EXPECT_TRUE(all.charts.empty() && all.views.empty() && !all.samples);
    const auto one =
        parsed({"--export", "dir", "--samples", "plan", "--chart", "cost_items,cost_items", "--view=hours"});
    EXPECT_EQ(one.charts, std::vector<std::string>{"cost_items"});
    EXPECT_EQ(one.views, std::vector<std::string>{"hours"});
    EXPECT_TRUE(one.samples);
    EXPECT_EQ(one.target, "dir");
    EXPECT_EQ(one.scenario, "plan");
    EXPECT_EQ(all.width, 1280);
    EXPECT_EQ(all.height, 720);
    EXPECT_EQ(all.scale, 1.5);
}

TEST(CommandLine, wrongUsageIsTold) {
    struct Row {
        std::vector<std::string> arguments;
        const char* error;
    };
    const Row rows[] = {
        {{"--evaluate"}, "--evaluate needs FILE"},
        {{"--evaluate", "a", "b"}, "\"b\" is one word too many for --evaluate; between workloads goes a +"},
        {{"--evaluate", "a", "--list"}, "--evaluate and --list do not go together"},
        {{"--evalute", "a"}, "unknown option --evalute; did you mean --evaluate?"},
        {{"--platform"}, "unknown option --platform"},
        {{"--evaluate=a"}, "unknown option --evaluate=a; did you mean --evaluate?"},
        {{"--evaluate", "a", "--set"}, "--set needs a value"},
        {{"--evaluate", "a", "--set", "x"}, "--set takes path=value, not \"x\""},
        {{"--evaluate", "a", "--set", "=1"}, "--set takes path=value, not \"=1\""},
        {{"a", "--set", "x=1"}, "--set goes with --evaluate, --find, --seek, --export and --report"},
        {{"--check", "a", "--today", "tomorrow"}, "--today takes a day as YYYY-MM-DD, not \"tomorrow\""},
        {{"--evaluate", "a", "--today", "2026-12-01"}, "--today goes with --find and --check"},
        {{"--evaluate", "a", "--scale", "2"}, "--scale goes with --export"},
        {{"--export", "dir"}, "--export needs FILE"},
        {{"--export", "d", "f", "--chart", "pie"},
         "--chart takes cost_traffic or cost_items with commas between, not \"pie\""},
        {{"--export", "d", "f", "--view", "nights"},
         "--view takes hours with commas between, not \"nights\""},
        {{"--export", "d", "f", "--samples=9"}, "--samples takes no value"},
        {{"--evaluate", "f", "--samples"}, "--samples goes with --export"},
        {{"--export", "d", "f", "--format", "gif"},
         "--format takes png, svg, pdf or csv with commas between, not \"gif\""},
        {{"--export", "d", "f", "--size", "1600"},
         "--size takes WIDTHxHEIGHT of 200 to 8000 pixels each, not \"1600\""},
        {{"--export", "d", "f", "--size", "-1600x900"},
         "--size takes WIDTHxHEIGHT of 200 to 8000 pixels each, not \"-1600x900\""},
        {{"--export", "d", "f", "--size", "1600x99999999999"},
         "--size takes WIDTHxHEIGHT of 200 to 8000 pixels each, not \"1600x99999999999\""},
        {{"--export", "d", "f", "--scale", "nan"}, "--scale takes a number of 0.5 to 8, not \"nan\""},
        {{"--export", "d", "f", "--scale", "0"}, "--scale takes a number of 0.5 to 8, not \"0\""},
        {{"--report", "a.txt", "f"}, "--report writes FILE.pdf or FILE.md, not \"a.txt\""},
        {{"--compare", "a"}, "--compare needs FILE"},
        {{"--compare"}, "--compare needs FILE"},
        {{"--compare", "-", "-"}, "only one file can be -, standard input"},
        {{"--compare", "a", "b", "--format", "png"}, "--format takes md, csv or json, not \"png\""},
        {{"--evaluate", "a", "--format", "png"}, "--format takes json, md or csv, not \"png\""},
        {{"--evaluate", "a", "--format", "md"},
         "--format md is of several workloads, FILE + FILE; one is printed as json"},
        {{"--evaluate", "a", "+"}, "--evaluate needs FILE after the last +"},
        {{"--evaluate", "+", "a"}, "--evaluate needs FILE before the first +"},
        {{"--evaluate", "+"}, "--evaluate needs FILE before the first +"},
        {{"--evaluate", "a", "+", "+", "b"}, "--evaluate needs FILE between \"a +\" and the next +"},
        {{"--evaluate", "a", "+", "b", "+"}, "--evaluate needs FILE after the last +"},
        {{"--evaluate", "a", "+", "b", "c"},
         "\"c\" is one word too many for --evaluate; between workloads goes a +"},
        {{"--evaluate", "-", "+", "-"}, "only one file can be -, standard input"},
        {{"--check", "a", "--format", "png"},
         "--format goes with --evaluate, --compare, --find, --seek and --export"},
        {{"--find"}, "--find needs SCENARIO"},
        {{"--find", "a", "--top", "0"}, "--top takes a whole number of 1 to 10000, not \"0\""},
        {{"--find", "a", "--top", "2.5"}, "--top takes a whole number of 1 to 10000, not \"2.5\""},
        {{"--find", "a", "--any-model=yes"}, "--any-model takes no value"},
        {{"--find", "a", "--format", "csv"}, "--format takes tsv or json, not \"csv\""},
        {{"--import"}, "--import needs FILE"},
        {{"--import", "a", "b"}, "\"b\" is one word too many for --import"},
        {{"--import", "a", "--set", "x=1"},
         "--set goes with --evaluate, --find, --seek, --export and --report"},
        {{"--list"}, "--list needs models, gpus, instances, apis, usage or inputs"},
        {{"--list", "gpu"}, "--list takes models, gpus, instances, apis, usage or inputs, not \"gpu\""},
    };
    for (const Row& row : rows)
        EXPECT_EQ(app::parse_command_line(row.arguments, offers).error, row.error);
}

TEST(CommandLine, helpNamesEveryOptionAndAllThatIsOffered) {
    const auto help = app::help_text(offers);
    const auto has = [&](const std::string& text) { return help.find(text) != std::string::npos; };
    for (const auto& row : app::mode_rows(offers))
        EXPECT_TRUE(has("\n  rent-or-run " + std::string(row.option))) << row.option;
    for (const char* line : {"\n  rent-or-run --report FILE.pdf|FILE.md SCENARIO",
                             "\n  rent-or-run --list models|gpus|instances|apis|usage|inputs\n",
                             "\n      [--format png,svg,pdf,csv] ", "\n      [--format md|csv|json] ",
                             "\n  rent-or-run --compare FILE FILE...", "\n      [--set path=value]... ",
                             "(*.csv *.json)", "Console usage CSV, config.json\n", "\nExit codes"})
        EXPECT_TRUE(has(line)) << line << " in\n" << help;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 112u) << line;
}

// What goes with several modes stands with each, and is explained at the first.
TEST(CommandLine, helpListsADetailWithEveryModeThatItGoesWith) {
    const auto help = app::help_text(offers);
    for (const auto& detail : app::detail_rows(offers)) {
        const std::string typed =
            "[" + std::string(detail.option) + (detail.value.empty() ? "" : " ") + detail.value + "]";
        std::size_t count = 0;
        for (auto at = help.find(typed); at != std::string::npos; at = help.find(typed, at + 1))
            ++count;
        EXPECT_EQ(count, detail.modes.size()) << detail.option;
    }
    EXPECT_EQ(help.find("with inputs changed"), help.rfind("with inputs changed"));
}

} // namespace
