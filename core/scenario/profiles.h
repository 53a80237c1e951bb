// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Weeks and days that have a name: weights of traffic hour by hour (core/README.md section 1). Shapes to
// begin with, by assumption; a log of one's own is better.
namespace core {

struct Profile {
    std::string_view id;            // "office hours", as --set takes it
    std::string_view label;         // English, marked for translation (context "inputs")
    std::vector<double> (*hours)(); // 24 or 168, from Monday 00:00
};

std::span<const Profile> profiles();

// Null where none is called that.
const Profile* find_profile(std::string_view id);
// The one with these very hours; null: none.
const Profile* profile_of(std::span<const double> hours);

// What is wrong with weights as a profile, and with numbers as hours of the week: in words, empty where
// nothing is. None at all are neither.
std::string profile_problem(std::span<const double> weights);
std::string hours_problem(std::span<const double> hours);

} // namespace core
