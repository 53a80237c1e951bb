// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs.h"
#include "ui/file_guard.h"
#include "ui/scenario_controller.h"

#include <QObject>
#include <QStringList>

namespace ui {

// The open scenario as a file: new, open, save, the question about unsaved changes, recent files.
class Document : public QObject {
    Q_OBJECT

  public:
    // The window is what dialogs stand on.
    Document(ScenarioController& controller, Dialogs& dialogs, QWidget& window);

    // False where the file was not opened; the user has been told why and the open scenario is as it was.
    bool open(const QString& path);
    void ask_and_open();
    // A ready-made scenario: a document of its own that has no file yet.
    bool open_ready_made(const QString& resource_path);
    bool save();
    bool save_as();
    // Asks where there is something to lose; false: stay.
    bool may_leave();

    QString name() const;
    QStringList recent_files() const;

  signals:
    void recent_files_changed();

  private:
    bool read(const QString& path, bool keeps_path);
    bool write(const QString& path);
    void left_on_disk(const QString& path, const QByteArray& content);
    void remember(const QString& path);

    ScenarioController& m_controller;
    Dialogs& m_dialogs;
    QWidget& m_window;
    QString m_stamped; // the file that this is the stamp of
    FileStamp m_stamp; // what we last read from it or wrote to it
};

// What is open before anything else is.
inline const QString article_scenario = QStringLiteral(":/scenarios/article.rentorrun");

// The ready-made scenarios of the program, the article first: resource path and name.
std::vector<std::pair<QString, QString>> ready_made_scenarios();

} // namespace ui
