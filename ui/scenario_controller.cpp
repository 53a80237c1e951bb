// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenario_controller.h"

#include "ui/translate.h"

#include "core/uncertainty.h"

#include <QDate>

#include <algorithm>

namespace ui {

namespace {

constexpr auto traffic_path = "traffic.words_per_day";

const core::Input* input_of_kind(const QString& path, core::InputKind kind) {
    const core::Input* input = core::find_input(path.toStdString());
    return input && input->kind == kind ? input : nullptr;
}

// A tenth of a millisecond: few enough samples for every frame of a drag, enough for a figure in per cent.
constexpr int chance_samples = 2000;

std::optional<double> chance_self_hosted(const core::Scenario& scenario) {
    const core::Uncertainty found =
        core::uncertainty(scenario, nullptr, {.samples = chance_samples, .break_even_samples = 0});
    if (found.varied == 0)
        return std::nullopt;
    return 1 - found.probability_cheapest[static_cast<std::size_t>(core::Option::api)];
}

} // namespace

ScenarioController::ScenarioController(const core::Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_catalogue(catalogue) {
    m_pending.setSingleShot(true);
    m_pending.setInterval(0);
    connect(&m_pending, &QTimer::timeout, this, &ScenarioController::evaluate_now);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &ScenarioController::document_changed);
}

void ScenarioController::load(core::Scenario scenario, const QString& file_path) {
    m_gesture = 0;
    m_surge = 1;
    m_recovered = false;
    m_file_path = file_path;
    m_undo.clear();
    show({.scenario = scenario, .baseline = scenario});
    emit document_changed();
}

void ScenarioController::mark_saved(const QString& file_path, const QString& saved_at) {
    m_file_path = file_path;
    m_state.scenario.saved_at = saved_at.toStdString();
    m_recovered = false;
    m_gesture = 0;
    m_undo.setClean();
    schedule(); // the snapshot's scenario has the date, too
    emit document_changed();
}

void ScenarioController::mark_unsaved() {
    m_recovered = true;
    emit document_changed();
}

void ScenarioController::begin_gesture() {
    m_gesture = ++m_last_gesture;
}

void ScenarioController::end_gesture() {
    m_gesture = 0;
}

void ScenarioController::set_number(const QString& path, double value) {
    const core::Input* input = input_of_kind(path, core::InputKind::number);
    if (!input)
        return;
    const bool means_something = value == 0 && !input->zero_means.empty();
    ScenarioState after = m_state;
    core::set(after.scenario, *input, means_something ? 0 : core::clamped(*input, value));
    settle_source(after.scenario, *input);
    push(std::move(after));
}

void ScenarioController::set_shown_number(const QString& path, double value) {
    set_number(path, path == QLatin1String(traffic_path) ? value / m_surge : value);
}

void ScenarioController::set_choice(const QString& path, int choice) {
    const core::Input* input = input_of_kind(path, core::InputKind::choice);
    if (!input || choice < 0 || choice >= static_cast<int>(input->choices.size()))
        return;
    ScenarioState after = m_state;
    input->set_choice(after.scenario, choice);
    push(std::move(after));
}

void ScenarioController::set_flag(const QString& path, bool on) {
    const core::Input* input = input_of_kind(path, core::InputKind::flag);
    if (!input)
        return;
    ScenarioState after = m_state;
    input->flag(after.scenario) = on;
    push(std::move(after));
}

void ScenarioController::set_text(const QString& path, const QString& text) {
    const core::Input* input = input_of_kind(path, core::InputKind::text);
    if (!input)
        return;
    ScenarioState after = m_state;
    input->text(after.scenario) = text.toStdString();
    push(std::move(after));
}

void ScenarioController::reset(const QString& path) {
    const core::Input* input = core::find_input(path.toStdString());
    if (!input)
        return;
    ScenarioState after = m_state;
    core::set_from_text(after.scenario, input->path, core::value_text(m_state.baseline, *input));
    settle_source(after.scenario, *input);
    push(std::move(after));
}

void ScenarioController::replace(core::Scenario scenario, const QString& step_name) {
    push({.scenario = std::move(scenario), .baseline = m_state.baseline}, step_name);
}

void ScenarioController::replace_preset(core::Scenario scenario, core::Scenario baseline,
                                        const QString& step_name) {
    push({.scenario = std::move(scenario), .baseline = std::move(baseline)}, step_name);
}

void ScenarioController::settle_source(core::Scenario& scenario, const core::Input& input) const {
    const auto was = m_state.baseline.sources.find(input.path);
    const bool same = core::value_text(scenario, input) == core::value_text(m_state.baseline, input);
    if (same && was != m_state.baseline.sources.end())
        scenario.sources[was->first] = was->second;
    else if (const auto now = scenario.sources.find(input.path); !same && now != scenario.sources.end())
        scenario.sources.erase(now);
}

void ScenarioController::push(ScenarioState after, const QString& step_name) {
    if (after.scenario == m_state.scenario)
        return;
    m_undo.push(new ScenarioStep(m_state, std::move(after), step_name, m_gesture,
                                 [this](const ScenarioState& state) { show(state); }));
}

void ScenarioController::show(const ScenarioState& state) {
    m_state = state;
    schedule();
}

void ScenarioController::pin_present(const QString& name) {
    m_pins.push_back(
        {.name = name, .scenario = m_state.scenario, .evaluation = core::evaluate(m_state.scenario)});
    schedule();
}

void ScenarioController::unpin_all() {
    m_pins.clear();
    schedule();
}

void ScenarioController::set_surge(double factor) {
    m_surge = factor;
    schedule();
}

void ScenarioController::schedule() {
    if (!m_pending.isActive())
        m_pending.start();
}

void ScenarioController::evaluate_now() {
    m_pending.stop();
    Snapshot next{.scenario = m_state.scenario, .pins = m_pins, .surge = m_surge};
    if (const core::Input* traffic = core::find_input(traffic_path); traffic && m_surge != 1)
        core::set(next.scenario, *traffic,
                  core::clamped(*traffic, m_state.scenario.traffic.words_per_day * m_surge));
    next.evaluation = core::evaluate(next.scenario);
    next.verdict = core::verdict(next.scenario, next.evaluation);
    next.notices = core::notices(next.scenario, next.evaluation, next.verdict.too_close_to_call, m_catalogue,
                                 QDate::currentDate().toString(Qt::ISODate).toStdString());
    next.chance_self_hosted = chance_self_hosted(next.scenario);
    m_snapshot = std::move(next);
    emit evaluated(m_snapshot);
}

} // namespace ui
