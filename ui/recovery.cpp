// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery.h"

#include "ui/file_guard.h"
#include "ui/scenario_controller.h"
#include "ui/translate.h"

#include "core/scenario_file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace ui {

namespace {

const QString file_suffix = QStringLiteral(".rentorrun");
const QString lock_suffix = QStringLiteral(".lock");

// Where the work came from stands in the recovery file itself, so that both are whole or neither is.
constexpr auto origin_path = "x-recovery-of";

std::string json_list(const QString& text) {
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).toStdString();
}

QString from_json_list(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).array().at(0).toString();
}

// Never old by age: a window may stay open for weeks. It is stale when its process is gone.
std::unique_ptr<QLockFile> try_lock(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

QString Recovery::default_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

Recovery::Recovery(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_key(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    QDir().mkpath(m_folder);
    // Plans and prices are the user's own business.
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = try_lock(m_folder + QLatin1Char('/') + m_key + lock_suffix);
    m_pending.setSingleShot(true);
    m_pending.setInterval(1000);
    connect(&m_pending, &QTimer::timeout, this, &Recovery::write_if_unsaved);
}

Recovery::~Recovery() {
    write_if_unsaved();
}

void Recovery::close() {
    if (m_controller)
        m_controller->disconnect(this);
    m_controller = nullptr;
    forget();
}

void Recovery::follow(const ScenarioController& controller) {
    m_controller = &controller;
    const auto changed = [this] {
        if (!m_controller->is_modified())
            forget();
        else if (!m_pending.isActive()) // not started anew: a long drag is kept too
            m_pending.start();
    };
    connect(&controller, &ScenarioController::evaluated, this, changed);
    connect(&controller, &ScenarioController::document_changed, this, changed);
    changed();
}

void Recovery::write_if_unsaved() {
    if (m_controller && m_controller->is_modified())
        keep(m_controller->scenario(), m_controller->file_path());
}

bool Recovery::keep(const core::Scenario& scenario, const QString& file_path) {
    core::Scenario marked = scenario;
    marked.extensions.push_back({origin_path, json_list(file_path)});
    QString error;
    if (m_lock && write_whole(path(m_key), QByteArray::fromStdString(core::write_scenario(marked)), &error)) {
        m_kept = true;
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

void Recovery::forget() {
    m_pending.stop();
    if (m_kept)
        remove_files(m_key);
    m_kept = false;
}

std::vector<UnsavedWork> Recovery::left_behind() {
    std::vector<UnsavedWork> found;
    const QDir folder(m_folder);
    QStringList keys; // after a crash with a lock, after the end of a session without
    for (const QString& name :
         folder.entryList({QLatin1Char('*') + lock_suffix, QLatin1Char('*') + file_suffix}, QDir::Files))
        keys << name.left(name.lastIndexOf(QLatin1Char('.')));
    keys.removeDuplicates();
    for (const QString& key : keys) {
        auto lock = key == m_key ? nullptr : try_lock(folder.filePath(key + lock_suffix));
        if (!lock)
            continue; // its window is open
        const auto bytes = read_whole(path(key), nullptr);
        if (!bytes) { // it had nothing unsaved; the lock goes as it leaves this block
            remove_files(key);
            continue;
        }
        auto read = core::read_scenario({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        if (!read.scenario)
            continue; // of a newer version: that one may still open it
        UnsavedWork work{.scenario = std::move(*read.scenario),
                         .file_path = {},
                         .kept_at = QFileInfo(path(key)).lastModified(),
                         .key = key};
        std::erase_if(work.scenario.extensions, [&](const core::Extension& extension) {
            const bool is_origin = extension.path == origin_path;
            if (is_origin)
                work.file_path = from_json_list(extension.json);
            return is_origin;
        });
        found.push_back(std::move(work));
        m_claimed.emplace_back(key, std::move(lock));
    }
    std::ranges::sort(found, std::ranges::greater{}, &UnsavedWork::kept_at);
    return found;
}

void Recovery::discard(const UnsavedWork& work) {
    remove_files(work.key);
    std::erase_if(m_claimed, [&](const auto& each) { return each.first == work.key; });
}

QString Recovery::path(const QString& key) const {
    return m_folder + QLatin1Char('/') + key + file_suffix;
}

// With what a kill in the midst of writing left beside it.
void Recovery::remove_files(const QString& key) const {
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({key + file_suffix + QLatin1Char('*')}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace ui
