// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window_fixture.h"

#include "ui/window/tab_bar.h"

#include "core/files/scenario_file.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

// Several scenarios open at once.
class Tabs : public WindowTest {
  protected:
    ui::TabBar& bar() { return *find<ui::TabBar>("tabs"); }
    int count() { return controller().tab_count(); }
    int active() { return controller().active_tab(); }
    QString name_of(int tab) { return ui::shown_name(*controller().tabs()[static_cast<std::size_t>(tab)]); }
    QStringList names() {
        QStringList all;
        for (int tab = 0; tab < count(); ++tab)
            all << name_of(tab);
        return all;
    }
    double price() { return scenario().hosting.usd_per_instance_hour; }
    void set_price(double usd) {
        controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), usd);
        settle();
    }
    // A file of somebody's, with that price.
    QString file(const char* name, double usd) {
        core::Scenario plan = scenario();
        plan.hosting.usd_per_instance_hour = usd;
        QFile to(path(name));
        EXPECT_TRUE(to.open(QIODevice::WriteOnly));
        to.write(QByteArray::fromStdString(core::write_scenario(plan)));
        return to.fileName();
    }
    // Three tabs, a, b and c, of three files; c is active.
    void open_three() {
        for (const auto& [name, usd] :
             {std::pair{"a.rentorrun", 1.0}, {"b.rentorrun", 2.0}, {"c.rentorrun", 3.0}})
            ASSERT_TRUE(window->open(file(name, usd)));
        settle();
        ASSERT_EQ(names(), (QStringList{"a", "b", "c"}));
    }
    void click(QPoint place, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(&bar(), button, {}, place);
        settle();
    }
    void drop(const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent let_go(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &let_go);
        settle();
    }
    QPoint middle_of(int tab) { return bar().tabRect(tab).center(); }
    QAbstractButton& close_mark(int tab) {
        return *qobject_cast<QAbstractButton*>(bar().tabButton(tab, QTabBar::RightSide));
    }
    void close(int tab) {
        QTest::mouseClick(&close_mark(tab), Qt::LeftButton);
        settle();
    }
};
