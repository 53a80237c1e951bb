// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QLockFile;

namespace ui {

// One tab of a session: a file, a scenario that came with the program, or work that recovery keeps.
struct SessionTab {
    QString file;       // its path; empty: in no file
    QString ready_made; // resource path
    QString kept;       // recovery's key of what is written in no file; empty: the file says all
    bool in_portfolio = false;
    bool operator==(const SessionTab&) const = default;
};

// What was open and where the window stood.
struct SessionState {
    std::vector<SessionTab> tabs;
    int active = 0;
    QByteArray geometry; // QWidget::saveGeometry()
    bool working = false;
    // Ended in order: what was kept comes back without a question. Else somebody is asked, for it may be why
    // the program ended.
    bool ended = false;
    // Is being opened. Found so at a start, it is what the last start did not survive, and stays closed.
    bool opening = false;
    bool operator==(const SessionState&) const = default;
};

// The session on the disk, in the folder of the recovery files. It belongs to the window that was there
// first: another one neither opens nor writes it.
class Session {
  public:
    explicit Session(const QString& folder);
    ~Session();

    // Claims it with the first question: the lock waits for the disk, and most first starts need none.
    bool is_ours();
    // Empty: there is none, none that can be read, or it is another window's.
    std::optional<SessionState> last();
    // False: could not be written. The same again writes nothing.
    bool write(const SessionState& state);
    void forget();

  private:
    QString m_folder;
    QString m_path;
    bool m_asked = false;
    std::unique_ptr<QLockFile> m_lock;
    std::optional<SessionState> m_written;
};

// Whether the reader wants it; true until they say otherwise.
bool restores_session();
void choose_restoring(bool on);

} // namespace ui
