// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/session.h"

#include "ui/files/file_guard.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSettings>

#include <utility>

namespace ui {

namespace {

const QString restore_key = QStringLiteral("session/restore");

QJsonObject tab_to_json(const SessionTab& tab) {
    QJsonObject json;
    for (const auto& [key, text] :
         {std::pair("file", tab.file), std::pair("ready_made", tab.ready_made), std::pair("kept", tab.kept)})
        if (!text.isEmpty())
            json[QLatin1String(key)] = text;
    if (tab.in_portfolio)
        json[QLatin1String("in_portfolio")] = true;
    return json;
}

SessionTab tab_from_json(const QJsonObject& json) {
    return {.file = json[QLatin1String("file")].toString(),
            .ready_made = json[QLatin1String("ready_made")].toString(),
            .kept = json[QLatin1String("kept")].toString(),
            .in_portfolio = json[QLatin1String("in_portfolio")].toBool()};
}

} // namespace

Session::Session(const QString& folder)
    : m_folder(folder), m_path(folder + QStringLiteral("/session.json")) {}

Session::~Session() = default;

bool Session::is_ours() {
    if (std::exchange(m_asked, true))
        return m_lock != nullptr;
    QDir().mkpath(m_folder);
    // Its ending is not that of recovery's locks, which are a window's each.
    auto lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/session.held"));
    lock->setStaleLockTime(0); // never old by age: a window may stay open for weeks
    if (lock->tryLock(0))
        m_lock = std::move(lock);
    return m_lock != nullptr;
}

std::optional<SessionState> Session::last() {
    constexpr qint64 most_bytes = 1 << 20;
    QFile file(m_path);
    if (!file.exists() || !is_ours() || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(most_bytes)).object();
    if (json.isEmpty())
        return {};
    SessionState state{.tabs = {},
                       .active = json[QLatin1String("active")].toInt(),
                       .geometry =
                           QByteArray::fromBase64(json[QLatin1String("geometry")].toString().toLatin1()),
                       .working = json[QLatin1String("working")].toBool(),
                       .ended = json[QLatin1String("ended")].toBool(),
                       .opening = json[QLatin1String("opening")].toBool()};
    for (const auto& tab : json[QLatin1String("tabs")].toArray())
        state.tabs.push_back(tab_from_json(tab.toObject()));
    return state;
}

bool Session::write(const SessionState& state) {
    if (!is_ours())
        return false;
    if (m_written == state)
        return true;
    QJsonArray tabs;
    for (const SessionTab& tab : state.tabs)
        tabs.append(tab_to_json(tab));
    const QJsonObject json{{QStringLiteral("tabs"), tabs},
                           {QStringLiteral("active"), state.active},
                           {QStringLiteral("geometry"), QString::fromLatin1(state.geometry.toBase64())},
                           {QStringLiteral("working"), state.working},
                           {QStringLiteral("ended"), state.ended},
                           {QStringLiteral("opening"), state.opening}};
    QString error;
    const bool written = write_whole(m_path, QJsonDocument(json).toJson(), &error);
    m_written = written ? std::optional(state) : std::nullopt;
    return written;
}

void Session::forget() {
    if (is_ours())
        QFile::remove(m_path);
    m_written.reset();
}

bool restores_session() {
    return QSettings().value(restore_key, true).toBool();
}

void choose_restoring(bool on) {
    QSettings().setValue(restore_key, on);
}

} // namespace ui
