// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <tuple>

// A .ts file as Qt's lupdate writes it.
struct TranslationKey {
    QString context, source, comment;
    bool operator<(const TranslationKey& other) const {
        return std::tie(context, source, comment) < std::tie(other.context, other.source, other.comment);
    }
};

struct Translation {
    QStringList forms;    // one, or one for each plural
    bool finished = true; // false: marked as unfinished, vanished or obsolete
};

using TranslationFile = std::map<TranslationKey, Translation>;

// Empty where the file cannot be read or is no XML.
TranslationFile read_translations(const QString& path);
