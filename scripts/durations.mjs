// How long each spec of Jest, each check and each step of `.ci/run` took when it last ran. What takes longest is begun first, and the
// slowest are printed. This machine's own figures stand in `.cache`; a fresh clone begins with those of `.ci/durations.json`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const MEASURED_HERE = join(ROOT, '.cache/durations.json');
const SHIPPED = join(ROOT, '.ci/durations.json');

/** Seconds by name, of a kind: `specs` (paths from the root), `checks`, or `steps`. */
export function durationsOf(kind) {
  return { ...read(SHIPPED)[kind], ...read(MEASURED_HERE)[kind] };
}

/** Keeps what was measured; what did not run keeps its last figure. */
export function keepDurations(kind, seconds) {
  const known = read(MEASURED_HERE);
  write(MEASURED_HERE, { ...known, [kind]: { ...known[kind], ...rounded(seconds) } });
}

/** Makes this machine's figures those with which a fresh clone begins. Names that are not among those given have gone, and go. */
export function shipDurations(names) {
  const kept = Object.entries(names).map(([kind, there]) => [
    kind,
    Object.fromEntries(
      Object.entries(durationsOf(kind))
        .filter(([name]) => there.includes(name))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  ]);
  write(SHIPPED, Object.fromEntries(kept));
}

/** A table of the slowest, as lines. */
export function slowest(seconds, count = 10) {
  return Object.entries(seconds)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name, took]) => `${took.toFixed(1).padStart(8)} s  ${name}`);
}

function rounded(seconds) {
  return Object.fromEntries(
    Object.entries(seconds).map(([name, took]) => [name, Math.round(took * 10) / 10]),
  );
}

function read(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Half a file is what a kill leaves behind; the figures are measured anew.
    return {};
  }
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
