// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/json_tree.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::read_json;

std::string error_of(const std::string& text) {
    return read_json(text).error.message;
}

TEST(JsonTree, keepsEveryMemberInItsOrderWithItsLine) {
    const auto json = read_json("{\"b\": [1,\n {\"c\": null}],\n\n \"a\": true, \"b\": \"x\"}");
    ASSERT_TRUE(json.root);
    const auto& members = json.root->members();
    ASSERT_EQ(members.size(), 3u);
    EXPECT_EQ(members[0].key, "b");
    EXPECT_EQ(members[1].key, "a");
    EXPECT_EQ(members[1].line, 4);
    EXPECT_TRUE(members[1].value.boolean);
    EXPECT_EQ(members[2].value.string, "x");
    const auto& items = members[0].value.items();
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].number, 1);
    EXPECT_EQ(items[0].line, 1);
    EXPECT_EQ(items[1].line, 2);
    EXPECT_TRUE(items[0].items().empty() && items[0].members().empty());
}

// A number beyond every double is one wrong value, wherever and however often it stands.
TEST(JsonTree, aNumberBeyondEveryDoubleIsInfinite) {
    for (const auto& number :
         std::vector<std::string>{"1e309", "-1e400", "0.001e999", "123456e99999999999999999999", "2E+308",
                                  "17976931348623159" + std::string(300, '0')}) {
        const auto json = read_json("[" + number + ", 7]");
        ASSERT_TRUE(json.root) << number << json.error.message;
        EXPECT_TRUE(std::isinf(json.root->items()[0].number)) << number;
        EXPECT_EQ(json.root->items()[1].number, 7);
    }
    for (const auto& number : std::vector<std::string>{"1e308", "0e999", "0.0e99999999999999999999", "1e-999",
                                                       "1e-99999999999999999999",
                                                       "0." + std::string(400, '0') + "1e300", "1e+5"}) {
        const auto json = read_json("[" + number + "]");
        ASSERT_TRUE(json.root) << number << json.error.message;
        EXPECT_TRUE(std::isfinite(json.root->items()[0].number)) << number;
    }
    EXPECT_EQ(read_json("[\"1e999\\\"1e999\", 1e999]").root->items()[0].string, "1e999\"1e999");
    for (const char* text : {"01e999", "1.e999", "1e999.", "1e", "--1e999", "1e999e9", ".1e999"})
        EXPECT_FALSE(read_json("[" + std::string(text) + "]").root) << text;
}

TEST(JsonTree, manyOverflowsAreReadAtOnce) {
    std::string text = "[0";
    for (int i = 0; i < 100'000; ++i)
        text += ",\n1e999";
    const auto json = read_json(text + "]");
    ASSERT_TRUE(json.root);
    EXPECT_EQ(json.root->items().size(), 100'001u);
    EXPECT_TRUE(std::isinf(json.root->items().back().number));
    EXPECT_EQ(json.root->items().back().line, 100'001);
}

// Somebody else's: as it stood, to the last digit.
TEST(JsonTree, anExtensionIsKeptAsItStands) {
    const auto json =
        read_json("{\"x-a\": 1e400, \"x-b\": [ 9007199254740993 ,\n {\"x-c\": 0.1000} ], \"d\": 2,"
                  "\"x-e\" : \"1 e\\u00e4 : \\\"\" }");
    ASSERT_TRUE(json.root) << json.error.message;
    const auto& members = json.root->members();
    ASSERT_EQ(members.size(), 4u);
    EXPECT_EQ(members[0].value.kind, core::JsonNode::Kind::extension);
    EXPECT_EQ(members[0].value.string, "1e400");
    EXPECT_EQ(members[1].value.string, "[9007199254740993,{\"x-c\":0.1000}]");
    EXPECT_EQ(members[2].value.number, 2);
    EXPECT_EQ(members[2].line, 2);
    EXPECT_EQ(members[3].value.string, "\"1 e\\u00e4 : \\\"\"");
}

TEST(JsonTree, itsLimitsHoldWithinExtensionsToo) {
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_EQ(error_of(deep), "is nested too deeply");
    EXPECT_EQ(error_of("{\"x-a\": " + deep + "}"), "is nested too deeply");
    EXPECT_EQ(error_of("{\"x-a\": 1e}"), "a number is not spelled as JSON has it");
}

// Each takes many times what it takes in the file.
TEST(JsonTree, hasAsManyValuesAsItsLimitAllows) {
    std::string text = "[1";
    for (int i = 1; i < 1250; ++i)
        text += ",1";
    EXPECT_TRUE(read_json(text + "]").root);
    EXPECT_FALSE(read_json(text + "]", 10'000).root); // the list is a value itself
    EXPECT_EQ(read_json(text + "]", 10'000).error.message, "holds more than 1250 values");
    EXPECT_EQ(read_json(text, 2'000).error.message, "is larger than 0 MB");
}

TEST(JsonTree, handsTheItemsOfAListOverOneByOne) {
    std::vector<std::string> taken;
    const core::JsonItems items{.key = "rows", .take = [&](const core::JsonNode& item) {
                                    taken.push_back(std::to_string(item.line) + " " + core::described(item));
                                }};
    const auto json = read_json(
        "{\"x-rows\": [0], \"a\": {\"rows\": [1]},\n\"rows\": [2, {\"rows\": [3]},\n [4, 5], \"6\"],\n"
        "\"b\": [7]}",
        core::json_max_bytes, items);
    ASSERT_TRUE(json.root);
    EXPECT_EQ(taken, (std::vector<std::string>{"2 2", "2 an object", "3 a list", "3 \"6\""}));
    const auto& members = json.root->members();
    ASSERT_EQ(members.size(), 4u);
    EXPECT_EQ(members[1].value.members()[0].value.items().size(), 1u) << "not the root's";
    EXPECT_EQ(members[2].value.kind, core::JsonNode::Kind::list);
    EXPECT_TRUE(members[2].value.items().empty()) << "not kept";
    EXPECT_EQ(members[3].value.items().size(), 1u);
    EXPECT_TRUE(read_json("[[1]]", core::json_max_bytes, items).root);
    EXPECT_EQ(taken.size(), 4u);
}

TEST(JsonTree, manyItemsAreTakenButNoneOfManyValues) {
    std::size_t taken = 0;
    const core::JsonItems items{.key = "rows", .take = [&](const core::JsonNode&) { ++taken; }};
    const auto rows = [&](std::size_t count, std::size_t values) {
        std::string row = "[0";
        for (std::size_t i = 1; i < values; ++i)
            row += ",0";
        std::string text = "{\"rows\": [" + row + "]";
        for (std::size_t i = 1; i < count; ++i)
            text += "," + row + "]";
        return read_json(text + "]}", core::json_max_bytes, items);
    };
    EXPECT_TRUE(rows(3, 900).root);
    EXPECT_TRUE(rows(3000, 1).root);
    EXPECT_EQ(taken, 3003u);
    EXPECT_EQ(rows(1, 1000).error.message, "holds more than 1000 values");
}

TEST(JsonTree, withoutAKeyTheItemsOfTheRootOrOfItsListsAreTaken) {
    std::vector<std::string> taken;
    const core::JsonItems items{
        .key = {},
        .take = [&](const core::JsonNode& item) { taken.push_back(core::described(item)); },
        .most_values = 8};
    const auto root = read_json("[1, [2, 3], {\"a\": [4]}]", core::json_max_bytes, items);
    ASSERT_TRUE(root.root);
    EXPECT_TRUE(root.root->items().empty()) << "not kept";
    EXPECT_EQ(taken, (std::vector<std::string>{"1", "a list", "an object"})) << "whole, with their own lists";
    taken.clear();
    const auto members =
        read_json("{\"a\": [1, 2], \"b\": {\"c\": [3]}, \"d\": [4]}", core::json_max_bytes, items);
    ASSERT_TRUE(members.root) << members.error.message;
    EXPECT_EQ(taken, (std::vector<std::string>{"1", "2", "4"}));
    EXPECT_EQ(read_json("[[1, 2, 3, 4, 5, 6, 7, 8]]", core::json_max_bytes, items).error.message,
              "holds more than 8 values");
}

} // namespace
