// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_fields.h"
#include "core/files/file_problem.h"

#include <array>

// The rows that users brought themselves, over those that the program ships: files of the very format of
// resources/catalogue, one per kind, named KIND.json. GPUs are no kind of theirs.
namespace core {

// Of one of the files. What is larger is not read, and so it must not be written either.
inline constexpr std::size_t own_rows_max_bytes = 64'000'000;

inline constexpr std::array<std::string_view, 4> own_kinds{"models", "instances", "apis", "usage"};

// Calls f(kind, the catalogue's vector of it, its fields) for each.
template <class F>
void for_each_own_kind(F f) {
    f(own_kinds[0], &Catalogue::models, model_fields());
    f(own_kinds[1], &Catalogue::instances, instance_fields());
    f(own_kinds[2], &Catalogue::apis, api_fields());
    f(own_kinds[3], &Catalogue::usage, usage_fields());
}

// Reads one file into the rows of its kind. Strict as the shipped ones; GPUs are looked for in `shipped`.
// Returns the problems; where there is one, no row of the file is taken. Takes no more than three times the
// memory of the text, beside it.
std::vector<FileProblem> read_own_rows(std::string_view text, std::string_view kind, const Catalogue& shipped,
                                       Catalogue& own);

// The file's text; reads back equal.
std::string write_own_rows(std::string_view kind, const Catalogue& own);

struct TakenRow {
    bool replaced = false; // false: added
    std::string_view kind;
    std::string name;
    std::string figure; // what it costs, or how much it is: "$21.9576/h", "8.03 B parameters"
};

// Puts imported rows into the user's. A row takes the place of the one about the same thing, the newest where
// there are several. A price or usage that is older than what is there is added beside it, and the newest
// stays the one in force.
std::vector<TakenRow> put_rows(const Catalogue& rows, Catalogue& into);

// How the source of a row begins that an import or Check prices brought: "imported from prices.json".
inline constexpr std::string_view imported_from = "imported from ";

// Puts the user's rows over the shipped ones. What the user has entered is in force, however old it is, what
// a list said only until a shipped row is of a later day; it takes the place of the newest shipped row about
// the same thing and of all that are not older than itself. What is older than both stays: the article's
// prices of 2023. Machines of several GPUs that were derived from the row of one follow the user's, unless
// they are the user's themselves.
void put_own_rows(const Catalogue& own, Catalogue& shipped);

// Of own_kinds, the shipped rows that are then there beside the user's.
Catalogue shipped_beside(const Catalogue& own, const Catalogue& shipped);

// Tab separated, a line each: "added" or "replaced", kind, name, figure.
std::string taken_text(const std::vector<TakenRow>& taken);

} // namespace core
