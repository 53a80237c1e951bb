// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standard_input.h"

#include <QSocketNotifier>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

class Reader : public QObject {
  public:
    Reader(QObject& parent, std::function<void(Bytes)> call)
        : QObject(&parent), m_call(std::move(call)), m_notifier(STDIN_FILENO, QSocketNotifier::Read) {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Reader::take);
    }

  private:
    void take() {
        char piece[65536];
        const auto got = ::read(STDIN_FILENO, piece, sizeof piece);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        if (got < 0)
            return end({.bytes = {}, .problem = "cannot be read: " + qt_error_string(errno).toStdString()});
        if (got == 0)
            return end({.bytes = std::move(m_bytes), .problem = {}});
        m_bytes.append(piece, static_cast<qsizetype>(got));
        if (m_bytes.size() > most_bytes)
            end({.bytes = {}, .problem = "is too large"});
    }

    void end(Bytes bytes) {
        m_notifier.setEnabled(false);
        deleteLater();
        std::exchange(m_call, {})(std::move(bytes));
    }

    std::function<void(Bytes)> m_call;
    QSocketNotifier m_notifier;
    QByteArray m_bytes;
};

} // namespace

void when_standard_input_ends(QObject& parent, std::function<void(Bytes)> call) {
    if (::fcntl(STDIN_FILENO, F_GETFD) < 0) // it was closed before we began
        return call({.bytes = {}, .problem = "cannot be read: " + qt_error_string(errno).toStdString()});
    new Reader(parent, std::move(call));
}

} // namespace app
