// Takes the control of a requirement of ASVS out, in a copy of the committed tree, and expects the test that `docs/asvs.csv` names to fail:
// a test that still passes does not hold what it is named for. Mutations stand in `scripts/control-mutations.json`, by requirement.
// `npm run mutate-controls` runs all, one at a time; `npm run mutate-controls -- 1.1.2 5.2.2` some.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from './install.mjs';

const wanted = process.argv.slice(2);
const mutations = JSON.parse(readFileSync(join(ROOT, 'scripts/control-mutations.json'), 'utf8'));
const held = parse(readFileSync(join(ROOT, 'docs/asvs.csv'), 'utf8'), { columns: true }).filter(
  ({ state }) => state === 'automatic',
);
const tests = new Map(held.map(({ id, test }) => [id, test]));
const chosen = mutations.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const copy = mkdtempSync(join(tmpdir(), 'huella-mutations-'));
const survived = [];
try {
  const { status } = spawnSync('sh', ['-c', 'git archive HEAD | tar -x -C "$0"', copy], { cwd: ROOT });
  if (status !== 0) throw new Error('The committed tree could not be copied.');
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const mutation of chosen) if (!isSeen(mutation)) survived.push(mutation.id);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  `${chosen.length} of ${held.length} automatic requirements mutated: ${chosen.length - survived.length} seen by their test${survived.length > 0 ? `, not seen: ${survived.join(', ')}` : ''}.`,
);
process.exitCode = chosen.length === 0 || survived.length > 0 ? 1 : 0;

/** Whether the test passes as the tree is, and fails without the control. */
function isSeen({ id, file, text, replacement }) {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(text).length !== 2)
    throw new Error(`${id}: the text of the control is not once in ${file}.`);
  const before = passed(id);
  writeFileSync(
    path,
    whole.replace(text, () => replacement),
  );
  const after = passed(id);
  writeFileSync(path, whole);
  const isGood = before > 0 && after === undefined;
  console.log(
    `${isGood ? 'seen' : 'NOT SEEN'} ${id} ${file}${before > 0 ? '' : ' (its test does not pass, or is none)'}`,
  );
  return isGood;
}

/** How many tests of that name have passed; undefined where one has failed. */
function passed(id) {
  const [, spec, title] = /^([^,]+), "(.+)"$/u.exec(tests.get(id) ?? '') ?? [];
  if (!spec) throw new Error(`${id} names no test.`);
  const name = title.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/%[sijd]/gu, '.*');
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  spawnSync(
    process.execPath,
    ['scripts/jest.mjs', spec, '-t', name, '--json', `--outputFile=${report}`, '--reporters=default'],
    { cwd: copy, stdio: 'ignore' },
  );
  const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  if (numRuntimeErrorTestSuites > 0) throw new Error(`${id}: ${spec} does not start.`);
  return numFailedTests > 0 ? undefined : numPassedTests;
}
