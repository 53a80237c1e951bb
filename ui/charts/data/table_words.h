// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

// A table to be read, in the reader's language; every row as long as the head.
struct TableWords {
    QString title;
    QString summary; // above it, in a sentence or two
    QStringList head;
    std::vector<QStringList> rows;
};

} // namespace ui
