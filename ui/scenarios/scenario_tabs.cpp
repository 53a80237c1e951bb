// SPDX-License-Identifier: GPL-3.0-or-later
// The controller's part that tells the open scenarios apart.
#include "ui/scenarios/scenario_controller.h"

#include <algorithm>

namespace ui {

void ScenarioController::add_tab(int at) {
    auto open = std::make_unique<OpenScenario>();
    open->id = ++m_last_id;
    m_undo.addStack(&open->undo);
    connect(&open->undo, &QUndoStack::cleanChanged, this, &ScenarioController::document_changed);
    m_tabs.insert(m_tabs.begin() + at, std::move(open));
    m_active = at;
    m_undo.setActiveStack(&now().undo);
}

// The surge was a look at the scenario before. A drag that goes on is a step of its own in the next: steps
// become one only within a history.
void ScenarioController::leave() {
    m_surge = {};
    schedule();
    emit scenario_left();
}

void ScenarioController::activate(int tab) {
    if (tab < 0 || tab >= tab_count() || tab == m_active)
        return;
    finish_editing();
    m_active = tab;
    m_undo.setActiveStack(&now().undo);
    leave();
    emit document_changed();
}

void ScenarioController::load_in_new_tab(core::Scenario scenario, const QString& file_path,
                                         std::optional<FileStamp> stamp) {
    finish_editing();
    add_tab(m_active + 1);
    load(std::move(scenario), file_path, std::move(stamp));
}

void ScenarioController::close_tab(int tab) {
    if (tab < 0 || tab >= tab_count() || tab_count() == 1)
        return;
    const bool was_active = tab == m_active;
    const auto place = m_tabs.begin() + tab;
    const std::unique_ptr<OpenScenario> closed = std::move(*place);
    m_tabs.erase(place);
    closed->undo.disconnect(this); // a stack that goes tells of it
    if (tab < m_active || m_active == tab_count())
        --m_active;
    m_undo.setActiveStack(&now().undo);
    if (was_active)
        leave();
    schedule(); // it may have been compared with
    emit document_changed();
}

void ScenarioController::move_tab(int from, int to) {
    if (from < 0 || from >= tab_count() || to < 0 || to >= tab_count() || from == to)
        return;
    const OpenScenario* const before = &active();
    const auto first = m_tabs.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    m_active = static_cast<int>(
        std::ranges::find(m_tabs, before, [](const auto& each) { return each.get(); }) - m_tabs.begin());
    schedule(); // the last one compared with is drawn
    emit document_changed();
}

void ScenarioController::put_in_portfolio(int tab, bool on) {
    if (tab < 0 || tab >= tab_count() || m_tabs[static_cast<std::size_t>(tab)]->in_portfolio == on)
        return;
    m_tabs[static_cast<std::size_t>(tab)]->in_portfolio = on;
    emit document_changed();
}

} // namespace ui
