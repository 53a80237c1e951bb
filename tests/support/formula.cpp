// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spreadsheet.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <stdexcept>

namespace test {

std::pair<int, int> place_of(const std::string& reference); // spreadsheet.cpp

// Precedence by descent: comparison, sum, product, sign, power, atom. A value is a list, of one where it is
// no range.
struct FormulaReader {
    using List = std::vector<CellValue>;

    Calculation& calculation;
    std::string sheet;
    std::string text;
    std::size_t at = 0;

    [[noreturn]] void wrong(const std::string& what) const {
        throw std::runtime_error(what + " in " + text + " at " + std::to_string(at));
    }
    bool take(char c) {
        const bool there = at < text.size() && text[at] == c;
        at += there ? 1 : 0;
        return there;
    }
    static double number(const CellValue& value) {
        if (const auto* const text_value = std::get_if<std::string>(&value))
            throw std::runtime_error("a text is no number: " + *text_value);
        return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
    }
    static List each(const List& a, const List& b, const std::function<double(double, double)>& f) {
        List all;
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
            all.emplace_back(f(number(a[a.size() == 1 ? 0 : i]), number(b[b.size() == 1 ? 0 : i])));
        return all;
    }

    List comparison() {
        List left = sum();
        for (;;) {
            if (take('='))
                left = each(left, sum(), [](double a, double b) { return a == b ? 1.0 : 0.0; });
            else if (take('>'))
                left = each(left, sum(), [](double a, double b) { return a > b ? 1.0 : 0.0; });
            else
                return left;
        }
    }
    List sum() {
        List left = product();
        for (;;) {
            if (take('+'))
                left = each(left, product(), std::plus<>());
            else if (take('-'))
                left = each(left, product(), std::minus<>());
            else
                return left;
        }
    }
    List product() {
        List left = power();
        for (;;) {
            if (take('*'))
                left = each(left, power(), std::multiplies<>());
            else if (take('/'))
                left = each(left, power(), std::divides<>());
            else
                return left;
        }
    }
    List power() {
        List left = atom();
        while (take('^'))
            left = each(left, atom(), [](double a, double b) { return std::pow(a, b); });
        return left;
    }
    List atom() {
        if (take('-'))
            return each({0.0}, atom(), std::minus<>());
        if (take('(')) {
            List inner = comparison();
            if (!take(')'))
                wrong("no )");
            return inner;
        }
        if (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]))) {
            std::size_t used = 0;
            const double value = std::stod(text.substr(at), &used);
            at += used;
            return {value};
        }
        std::string word;
        while (at < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[at])) || text[at] == '_' || text[at] == '$'))
            word += text[at++];
        if (word.empty())
            wrong("nothing");
        if (take('('))
            return function(word);
        if (calculation.m_book.names.contains(word))
            return range_of_name(word);
        return cells(sheet, word, take(':') ? reference() : word);
    }
    std::string reference() {
        std::string word;
        while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) || text[at] == '$'))
            word += text[at++];
        return word;
    }
    List cells(const std::string& of_sheet, const std::string& first, const std::string& last) {
        const auto begin = place_of(first), end = place_of(last);
        if (begin.first < 0 || begin.second < 0)
            wrong("an unknown name " + first);
        List all;
        for (int row = begin.first; row <= end.first; ++row)
            for (int column = begin.second; column <= end.second; ++column)
                all.push_back(calculation.cell(of_sheet, row, column));
        return all;
    }
    List range_of_name(const std::string& name) {
        const std::string target = calculation.m_book.names.at(name);
        const auto mark = target.rfind('!');
        std::string of_sheet = target.substr(0, mark);
        std::erase(of_sheet, '\'');
        const std::string place = target.substr(mark + 1);
        const auto colon = place.find(':');
        return cells(of_sheet, place.substr(0, colon),
                     colon == std::string::npos ? place : place.substr(colon + 1));
    }
    static std::vector<double> numbers(const std::vector<List>& arguments) {
        std::vector<double> all;
        for (const List& list : arguments)
            for (const CellValue& value : list)
                if (std::holds_alternative<double>(value))
                    all.push_back(std::get<double>(value));
        return all;
    }
    List function(const std::string& name) {
        std::vector<List> arguments{comparison()};
        while (take(','))
            arguments.push_back(comparison());
        if (!take(')'))
            wrong("no )");
        const auto all = numbers(arguments);
        if (name == "IF")
            return arguments.at(number(arguments[0].at(0)) != 0 ? 1 : 2);
        if (name == "MAX")
            return {*std::ranges::max_element(all)};
        if (name == "MIN")
            return {*std::ranges::min_element(all)};
        if (name == "SUM" || (name == "SUMPRODUCT" && arguments.size() == 1)) {
            double total = 0;
            for (const double value : all)
                total += value;
            return {total};
        }
        if (name == "SUMPRODUCT") {
            double total = 0;
            for (std::size_t i = 0; i < arguments[0].size(); ++i)
                total += number(arguments[0][i]) * number(arguments.at(1).at(i));
            return {total};
        }
        if (name == "ROUNDUP") // to whole numbers, away from 0: none of ours is below
            return each(arguments[0], arguments.at(1), [](double a, double) { return std::ceil(a); });
        if (name == "INDEX")
            return {arguments[0].at(static_cast<std::size_t>(number(arguments.at(1).at(0))) - 1)};
        if (name == "SMALL") {
            auto sorted = numbers({arguments[0]});
            std::ranges::sort(sorted);
            return {sorted.at(static_cast<std::size_t>(number(arguments.at(1).at(0))) - 1)};
        }
        if (name == "MATCH") {
            const auto found = std::ranges::find(arguments.at(1), arguments[0].at(0));
            if (found == arguments[1].end())
                wrong("no match");
            return {static_cast<double>(found - arguments[1].begin()) + 1};
        }
        wrong("an unknown function " + name);
    }
};

Calculation::Calculation(const Spreadsheet& book, std::map<std::string, double> changed) : m_book(book) {
    for (const auto& [name, value] : changed) {
        const auto& at = book.names.at(name);
        const auto mark = at.rfind('!');
        std::string sheet = at.substr(0, mark);
        std::erase(sheet, '\'');
        m_known[sheet][place_of(at.substr(mark + 1))] = value;
    }
}

CellValue Calculation::cell(const std::string& sheet, int row, int column) {
    auto& known = m_known[sheet];
    const std::pair place{row, column};
    if (const auto found = known.find(place); found != known.end())
        return found->second;
    const auto& cells = m_book.cells.at(sheet);
    const auto found = cells.find(place);
    CellValue value;
    if (found != cells.end() && found->second.formula.empty()) {
        value = found->second.value;
    } else if (found != cells.end()) {
        FormulaReader reader{.calculation = *this, .sheet = sheet, .text = found->second.formula};
        const auto result = reader.comparison();
        if (reader.at != reader.text.size() || result.size() != 1)
            reader.wrong("no one value");
        value = result.front();
    }
    m_known[sheet][place] = value;
    return value;
}

CellValue Calculation::named(const std::string& name) {
    FormulaReader reader{.calculation = *this, .sheet = {}, .text = name};
    return reader.comparison().at(0);
}

} // namespace test
