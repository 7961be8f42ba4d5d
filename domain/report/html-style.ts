/**
 * The looks of the exported report: the tokens of the application, in light, with fonts the reader's machine has.
 * On paper: black on white, numbered pages, heads repeated, rows and passages uncut.
 */
export const STYLE = `
:root{color-scheme:light;--page:#fcfcf9;--ink:#1c1e23;--quiet:#575b62;--line:#d9dbdf;--link:#2f4578;--warn:#864e00;--added:#c6f5da;--removed:#fee0dd}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem 5rem;max-inline-size:76rem;background:var(--page);color:var(--ink);font:0.9375rem/1.5 Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans Arabic",sans-serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.2;margin:0.25rem 0 0.75rem;text-wrap:balance}
h2{font-size:1.25rem;margin:3rem 0 0.75rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
h3{font-size:1.0625rem;margin:2rem 0 0.5rem}
h4{font-size:0.9375rem;margin:1.5rem 0 0.5rem}
p{margin:0 0 0.75rem;max-inline-size:44rem}
a{color:var(--link)}
:focus-visible{outline:2px solid #315dd4;outline-offset:2px}
:target{outline:2px solid #315dd4;outline-offset:-2px}
.kicker,.time,caption,figcaption,dt{color:var(--quiet)}
.kicker{margin:0;font-weight:600}
.draft{display:inline-block;margin:0 0 0.75rem;padding:0.25rem 0.75rem;border:1.5px dashed var(--warn);border-radius:6px;color:var(--warn);font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:0.25rem 1.25rem;padding:0;margin:0;list-style:none}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0.25rem 1rem;margin:0 0 1rem}
dd{margin:0}
ul{padding-inline-start:1.25rem;margin:0 0 0.75rem}
.frame{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;min-inline-size:24rem}
table.wide{min-inline-size:96rem}
caption{caption-side:top;text-align:start;padding-block-end:0.375rem}
th,td{padding:0.375rem 0.75rem 0.375rem 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
thead th{font-weight:600;color:var(--quiet);border-block-end-color:#83868e}
tbody th{font-weight:500;white-space:nowrap}
.number{text-align:end}
table:not(.wide) td:not(.number){min-inline-size:9rem}
td>span[lang]:only-child{display:block;min-inline-size:18rem;font-family:"Source Serif 4",Georgia,"Noto Naskh Arabic",serif}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:1rem;margin:0 0 0.75rem}
figure{margin:0;padding:0.75rem 1rem;background:#fff;border:1px solid var(--line);border-radius:8px}
figure ul{margin:0;padding:0;list-style:none;color:var(--quiet);font-size:0.875rem}
.chart{margin:0 0 0.5rem;max-inline-size:44rem;overflow-x:auto}
.chart figcaption{margin-block-end:0.5rem}
.chart svg{display:block;max-inline-size:100%;block-size:auto}
blockquote{margin:0.5rem 0;font:1.0625rem/1.6 "Source Serif 4",Georgia,"Noto Naskh Arabic",serif;white-space:pre-line}
ins{background:var(--added);font-weight:650;text-decoration:underline;text-underline-offset:3px}
del{background:var(--removed);text-decoration:line-through}
code{font:0.8125rem/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media (max-width:40rem){body{padding-inline:1rem}dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:0.5rem}}
@page wide{size:landscape}
@page{margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{
body{max-inline-size:none;padding:0;background:#fff;color:#000;font-size:9.5pt}
nav{display:none}
a{color:inherit;text-decoration:none}
.frame{overflow:visible}
table,table.wide{font-size:8pt;inline-size:100%;min-inline-size:0}
.frame:has(.wide){page:wide}
.wide th,.wide td{padding-inline-end:0.5em;font-size:7pt;overflow-wrap:anywhere}
table:not(.wide) td:not(.number),td>span[lang]:only-child{min-inline-size:0}
tbody th{white-space:normal}
thead{display:table-header-group}
tr,figure,dl,li,.chart{break-inside:avoid}
h2,h3,h4,caption{break-after:avoid}
ins,del,figure,.chart{background:none}
.chart{break-after:avoid;border:0;padding:0}
}`;
