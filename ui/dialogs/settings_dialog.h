// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/picture_size.h"
#include "ui/look/chosen_look.h"

#include "core/text/text.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// What the reader sets once, of the program and not of a scenario.
struct Settings {
    QString language; // a code of languages(); empty: the system's
    LookChoice look = LookChoice::as_the_system;
    core::Currency currency;
    PictureSize picture;
    bool restores_session = true;
    bool operator==(const Settings&) const = default;
};

// All of them on one page.
class SettingsDialog : public QDialog {
    Q_OBJECT

  public:
    explicit SettingsDialog(const Settings& now, QWidget* parent = nullptr);

    Settings answer() const;

  private:
    void add_look_rows(QFormLayout& form, const Settings& now);
    void add_money_rows(QFormLayout& form, const Settings& now);
    core::Currency currency() const;
    void show_currency();
    void choose_picture();

    PictureSize m_picture;
    QComboBox* m_language;
    QComboBox* m_look;
    QComboBox* m_sign;
    QLineEdit* m_rate;
    QDateEdit* m_day;
    QLabel* m_money_says;
    QPushButton* m_size;
    QCheckBox* m_restores;
    QPushButton* m_ok;
};

} // namespace ui
