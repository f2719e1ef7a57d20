// Writes the table of kinds into docs/guides/procedures.md from the files of the house; with --check it only compares, and exits 1 when it is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatted } from './formatted.mjs';

const FOLDER = fileURLToPath(new URL('../src/modules/procedures/procedures/kinds', import.meta.url));
const FILE = fileURLToPath(new URL('../docs/guides/procedures.md', import.meta.url));
const [BEGIN, END] = ['<!-- kinds: written by npm run procedures -->', '<!-- end of kinds -->'];

const kinds = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

const opened = ({ opens = [] }) =>
  opens
    .map(({ on, ifProtocolHas }) => (ifProtocolHas ? `${on}, if the protocol has \`${ifProtocolHas}\`` : on))
    .join('; ') || 'by hand';
/** Where the first outcome of each step leads. */
function straightWay({ steps }) {
  const way = [];
  for (let step = steps[0]; step; step = steps.find(({ id }) => id === step.outcomes[0].next))
    way.push(step.id);
  return way;
}

const rows = kinds.map((kind) => [
  `\`${kind.kind}\``,
  kind.name.es,
  kind.records.join(', '),
  kind.sight ?? 'ordinary',
  straightWay(kind).join(' → '),
  (kind.documents ?? []).map(({ id, dated }) => (dated ? `${id}*` : id)).join(', '),
  opened(kind),
  (kind.neverTo ?? []).join(', '),
]);
const head = [
  'kind',
  'in Spanish',
  'for',
  'seen',
  'steps, on the straight way',
  'papers (* dated)',
  'proposed by',
  'never to',
];
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const before = readFileSync(FILE, 'utf8');
const [above, rest] = before.split(BEGIN);
const below = rest?.split(END)[1];
if (below === undefined) throw new Error(`${FILE} has no place for the table: ${BEGIN} … ${END}`);
const text = await formatted(FILE, `${above}${BEGIN}\n\n${table}\n\n${END}${below}`);

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
  console.log('docs/guides/procedures.md written.');
} else if (text !== before) {
  console.error('docs/guides/procedures.md is not what the kinds say. Run: npm run procedures');
  process.exitCode = 1;
}
