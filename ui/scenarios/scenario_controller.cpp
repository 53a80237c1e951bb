// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/scenario_controller.h"

#include "ui/scenarios/also_changed.h"
#include "ui/scenarios/compare_tabs.h"
#include "ui/words/translate.h"

#include "core/report/shown_input.h"
#include "core/scenario/ranges.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const core::Input* input_of_kind(const QString& path, core::InputKind kind) {
    const core::Input* input = core::find_input(path.toStdString());
    return input && input->kind == kind ? input : nullptr;
}

bool same_figures(const core::Scenario& a, const core::Scenario& b) {
    return std::ranges::all_of(core::inputs(), [&](const core::Input& input) {
        return core::value_text(a, input) == core::value_text(b, input);
    });
}

} // namespace

ScenarioController::ScenarioController(core::CataloguePtr catalogue, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)) {
    m_pending.setSingleShot(true);
    m_pending.setInterval(0);
    connect(&m_pending, &QTimer::timeout, this, &ScenarioController::evaluate_now);
    add_tab(0);
}

ScenarioController::~ScenarioController() {
    for (const auto& open : m_tabs)
        open->undo.disconnect(this); // a stack that goes tells of it
}

void ScenarioController::load(core::Scenario scenario, const QString& file_path,
                              std::optional<FileStamp> stamp) {
    leave();
    OpenScenario& open = now();
    // A file that is read again is the same workload.
    open.in_portfolio = open.in_portfolio && !file_path.isEmpty() && open.file_path == file_path;
    open.file_path = file_path;
    open.stamp = std::move(stamp);
    open.recovered = open.ready_made = false;
    open.undo.clear();
    open.baseline_waits = m_catalogue->models.empty();
    open.was.clear();
    open.state.said_ranges = core::said_ranges(scenario);
    open.state.scenario = std::move(scenario);
    set_baseline(open);
    emit document_changed();
}

void ScenarioController::set_catalogue(core::CataloguePtr catalogue) {
    m_catalogue = std::move(catalogue);
    for (const auto& open : m_tabs)
        // Not under an undo history, whose steps keep what they were compared with.
        if (std::exchange(open->baseline_waits, false) && open->undo.count() == 0)
            set_baseline(*open);
    schedule();
}

void ScenarioController::set_baseline(OpenScenario& open) const {
    open.state.baseline = core::with_preset_values(open.state.scenario, *m_catalogue);
    for (const auto& [path, value] : open.was)
        core::set_from_text(open.state.baseline, path, value); // what is no value any more is left out
}

void ScenarioController::mark_changed(const ChangedFrom& was) {
    now().was = was;
    set_baseline(now());
    schedule();
}

void ScenarioController::mark_saved(const QString& file_path, const QString& saved_at,
                                    std::optional<FileStamp> stamp) {
    OpenScenario& open = now();
    open.file_path = file_path;
    open.stamp = std::move(stamp);
    open.state.scenario.saved_at = saved_at.toStdString();
    open.recovered = open.ready_made = false;
    end_gesture();
    open.undo.setClean();
    schedule(); // the snapshot's scenario has the date, too
    emit document_changed();
}

void ScenarioController::mark_unsaved() {
    now().recovered = true;
    emit document_changed();
}

void ScenarioController::mark_vanished(int tab) {
    OpenScenario& open = *m_tabs[static_cast<std::size_t>(tab)];
    open.stamp = FileStamp{};
    open.recovered = true;
    emit document_changed();
}

void ScenarioController::mark_ready_made(const QString& resource_path) {
    now().ready_made = true;
    now().ready_made_path = resource_path;
    emit document_changed();
}

void ScenarioController::begin_gesture() {
    m_gesture = ++m_last_gesture;
    emit gesture_changed(true);
}

void ScenarioController::end_gesture() {
    if (std::exchange(m_gesture, 0) != 0)
        emit gesture_changed(false);
}

void ScenarioController::take_back_gesture() {
    QUndoStack& undo = now().undo;
    // The stack hands out its commands for reading only.
    auto* last = dynamic_cast<ScenarioStep*>(const_cast<QUndoCommand*>(undo.command(undo.index() - 1)));
    if (in_gesture() || !last || last->gesture() == 0 || last->gesture() != m_last_gesture)
        return;
    last->vanish_when_undone();
    undo.undo();
}

void ScenarioController::set_number(const QString& path, double value) {
    const core::Input* input = input_of_kind(path, core::InputKind::number);
    if (!input)
        return;
    const bool means_something = value == 0 && !input->zero_means.empty();
    ScenarioState after = now().state;
    core::set(after.scenario, *input, means_something ? 0 : core::clamped(*input, value));
    settle_source(after.scenario, *input);
    push(std::move(after));
    // Typed: nobody but the reader knows whose price it is, and a mix is made by it.
    if (const core::Term term = core::term_of(scenario());
        input == &core::instance_price_input() && term != core::Term::on_demand && !in_gesture())
        emit told(tr("The price counts as one of the term “%1”, which can be changed beside the machine.")
                      .arg(core_text(core::term_name(term))));
}

void ScenarioController::set_choice(const QString& path, int choice) {
    const core::Input* input = input_of_kind(path, core::InputKind::choice);
    if (!input || choice < 0 || choice >= static_cast<int>(input->choices.size()))
        return;
    ScenarioState after = now().state;
    core::choose(after.scenario, *input, choice);
    push(std::move(after));
}

void ScenarioController::set_flag(const QString& path, bool on) {
    const core::Input* input = input_of_kind(path, core::InputKind::flag);
    if (!input)
        return;
    ScenarioState after = now().state;
    // The catalogue may know the figures of what is switched on.
    if (!on || !core::apply_named(input->path, "true", *m_catalogue, after.scenario))
        input->flag(after.scenario) = on;
    const QString beside = also_changed_text(*input, scenario(), after.scenario);
    push(std::move(after));
    if (!beside.isEmpty())
        emit told(beside);
}

void ScenarioController::set_text(const QString& path, const QString& text) {
    const core::Input* input = input_of_kind(path, core::InputKind::text);
    if (!input)
        return;
    ScenarioState after = now().state;
    input->text(after.scenario) = text.toStdString();
    push(std::move(after));
}

QString ScenarioController::set_series(const QString& path, const QString& text) {
    const core::Input* input = input_of_kind(path, core::InputKind::series);
    if (!input || text == to_qt(core::shown_value(scenario(), *input, translate_core)))
        return {};
    ScenarioState after = now().state;
    const auto problem = core::set_from_text(after.scenario, input->path, series_id(text).toStdString());
    if (!problem.empty())
        return to_qt(problem.substr(input->path.size() + 2));
    settle_source(after.scenario, *input);
    push(std::move(after));
    return {};
}

void ScenarioController::set_range(const QString& path, const std::optional<core::Range>& range) {
    const core::Input* input = input_of_kind(path, core::InputKind::number);
    if (!input)
        return;
    ScenarioState after = now().state;
    if (range)
        after.said_ranges[std::string(input->path)] = {*range, core::get(after.scenario, *input)};
    else
        after.said_ranges.erase(std::string(input->path));
    push(std::move(after), QCoreApplication::translate("ScenarioStep", "Range of %1").arg(label_of(*input)));
}

void ScenarioController::reset(const QString& path) {
    const core::Input* input = core::find_input(path.toStdString());
    if (!input)
        return;
    ScenarioState after = now().state;
    core::set_from_text(after.scenario, input->path, core::value_text(baseline(), *input));
    settle_source(after.scenario, *input);
    push(std::move(after));
}

void ScenarioController::replace(core::Scenario scenario, const QString& step_name) {
    core::SaidRanges said = active().state.said_ranges;
    core::follow_preset(said, active().state.scenario, scenario);
    push({.scenario = std::move(scenario), .baseline = baseline(), .said_ranges = std::move(said)},
         step_name);
}

void ScenarioController::replace_preset(core::Scenario scenario, core::Scenario baseline,
                                        const QString& step_name) {
    core::SaidRanges said = active().state.said_ranges;
    core::follow_preset(said, active().state.scenario, scenario);
    push({.scenario = std::move(scenario), .baseline = std::move(baseline), .said_ranges = std::move(said)},
         step_name);
}

void ScenarioController::use_prices_of_today() {
    ScenarioState after = now().state;
    const core::PricesOfToday prices = core::prices_of_today(scenario(), *m_catalogue, today());
    for (const auto* list : {&prices.changed, &prices.confirmed})
        for (const core::NewPrice& price : *list) {
            core::put(price, after.scenario);
            core::put(price, after.baseline);
        }
    push(std::move(after), tr("Today's prices"));
}

void ScenarioController::settle_source(core::Scenario& scenario, const core::Input& input) const {
    const auto was = baseline().sources.find(input.path);
    const bool same = core::value_text(scenario, input) == core::value_text(baseline(), input);
    if (same && was != baseline().sources.end())
        scenario.sources[was->first] = was->second;
    else if (const auto now = scenario.sources.find(input.path); !same && now != scenario.sources.end())
        scenario.sources.erase(now);
}

void ScenarioController::push(ScenarioState after, const QString& step_name) {
    OpenScenario& open = now();
    core::move_ranges(after.scenario, after.said_ranges);
    if (after.scenario == open.state.scenario)
        return;
    if (open.ready_made && open.undo.index() == 0 && !same_figures(after.scenario, open.state.scenario)) {
        // What its name and notes say is no longer true of its figures.
        after.scenario.name =
            tr("%1 (changed)").arg(in_readers_language(open.state.scenario.name)).toStdString();
        after.scenario.notes.clear();
    }
    open.undo.push(new ScenarioStep(open.state, std::move(after), step_name, m_gesture,
                                    [this, &open](const ScenarioState& state) { show(open, state); }));
}

void ScenarioController::show(OpenScenario& open, const ScenarioState& state) {
    const bool renamed = open.state.scenario.name != state.scenario.name;
    open.state = state;
    schedule();
    if (renamed)
        emit document_changed();
}

void ScenarioController::pin_present(const QString& name) {
    m_pins.push_back({.name = name, .snapshot = core::make_snapshot(scenario(), *m_catalogue, today())});
    schedule();
    emit pins_changed();
}

void ScenarioController::compare_tabs(bool on) {
    m_compares_tabs = on;
    schedule();
    emit pins_changed();
}

void ScenarioController::unpin_all() {
    m_pins.clear();
    compare_tabs(false);
}

void ScenarioController::set_surge(const core::Surge& surge) {
    m_surge = surge;
    schedule();
}

void ScenarioController::schedule() {
    if (!m_pending.isActive())
        m_pending.start();
}

void ScenarioController::evaluate_now() {
    m_pending.stop();
    // The last one is drawn as a ghost: what somebody has pinned goes before a tab.
    std::vector<Pin> pins =
        m_compares_tabs ? tabs_as_pins(m_tabs, m_active, *m_catalogue) : std::vector<Pin>();
    pins.insert(pins.end(), m_pins.begin(), m_pins.end());
    m_shown = {.snapshot = core::make_snapshot(scenario(), *m_catalogue, today()),
               .pins = std::move(pins),
               .surge = m_surge};
    emit evaluated(m_shown);
}

} // namespace ui
