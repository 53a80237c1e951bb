// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/formats.h"

namespace core {

// Reads JSON into the import, whatever contains the rows: a document, a list, a list that is a member of an
// object, an object a line. False: it is of no format that is known.
bool import_json(std::string_view content, Import& import);

} // namespace core
