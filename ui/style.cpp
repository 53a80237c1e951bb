// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

namespace ui {

namespace {

// @names are the theme's colours. Texts take theirs from the palette: a sheet that sets the colour of a field
// also makes its placeholder half transparent, too pale to read.
const char* const sheet = R"(
QMainWindow, QDialog { background: @window; }
QMenuBar { background: @surface; border-bottom: 1px solid @border; padding: 2px 8px; }
QMenuBar::item { background: transparent; color: @text; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @grid; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; color: @text; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::indicator { left: 6px; }

#verdict_bar { background: @surface; border: none; border-bottom: 1px solid @border; }
#status_line { background: @surface; border: none; border-top: 1px solid @border; }
#input_panel { background: @surface; border: none; border-right: 1px solid @border; }
#input_groups, #working_lines { background: @surface; }
#working_view { background: @surface; border: none; border-left: 1px solid @border; }
#chart_page { background: @window; }
#chart_grid { background: @window; border: none; }

QLabel[role="detail"], QLabel[role="muted"] { color: @muted; }
QLabel[role="problem"] { color: @error; }

QLineEdit, QComboBox, QPlainTextEdit {
    background: @sunken; border: 1px solid @border; border-radius: 5px; padding: 2px 7px;
    selection-background-color: @accent; selection-color: @on_accent;
}
QComboBox { padding: 5px 8px; }
QLineEdit#input_search, QLineEdit#preset_search { padding: 5px 8px; }
QLineEdit:hover, QComboBox:hover { border-color: @muted; }
QLineEdit:focus, QComboBox:focus { border: 2px solid @accent; padding: 1px 6px; }
QComboBox:focus, QLineEdit#input_search:focus, QLineEdit#preset_search:focus { padding: 4px 7px; }
QLineEdit[invalid="true"] { border: 2px solid @error; padding: 1px 6px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(@arrow); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @border;
    selection-background-color: @accent; selection-color: @on_accent; }

QCheckBox { spacing: 8px; color: @text; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 5px; padding: 3px 8px; }
QToolButton:hover { background: @grid; }
QToolButton[role="chip"] { border: 1px solid @border; padding: 2px 8px; }
QToolButton[role="chip"]:focus { border: 2px solid @accent; padding: 1px 7px; }
QToolButton:checked, QToolButton[role="chip"]:checked { background: @accent; color: @on_accent; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton[role="corner"] { padding: 0 4px; color: @muted; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px; padding: 6px 16px; }
QPushButton:hover { border-color: @muted; }
QPushButton:focus, QPushButton:default { border: 2px solid @accent; padding: 5px 15px; }

#preset_popup { background: @surface; border: 1px solid @border; border-radius: 0; }
QListView, QTableWidget { background: @surface; border: none; alternate-background-color: @sunken; }
QTableWidget { border: 1px solid @border; }
QTableWidget::item { padding: 4px 8px; }
QHeaderView::section { background: @sunken; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 6px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @border; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString style_sheet(const Theme& theme) {
    QString text = QString::fromLatin1(sheet);
    const std::pair<const char*, QString> names[] = {
        {"@window", theme.window.name()},
        {"@surface", theme.surface.name()},
        {"@sunken", theme.sunken.name()},
        {"@border", theme.border.name()},
        {"@text", theme.text.name()},
        {"@muted", theme.muted.name()},
        {"@accent", theme.accent.name()},
        {"@on_accent", (theme.dark ? theme.window : theme.surface).name()},
        {"@grid", theme.grid.name()},
        {"@error", theme.error.name()},
        {"@arrow", theme.dark ? QStringLiteral(":/icons/arrow-down-dark.svg")
                              : QStringLiteral(":/icons/arrow-down-light.svg")},
    };
    for (const auto& [name, value] : names)
        text.replace(QLatin1String(name), value);
    return text;
}

} // namespace ui
