// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/options.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::string_view head =
    R"(Rent or Run: is it cheaper to rent a language model's API or to run the model yourself,
and from how many words a day on does that change?

)";

constexpr std::string_view foot = R"(
FILE is a scenario (*.rentorrun), a PNG or a page (HTML) that this program wrote, or - for standard input.

Examples
  rent-or-run --evaluate plan.rentorrun --set traffic.words_per_day=22.2M
  rent-or-run --evaluate plan.rentorrun --set hosting.instance="AWS p5.48xlarge"
  rent-or-run --evaluate - < plan.rentorrun
  rent-or-run --evaluate chat.rentorrun + nightly_batch.rentorrun --format md
  rent-or-run --compare plan_a.rentorrun plan_b.rentorrun --format csv
  rent-or-run --find plan.rentorrun --top 20 --any-model
  rent-or-run --seek hosting.discount plan.rentorrun --goal rented=-20%
  rent-or-run --export charts plan.rentorrun --format png,csv --size 1280x720
  rent-or-run --report plan.xlsx plan.rentorrun
  rent-or-run --list instances | grep H100
  rent-or-run --import config.json

Exit codes: 0 done; 1 the file or a value is wrong; 2 wrong usage; 3 could not write;
4 the decision holds no longer.
)";

// What is typed on the left, what it does on the right, over as many lines as that takes.
void add_row(std::string& text, std::string left, std::string_view does, std::size_t column) {
    constexpr std::size_t width = 112;
    while (!does.empty()) {
        if (left.size() + 2 > column) { // no room beside it
            text += left + '\n';
            left.clear();
        }
        left.resize(column, ' ');
        std::string_view line = does.substr(0, width - column);
        if (line.size() < does.size())
            line = line.substr(0, line.rfind(' '));
        text += left + std::string(line) + '\n';
        does.remove_prefix(std::min(line.size() + 1, does.size()));
        left.clear();
    }
    if (!left.empty())
        text += left + '\n';
}

} // namespace

std::string help_text(const Offers& offers) {
    constexpr std::size_t column = 41, inner_column = 45;
    std::string text(head);
    add_row(text, "  rent-or-run [FILE]...", "open the window, with a tab for each", column);
    std::vector<const DetailRow*> explained;
    const std::vector<DetailRow> details = detail_rows(offers);
    for (const ModeRow& mode : mode_rows(offers)) {
        std::string typed = "  rent-or-run " + std::string(mode.option);
        for (const Word& word : mode.words)
            for (const std::string& each : word)
                typed += (&each == &word.front() ? " " : "|") + each;
        typed += mode.more ? "..." : "";
        add_row(text, std::move(typed), mode.does, column);
        for (const DetailRow& detail : details) {
            if (std::ranges::find(detail.modes, mode.mode) == detail.modes.end())
                continue;
            const bool again = std::ranges::find(explained, &detail) != explained.end();
            add_row(text,
                    "      [" + std::string(detail.option) + (detail.value.empty() ? "" : " ") +
                        detail.value + "]" + (detail.often ? "..." : ""),
                    again ? std::string_view() : detail.does, inner_column);
            explained.push_back(&detail);
        }
    }
    return text.append(foot);
}

} // namespace app
