// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/accessible_parts.h"

#include "ui/charts/chart_view.h"
#include "ui/inputs/number_slider.h"
#include "ui/look/notice_line.h"
#include "ui/look/wrapped_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace ui {

namespace {

struct Accessible {
    Q_DECLARE_TR_FUNCTIONS(Accessible)
};

// A position between 0 and 1,000 says nothing: the value is the input's, in its unit and in words.
class SliderInterface : public QAccessibleWidget, public QAccessibleValueInterface {
  public:
    explicit SliderInterface(NumberSlider& slider)
        : QAccessibleWidget(&slider, QAccessible::Slider), m_slider(slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return m_slider.value_words();
        if (kind == QAccessible::Accelerator && !m_slider.keys().isEmpty())
            return m_slider.keys();
        return QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return m_slider.number(); }
    void setCurrentValue(const QVariant& value) override { m_slider.choose(value.toDouble()); }
    QVariant minimumValue() const override { return m_slider.least(); }
    QVariant maximumValue() const override { return m_slider.most(); }
    QVariant minimumStepSize() const override { return m_slider.step(); }

  private:
    NumberSlider& m_slider;
};

// The picture itself says nothing that the chart's words do not.
class ChartInterface : public QAccessibleWidget {
  public:
    explicit ChartInterface(ChartView& chart)
        : QAccessibleWidget(&chart, QAccessible::Chart), m_chart(chart) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Help)
            return Accessible::tr(
                "Left and right move what stands on it, Enter enlarges it, F4 shows its data as "
                "a table.");
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override { return m_chart.corner_widget() ? 1 : 0; }
    QAccessibleInterface* child(int index) const override {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_chart.corner_widget()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        return child && child->object() == m_chart.corner_widget() ? 0 : -1;
    }

  private:
    ChartView& m_chart;
};

// Followed as a link is.
class NoticeInterface : public QAccessibleWidget {
  public:
    explicit NoticeInterface(NoticeLine& line)
        : QAccessibleWidget(&line, QAccessible::StaticText), m_line(line) {}

    QAccessible::Role role() const override {
        return m_line.leads_to().isEmpty() ? QAccessible::StaticText : QAccessible::Link;
    }
    QStringList actionNames() const override {
        return m_line.leads_to().isEmpty() ? QAccessibleWidget::actionNames()
                                           : QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override {
        if (action == pressAction())
            m_line.follow();
        else
            QAccessibleWidget::doAction(action);
    }
    int childCount() const override { return 0; } // its icon and its words are in its name

  private:
    NoticeLine& m_line;
};

QAccessibleInterface* part_of(const QString&, QObject* object) {
    if (auto* slider = qobject_cast<NumberSlider*>(object))
        return new SliderInterface(*slider);
    if (auto* chart = qobject_cast<ChartView*>(object))
        return new ChartInterface(*chart);
    if (auto* line = qobject_cast<NoticeLine*>(object))
        return new NoticeInterface(*line);
    if (auto* text = qobject_cast<WrappedText*>(object))
        return new QAccessibleWidget(text, QAccessible::StaticText);
    return nullptr;
}

} // namespace

void install_accessible_parts() {
    QAccessible::installFactory(part_of); // which takes one only once
}

} // namespace ui
