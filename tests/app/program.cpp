// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>

namespace test {

QList<QByteArray> Ended::err_lines() const {
    auto lines = err.split('\n');
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

QProcessEnvironment bare_environment() {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "RENTORRUN_QUIT_WHEN_PAINTED"})
        environment.remove(QLatin1String(name));
    // Nobody's own catalogue.
    environment.insert("XDG_DATA_HOME", "/no/such/folder");
    // The font and graphics libraries keep what they have found until the end.
    environment.insert("ASAN_OPTIONS", "detect_leaks=0");
    return environment;
}

Ended run(const QString& program, const QStringList& arguments, const QByteArray& input,
          const QProcessEnvironment& environment) {
    constexpr int a_minute_ms = 60'000;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(a_minute_ms))
        process.kill(), process.waitForFinished();
    else if (process.exitStatus() == QProcess::NormalExit)
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace test
