// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/recovery.h"

#include "ui/files/file_guard.h"
#include "ui/scenarios/scenario_controller.h"
#include "ui/words/translate.h"

#include "core/files/recovery_file.h"

#include <QDir>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace ui {

namespace {

const QString file_suffix = QStringLiteral(".rentorrun");
const QString lock_suffix = QStringLiteral(".lock");

// Never old by age: a window may stay open for weeks. It is stale when its process is gone.
std::unique_ptr<QLockFile> try_lock(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

UnsavedWork unsaved_work(core::RecoveryFile file, const QString& path, const QString& key) {
    UnsavedWork work{.scenario = std::move(file.scenario),
                     .file_path = to_qt(file.file_path),
                     .stamp = {},
                     .kept_at = QFileInfo(path).lastModified(),
                     .key = key,
                     .was = std::move(file.was)};
    if (file.stamp)
        work.stamp = FileStamp{QByteArray::fromHex(QByteArray::fromStdString(*file.stamp))};
    return work;
}

} // namespace

QString Recovery::default_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

Recovery::Recovery(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_session(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    QDir().mkpath(m_folder);
    // Plans and prices are the user's own business.
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = try_lock(m_folder + QLatin1Char('/') + m_session + lock_suffix);
    m_pending.setSingleShot(true);
    m_pending.setInterval(1000);
    connect(&m_pending, &QTimer::timeout, this, &Recovery::write_unsaved);
}

Recovery::~Recovery() {
    write_unsaved();
}

void Recovery::close() {
    if (m_controller)
        m_controller->disconnect(this);
    m_controller = nullptr;
    m_pending.stop();
    forget_saved();
}

void Recovery::follow(const ScenarioController& controller) {
    m_controller = &controller;
    const auto changed = [this] {
        forget_saved();
        const bool unsaved =
            std::ranges::any_of(m_controller->tabs(), [](const auto& open) { return open->is_modified(); });
        if (!unsaved)
            m_pending.stop();
        else if (!m_pending.isActive()) // not started anew: a long drag is kept too
            m_pending.start();
    };
    connect(&controller, &ScenarioController::evaluated, this, changed);
    connect(&controller, &ScenarioController::document_changed, this, changed);
    changed();
}

// Saved, closed, or there is no controller any more: nothing of it is to be found by the next start.
void Recovery::forget_saved() {
    std::erase_if(m_kept, [this](const auto& kept) {
        const bool unsaved = m_controller && std::ranges::any_of(m_controller->tabs(), [&](const auto& open) {
                                 return open->id == kept.first && open->is_modified();
                             });
        if (!unsaved)
            remove_files(key(kept.first));
        return !unsaved;
    });
}

void Recovery::write_unsaved() {
    if (!m_controller)
        return;
    for (const auto& open : m_controller->tabs()) {
        const auto kept = m_kept.find(open->id);
        const bool is_kept = kept != m_kept.end() && kept->second == open->state.scenario;
        if (open->is_modified() && !is_kept)
            keep(*open);
    }
}

bool Recovery::keep(const OpenScenario& open) {
    return keep(open.state.scenario, open.file_path, open.id, open.stamp, changed_from(open.state));
}

bool Recovery::keep(const core::Scenario& scenario, const QString& file_path, int tab_id,
                    const std::optional<FileStamp>& stamp, const ChangedFrom& was) {
    core::RecoveryFile work{
        .scenario = scenario, .file_path = file_path.toStdString(), .stamp = {}, .was = was};
    if (stamp)
        work.stamp = stamp->hash.toHex().toStdString();
    QString error;
    const std::string text = core::write_recovery(work);
    if (m_lock && is_readable_again(text.size(), core::scenario_max_bytes, &error) &&
        write_whole(path(key(tab_id)), QByteArray::fromStdString(text), &error)) {
        m_kept[tab_id] = scenario;
        m_failing = false;
        return true;
    }
    if (!m_lock)
        error = tr("Nothing may be written into the folder “%1”.").arg(QDir::toNativeSeparators(m_folder));
    if (!m_failing)
        emit failed(error);
    m_failing = true;
    return false;
}

std::vector<UnsavedWork> Recovery::left_behind() {
    std::vector<UnsavedWork> found;
    m_unreadable.clear();
    const QDir folder(m_folder);
    QStringList sessions; // after a crash with a lock, after the end of a session without
    for (const QString& name :
         folder.entryList({QLatin1Char('*') + lock_suffix, QLatin1Char('*') + file_suffix}, QDir::Files))
        sessions << name.section(QLatin1Char('.'), 0, 0);
    sessions.removeDuplicates();
    for (const QString& session : sessions) {
        auto lock = session == m_session ? nullptr : try_lock(folder.filePath(session + lock_suffix));
        if (!lock)
            continue; // its window is open
        const std::size_t before = found.size();
        for (const QString& file : files_of(session))
            if (auto work = read(folder.filePath(file)))
                found.push_back(std::move(*work));
        if (found.size() > before)
            m_claimed[session] = std::move(lock); // else it goes as it leaves this block
        clear_if_done(session);
    }
    std::ranges::sort(found, std::ranges::greater{}, &UnsavedWork::kept_at);
    return found;
}

// What cannot be read stays: a newer version of the program may still open it, or somebody mend it.
std::optional<UnsavedWork> Recovery::read(const QString& path) {
    QString error;
    const auto bytes = read_whole(path, &error);
    auto read = bytes ? core::read_recovery({bytes->constData(), static_cast<std::size_t>(bytes->size())})
                      : core::RecoveryRead{};
    if (read.work)
        return unsaved_work(std::move(*read.work), path,
                            QFileInfo(path).fileName().chopped(file_suffix.size()));
    const QString name = QDir::toNativeSeparators(path);
    m_unreadable << (bytes ? to_qt(core::problem_text(name.toStdString(), read.problems.front())) : error);
    return std::nullopt;
}

void Recovery::discard(const UnsavedWork& work) {
    remove_files(work.key);
    clear_if_done(work.key.section(QLatin1Char('.'), 0, 0));
}

// Nothing of it can be opened any more: its lock goes, and what a kill in the midst of writing left.
void Recovery::clear_if_done(const QString& session) {
    if (!files_of(session).isEmpty())
        return;
    remove_files(session + QLatin1Char('*'));
    m_claimed.erase(session);
}

QStringList Recovery::files_of(const QString& session) const {
    return QDir(m_folder).entryList({session + QLatin1Char('*') + file_suffix}, QDir::Files);
}

QString Recovery::key(int tab_id) const {
    return m_session + QLatin1Char('.') + QString::number(tab_id);
}

QString Recovery::path(const QString& key) const {
    return m_folder + QLatin1Char('/') + key + file_suffix;
}

void Recovery::remove_files(const QString& key_pattern) const {
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({key_pattern + file_suffix + QLatin1Char('*')}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace ui
