/**
 * The page on light and dark ground, on paper, and with colors of the reader's own. Texts have at least 4.5 to 1 against
 * their ground, lines 3 to 1; each line has a stroke and a marker of its own besides.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1f2328; --quiet: #57606a; --rule: #d0d7de; --panel: #f6f8fa; --link: #0550ae;
  --canary: #a83f00; --base: #2f6db0; --limit: #b3203a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --text: #e6edf3; --quiet: #a3adb8; --rule: #3d444d; --panel: #161b22; --link: #79b8ff;
    --canary: #ffa657; --base: #79b8ff; --limit: #ff8f9a;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --text: #000000; --quiet: #404040; --rule: #b0b0b0; --panel: #ffffff; --link: #000000;
    --canary: #000000; --base: #404040; --limit: #000000;
  }
  figure, tr { break-inside: avoid }
  h2 { break-after: avoid }
}
@media (forced-colors: active) {
  :root {
    --ground: Canvas; --text: CanvasText; --quiet: CanvasText; --rule: GrayText; --panel: Canvas; --link: LinkText;
    --canary: CanvasText; --base: CanvasText; --limit: CanvasText;
  }
  .chart { forced-color-adjust: none }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 68rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5rem; line-height: 1.3 }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule) }
h1, h2, p, li { overflow-wrap: anywhere }
a { color: var(--link) }
code { font: .875em ui-monospace, monospace; background: var(--panel); padding: .1em .3em; border-radius: 4px }
ul { padding-left: 1.25rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border: 1px solid var(--rule); min-width: 4rem }
th { background: var(--panel) }
figure { margin: 0 }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem }
.chart { width: 100%; max-width: 40rem; height: auto; border: 1px solid var(--rule); border-radius: 6px }
.chart text { font: 12px system-ui, sans-serif; fill: var(--quiet) }
.chart .title { font-size: 14px; font-weight: 600; fill: var(--text) }
.chart .mark { fill: var(--text); font-weight: 600; stroke: var(--ground); stroke-width: 4px; paint-order: stroke }
.chart .end { text-anchor: end }
.chart .middle { text-anchor: middle }
.grid, .axis { stroke: var(--rule); fill: none }
.axis { stroke: var(--quiet) }
.line { fill: none; stroke-width: 2px; stroke-linejoin: round }
.line.canary { stroke: var(--canary) }
.line.base { stroke: var(--base); stroke-dasharray: 6 4 }
.line.limit { stroke: var(--limit); stroke-dasharray: 10 3 2 3 }
circle.canary { fill: var(--canary) }
rect.base { fill: var(--ground); stroke: var(--base); stroke-width: 1.5px }
summary { cursor: pointer; margin: .5rem 0 }
`
