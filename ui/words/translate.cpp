// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/translate.h"

#include "core/report/shown_input.h"
#include "core/scenario/profiles.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString translated(const char* context, std::string_view text) {
    return QCoreApplication::translate(context, std::string(text).c_str());
}

} // namespace

std::string in_readers_language(const char* context, std::string_view english_text) {
    return translated(context, english_text).toStdString();
}

QString core_text(std::string_view english_text) {
    return translated("core", english_text);
}

QString label_of(const core::Input& input) {
    return translated("inputs", input.label);
}

QString definition_of(const core::Input& input) {
    return translated("inputs", input.definition);
}

QString choice_text(const core::Input& input, int choice) {
    return to_qt(core::choice_words(input, choice, translate_core));
}

QString series_words(const std::vector<double>& values) {
    if (const core::Profile* profile = core::profile_of(values))
        return to_qt(in_readers_language("inputs", profile->label));
    return values.empty() ? to_qt(in_readers_language("inputs", "none")) : to_qt(core::series_text(values));
}

QString series_id(const QString& words) {
    if (words.trimmed().isEmpty() || words == series_words({}))
        return to_qt(core::series_text({}));
    for (const core::Profile& profile : core::profiles())
        if (words.compare(to_qt(in_readers_language("inputs", profile.label)), Qt::CaseInsensitive) == 0)
            return to_qt(profile.id);
    return words;
}

QString number_text(double value, core::Unit unit) {
    return to_qt(core::format(value, unit, translate_core));
}

QString short_text(double value, core::Unit unit) {
    return to_qt(core::format_short(value, unit, translate_core));
}

QString full_text(double value, core::Unit unit) {
    return to_qt(core::format_exact(value, unit, translate_core));
}

QString shown_value(const core::Input& number_input, double value) {
    if (value == 0 && !number_input.zero_means.empty())
        return translated("inputs", number_input.zero_means);
    return number_text(value, number_input.unit);
}

QString shown_traffic(const core::Scenario& scenario) {
    const core::Input& traffic = core::traffic_input(scenario);
    return number_text(core::get(scenario, traffic), traffic.unit);
}

bool holds_words(const QString& text, const QString& words) {
    const auto bare = [](const QString& whole) {
        QString letters;
        for (const QChar c : whole)
            if (c.isLetterOrNumber())
                letters += c.toLower();
        return letters;
    };
    const QString all = bare(text);
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString letters = bare(word);
        if (letters.isEmpty() ? !text.contains(word) : !all.contains(letters))
            return false;
    }
    return true;
}

} // namespace ui
