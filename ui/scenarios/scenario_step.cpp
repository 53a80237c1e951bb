// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenario_step.h"

#include "ui/words/translate.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

bool differs(const core::Scenario& a, const core::Scenario& b, const core::Input& input) {
    return core::value_text(a, input) != core::value_text(b, input);
}

QString short_value(const core::Scenario& scenario, const core::Input& input) {
    const double value = core::get(scenario, input);
    return value == 0 && !input.zero_means.empty() ? shown_value(input, value)
                                                   : short_text(value, input.unit);
}

QString one_change(const core::Scenario& before, const core::Scenario& after, const core::Input& input) {
    switch (input.kind) {
    case core::InputKind::number:
        return QStringLiteral("%1 %2 → %3")
            .arg(label_of(input), short_value(before, input), shown_value(input, core::get(after, input)));
    case core::InputKind::choice:
        return QStringLiteral("%1 %2 → %3")
            .arg(label_of(input), choice_text(input, input.get_choice(before)),
                 choice_text(input, input.get_choice(after)));
    case core::InputKind::flag:
    case core::InputKind::text:
    case core::InputKind::series:
        return label_of(input);
    }
    return {};
}

} // namespace

QString step_text(const core::Scenario& before, const core::Scenario& after) {
    QStringList labels;
    const core::Input* last = nullptr;
    for (const core::Input& input : core::inputs()) {
        if (!differs(before, after, input))
            continue;
        last = &input;
        labels << label_of(input);
    }
    if (labels.isEmpty())
        return QCoreApplication::translate("ScenarioStep", "Change");
    if (labels.size() == 1)
        return one_change(before, after, *last);
    if (labels.size() == 2)
        return QCoreApplication::translate("ScenarioStep", "%1 and %2").arg(labels[0], labels[1]);
    return QCoreApplication::translate("ScenarioStep", "%1 and others").arg(labels[0]);
}

ScenarioStep::ScenarioStep(ScenarioState before, ScenarioState after, QString name, int gesture, Show show)
    : m_before(std::move(before)), m_after(std::move(after)), m_name(std::move(name)), m_gesture(gesture),
      m_show(std::move(show)) {
    update_text();
}

void ScenarioStep::update_text() {
    setText(m_name.isEmpty() ? step_text(m_before.scenario, m_after.scenario) : m_name);
}

bool ScenarioStep::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const ScenarioStep*>(other);
    if (!next || m_gesture == 0 || next->m_gesture != m_gesture)
        return false;
    m_after = next->m_after;
    // A drag that ends where it began has changed nothing and leaves no step behind.
    setObsolete(m_after.scenario == m_before.scenario);
    update_text();
    return true;
}

} // namespace ui
