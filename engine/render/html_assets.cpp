#include "render/html_parts.hpp"

namespace lacuna::render {

std::string_view page_style() {
  return R"css(
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #555d68; --paper: #ffffff; --wash: #f3f4f6; --line: #c9ced6; --link: #0b4f8a;
  --covered: #0d5f35; --covered-bg: #dcf1e4; --partial: #7a4a00; --partial-bg: #fdeec8; --none: #9b1c1c; --none-bg: #fbdfdf;
  --unknown: #34456b; --unknown-bg: #e3e9f6; --mark: #fff0a8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #aeb6c2; --paper: #14171c; --wash: #1d2128; --line: #3a414d;
  --link: #8cc3f5; --covered: #8fe0b1; --covered-bg: #12351f; --partial: #f5cf7d; --partial-bg: #3d2c06; --none: #ffb0b0;
  --none-bg: #451616; --unknown: #b9c8ee; --unknown-bg: #1f2a45; --mark: #5c4d00; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { font-family: Georgia, "Noto Serif", serif; line-height: 1.2; font-weight: 600; }
h1 { font-size: 2.4rem; margin: 0; } h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem; } h3 { font-size: 1.15rem; margin: 0 0 .25rem; }
h4 { font-size: 1rem; margin: 0 0 .25rem; }
a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.kind { margin: 0; letter-spacing: .08em; text-transform: uppercase; font-size: .85rem; color: var(--soft); }
.day { font-size: 1.15rem; margin: .25rem 0 1.25rem; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } caption { text-align: left; color: var(--soft); padding-bottom: .5rem; }
caption span { display: block; position: sticky; left: 0; max-width: min(72rem, calc(100vw - 2.5rem)); } th.number { text-align: right; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
thead th { font-size: .85rem; color: var(--soft); vertical-align: bottom; } td.number, td.heat, td.zero { text-align: right; white-space: nowrap; }
td.zero { color: var(--soft); } .heat-map tbody th { font-weight: 400; min-width: 13rem; } .heat-map .depth-0 th { font-weight: 700; }
.heat-map .depth-2 th { padding-left: 1.8rem; } .heat-map .depth-1 th { padding-left: 1.2rem; } .heat-map .depth-3 th { padding-left: 2.4rem; }
.tiles { min-width: 12rem; }
.tile { display: inline-block; min-width: 1.6rem; margin: 0 .15rem .15rem 0; padding: 0 .3rem; text-align: center; border-radius: .2rem; text-decoration: none; }
.verdict { font: 600 .85rem/1.4 system-ui, sans-serif; padding: .05rem .45rem; border-radius: .2rem; white-space: nowrap; }
.covered { color: var(--covered); background: var(--covered-bg); } .partial { color: var(--partial); background: var(--partial-bg); }
.none, .conflict { color: var(--none); background: var(--none-bg); } .not-assessed { color: var(--unknown); background: var(--unknown-bg); }
.not-applicable { color: var(--soft); background: var(--wash); }
article { border-top: 2px solid var(--line); padding: 1rem 0 1.5rem; scroll-margin-top: 1rem; } article[hidden] { display: none; }
.note, .chain, .silent, figcaption { color: var(--soft); font-size: .9rem; margin: .2rem 0; } code { font-size: .85rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; margin-top: .75rem; }
.column-title { color: var(--soft); font-size: .85rem; text-transform: uppercase; letter-spacing: .05em; margin-bottom: .5rem; }
.item { margin-bottom: 1.25rem; } .item p { margin: .25rem 0; } .aside { border-left: 3px solid var(--line); padding-left: .75rem; }
.name { font-weight: 600; } .uncovered { margin: .2rem 0; padding-left: 1.1rem; } .uncovered li { color: var(--none); }
figure { margin: .5rem 0; } blockquote { margin: 0; padding: .5rem .75rem; background: var(--wash); border-radius: .2rem; font-family: Georgia, "Noto Serif", serif; }
mark { background: var(--mark); color: inherit; }
.flags { list-style: none; padding: 0; margin: .5rem 0 0; } .flags li { display: inline-block; margin-right: .5rem; font-size: .8rem; color: var(--soft); }
.left-out { border: 2px solid var(--none); padding: .5rem 1rem; } .left-out h2 { margin: 0; font-size: 1.1rem; }
#filter { position: sticky; top: 0; background: var(--paper); padding: .5rem 0; border-bottom: 1px solid var(--line); } #filter label { margin-right: 1rem; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; } dd { margin: 0; } .manifest { font-size: .8rem; word-break: break-all; }
@media screen and (max-width: 48rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; } h1 { font-size: 1.9rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } #filter { position: static; } }
@media print { @page { size: A4; margin: 16mm 14mm; } html { font-size: 8.5pt; } body { max-width: none; padding: 0; font-size: 8.5pt; color: #000; background: #fff; }
  #filter, .skip { display: none; } .item, figure, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } .tiles { min-width: 0; } .verdict, .tile, .heat { border: 1px solid currentColor; background: none; } article[hidden] { display: block; } }
)css";
}

std::string_view page_script() {
  return R"js(
(function () {
  var form = document.getElementById('filter');
  form.hidden = false;
  function show(kind) {
    document.querySelectorAll('article').forEach(function (article) {
      article.hidden = kind !== 'all' ? article.dataset.kind !== kind : false;
    });
  }
  form.addEventListener('change', function (event) { show(event.target.value); });
  window.addEventListener('hashchange', function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target ? target.hidden : false) { form.elements.show.value = 'all'; show('all'); target.scrollIntoView(); }
  });
}());
)js";
}

}  // namespace lacuna::render
