// SPDX-License-Identifier: GPL-3.0-or-later
// A program of its own for tests that need one: to be killed, to be another user, to be on a full disk.
//     save_child keep FOLDER          keeps plan 1, 2, 3, ... as fast as it can, for ever
//     save_child write FILE BYTES [LIMIT]   writes one file; prints what went wrong
//     save_child write-as-user FILE BYTES   the same as an ordinary user
#include "tests/support/save_child.h"

#include "ui/documents/recovery.h"
#include "ui/files/file_guard.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace {

int keep(const QString& folder) {
    ui::Recovery recovery(folder);
    for (int number = 1;; ++number) {
        if (!recovery.keep(test::plan(number), test::plan_path(number)))
            return 1;
        if (number == 1) {
            std::puts("kept");
            std::fflush(stdout);
        }
    }
}

int write(const QString& path, qsizetype bytes, rlim_t limit) {
    if (limit > 0) {
        const rlimit sizes{limit, limit};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &sizes);
    }
    QString error;
    const bool written = ui::write_whole(path, QByteArray(bytes, 'x'), &error);
    std::puts(written ? "written" : error.toUtf8().constData());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("keep"))
        return keep(arguments[2]);
    // Root may write anywhere: what a read-only folder does is seen by others only.
    const bool as_user = arguments.value(1) == QLatin1String("write-as-user");
    if (as_user && geteuid() == 0 && setuid(65534) != 0)
        return 2;
    if (arguments.size() >= 4 && (as_user || arguments[1] == QLatin1String("write")))
        return write(arguments[2], arguments[3].toLongLong(), arguments.value(4).toULong());
    return 2;
}
