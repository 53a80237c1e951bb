# SPDX-License-Identifier: GPL-3.0-or-later
# README.md's release notes of one version, in the form of Debian's changelogs.
# awk -v version=0.2.0 -v time="Sat, 28 Nov 2026 08:00:00 +0000" -v by="Name <address>" -f changelog.awk README.md

# A text in lines of at most 80 characters, the first after "  * ".
function item(text,    words, count, i, line) {
    count = split(text, words, " ")
    line = "  *"
    for (i = 1; i <= count; i++) {
        if (length(line) + 1 + length(words[i]) > 80) {
            print line
            line = "   "
        }
        line = line " " words[i]
    }
    print line
}
function end_item() {
    if (text != "")
        item(text)
    text = ""
}
/^\*\*.*\*\*$/ { end_item(); on = $0 == "**" version "**" }
on && /^\*\*/ { print "rent-or-run (" version ") unstable; urgency=medium\n"; found = 1; next }
on && /^- / { end_item(); text = substr($0, 3); next }
on && NF { text = text " " $0 }
END {
    end_item()
    if (!found) {
        print "README.md says nothing of version " version > "/dev/stderr"
        exit 1
    }
    print "\n -- " by "  " time
}
