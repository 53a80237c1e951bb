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
    <message numerus="yes">
        <source>%n prices are in your catalogue now.</source>
        <translation>
            <numerusform>%n price is in your catalogue now.</numerusform>
            <numerusform>%n prices are in your catalogue now.</numerusform>
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
    <name>ui::Download</name>
    <message numerus="yes">
        <source>The server took longer than %n seconds.</source>
        <translation>
            <numerusform>The server took longer than %n second.</numerusform>
            <numerusform>The server took longer than %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is larger than %n MB.</source>
        <translation>
            <numerusform>The file is larger than %n MB.</numerusform>
            <numerusform>The file is larger than %n MB.</numerusform>
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
    <name>ui::OwnRowsDialog</name>
    <message numerus="yes">
        <source>%n of these are yours; without them the shipped ones hold again.</source>
        <translation>
            <numerusform>%n of these is yours; without it the shipped one holds again.</numerusform>
            <numerusform>%n of these are yours; without them the shipped ones hold again.</numerusform>
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
