// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/written.h"

#include "ui/words/translate.h"

#include "core/report/shown_input.h"
#include "core/scenario/value_notes.h"
#include "core/text/money_within.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Written {
    Q_DECLARE_TR_FUNCTIONS(Written)
};

// What a value that is none any more was, as a reader sees it.
QString shown_then(core::Scenario scenario, const core::Input& input, const std::string& of) {
    return core::set_from_text(scenario, input.path, of).empty()
               ? to_qt(core::shown_value(scenario, input, translate_core))
               : to_qt(of);
}

} // namespace

void seek_goal(QWidget& window, Dialogs& dialogs, ScenarioController& controller, const QString& path) {
    controller.finish_editing();
    const core::Input* input = core::find_input(path.toStdString());
    if (!input || input->kind != core::InputKind::number)
        return;
    controller.evaluate_now();
    if (const auto taken = dialogs.ask_goal(&window, controller.shown().snapshot, *input))
        controller.set_number(taken->path, taken->value);
}

void edit_value_note(QWidget& window, Dialogs& dialogs, ScenarioController& controller, const QString& path) {
    controller.finish_editing();
    const core::Input* input = core::find_input(path.toStdString());
    if (!input)
        return;
    core::Scenario scenario = controller.scenario();
    const core::ValueNote* known = core::note_of(scenario, *input);
    const core::ValueNote before = known ? *known : core::ValueNote{};
    const bool of_another = known && !core::is_of_present_value(scenario, *input, before);
    const auto source = scenario.sources.find(input->path);
    const auto after =
        dialogs.ask_value_note(&window, *input, to_qt(core::shown_value(scenario, *input, translate_core)),
                               before, of_another ? shown_then(scenario, *input, before.of) : QString(),
                               source == scenario.sources.end() ? nullptr : &source->second);
    // What is confirmed as it stood is left to the value that it was written of.
    if (!after || (after->source == before.source && after->text == before.text))
        return;
    core::put_note(scenario, *input, after->source, after->text);
    controller.replace(std::move(scenario), Written::tr("Note on %1").arg(label_of(*input)));
}

void note_decision(QWidget& window, Dialogs& dialogs, ScenarioController& controller) {
    controller.finish_editing();
    controller.evaluate_now();
    core::Scenario scenario = controller.scenario();
    // In dollars, as all that is kept in a file; what shows it does so in the reader's money.
    const std::string answer = core::headline(controller.snapshot(), translate_in_dollars);
    const auto text =
        dialogs.ask_decision(&window, to_qt(core::money_within(answer, translate_core)), scenario.decisions);
    if (!text || text->trimmed().isEmpty())
        return;
    const std::string typed = text->toStdString();
    scenario.decisions.push_back({.on = today(),
                                  .text = std::string(core::as_much_as_allowed(typed)),
                                  .answer = std::string(core::as_much_as_allowed(answer))});
    controller.replace(std::move(scenario), Written::tr("Decision noted"));
}

void edit_correlations(QWidget& window, Dialogs& dialogs, ScenarioController& controller) {
    controller.finish_editing();
    core::Scenario scenario = controller.scenario();
    const auto after = dialogs.ask_correlations(&window, scenario);
    if (!after || *after == scenario.correlations)
        return;
    scenario.correlations = *after;
    controller.replace(std::move(scenario), Written::tr("Ranges that move together"));
}

} // namespace ui
