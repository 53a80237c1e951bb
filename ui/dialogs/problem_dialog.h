// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scenario_file.h"

#include <QDialog>

#include <vector>

namespace ui {

// All that is wrong with a file that was not opened or imported, each problem with its place.
class ProblemDialog : public QDialog {
    Q_OBJECT

  public:
    enum class WasToBe { opened, imported };
    ProblemDialog(const QString& file, const std::vector<core::FileProblem>& problems,
                  QWidget* parent = nullptr, WasToBe was_to_be = WasToBe::opened);
};

} // namespace ui
