// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace app {

namespace {

int signal_ends[2]; // a handler may do no more than write to one of them

// However busy the program is, and with whatever: after this it is gone.
constexpr unsigned most_seconds = 10;

void handle(int) {
    ::alarm(most_seconds);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signal_ends[0], &byte, 1);
}

} // namespace

void quit_on_signals() {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signal_ends) != 0)
        return; // then a signal kills, as it always did
    auto* notifier = new QSocketNotifier(signal_ends[1], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::exit(0); // quit() would ask the window to close, and the window asks the reader
    });
    struct sigaction action {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM})
        ::sigaction(signal, &action, nullptr);
}

} // namespace app
