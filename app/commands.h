// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <string>
#include <string_view>

// What each mode does. Results go to standard output and nothing else does; problems go to standard error,
// one a line. Each returns the exit code.
namespace app {

// Need no display, no QApplication and start at once.
int evaluate_scenario(const CommandLine& command);
int evaluate_portfolio(const CommandLine& command); // of several workloads
int compare_scenarios(const CommandLine& command);
int find_plans(const CommandLine& command);
int seek_goal(const CommandLine& command);
int check_scenario(const CommandLine& command);
int print_catalogue(const CommandLine& command);
int import_rows(const CommandLine& command);

// Draw, so they need a QApplication; any platform does, "offscreen" too.
int export_charts(const CommandLine& command);
int write_report(const CommandLine& command);

// Makes the QApplication, opens the window and runs until it is closed, or until SIGINT or SIGTERM asks for
// an orderly end. wrong_usage where there is no display.
int run_window(int& argc, char** argv, const CommandLine& command);

// Standard output as a whole, as it is: could_not_write, told, where it does not take all (a full disk, a
// closed pipe).
int print(std::string_view text);

// Whether files of that name can be written; else it is told.
bool is_writable_name(const std::string& name);

// One problem as a line on standard error, whatever keys, names and paths it quotes.
void tell(std::string_view problem);

} // namespace app
