// SPDX-License-Identifier: GPL-3.0-or-later
// The window in Japanese: no English is left where a reader or a screen reader meets it.
#include "tests/support/window_fixture.h"

#include "ui/dialogs/problem_dialog.h"
#include "ui/documents/chart_exports.h"
#include "ui/inputs/input_group.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

namespace {

// Names, formats, units and file words that Japanese writes in Latin letters too.
const char* const left_in_latin =
    "API|GPUs?|KV|LoRA|MLA|MoE|RoPE|PUE|FLOP|TFLOP|kWh|Transformer|TensorRT-LLM|vLLM|SGLang|PCIe|nvlink|pcie|"
    "H100|int4|int8|bf16|fp4|fp8|Rent or Run|English|Language|Esc|png|svg|pdf|csv|Markdown|"
    "LLaMA|Llama|DeepSeek|GPT|AWS|mini|gpt-oss|nano|llama\\.cpp|MLPerf|ROCm|tuned";

// What is a name of the catalogue or a source's, not a text of the program.
QString without_data(QString text, const core::Catalogue& catalogue, const core::Scenario& scenario) {
    QStringList data;
    const auto add = [&data](const std::string& name) { data << QString::fromStdString(name); };
    for (const auto& each : catalogue.models)
        add(each.name);
    for (const auto& each : catalogue.gpus)
        add(each.name);
    for (const auto& each : catalogue.instances) {
        add(each.name);
        add(each.provider);
    }
    for (const auto& each : catalogue.apis) {
        add(each.name);
        add(each.provider);
    }
    for (const auto& [path, source] : scenario.sources)
        add(source.from);
    // The longest first: one may stand inside another.
    std::ranges::sort(data, std::ranges::greater{}, &QString::size);
    for (const QString& each : data)
        if (!each.isEmpty())
            text.remove(each);
    static const QRegularExpression known(QStringLiteral("\\b(%1)\\b").arg(QLatin1String(left_in_latin)));
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&[a-z]+;|&(?=.)|^qt_.*$"));
    return text.remove(markup).remove(known);
}

class Japanese : public WindowTest {
  protected:
    void SetUp() override {
        ui::use_language(QStringLiteral("ja"));
        WindowTest::SetUp();
    }

    void expect_japanese(const QString& text, const QString& where) {
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        const QString rest = without_data(text, shipped_catalogue(), scenario());
        EXPECT_FALSE(rest.contains(word)) << where.toStdString() << ": " << text.toStdString();
    }

    void expect_japanese(const QWidget& root) {
        for (const auto* widget : root.findChildren<QWidget*>()) {
            const QString name = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                 widget->objectName();
            QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                texts << label->text();
            if (const auto* words = qobject_cast<const ui::WrappedText*>(widget))
                texts << words->text();
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                texts << button->text();
            if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
                texts << edit->text() << edit->placeholderText();
            if (const auto* menu = qobject_cast<const QMenu*>(widget))
                texts << menu->title();
            if (const auto* box = qobject_cast<const QComboBox*>(widget))
                for (int i = 0; i < box->count(); ++i)
                    texts << box->itemText(i);
            for (const QString& text : texts)
                expect_japanese(text, name);
        }
        for (const auto* action : root.findChildren<QAction*>())
            expect_japanese(action->text(), QStringLiteral("action ") + action->objectName());
    }

    void expect_japanese(const ui::ChartData& data, const QString& where) {
        QStringList texts{data.title,  data.subtitle,     data.x.name,
                          data.y.name, data.empty_reason, data.summary};
        for (const ui::Axis* axis : {&data.x, &data.y})
            for (const auto& category : axis->categories)
                texts << category.label << category.note << category.reason;
        for (const auto& curve : data.curves)
            texts << curve.label;
        for (const auto& marker : data.markers)
            texts << marker.label;
        for (const auto& line : data.lines)
            texts << line.label;
        for (const auto& bar : data.bars)
            texts << bar.name;
        for (const auto& label : data.area_labels)
            texts << label.text;
        if (data.cursor)
            texts << data.cursor->label;
        if (data.here)
            texts << data.here->label;
        for (const QString& text : texts)
            expect_japanese(text, where);
    }

    void open_everything() {
        for (auto* group : window->findChildren<ui::InputGroup*>())
            group->set_expanded(true);
        for (auto* menu : window->findChildren<QMenu*>())
            emit menu->aboutToShow();
        find<QAction>("view.working")->setChecked(true);
        settle();
    }
};

} // namespace

TEST_F(Japanese, noEnglishIsLeftInTheWindow) {
    for (const auto& [path, name] : ui::ready_made_scenarios()) {
        SCOPED_TRACE(path.toStdString());
        answers.unsaved = ui::Dialogs::Unsaved::discard;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto read = core::read_scenario(file.readAll().toStdString());
        ASSERT_TRUE(read.scenario);
        window->show_scenario(*read.scenario, {});
        settle();
        open_everything();
        expect_japanese(name, QStringLiteral("name"));
        expect_japanese(window->windowTitle(), QStringLiteral("title"));
        expect_japanese(*window);
    }
}

TEST_F(Japanese, noEnglishIsLeftInTheCharts) {
    for (const bool other_way : {false, true})
        for (const auto& [path, name] : ui::ready_made_scenarios()) {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const auto read = core::read_scenario(file.readAll().toStdString());
            ASSERT_TRUE(read.scenario);
            ui::ChartContext context{.snapshot = core::make_snapshot(*read.scenario, {}, {})};
            context.options.break_even_against_size = context.options.probability = other_way;
            for (const ui::ChartSpec& chart : ui::chart_registry())
                expect_japanese(chart.build(context), path + QLatin1Char(' ') + QLatin1String(chart.id));
        }
}

TEST_F(Japanese, surgeAndComparisonAreToldInJapanese) {
    controller().pin_present(QStringLiteral("A"));
    controller().set_number(QStringLiteral("traffic.words_per_day"), 1e9);
    controller().set_number(QStringLiteral("api.tokens_per_minute_limit"), 1000);
    controller().set_surge({.factor = 5});
    settle();
    EXPECT_FALSE(words("verdict_comparison").isEmpty());
    expect_japanese(*window);
}

TEST_F(Japanese, aWrongNumberIsToldInJapanese) {
    type("traffic.tokens_per_word", "zzz");
    EXPECT_TRUE(find<QLabel>("traffic.tokens_per_word.problem")->text().contains(QStringLiteral("数値")));
    type("traffic.tokens_per_word", "99");
    EXPECT_TRUE(find<QLabel>("traffic.tokens_per_word.problem")->text().contains(QStringLiteral("範囲")));
}

TEST_F(WindowTest, theLanguageChangesAtOnceAndKeepsTheWork) {
    controller().set_number(QStringLiteral("traffic.words_per_day"), 3e6);
    settle();
    find<QAction>("view.working")->setChecked(true);
    const QString before = words("verdict_headline");
    trigger("view.language.ja");
    settle();
    EXPECT_EQ(ui::chosen_language(), QStringLiteral("ja"));
    EXPECT_TRUE(words("verdict_headline").contains(QStringLiteral("月に")));
    EXPECT_TRUE(find<QAction>("view.language.ja")->isChecked());
    EXPECT_TRUE(find<QAction>("view.working")->isChecked());
    EXPECT_TRUE(find<QWidget>("working_view")->isVisible());
    EXPECT_EQ(scenario().traffic.words_per_day, 3e6);
    EXPECT_TRUE(window->isWindowModified());
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);
    trigger("edit.redo");
    trigger("view.language.en");
    settle();
    EXPECT_EQ(words("verdict_headline"), before);
}
