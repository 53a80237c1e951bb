# SPDX-License-Identifier: GPL-3.0-or-later
# Collects every translatable text of the program into .ts files, by Qt's lupdate. Run it as
#   cmake --build build/dev --target update_translations
# or, as the test does, with other TS_FILES. lupdate expands no macros, so it reads copies of the sources, in
# which a file's own shorthand
#   #define L(x) QT_TRANSLATE_NOOP("context", x)
# is written out, and core's tr() and translate(), which are handed such a text, are no functions that lupdate
# would take for Qt's. The folders keep their names: lupdate needs the headers to know the class of a tr().
file(REMOVE_RECURSE "${WORK_DIR}")
set(copies "")
foreach(room IN ITEMS core ui app)
    file(GLOB_RECURSE sources RELATIVE "${SOURCE_DIR}" "${SOURCE_DIR}/${room}/*.cpp" "${SOURCE_DIR}/${room}/*.h")
    foreach(source IN LISTS sources)
        file(READ "${SOURCE_DIR}/${source}" text)
        if(text MATCHES "#define L\\(x\\) QT_TRANSLATE_NOOP\\((\"[A-Za-z_:]+\"), x\\)")
            set(context "${CMAKE_MATCH_1}")
            string(REPLACE "${CMAKE_MATCH_0}" "" text "${text}")
            string(REGEX REPLACE "([^A-Za-z0-9_])L\\(" "\\1QT_TRANSLATE_NOOP(${context}, " text "${text}")
        endif()
        if(room STREQUAL "core")
            string(REGEX REPLACE "([^A-Za-z0-9_])(tr|translate)\\(" "\\1in_words(" text "${text}")
        endif()
        file(WRITE "${WORK_DIR}/${source}" "${text}")
        list(APPEND copies "${WORK_DIR}/${source}")
    endforeach()
endforeach()

# The names of the ready-made scenarios stand in their files.
file(GLOB scenarios "${SOURCE_DIR}/resources/scenarios/*.rentorrun")
set(names "")
foreach(scenario IN LISTS scenarios)
    file(READ "${scenario}" text)
    string(JSON name GET "${text}" name)
    string(APPEND names "QT_TRANSLATE_NOOP(\"scenarios\", \"${name}\");\n")
endforeach()
file(WRITE "${WORK_DIR}/scenarios.cpp" "${names}")
list(APPEND copies "${WORK_DIR}/scenarios.cpp")

list(JOIN copies "\n" list)
file(WRITE "${WORK_DIR}/sources.lst" "${list}\n")

# No locations: a line that moves is no change of a text. English needs its plurals only. A file in which
# nothing changes is not touched: what is built is still new enough.
foreach(ts IN LISTS TS_FILES)
    set(plurals "")
    if(ts MATCHES "_en\\.ts$")
        set(plurals -pluralonly)
    endif()
    cmake_path(GET ts FILENAME name)
    set(copy "${WORK_DIR}/${name}")
    if(EXISTS "${ts}")
        file(COPY_FILE "${ts}" "${copy}")
    endif()
    execute_process(
        COMMAND "${LUPDATE}" -silent -no-obsolete -locations none -source-language en ${plurals} "-I${WORK_DIR}"
            "@${WORK_DIR}/sources.lst" -ts "${copy}"
        RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${result}")
    endif()
    file(COPY_FILE "${copy}" "${ts}" ONLY_IF_DIFFERENT)
endforeach()
