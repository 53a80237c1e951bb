// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// For report_html.cpp only: the colours are those of the window, ui/look/theme.cpp.
namespace core::page_style {

inline constexpr std::string_view css = R"css(
:root {
  color-scheme: light dark;
  --window: #f4f6f8; --surface: #fff; --border: #dfe3e8; --text: #101828; --muted: #5b6472;
  --api: #0072b2; --rented: #b84f00; --owned: #004d40; --accent: #2555d3; --warning: #8a5a00; --error: #b42318;
}
@media (prefers-color-scheme: dark) {
  :root {
    --window: #14181d; --surface: #1c2229; --border: #333b45; --text: #e9edf2; --muted: #9aa5b1;
    --api: #56b4e9; --rented: #e69f00; --owned: #b5ebd0; --accent: #7aa2f7; --warning: #f0a93b; --error: #f97066;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--window); color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
}
main { max-width: 64rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; }
header p, .muted, figcaption, footer { color: var(--muted); }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 0 0 .75rem; font-size: 1.1rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: .95rem; }
p { margin: 0 0 .5rem; }
.long { max-height: 16rem; overflow: auto; }
.card {
  margin-top: 1.25rem; padding: 1.25rem 1.5rem; background: var(--surface); border: 1px solid var(--border);
  border-radius: .75rem;
}
.verdict { border-inline-start: .3rem solid var(--accent); }
.verdict strong { display: block; font-size: 1.45rem; line-height: 1.3; letter-spacing: -.01em; }
.notes { margin-top: 1rem; white-space: pre-line; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1.25rem; margin-top: 1.25rem; }
.figures > div { padding: 1rem 1.25rem; background: var(--surface); border: 1px solid var(--border); border-radius: .75rem; }
.figures dt { color: var(--muted); font-size: .85rem; }
.figures dd { margin: .15rem 0 0; font-size: 1.35rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.api { color: var(--api); } .rented { color: var(--rented); } .owned { color: var(--owned); }
figure { margin: 1.25rem 0 0; padding: 1rem; background: var(--surface); border: 1px solid var(--border); border-radius: .75rem; }
figure svg { display: block; width: 100%; height: auto; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--border); text-align: start; vertical-align: top; }
thead th { color: var(--muted); font-size: .85rem; font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: end; white-space: nowrap; }
.total th, .total td { border-bottom: 0; border-top: 2px solid var(--border); font-weight: 650; }
tr:last-child th, tr:last-child td { border-bottom: 0; }
ul, ol { margin: 0; padding-inline-start: 1.25rem; }
li { margin: .3rem 0; }
.notices { padding: 0; list-style: none; }
.notices li { padding-inline-start: .75rem; border-inline-start: .2rem solid var(--border); }
.notices .warning { border-color: var(--warning); } .notices .blocking { border-color: var(--error); }
.decisions dl { margin: 0; } .decisions dt { margin-top: .75rem; font-weight: 600; } .decisions dd { margin: 0; }
.decisions .notes { margin-top: 0; }
.plans tbody th { min-width: 12rem; } .plans td { white-space: normal; } .plan { text-align: end; } .differ { padding-top: 1rem; font-weight: 650; }
.note td { margin: 0; padding-top: 0; font-size: .85rem; }
details > summary { cursor: pointer; font-weight: 600; font-size: 1.1rem; }
details dl { margin: 0; font-size: .92rem; }
details dt { color: var(--muted); float: inline-start; clear: both; margin-inline-end: .5rem; }
details dd { margin: 0; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
a { color: var(--accent); }
footer { margin-top: 2rem; font-size: .85rem; }
@page { size: A4; margin: 14mm; }
@media print {
  :root {
    color-scheme: light;
    --window: #fff; --surface: #fff; --border: #dfe3e8; --text: #101828; --muted: #5b6472;
    --api: #0072b2; --rented: #b84f00; --owned: #004d40; --accent: #2555d3; --warning: #8a5a00; --error: #b42318;
  }
  body { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 17pt; } h2, details > summary { font-size: 11pt; }
  .verdict strong { font-size: 13pt; } .figures dd { font-size: 12pt; }
  .figures { grid-template-columns: repeat(4, 1fr); gap: 3mm; margin-top: 3mm; }
  .figures > div { padding: 2mm 3mm; }
  .card, figure { margin-top: 3mm; padding: 3mm 4mm; border-radius: 2mm; }
  .card { break-inside: auto; }
  .charts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3mm; }
  .scroll { overflow: visible; }
  .assumptions { columns: 2; column-gap: 6mm; }
  footer { margin-top: 3mm; }
  figure, tr, li, .figures > div, .verdict { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  th, td { padding: .8mm 1.5mm; }
  .long { max-height: none; overflow: visible; }
  .light { display: block; } .dark { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; }
}
)css";

} // namespace core::page_style
