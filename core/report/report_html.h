// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <string>
#include <vector>

namespace core {

// A picture on the page, once for each theme: <svg> elements that ask for nothing outside of themselves.
struct PageChart {
    std::string title; // "Monthly cost against traffic"
    std::string light_svg, dark_svg;
};

// The brief as one page (HTML) that needs nothing else: no script, no request, which its own policy forbids
// as well. Light and dark as the reader's system is, and printed on A4. `scenario_json` is the scenario
// file's text, which the page carries; `language` is that of the words, "en".
std::string report_html(const Report& report, const std::vector<PageChart>& charts,
                        std::string_view scenario_json, std::string_view language = "en",
                        Translate translate = english);

} // namespace core
