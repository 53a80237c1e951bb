<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ui::CatalogueImports</name>
    <message numerus="yes">
        <source>%n rows of “%1” are in your catalogue now.</source>
        <translation>
            <numerusform>%n row of “%1” is in your catalogue now.</numerusform>
            <numerusform>%n rows of “%1” are in your catalogue now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartExports</name>
    <message numerus="yes">
        <source>Exported %n charts.</source>
        <translation>
            <numerusform>Exported %n chart.</numerusform>
            <numerusform>Exported %n charts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InputGroup</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProblemDialog</name>
    <message numerus="yes">
        <source>“%1” has %n problems and was not opened.</source>
        <translation>
            <numerusform>“%1” has %n problem and was not opened.</numerusform>
            <numerusform>“%1” has %n problems and was not opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictBar</name>
    <message numerus="yes">
        <source>%n more are pinned.</source>
        <translation>
            <numerusform>%n more is pinned.</numerusform>
            <numerusform>%n more are pinned.</numerusform>
        </translation>
    </message>
</context>
</TS>
