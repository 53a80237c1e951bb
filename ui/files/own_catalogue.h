// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/own_catalogue.h"

#include <QString>

// The user's own catalogue on the disk: the files of core/catalogue/own_catalogue.h in one folder.
namespace ui {

// "catalogue" in the folder that the system has for the program's data.
QString own_catalogue_folder();

// The catalogue that the program carries inside. That it is sound is the tests' business, so it has no error.
// Without what is only looked up (scores): a start need not wait for it.
core::Catalogue shipped_catalogue();
// With all that it carries.
core::Catalogue whole_shipped_catalogue();

// The user's rows alone, and what is wrong with their files.
core::CatalogueRead own_rows(const core::Catalogue& shipped, const QString& folder = own_catalogue_folder());

// The shipped catalogue with the user's rows over it. A damaged file is left out, its problems are told, each
// "FILE: ...": the program works without it.
core::CatalogueRead with_own_rows(core::Catalogue shipped, const QString& folder = own_catalogue_folder());

struct AddedRows {
    std::vector<core::TakenRow> taken; // empty where there is a problem
    std::vector<std::string> problems; // "FILE: ..."
    bool not_written = false;          // the problem is the disk, not what the files hold
};

// Imported rows into the user's files, each written whole or not at all. A file that is damaged is not
// overwritten: what is left in it may be mended.
AddedRows add_to_own_catalogue(const core::Catalogue& rows, const core::Catalogue& shipped,
                               const QString& folder = own_catalogue_folder());

// These rows in place of all of the user's; files of kinds without a row go. What could not be written,
// "FILE:
// ..."; each file is written whole or not at all.
std::vector<std::string> save_own_catalogue(const core::Catalogue& own,
                                            const QString& folder = own_catalogue_folder());

} // namespace ui
