// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace test {

struct Ended {
    int exit_code = -1; // -1: did not start, crashed or was still running after a minute
    QByteArray out;
    QByteArray err;
    QList<QByteArray> err_lines() const;
};

// Without a display, a platform and settings of whoever runs the tests.
QProcessEnvironment bare_environment();

Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {},
          const QProcessEnvironment& environment = bare_environment());

// The program under test.
inline Ended run(const QStringList& arguments, const QByteArray& input = {}) {
    return run(QStringLiteral(PROGRAM), arguments, input);
}

inline QString article() {
    return QStringLiteral(RESOURCES_DIR "/scenarios/article.rentorrun");
}
inline QString data_file(const char* name) {
    return QStringLiteral(TEST_DATA_DIR "/") + QLatin1String(name);
}
QByteArray bytes_of(const QString& path);

} // namespace test
