// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document.h"

#include "ui/documents/written.h"
#include "ui/files/recent_files.h"
#include "ui/words/translate.h"

#include "core/model/traffic.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace ui {

namespace {

const QString suffix = QStringLiteral("rentorrun");

bool is_changed_by_others(const OpenScenario& open) {
    return open.stamp && on_disk(open.file_path, *open.stamp) == OnDisk::changed;
}

} // namespace

Document::Document(ScenarioController& controller, Dialogs& dialogs, QWidget& window)
    : QObject(&window), m_controller(controller), m_dialogs(dialogs), m_window(window) {
    connect(&controller, &ScenarioController::range_wanted, this, &Document::edit_range);
    connect(&controller, &ScenarioController::goal_wanted, this,
            [this](const QString& path) { seek_goal(m_window, m_dialogs, m_controller, path); });
    connect(&controller, &ScenarioController::note_wanted, this,
            [this](const QString& path) { edit_value_note(m_window, m_dialogs, m_controller, path); });
    connect(&controller, &ScenarioController::week_wanted, this, &Document::draw_week);
}

bool Document::open(const QString& path) {
    m_controller.finish_editing();
    const auto tab = tab_of_file(m_controller.tabs(), path);
    if (!tab)
        return read(path, Where::spare_tab);
    m_controller.activate(*tab);
    // What nobody here has changed is shown as it is now.
    const OpenScenario& open = m_controller.active();
    return open.is_modified() || !is_changed_by_others(open) || read(path, Where::active_tab);
}

std::vector<core::FileProblem> Document::open_or_say_why(const QString& path) {
    ScenarioFileRead file = read_scenario_file(path);
    if (!file.read.scenario)
        return std::move(file.read.problems);
    place(std::move(file), path, Where::spare_tab);
    return {};
}

std::vector<core::FileProblem> Document::restore_file(const QString& path, Where where) {
    ScenarioFileRead file = read_scenario_file(path);
    if (!file.read.scenario)
        return std::move(file.read.problems);
    const bool ready_made = is_ready_made(path);
    place(std::move(*file.read.scenario), ready_made ? QString() : QFileInfo(path).absoluteFilePath(),
          ready_made ? std::nullopt : std::optional(file.stamp), where);
    if (ready_made)
        m_controller.mark_ready_made(path);
    return {};
}

void Document::restore_kept(const UnsavedWork& work, Where where) {
    place(work.scenario, work.file_path,
          work.file_path.isEmpty() ? std::nullopt : std::optional(work.stamp.value_or(FileStamp{})), where);
    m_controller.mark_changed(work.was);
    m_controller.mark_unsaved();
}

void Document::open_all(const QStringList& paths) {
    for (const QString& path : paths) {
        if (!tab_of_file(m_controller.tabs(), path) && !has_room(Where::spare_tab))
            return;
        open(path);
    }
}

bool Document::open_ready_made(const QString& resource_path) {
    return read(resource_path, Where::new_tab);
}

bool Document::ask_my_case() {
    const auto base = read_scenario_file(my_case_base).read.scenario;
    auto scenario =
        m_dialogs.ask_my_case(&m_window, base.value_or(core::Scenario{}), m_controller.catalogue());
    if (!scenario)
        return false;
    scenario->name = tr("My case").toStdString();
    return show(std::move(*scenario), {});
}

void Document::start_anew() {
    if (!read(article_scenario, Where::active_tab))
        m_controller.load({}, {});
}

void Document::ask_and_open() {
    const QString now = m_controller.file_path();
    const QString filters = scenario_filter() + QStringLiteral(";;") +
                            tr("Exported pictures and pages (*.png *.html)") + QStringLiteral(";;") +
                            tr("All files (*)");
    const QString folder = now.isEmpty() ? last_folder(FileKind::scenario) : QFileInfo(now).absolutePath();
    const QString path = m_dialogs.ask_open(&m_window, folder, filters);
    if (!path.isEmpty())
        open(path);
}

bool Document::has_room(Where where) {
    const bool needs_a_tab =
        where == Where::new_tab || (where == Where::spare_tab && !m_controller.active().is_untouched());
    if (!needs_a_tab || m_controller.tab_count() < most_tabs)
        return true;
    m_dialogs.show_failure(
        &m_window, tr("No more tabs"),
        tr("%1 scenarios are open, as many as the window holds. Close one of them first.").arg(most_tabs));
    return false;
}

bool Document::read(const QString& path, Where where) {
    if (!has_room(where))
        return false;
    ScenarioFileRead file = read_scenario_file(path);
    if (!file.read.scenario) {
        m_dialogs.show_problems(&m_window, path, file.read.problems);
        return false;
    }
    place(std::move(file), path, where);
    return true;
}

void Document::place(ScenarioFileRead file, const QString& path, Where where) {
    core::Scenario& scenario = *file.read.scenario;
    if (is_ready_made(path)) {
        place(std::move(scenario), {}, {}, where);
        m_controller.mark_ready_made(path);
    } else if (file.is_picture) { // saving over it would destroy it: a document without a file
        place(std::move(scenario), {}, {}, where);
    } else {
        place(std::move(scenario), QFileInfo(path).absoluteFilePath(), file.stamp, where);
        remember_file(path);
    }
}

bool Document::show(core::Scenario scenario, QString path, const std::optional<FileStamp>& stamp) {
    if (const auto tab = tab_of_file(m_controller.tabs(), path); !path.isEmpty() && tab) {
        if (!m_controller.tabs()[static_cast<std::size_t>(*tab)]->is_modified()) {
            m_controller.activate(*tab);
            m_controller.load(std::move(scenario), path, stamp.value_or(FileStamp{}));
            return true;
        }
        path.clear(); // two tabs of one file would write over each other
    }
    if (!has_room(Where::spare_tab))
        return false;
    // Of an unknown state of the file: whatever it holds now may be somebody else's.
    const auto known = path.isEmpty() ? std::nullopt : std::optional(stamp.value_or(FileStamp{}));
    place(std::move(scenario), path, known, Where::spare_tab);
    return true;
}

bool Document::show_in_new_tab(core::Scenario scenario) {
    if (!has_room(Where::new_tab))
        return false;
    place(std::move(scenario), {}, {}, Where::new_tab);
    m_controller.mark_unsaved();
    return true;
}

void Document::place(core::Scenario scenario, const QString& path, std::optional<FileStamp> stamp,
                     Where where) {
    const bool here =
        where == Where::active_tab || (where == Where::spare_tab && m_controller.active().is_untouched());
    if (here)
        m_controller.load(std::move(scenario), path, std::move(stamp));
    else
        m_controller.load_in_new_tab(std::move(scenario), path, std::move(stamp));
}

bool Document::save() {
    m_controller.finish_editing();
    tell_of_vanished_files();
    return m_controller.file_path().isEmpty() ? save_as() : save_to(m_controller.file_path());
}

bool Document::save_as() {
    m_controller.finish_editing();
    const QString path = ask_path();
    return !path.isEmpty() && save_to(path);
}

QString Document::ask_path() {
    QString suggested = m_controller.file_path();
    if (suggested.isEmpty()) {
        suggested =
            QDir(last_folder(FileKind::scenario)).filePath(as_file_name(name()) + QLatin1Char('.') + suffix);
    }
    const QString path = m_dialogs.ask_save(&m_window, suggested, scenario_filter());
    return path.isEmpty() ? path : QFileInfo(with_suffix(path, suffix)).absoluteFilePath();
}

bool Document::is_in_another_tab(const QString& path) {
    const auto tab = tab_of_file(m_controller.tabs(), path);
    if (!tab || *tab == m_controller.active_tab())
        return false;
    m_dialogs.show_failure(
        &m_window, tr("Not saved"),
        tr("“%1” is open in another tab. Close that tab first, or save under another name.")
            .arg(QFileInfo(path).fileName()));
    return true;
}

bool Document::save_to(const QString& path) {
    // Another program, another window or a colleague on a shared folder.
    if (path != m_controller.file_path() || !is_changed_by_others(m_controller.active()))
        return write(path);
    switch (m_dialogs.ask_changed_on_disk(&m_window, QFileInfo(path).fileName())) {
    case Dialogs::ChangedOnDisk::overwrite:
        return write(path);
    case Dialogs::ChangedOnDisk::save_as:
        break;
    case Dialogs::ChangedOnDisk::cancel:
        return false;
    }
    // Whoever chooses the same file now knows what they replace.
    const QString other = ask_path();
    return !other.isEmpty() && write(other);
}

bool Document::write(const QString& path) {
    if (is_in_another_tab(path))
        return false;
    core::Scenario scenario = m_controller.scenario();
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    scenario.saved_at = now.toStdString();
    const QByteArray text = QByteArray::fromStdString(core::write_scenario(scenario));
    const int other = other_names(path);
    QString error;
    if (!write_file(path, text, &error)) {
        m_dialogs.show_failure(
            &m_window, tr("Not saved"),
            tr("“%1” is not saved. %2 Nothing is lost: the scenario is still open and the old file, if there "
               "was one, is as it was.")
                .arg(QFileInfo(path).fileName(), error));
        return false;
    }
    m_controller.mark_saved(path, now, file_stamp(text));
    remember_file(path);
    if (other > 0)
        m_dialogs.show_done(
            &m_window, tr("“%1” had other names on the disk (hard links).").arg(QFileInfo(path).fileName()),
            tr("It is saved under this one. The others keep what they held."));
    return true;
}

bool Document::write_file(const QString& path, const QByteArray& text, QString* error) {
    if (is_no_ordinary_file(path)) { // a pipe that nobody reads would keep us for ever
        *error = no_ordinary_file_text(path);
        return false;
    }
    return is_readable_again(static_cast<std::size_t>(text.size()), core::scenario_max_bytes, error) &&
           write_whole(path, text, error);
}

void Document::tell_of_vanished_files() {
    QStringList names;
    for (int tab = 0; tab < m_controller.tab_count(); ++tab) {
        const OpenScenario& open = *m_controller.tabs()[static_cast<std::size_t>(tab)];
        const bool was_there = open.stamp && !open.stamp->hash.isEmpty();
        if (!was_there || QFileInfo::exists(open.file_path))
            continue;
        names << QDir::toNativeSeparators(open.file_path);
        m_controller.mark_vanished(tab);
    }
    if (!names.isEmpty())
        m_dialogs.show_failure(
            &m_window, tr("Not there any more"),
            tr("These files were deleted or moved. What was opened from them is still here, and "
               "saving writes it anew.") +
                QStringLiteral("\n\n") + names.join(QLatin1Char('\n')));
}

bool Document::may_close(int tab) {
    m_controller.finish_editing();
    tell_of_vanished_files();
    if (!m_controller.tabs()[static_cast<std::size_t>(tab)]->is_modified())
        return true;
    m_controller.activate(tab);
    switch (m_dialogs.ask_unsaved(&m_window, name())) {
    case Dialogs::Unsaved::save:
        return save();
    case Dialogs::Unsaved::discard:
        return true;
    case Dialogs::Unsaved::cancel:
        break;
    }
    return false;
}

bool Document::close_tab(int tab) {
    if (!may_close(tab))
        return false;
    if (m_controller.tab_count() == 1)
        start_anew();
    else
        m_controller.close_tab(tab);
    return true;
}

bool Document::may_quit() {
    for (int tab = 0; tab < m_controller.tab_count(); ++tab)
        if (!may_close(tab))
            return false;
    return true;
}

void Document::edit_name_and_notes() {
    m_controller.finish_editing();
    core::Scenario scenario = m_controller.scenario();
    const NameAndNotes before{.name = in_readers_language(scenario.name), .notes = to_qt(scenario.notes)};
    const auto after =
        m_dialogs.ask_name_and_notes(&m_window, before, QFileInfo(m_controller.file_path()).fileName());
    if (!after)
        return;
    if (after->name != before.name)
        scenario.name = after->name.toStdString();
    if (after->notes != before.notes)
        scenario.notes = after->notes.toStdString();
    m_controller.replace(std::move(scenario), tr("Name and notes"));
}

void Document::show_ranges() {
    m_controller.finish_editing();
    const core::Scenario& scenario = m_controller.scenario();
    TableWords table{.title = tr("Ranges"),
                     .summary = {},
                     .head = {tr("Input"), tr("Now"), tr("From"), tr("To")},
                     .rows = {}};
    for (const core::Input& input : core::inputs()) {
        const auto range = scenario.ranges.find(input.path);
        if (range != scenario.ranges.end())
            table.rows.push_back({label_of(input), shown_value(input, core::get(scenario, input)),
                                  number_text(range->second.low, input.unit),
                                  number_text(range->second.high, input.unit)});
    }
    table.summary = table.rows.empty()
                        ? tr("No input has a range yet: a right click on one says how far it may be off. "
                             "Without ranges only "
                             "the throughput model's own error makes the answer uncertain.")
                        : tr("In nine cases of ten each of these lies between its two ends; the chance that "
                             "self-hosting is "
                             "cheaper comes from that. A right click on an input changes its own.");
    m_dialogs.show_table(&m_window, table);
}

void Document::edit_range(const QString& path) {
    m_controller.finish_editing();
    const core::Input* input = core::find_input(path.toStdString());
    if (!input || input->kind != core::InputKind::number)
        return;
    const core::Scenario& scenario = m_controller.scenario();
    const auto known = scenario.ranges.find(input->path);
    const auto before = known == scenario.ranges.end() ? std::nullopt : std::optional(known->second);
    if (const auto after = m_dialogs.ask_range(&m_window, *input, core::get(scenario, *input), before))
        m_controller.set_range(path, after->range);
}

void Document::draw_week(const QString& path) {
    m_controller.finish_editing();
    const core::Input* input = core::find_input(path.toStdString());
    if (!input || input->kind != core::InputKind::series)
        return;
    core::Scenario scenario = m_controller.scenario();
    std::vector<double> hours = input->series(scenario);
    if (hours.empty()) { // as the peak says
        scenario.traffic.deferrable_share = 0;
        hours = core::day_shape(scenario.traffic).load;
    }
    if (const auto after = m_dialogs.ask_week(&m_window, hours); after && *after != hours)
        m_controller.set_series(path, to_qt(core::series_text(*after)));
}

} // namespace ui
