// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/download.h"

#include "core/catalogue/price_changes.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace ui {

// A price list from an address of the reader's choice: what it would change, and the reader's yes to it. It
// asks nothing of the network before "Fetch" is pressed.
class PricesDialog : public QDialog {
    Q_OBJECT

  public:
    PricesDialog(const core::CataloguePtr& catalogue, QWidget* parent, const DownloadLimits& limits = {},
                 const QSslConfiguration& tls = QSslConfiguration::defaultConfiguration());

    // Rows to take over.
    core::Catalogue answer() const;

  private:
    void fetch();
    void show_list(const QByteArray& content);
    void show_state(const QString& text, bool is_problem = false);
    void show_running(bool running);

    core::CataloguePtr m_catalogue;
    Download m_download;
    core::PriceChanges m_found;
    QComboBox* m_address;
    QPushButton* m_fetch;
    QProgressBar* m_progress;
    QTableWidget* m_changes;
    QCheckBox* m_new_ones;
    QLabel* m_state;
    QPushButton* m_take;
};

} // namespace ui
