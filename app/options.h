// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <span>

// The options as tables, which reading and --help both follow. To add one, add its row.
namespace app {

// One of these is typed: {"FILE"} stands for any, {"models", "gpus"} for themselves.
using Word = std::vector<std::string>;

struct ModeRow {
    std::string_view option;
    Mode mode{};
    std::vector<Word> words; // that follow it, in this order
    std::string does;        // for the help
};
std::vector<ModeRow> mode_rows(const Offers& offers);

struct DetailRow {
    std::string_view option;
    std::string value;       // as in the help: "path=value"; empty: it takes none
    std::vector<Mode> modes; // that it goes with
    // Takes what was typed; the reason why not, in a sentence; empty: good.
    std::string (*read)(std::string_view text, const Offers& offers, CommandLine& command) = nullptr;
    bool often = false; // it may be typed several times
    std::string does;
};
std::vector<DetailRow> detail_rows(const Offers& offers);

// "a, b or c"
std::string listed(std::span<const std::string> words, std::string_view before_last = " or ");

} // namespace app
