// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <optional>
#include <vector>

class QGridLayout;

namespace ui {

// The charts as cards in as many columns as fit; one of them may be enlarged to the whole place.
class ChartGrid : public QScrollArea {
    Q_OBJECT

  public:
    explicit ChartGrid(QWidget* parent = nullptr);

    void add_chart(QWidget* chart);
    int count() const { return static_cast<int>(m_charts.size()); }

    // Asking for the enlarged one again brings the grid back.
    void toggle_enlarged(int index);
    void show_all();
    std::optional<int> enlarged() const { return m_enlarged; }
    // Which one somebody means: that with the focus, else the enlarged one, else the first.
    int in_hand() const;

    QSize sizeHint() const override;
    int least_width() const; // for one chart in a row

  signals:
    // One chart was asked for, or all.
    void charts_asked_for();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void arrange();
    void fit_cards();
    int column_count() const;
    QSize smallest_card() const;

    QWidget* m_page;
    QGridLayout* m_layout;
    std::vector<QWidget*> m_charts;
    std::optional<int> m_enlarged;
    int m_columns = 0; // of the present arrangement; 0: none yet
};

} // namespace ui
