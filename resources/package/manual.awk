# SPDX-License-Identifier: GPL-3.0-or-later
# The manual page out of --help: what is typed, in bold, and below it what it does.
# rent-or-run --help | awk -v version=0.2.0 -v day=2026-11-28 -f manual.awk

function escaped(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    sub(/^[.']/, "\\\\\\&&", text)
    return text
}
# A title, and whether what follows is in it.
function section(name) {
    leave()
    print ".SH " name
}
# Rows of details stand one step further in.
function leave() {
    if (inside)
        print ".RE"
    inside = 0
}
BEGIN {
    print ".TH RENT-OR-RUN 1 " day " \"Rent or Run " version "\" \"User Commands\""
    print ".nh\n.ad l" # no word is parted, for most are typed
    print ".SH NAME"
    print "rent-or-run \\- compare the cost of language model APIs with running your own"
    print ".SH SYNOPSIS"
    print ".B rent\\-or\\-run\n.RI [ FILE ]...\n.br\n.B rent\\-or\\-run\n.RI \\-\\-COMMAND\\ [ WORDS ]..."
    print ".SH DESCRIPTION"
}
/^Examples$/ { section("EXAMPLES"); examples = 1; next }
/^Exit codes: / { section("EXIT STATUS"); examples = 0; sub(/^Exit codes: /, "") }
/^FILE is / { section("FILES") }
/^$/ { next }
examples { print ".PP\n.nf\n" escaped(substr($0, 3)) "\n.fi"; next }
/^  rent-or-run/ && !options { section("OPTIONS"); options = 1 }
# What is typed begins at column 3 or 7, what it does at 42 or 46, or below where there is no room beside it.
/^  rent-or-run|^      \[/ {
    detail = /^      \[/
    if (!detail)
        leave()
    else if (!inside) {
        print ".RS"
        inside = 1
    }
    column = detail ? 46 : 42
    beside = substr($0, column - 2, 2) == "  " && length($0) >= column
    left = beside ? substr($0, 1, column - 1) : $0
    gsub(/^ +| +$/, "", left)
    print ".TP\n.B " escaped(left)
    if (beside)
        print escaped(substr($0, column))
    next
}
{ sub(/^ +/, ""); print escaped($0) }
END {
    leave()
    print ".SH ENVIRONMENT"
    print ".TP\n.B XDG_CONFIG_HOME\nThe folder of the window's settings, in\n.IR rent\\-or\\-run ;"
    print "without it\n.IR ~/.config ."
    print ".TP\n.B XDG_DATA_HOME\nThe folder of your own rows of the catalogue and of unsaved work, in"
    print ".IR rent\\-or\\-run/rent\\-or\\-run ;\nwithout it\n.IR ~/.local/share ."
}
