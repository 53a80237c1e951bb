// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QMenuBar;

namespace ui {

// A page of the help. All of them are within the program: none asks the network.
struct HelpPage {
    const char* id;    // "keys"
    const char* title; // English, context "Help"
    // Markdown; an address "action:NAME" is the menu entry of that object name, "#heading" a place on the
    // page.
    QString (*text)(const QMenuBar& menus);
};
std::span<const HelpPage> help_pages();

// As the address of a heading is made: "4. Fleet" is "4-fleet".
QString heading_address(const QString& heading);

} // namespace ui
