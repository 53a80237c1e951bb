// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/file_guard.h"
#include "ui/scenarios/open_scenario.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class ScenarioController;

// Unsaved work that a crashed program left behind.
struct UnsavedWork {
    core::Scenario scenario;
    QString file_path;              // the file it was opened from or saved as; empty: none yet
    std::optional<FileStamp> stamp; // of that file then
    QDateTime kept_at;
    QString key; // of its recovery file
    ChangedFrom was = {};
};

// Keeps unsaved work on the disk while it is unsaved, a file a tab. Every Recovery has files of its own,
// locked as long as its process lives, so that two windows never write one file and nobody is offered what
// another one is working on. close() ends it cleanly; what any other end leaves is found by the next start.
class Recovery : public QObject {
    Q_OBJECT

  public:
    explicit Recovery(const QString& folder = default_folder(), QObject* parent = nullptr);
    ~Recovery() override; // keeps what is unsaved: the session ends and nobody was asked

    static QString default_folder(); // in the user's own data

    // From now on writes each of the controller's scenarios, at most once a second, whenever it is unsaved,
    // and forgets it when it is saved or closed. The controller must outlive this.
    void follow(const ScenarioController& controller);

    // The name under which a tab's work is kept: UnsavedWork::key at the next start.
    QString key(int tab_id) const;

    // At once. False: could not be written, and failed() has said why.
    bool keep(const core::Scenario& scenario, const QString& file_path, int tab_id = 0,
              const std::optional<FileStamp>& stamp = {}, const ChangedFrom& was = {});
    bool keep(const OpenScenario& open);
    // The reader leaves and has said what is to become of the work: nothing is kept any more.
    void close();

    // What crashed programs left, the latest first. Each is claimed: no other window is offered it while this
    // object lives, unless it is left again.
    std::vector<UnsavedWork> left_behind();
    // What of it could not be read, each with its place and the reason: found by the last left_behind().
    const QStringList& unreadable() const { return m_unreadable; }
    // It has been taken over or is not wanted: its file goes.
    void discard(const UnsavedWork& work);

  signals:
    // Once until it works again; the reason is a sentence.
    void failed(const QString& reason);

  private:
    void forget_saved();
    void write_unsaved();
    QString path(const QString& key) const;
    void remove_files(const QString& key_pattern) const;
    std::optional<UnsavedWork> read(const QString& path);
    void clear_if_done(const QString& session);
    QStringList files_of(const QString& session) const;

    QString m_folder;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    std::map<QString, std::unique_ptr<QLockFile>> m_claimed; // by session
    const ScenarioController* m_controller = nullptr;
    QTimer m_pending;
    std::map<int, core::Scenario> m_kept; // what is on the disk, by the tab's id
    QStringList m_unreadable;
    bool m_failing = false;
};

} // namespace ui
