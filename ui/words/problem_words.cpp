// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/problem_words.h"

#include "ui/words/translate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <vector>

namespace ui {

namespace {

// The more is said, the earlier: the first one that fits is taken.
constexpr std::array sentences{
    // of any file
    QT_TRANSLATE_NOOP("problems", "and %1 problems more"),
    QT_TRANSLATE_NOOP("problems", "and 1 problem more"),
    QT_TRANSLATE_NOOP("problems", "is larger than %1 MB"),
    QT_TRANSLATE_NOOP("problems", "holds a NUL character"),
    QT_TRANSLATE_NOOP("problems", "is not UTF-8"),
    QT_TRANSLATE_NOOP("problems", "begins as UTF-16 and is damaged: save it as UTF-8"),
    QT_TRANSLATE_NOOP("problems", "is no JSON"),
    QT_TRANSLATE_NOOP("problems", "a quote is never closed"),
    QT_TRANSLATE_NOOP("problems", "a line end or another control character stands within quotes"),
    QT_TRANSLATE_NOOP("problems", "a backslash is followed by what it cannot name"),
    QT_TRANSLATE_NOOP("problems", "\\u is not followed by what names a character"),
    QT_TRANSLATE_NOOP("problems", "a number is not spelled as JSON has it"),
    QT_TRANSLATE_NOOP("problems", "something follows after the end"),
    QT_TRANSLATE_NOOP("problems", "ends too early"),
    QT_TRANSLATE_NOOP("problems", "a key in quotes is expected"),
    QT_TRANSLATE_NOOP("problems", "a colon is expected"),
    QT_TRANSLATE_NOOP("problems", "a comma or a closing brace is expected"),
    QT_TRANSLATE_NOOP("problems", "a comma or a closing bracket is expected"),
    QT_TRANSLATE_NOOP("problems", "a value is expected"),
    QT_TRANSLATE_NOOP("problems", "holds more than %1 values"),
    QT_TRANSLATE_NOOP("problems", "is nested too deeply"),
    QT_TRANSLATE_NOOP("problems", "the file is empty or cannot be read"),
    QT_TRANSLATE_NOOP("problems", "has more than %1 columns"),
    QT_TRANSLATE_NOOP("problems", "text after a closing quote"),
    QT_TRANSLATE_NOOP("problems", "has %1 fields, the header has %2"),
    QT_TRANSLATE_NOOP("problems", "has %1 field, the header has %2"),
    // of a value
    QT_TRANSLATE_NOOP("problems", "unknown key; did you mean %1?"),
    QT_TRANSLATE_NOOP("problems", "unknown key"),
    QT_TRANSLATE_NOOP("problems", "no such input; did you mean %1?"),
    QT_TRANSLATE_NOOP("problems", "no such input"),
    QT_TRANSLATE_NOOP("problems", "is %1, allowed %2; did you mean %3?"),
    QT_TRANSLATE_NOOP("problems", "is %1, allowed %2"),
    QT_TRANSLATE_NOOP("problems", "is %1, must be %2"),
    QT_TRANSLATE_NOOP("problems", "low is %1, must be below high, %2"),
    QT_TRANSLATE_NOOP("problems", "must be one of %1"),
    QT_TRANSLATE_NOOP("problems", "must be two numbers, [low, high]"),
    QT_TRANSLATE_NOOP("problems", "must be %1"),
    QT_TRANSLATE_NOOP("problems", "must not be empty"),
    QT_TRANSLATE_NOOP("problems", "is missing"),
    QT_TRANSLATE_NOOP("problems", "stands here for the second time"),
    QT_TRANSLATE_NOOP("problems", "%1 stands here for the second time"),
    QT_TRANSLATE_NOOP("problems", "is not a number, so it can have no range"),
    QT_TRANSLATE_NOOP("problems", "is empty: what has a price has a day"),
    QT_TRANSLATE_NOOP("problems", "is empty where a next price is known"),
    QT_TRANSLATE_NOOP("problems", "is empty"),
    QT_TRANSLATE_NOOP("problems", "is no column"),
    QT_TRANSLATE_NOOP("problems", "is no number"),
    QT_TRANSLATE_NOOP("problems", "is no time"),
    QT_TRANSLATE_NOOP("problems", "is no time before %1"),
    QT_TRANSLATE_NOOP("problems", "is no time after the start"),
    QT_TRANSLATE_NOOP("problems", "is below 0"),
    QT_TRANSLATE_NOOP("problems", "is above %1: layers of two kinds are not counted"),
    QT_TRANSLATE_NOOP("problems", "is above %1"),
    QT_TRANSLATE_NOOP("problems", "is %1, which is no GPU of the catalogue"),
    QT_TRANSLATE_NOOP("problems", "is 0 for a machine with a GPU"),
    QT_TRANSLATE_NOOP("problems", "is null like every other price"),
    QT_TRANSLATE_NOOP("problems", "does not go with %1"),
    // what must be there
    QT_TRANSLATE_NOOP("problems", "a number or null"),
    QT_TRANSLATE_NOOP("problems", "a number"),
    QT_TRANSLATE_NOOP("problems", "a whole number"),
    QT_TRANSLATE_NOOP("problems", "a count"),
    QT_TRANSLATE_NOOP("problems", "a text"),
    QT_TRANSLATE_NOOP("problems", "a list"),
    QT_TRANSLATE_NOOP("problems", "an object or null"),
    QT_TRANSLATE_NOOP("problems", "an object"),
    QT_TRANSLATE_NOOP("problems", "true or false"),
    QT_TRANSLATE_NOOP("problems", "0 or more and finite"),
    QT_TRANSLATE_NOOP("problems", "0 or more"),
    QT_TRANSLATE_NOOP("problems", "above 0"),
    QT_TRANSLATE_NOOP("problems", "finite"),
    QT_TRANSLATE_NOOP("problems", "a day as YYYY-MM-DD"),
    QT_TRANSLATE_NOOP("problems", "a number too large to hold"),
    // of a file to import
    QT_TRANSLATE_NOOP("problems", "is none of the files that are known: %1"),
    QT_TRANSLATE_NOOP("problems", "holds more than %1 rows to take over"),
    QT_TRANSLATE_NOOP("problems", "holds nothing that can be taken over"),
    QT_TRANSLATE_NOOP("problems", "says nothing of the model's shape"),
    QT_TRANSLATE_NOOP("problems", "%1 has more cached input than input"),
    QT_TRANSLATE_NOOP("problems", "%1 used more in a day than a number holds"),
    QT_TRANSLATE_NOOP("problems", "Left out: %1"),
    QT_TRANSLATE_NOOP("problems", "line %1: %2: %3"),
    QT_TRANSLATE_NOOP("problems", "1 row: %1"),
    QT_TRANSLATE_NOOP("problems", "%1 rows: %2"),
    // After what has a line in front: "line 3: tokens: is no number".
    QT_TRANSLATE_NOOP("problems", "%1 is no number"),
    QT_TRANSLATE_NOOP("problems", "for other reasons than these"),
    QT_TRANSLATE_NOOP("problems", "no price per token of input and output"),
    QT_TRANSLATE_NOOP("problems", "no price is in force yet"),
    QT_TRANSLATE_NOOP("problems", "no price"),
    QT_TRANSLATE_NOOP("problems", "has no price"),
    QT_TRANSLATE_NOOP("problems", "no accelerator"),
    QT_TRANSLATE_NOOP("problems", "no model that writes text"),
    QT_TRANSLATE_NOOP("problems", "no model is named"),
    QT_TRANSLATE_NOOP("problems", "no tokens are said"),
    QT_TRANSLATE_NOOP("problems", "a span without tokens"),
    QT_TRANSLATE_NOOP("problems", "a part of a GPU"),
    QT_TRANSLATE_NOOP("problems", "it is no row of this format"),
    QT_TRANSLATE_NOOP("problems", "what is billed are no tokens"),
    QT_TRANSLATE_NOOP("problems", "the amount is not in US dollars"),
    QT_TRANSLATE_NOOP("problems", "the line item is no input or output of a model"),
    QT_TRANSLATE_NOOP("problems", "the model or its provider is not named"),
    QT_TRANSLATE_NOOP("problems", "the model stands there a second time"),
    QT_TRANSLATE_NOOP("problems", "the number of accelerators is not said"),
    QT_TRANSLATE_NOOP("problems", "the price of an accelerator without its machine"),
    QT_TRANSLATE_NOOP("problems",
                      "the price is 0: free within limits, part of a subscription or one's own machine"),
    QT_TRANSLATE_NOOP("problems", "the amount is negative: a credit or a refund is no use"),
    QT_TRANSLATE_NOOP("problems", "%1 used no tokens"),
    QT_TRANSLATE_NOOP("problems", "its name looks like a key or an address"),
    QT_TRANSLATE_NOOP("problems", "stands there a second time, for the same time and with the same figures: "
                                  "it counts once"),
    QT_TRANSLATE_NOOP("problems", "this is page %1 of %2, the others are not counted"),
    QT_TRANSLATE_NOOP("problems",
                      "has_more is true: this is one page of several, the pages after it are not counted"),
};

struct Sentence {
    const char* english;
    QRegularExpression shape; // a group a place, in the order of the English text
};

std::vector<Sentence> shapes() {
    std::vector<Sentence> all;
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    for (const char* english : sentences) {
        const QString text = QString::fromUtf8(english);
        QString pattern;
        qsizetype at = 0;
        for (auto places = place.globalMatch(text); places.hasNext();) {
            const auto found = places.next();
            pattern += QRegularExpression::escape(text.mid(at, found.capturedStart() - at)) +
                       QStringLiteral("(.+?)");
            at = found.capturedEnd();
        }
        pattern += QRegularExpression::escape(text.mid(at));
        all.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                                   QRegularExpression::DotMatchesEverythingOption)});
    }
    return all;
}

// What stands in a place may be such words itself: "is 3, must be a text".
QString in_words(const QString& text, int depth) {
    static const std::vector<Sentence> known = shapes();
    constexpr int most_depth = 4; // "Left out: 3 rows: line 7: ..."
    if (depth > most_depth)
        return text;
    for (const Sentence& sentence : known) {
        const auto match = sentence.shape.match(text);
        if (!match.hasMatch())
            continue;
        const QString translated = QCoreApplication::translate("problems", sentence.english);
        if (translated == QLatin1String(sentence.english))
            return text; // English, or not translated
        // At once, so that what stands in one place is not taken for another.
        QString result;
        for (qsizetype i = 0; i < translated.size(); ++i) {
            const int place = translated[i] == QLatin1Char('%') && i + 1 < translated.size()
                                  ? translated[i + 1].digitValue()
                                  : -1;
            if (place >= 1 && place <= match.lastCapturedIndex()) {
                result += in_words(match.captured(place), depth + 1);
                ++i;
            } else {
                result += translated[i];
            }
        }
        return result;
    }
    return text;
}

} // namespace

QString problem_words(std::string_view english) {
    // A message may quote a name of any length; those that are worth a translation are short.
    constexpr std::size_t longest = 2000;
    const QString text = to_qt(english);
    return english.size() > longest ? text : in_words(text, 0);
}

} // namespace ui
