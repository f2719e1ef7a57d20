/**
 * Readable without colour: what goes up is full, what goes down is hatched, and each bar has its number
 * beside it.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--pale:#d5dbe0;--bar:#1f5f8b;--soft:#505a64}
@media (prefers-color-scheme:dark){:root{--ink:#eceff1;--paper:#16191c;--pale:#3a4249;--bar:#6cb2e0;--soft:#a7b0ba}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}
.holds{border:2px solid var(--ink);padding:.2rem 1rem}.small{font-size:.875rem;color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600}
th,td{border-bottom:1px solid var(--pale);padding:.25rem .4rem;text-align:right;vertical-align:top;font-variant-numeric:tabular-nums}
th:first-child{text-align:left;font-weight:400}thead th{font-weight:600!important;overflow-wrap:normal}
.levels{table-layout:fixed}.levels th:first-child{width:34%}
svg.chart{width:100%;max-width:36rem;height:auto;display:block}svg text{font-size:11px;fill:var(--ink)}
.bar{display:block;width:100%;height:.5rem}.full{fill:var(--bar)}.hatched{fill:url(#hatch);stroke:var(--bar);stroke-width:1px;vector-effect:non-scaling-stroke}
.mark{stroke:var(--ink);stroke-width:1px;vector-effect:non-scaling-stroke;fill:none}.line{stroke:var(--pale);fill:none}
.full-line{stroke:var(--bar);stroke-width:2;fill:none}.dashed{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 4;fill:none}
.solid{fill:var(--bar)}.open{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}.stripe{stroke:var(--bar)}
.patterns{position:absolute;width:0;height:0}
details{border-bottom:1px solid var(--pale);padding:.4rem 0}summary{cursor:pointer;padding:.25rem 0}.p{font-weight:600;white-space:nowrap}
ol.fall{list-style:none;padding:0;margin:.5rem 0}ol.fall li{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;padding:.3rem 0;border-top:1px dotted var(--pale)}
.fall .name{font-weight:600}.fall i{font-weight:400}.fall .adds{font-variant-numeric:tabular-nums}.fall .cells{grid-column:1/-1}.fall .bar{grid-column:1/-1}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}label{display:block}
input,button{font:inherit;padding:.5rem .6rem;min-height:2.75rem;box-sizing:border-box;max-width:100%}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
[hidden]{display:none!important}
@media print{details:not([open]){display:none}}`;

/**
 * Shows the pairs that hold the ids typed in, and hides all others. It asks for nothing and writes nothing
 * but the count.
 */
export const SCRIPT = `
'use strict';
const form = document.getElementById('lookup');
const [one, other] = form.querySelectorAll('input');
const said = document.getElementById('found');
const pairs = [...document.querySelectorAll('details[data-left]')].map((element) => ({
  element,
  left: element.dataset.left.trim(),
  right: element.dataset.right.trim(),
}));
const byTable = form.dataset.tables === '2';
const hasBoth = ({ left, right }, a, b) => (a === '' || a === left) && (b === '' || b === right);
const look = (event) => {
  event.preventDefault();
  const [a, b] = [one.value.trim(), other.value.trim()];
  let count = 0;
  for (const pair of pairs) {
    const found = hasBoth(pair, a, b) || (!byTable && hasBoth(pair, b, a));
    pair.element.hidden = !found;
    if (found) count += 1;
    if (a !== '' || b !== '') pair.element.open = found && count <= 3;
  }
  said.textContent = count === 0 ? form.dataset.none : count + ' of ' + pairs.length + ' pairs are shown.';
  said.scrollIntoView({ block: 'nearest' });
  pairs.find(({ element }) => !element.hidden)?.element.scrollIntoView({ block: 'nearest' });
};
form.hidden = false;
form.addEventListener('submit', look);
`;
