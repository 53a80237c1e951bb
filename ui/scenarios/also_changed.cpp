// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/also_changed.h"

#include "ui/words/translate.h"

#include "core/report/shown_input.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct AlsoChanged {
    Q_DECLARE_TR_FUNCTIONS(AlsoChanged)
};

// Whether the name stands for the input, or for another name that does.
bool stands_for(const core::Input& name, const core::Input& input) {
    if (&name == &input || input.preset == name.path)
        return true;
    const core::Input* other = core::find_input(input.preset);
    return other && other->preset == name.path;
}

QString value_in_words(const core::Scenario& scenario, const core::Input& input) {
    if (input.flag)
        return core::value_text(scenario, input) == "true"
                   ? AlsoChanged::tr("on", "a switch that a choice turned")
                   : AlsoChanged::tr("off", "a switch that a choice turned");
    return to_qt(core::shown_value(scenario, input, translate_core));
}

} // namespace

QString also_changed_text(const core::Input& chosen, const core::Scenario& before,
                          const core::Scenario& after) {
    QStringList changed;
    for (const core::Input& input : core::inputs())
        if (!stands_for(chosen, input) && core::value_text(before, input) != core::value_text(after, input))
            changed << QStringLiteral("%1 %2").arg(label_of(input), value_in_words(after, input));
    return changed.isEmpty() ? QString()
                             : AlsoChanged::tr("Also changed: %1. Undo takes all of it back.")
                                   .arg(changed.join(QStringLiteral(", ")));
}

} // namespace ui
