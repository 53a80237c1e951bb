// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/files/scenario_file.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Foreign price, model and usage files into rows of the catalogue. What a file is, is told by its content: a
// CSV's headings, a JSON's shape; never by its name. (Only whose machines a list has that does not say it,
// its name may tell.)
namespace core {

struct ImportFrom {
    std::string_view name; // of the file, for the rows' source: "imported from NAME"
    // "YYYY-MM-DD": the rows' date where the file has none, and when prices are to be in force.
    std::string_view today;
    // Whose GPUs and machines the file's are found among; and the reader's own rows, where there are some: a
    // model of another shape takes the place of none of them.
    const Catalogue& shipped;
    // Of the folder of a model's config.json, what says more of it (import_neighbours); empty: not there.
    std::string_view quantisation = {};  // hf_quant_config.json
    std::string_view weights_index = {}; // model.safetensors.index.json
    // Asked now and then with the share that has been read, below 0 where that is not known; its no ends the
    // reading, and nothing is taken.
    std::function<bool(double share)> goes_on = {};
    // That the file lies in, "gcp": like the name, it may tell whose machines they are.
    std::string_view folder = {};
};

// The files beside one of this name whose texts belong into ImportFrom: "NAME.config.json" has
// "NAME.hf_quant_config.json", "config.json" has "hf_quant_config.json". None beside any other file.
struct ImportNeighbour {
    std::string name;
    std::string_view ImportFrom::*text = nullptr;
};
std::vector<ImportNeighbour> import_neighbours(std::string_view name);

struct ImportRead {
    std::string format; // "SkyPilot catalogue"; empty where it is none that is known
    Catalogue rows;     // empty where there is a problem
    // What was left out and how often, one sentence each: "3 rows: no price"; of rows that something is wrong
    // with, each with its line: "line 7: Price: "cheap" is no number", the first hundred. No reason to refuse
    // the rest.
    std::vector<std::string> skipped;
    // What is wrong with the file as a whole; then nothing is taken. A file of which nothing is left to take
    // is a problem too: then what is wrong with its rows stands here.
    std::vector<FileProblem> problems;
};

// What a user may know such a file by.
struct ImportFormat {
    std::string_view name;   // "SkyPilot catalogue (vms.csv)"
    std::string_view ending; // "csv"; "jsonl" stands for JSON lines
};
// All that something can be taken from, in the order of the table in import_file.cpp.
const std::vector<ImportFormat>& import_formats();

inline constexpr std::size_t import_max_bytes = 128'000'000;
// Of a JSON that must be held as a whole, since it is no list of rows; it takes thirty times that in memory.
inline constexpr std::size_t import_max_document_bytes = 8'000'000;
// To take over from one file. The largest cloud has some thousand machines; a row takes far more memory than
// a line.
inline constexpr std::size_t import_most_rows = 50'000;

// UTF-8, or UTF-16 with its byte-order mark; a CSV with commas, semicolons or tabs. Every row is within the
// limits of inputs.h and reads back from the user's own catalogue. Nothing is thrown.
ImportRead import_file(std::string_view content, const ImportFrom& from);

} // namespace core
