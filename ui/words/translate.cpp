// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/translate.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString translated(const char* context, std::string_view text) {
    return QCoreApplication::translate(context, std::string(text).c_str());
}

} // namespace

std::string translate_core(std::string_view english_text) {
    const QString in_core = translated("core", english_text);
    // Notices name inputs; their labels are the table's words.
    return (in_core == to_qt(english_text) ? translated("inputs", english_text) : in_core).toStdString();
}

QString core_text(std::string_view english_text) {
    return translated("core", english_text);
}

std::string translate_input(std::string_view english_text) {
    return translated("inputs", english_text).toStdString();
}

QString label_of(const core::Input& input) {
    return translated("inputs", input.label);
}

QString definition_of(const core::Input& input) {
    return translated("inputs", input.definition);
}

QString choice_text(const core::Input& input, int choice) {
    return translated("inputs", input.choices[static_cast<std::size_t>(choice)]);
}

QString number_text(double value, core::Unit unit) {
    return to_qt(core::format(value, unit, translate_core));
}

QString short_text(double value, core::Unit unit) {
    return to_qt(core::format_short(value, unit));
}

QString full_text(double value, core::Unit unit) {
    return to_qt(core::format_exact(value, unit));
}

QString shown_value(const core::Input& number_input, double value) {
    if (value == 0 && !number_input.zero_means.empty())
        return translated("inputs", number_input.zero_means);
    return number_text(value, number_input.unit);
}

} // namespace ui
