// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace ui {

class ScenarioController;

// Unsaved work that a crashed program left behind.
struct UnsavedWork {
    core::Scenario scenario;
    QString file_path; // the file it was opened from or saved as; empty: none yet
    QDateTime kept_at;
    QString key; // of its recovery file
};

// Keeps unsaved work on the disk while it is unsaved. Every Recovery has a file of its own, locked as long as
// its process lives, so that two windows never write one file and nobody is offered what another one is
// working on. close() ends it cleanly; what any other end leaves is found by the next start.
class Recovery : public QObject {
    Q_OBJECT

  public:
    explicit Recovery(const QString& folder = default_folder(), QObject* parent = nullptr);
    ~Recovery() override; // keeps what is unsaved: the session ends and nobody was asked

    static QString default_folder(); // in the user's own data

    // From now on writes the controller's scenario, at most once a second, whenever it is unsaved, and
    // forgets it when it is saved or another one is opened. The controller must outlive this.
    void follow(const ScenarioController& controller);

    // At once. False: could not be written, and failed() has said why.
    bool keep(const core::Scenario& scenario, const QString& file_path);
    // There is nothing unsaved any more.
    void forget();
    // The reader leaves and has said what is to become of the work: nothing is kept any more.
    void close();

    // What crashed programs left, the latest first. Each is claimed: no other window is offered it while this
    // object lives, unless it is left again.
    std::vector<UnsavedWork> left_behind();
    // It has been taken over or is not wanted: its file goes.
    void discard(const UnsavedWork& work);

  signals:
    // Once until it works again; the reason is a sentence.
    void failed(const QString& reason);

  private:
    void write_if_unsaved();
    QString path(const QString& key) const;
    void remove_files(const QString& key) const;

    QString m_folder;
    QString m_key;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::pair<QString, std::unique_ptr<QLockFile>>> m_claimed; // by key
    const ScenarioController* m_controller = nullptr;
    QTimer m_pending;
    bool m_kept = false;
    bool m_failing = false;
};

} // namespace ui
