// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reading_progress.h"

namespace ui {

namespace {

constexpr int steps = 1000;

} // namespace

ReadingProgress::ReadingProgress(const QString& name, QWidget* parent)
    : QProgressDialog(tr("Reading “%1” …").arg(name), tr("&Stop"), 0, steps, parent) {
    setObjectName(QStringLiteral("import_progress"));
    setWindowModality(Qt::WindowModal);
}

std::function<bool(double share)> ReadingProgress::goes_on() {
    return [this](double share) {
        show_share(share);
        return !wasCanceled();
    };
}

// Where the share is not known the bar only moves, and the value counts on: Qt does nothing with one that it
// has already, so that the dialog would neither come into view nor hear of "Stop".
void ReadingProgress::show_share(double share) {
    if (share >= 0)
        return setValue(static_cast<int>(share * steps));
    if (maximum() != 0) {
        setValue(0); // its time begins
        setMaximum(0);
    }
    setValue(value() + 1);
}

} // namespace ui
