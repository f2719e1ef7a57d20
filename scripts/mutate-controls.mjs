// Takes the control of a requirement of ASVS out, in a copy of the tree, and expects the test that `docs/reference/asvs.csv` names to fail: a test that
// still passes does not hold what it is named for. Mutations stand in `scripts/control-mutations.json`, by requirement.
// `npm run mutate-controls` runs all, one at a time; `npm run mutate-controls -- 1.1.2 5.2.2` some.
// `--sample N` takes those whose turn it is, by the seed of `scripts/rotation.mjs`: in as many runs as it takes, each comes once.
// `--results FILE` writes down what was seen, and leaves out what stands there already of the same mutation, code and spec; `--minutes N` begins
// no mutation after that time. What is named is run once as it is, all specs together, then its spec once a mutation.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { ROOT } from './install.mjs';
import { MutatedTree } from './mutated-tree.mjs';
import { rotationSeed, sampleOf } from './rotation.mjs';

const { values, positionals: ids } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ results: { type: 'string' }, sample: { type: 'string' } },
    minutes: { type: 'string', default: '600' },
  },
});
const mutations = JSON.parse(readFileSync(join(ROOT, 'scripts/control-mutations.json'), 'utf8'));
const held = parse(readFileSync(join(ROOT, 'docs/reference/asvs.csv'), 'utf8'), { columns: true }).filter(
  ({ state }) => state === 'automatic',
);
const results = values.results && existsSync(values.results) ? JSON.parse(readFileSync(values.results)) : {};
const asked = mutations
  .filter(({ id }) => ids.length === 0 || ids.includes(id))
  .map((mutation) => ({ ...mutation, ...testOf(mutation) }))
  .map((mutation) => ({ ...mutation, key: keyOf(mutation) }));
// What needs no database is the fastest; mutations of one spec stand together.
asked.sort((a, b) => rank(a).localeCompare(rank(b)));
const chosen = values.sample ? sampleOf(asked, rotationSeed(), Number(values.sample)) : asked;

const due = chosen.filter(({ key }) => !results[key]);
const end = Date.now() + Number(values.minutes) * 60_000;
const tree = new MutatedTree();
try {
  for (const [at, mutation] of due.entries()) {
    if (Date.now() > end) break;
    const began = Date.now();
    const result = look(mutation);
    // What fails without a mutation too says nothing of it, and is looked at again.
    if (results[cleanKeyOf(mutation)]) results[mutation.key] = result;
    if (values.results) writeFileSync(values.results, JSON.stringify(results, undefined, 2));
    console.log(
      `${at + 1}/${due.length} ${result.isSeen ? 'seen' : 'NOT SEEN'} ${mutation.id} ${mutation.file} (${((Date.now() - began) / 1000).toFixed(1)} s): ${result.why}`,
    );
  }
} finally {
  tree.remove();
}

const looked = chosen.filter(({ key }) => results[key]);
const survived = looked.filter(({ key }) => !results[key].isSeen).map(({ id }) => id);
const waiting = chosen.length - looked.length;
console.log(
  `${chosen.length} mutations of ${held.length} automatic requirements, ${looked.length} run: ${looked.length - survived.length} seen by their test${survived.length > 0 ? `, not seen: ${survived.join(', ')}` : ''}${waiting > 0 ? `; ${waiting} not run yet` : ''}.`,
);
process.exitCode = looked.length === 0 || waiting + survived.length > 0 ? 1 : 0;

/** Whether the test passes as the tree is, and fails without the control; and by which words. */
function look(mutation) {
  const { spec, pattern } = mutation;
  const ofName = (test) => test.spec === spec && new RegExp(pattern, 'u').test(test.fullName);
  if (!results[cleanKeyOf(mutation)]) runAsItIs(mutation);
  if (!results[cleanKeyOf(mutation)])
    return { isSeen: false, why: 'its test does not pass as the tree is, or is none' };
  const after = tree.mutated(mutation, () => tree.run([spec], pattern, mutation));
  const failed = after.filter((test) => ofName(test) && test.status === 'failed');
  const survives = after.length === 0 ? 'the spec does not start' : 'it passes';
  return { isSeen: failed.length > 0, why: failed.length > 0 ? why(failed) : survives };
}

/** Runs what is named of a spec as the tree is; of those that need the database all together, for they share what is loaded. */
function runAsItIs({ spec }) {
  const isFast = spec.startsWith('src/');
  const group = due.filter((other) => (isFast ? other.spec === spec : !other.spec.startsWith('src/')));
  const unknown = group.filter((other) => !results[cleanKeyOf(other)]);
  const specs = [...new Set(unknown.map((other) => other.spec))];
  const tests = tree.run(specs, [...new Set(unknown.map(({ pattern }) => pattern))].join('|'));
  for (const other of unknown) {
    const own = tests.filter(
      (test) => test.spec === other.spec && new RegExp(other.pattern, 'u').test(test.fullName),
    );
    results[cleanKeyOf(other)] = own.length > 0 && own.every(({ status }) => status === 'passed');
    if (!results[cleanKeyOf(other)]) console.log(`${other.id} as it is: ${own.length} tests. ${why(own)}`);
  }
}

/** The first words of what a test that failed says. */
function why(tests) {
  const [said = ''] = tests.flatMap(({ failureMessages }) => failureMessages ?? []);
  const plain = said.replaceAll(/\u001B\[\d*m/gu, '').split('\n    at ')[0];
  return plain.replaceAll(/\s+/gu, ' ').slice(0, 240);
}

/** The spec that a requirement names, and what the full name of the test ends with; of a test with many rows `row` names the one that is to fail. */
function testOf({ id, row = '.*' }) {
  const { test = '' } = held.find((one) => one.id === id) ?? {};
  const [, spec, title] = /^([^,]+), "(.+)"$/u.exec(test) ?? [];
  if (!spec) throw new Error(`${id} names no test.`);
  const name = title.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const places = [...name.matchAll(/%[sijdp]|\\\$\w+/gu)];
  const [first, last] = [places[0], places.at(-1)];
  const wanted = first ? name.slice(0, first.index) + row + name.slice(last.index + last[0].length) : name;
  return { spec, pattern: `(?:^| )${wanted}$` };
}

function keyOf({ id, spec, pattern, also = [], ...first }) {
  const hash = createHash('sha256').update(`${id}\0${pattern}\0`);
  for (const { file, text, replacement } of [first, ...also])
    hash.update(`${file}\0${text}\0${replacement}\0`);
  for (const name of [first.file, spec]) hash.update(readFileSync(join(ROOT, name)));
  return `${id} ${hash.digest('hex').slice(0, 16)}`;
}

function cleanKeyOf({ spec, pattern }) {
  const hash = createHash('sha256')
    .update(`${pattern}\0`)
    .update(readFileSync(join(ROOT, spec)));
  return `as it is ${spec} ${hash.digest('hex').slice(0, 16)}`;
}

function rank({ spec, id }) {
  return `${spec.startsWith('src/') ? 0 : 1} ${spec} ${id}`;
}
