// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QMainWindow;
class QTextBrowser;
class QUrl;

namespace ui {

// The help beside the window, which goes on working: pages on the left, the page, a search within it.
class HelpWindow : public QDialog {
    Q_OBJECT

  public:
    // Its menus are what the keys are read from and what a step of the tour does.
    explicit HelpWindow(QMainWindow& window);

    void show_page(const QString& id);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void show_row(int row);
    void space_out();
    void follow(const QUrl& address);
    void go_to(const QString& heading);
    void find(bool backwards);

    QMainWindow& m_window;
    QListWidget* m_pages;
    QTextBrowser* m_text;
    QLineEdit* m_search;
    QLabel* m_found;
};

} // namespace ui
