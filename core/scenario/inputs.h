// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/format.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// THE table: every input of a scenario, once. The file, --set, the sliders, sweeps, break-evens, flip values,
// sensitivity, uncertainty, undo texts and the docs walk it. To add an input: a field in scenario.h, a row in
// inputs.cpp, and the formula that uses it.
namespace core {

enum class InputKind { number, choice, flag, text, series };
enum class Scale { linear, log };
enum class Level {
    main,  // the three that the question is about
    usual, // what a founder looks at
    rare   // under "more" until it matters
};
enum class Presence {
    required,   // a file without it is not complete
    optional,   // a file may leave it out; written always
    only_if_set // and written only where it is not what a new scenario has: what came after version 0.1
};

struct Input {
    std::string_view path;       // "traffic.words_per_day": the address everywhere
    std::string_view label;      // English, marked for translation (context "inputs")
    std::string_view definition; // what it means, one sentence, for the tooltip
    Level level = Level::usual;
    // The text input whose name stands for it: choosing a row of the catalogue there writes it.
    std::string_view preset = {};
    // The text input whose row has a price for it, too, though it is no value of the row's own: a reader
    // chooses it apart.
    std::string_view price_of = {};
    // A flag, number or choice: while that is off, 0 or its first, this one does nothing. "PATH=NAME": while
    // it is not that choice.
    std::string_view only_with = {};
    std::string_view only_without = {}; // the other way round
    bool market_price = false;          // what a seller asks on a day: it ages
    bool term = false; // what a seller grants, beside the prices that age: a discount, a price for a term
    // What the value is of in this very scenario; stands under the field.
    std::string (*remark)(const Scenario&, Translate) = nullptr;
    Presence presence = Presence::required;

    // numbers
    Unit unit = Unit::none;
    Scale scale = Scale::linear;
    bool whole = false; // 2.7 is no count
    double min = 0;
    double max = 0;
    double slider_min = 0; // what a slider spans: within min..max; typing reaches the rest
    double slider_max = 0;
    // non-empty: 0 is allowed beside min..max and means this ("no limit", "auto")
    std::string_view zero_means = {};
    bool zero_is_ordinary =
        false;                 // and is a step like any other: no spare beside one, not another kind of thing
    bool zero_is_word = false; // the file writes that word instead of 0 ("auto", "modelled")
    // Costs go up and down with it from one whole machine to the next: break-evens over it are found, not all
    // of them.
    bool turns = false;
    bool changes_prepared = false;      // prepare() (evaluate.h) depends on it; false: only totals() does
    bool zero_changes_prepared = false; // the same, but only on whether it is 0
    InputKind kind = InputKind::number;
    double& (*number)(Scenario&) = nullptr;

    // kind choice: the names in the file's order of the enum
    std::span<const std::string_view> choices = {};
    int (*get_choice)(const Scenario&) = nullptr;
    void (*set_choice)(Scenario&, int) = nullptr;
    void (*choose)(Scenario&, int) = nullptr; // a reader's choice, which others follow; null: none does

    bool& (*flag)(Scenario&) = nullptr;
    std::string& (*text)(Scenario&) = nullptr;

    // kind series: numbers in a row, or none
    std::vector<double>& (*series)(Scenario&) = nullptr;
    // What is wrong with so many of them in words; empty: nothing, as it is of none.
    std::string (*series_problem)(std::span<const double>) = nullptr;
};

std::span<const Input> inputs();

// Null where there is no input of that path.
const Input* find_input(std::string_view path);

// Those of level main that are in force; of the traffic the one that drives, words or requests.
const Input& traffic_input(TrafficDriver driver);
const Input& traffic_input(const Scenario& scenario);
const Input& model_size_input();
const Input& instance_price_input();

// A figure of a model's or a GPU's data sheet, for which its name stands: a fact, no decision.
bool is_of_data_sheet(const Input& input);

// A price or a term that one may ask a seller for; not what our own people cost.
bool is_negotiable(const Input& input);

// False while what it goes with (only_with) is off, or what it gives way to (only_without) is on.
bool is_in_force(const Scenario& scenario, const Input& input);

// The same traffic, counted otherwise: the other number and its range follow.
void set_driver(Scenario& scenario, TrafficDriver driver);

// A reader's choice: what is said in terms of it follows, where reading a file takes each key as it stands.
void choose(Scenario& scenario, const Input& choice_input, int choice);

// The known path most like a mistyped one, for "did you mean"; empty where none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

double get(const Scenario& scenario, const Input& number_input);
void set(Scenario& scenario, const Input& number_input, double value);

// The value in words if it is not allowed ("is 3, allowed 0 to 1", "must be a whole number"); empty if it is.
std::string range_problem(const Input& number_input, double value);

// Sets any input from a text as in --set (numbers as in format.h's parse, "auto", a choice's name,
// true/false). Returns the problem with the path, the text and what is allowed, empty if it was set.
std::string set_from_text(Scenario& scenario, std::string_view path, std::string_view text);

// The value as set_from_text would read it.
std::string value_text(const Scenario& scenario, const Input& input);
// "none", the name of a profile, or the numbers with commas between them.
std::string series_text(std::span<const double> values);

// All range problems of a scenario that was not made by the reader, each as "path: problem".
std::string first_problem(const Scenario& scenario);

// The nearest allowed value (clamped, rounded to whole), for drags and imports. Not finite: the minimum.
double clamped(const Input& number_input, double value);

} // namespace core
