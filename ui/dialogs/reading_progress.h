// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressDialog>

#include <functional>

namespace ui {

// While a foreign file is read: comes into view only where that takes long, and can be stopped.
class ReadingProgress : public QProgressDialog {
    Q_OBJECT

  public:
    // Of what is read, its name.
    ReadingProgress(const QString& name, QWidget* parent);

    // For core::ImportFrom::goes_on. It must outlive what it is handed to.
    std::function<bool(double share)> goes_on();

  private:
    void show_share(double share);
};

} // namespace ui
