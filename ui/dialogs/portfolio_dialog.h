// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/portfolio_report.h"

#include <QDialog>

#include <string_view>

namespace ui {

// Several workloads: each alone, all apart, all on shared machines, what that saves, and who shares with
// whom.
class PortfolioDialog : public QDialog {
    Q_OBJECT

  public:
    explicit PortfolioDialog(const core::NamedPortfolio& portfolio, QWidget* parent = nullptr);

  signals:
    void save_wanted(std::string_view format); // a name of core::portfolio_formats()

  private:
    void copy() const;

    core::PortfolioTable m_shown;
};

} // namespace ui
