// `npm run check`: everything that must hold of the source without running it. All are run; one line each.
// `npm test` runs them beside the tests, at a lower priority (scripts/test.mjs).
import { spawn } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { durationsOf, keepDurations } from './durations.mjs';
import { installPackages, programOf, ROOT } from './install.mjs';

const script = (name, ...args) => [join(ROOT, 'scripts', name), ...args];

/** Each check with the program and its arguments. */
const CHECKS = {
  'style (oxlint)': () => [
    programOf('oxlint'),
    ...['-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings', '.'],
  ],
  'format (oxfmt)': () => [programOf('oxfmt'), '--check', '.'],
  'types (tsc)': () => [
    programOf('typescript-native', 'tsc'),
    ...['-p', 'tsconfig.json', '--pretty', 'false'],
  ],
  'types of the console (tsc)': () => [
    programOf('typescript-native', 'tsc'),
    ...['-p', 'src/web/tsconfig.json', '--pretty', 'false'],
    ...['--incremental', '--tsBuildInfoFile', '.cache/console.tsbuildinfo'],
  ],
  'boundaries (dependency-cruiser)': () => [
    programOf('dependency-cruiser', 'depcruise'),
    ...['src', '--output-type', 'err'],
  ],
  // An entry or an exception that matches nothing is a fault too.
  'dead code (knip)': () => [programOf('knip'), '--treat-config-hints-as-errors'],
  'API schema and policy': () => script('schema.mjs', '--check'),
  mails: () => script('mail.mjs', '--check'),
  'kinds of procedures': () => script('procedures.mjs', '--check'),
  'what we hold': () => script('what-we-hold.mjs', '--check'),
  'loops in WebAssembly': () => script('loops.mjs', '--check'),
};

export const CHECK_NAMES = Object.keys(CHECKS);

/**
 * Runs the checks, the longest first, and returns how many failed, when the last is done.
 *
 * @param tell takes what is to be printed of each
 * @param isPatient whether something else runs beside them that comes first: one at a time then, at a lower priority, until `hurry` is called
 */
export function startChecks({ tell, isPatient }) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const known = durationsOf('checks');
  const waiting = Object.entries(CHECKS).sort(
    ([one], [other]) => (known[other] ?? Infinity) - (known[one] ?? Infinity) || 0,
  );
  const seconds = {};
  const running = new Set();
  let failures = 0;
  /** What is said of one stands together. */
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const began = Date.now();
      const { status, output } = await run(command(), running, isPatient);
      const took = (Date.now() - began) / 1_000;
      tell(`${status === 0 ? '✔' : '✘'} ${name} ${took.toFixed(1)} s`);
      if (status === 0) seconds[name] = took;
      else {
        failures += 1;
        tell(output.trimEnd());
      }
    }
  };
  const lanes = isPatient ? [lane()] : [lane(), lane()];
  return {
    hurry() {
      isPatient = false;
      for (const { pid } of running) prioritise(pid, 0);
      lanes.push(lane());
    },
    async failures() {
      // `hurry` adds a lane, which is waited for too.
      for (let at = 0; at < lanes.length; at += 1) await lanes[at];
      keepDurations('checks', seconds);
      if (failures > 0) tell(`${failures} of ${CHECK_NAMES.length} checks failed.`);
      return failures;
    },
  };
}

function run([program, ...args], running, isPatient) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'UTC', FORCE_COLOR: '0' },
  });
  running.add(child);
  if (isPatient) prioritise(child.pid, 10);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) =>
    child.once('close', (status) => {
      running.delete(child);
      done({ status, output });
    }),
  );
}

/** What threads a process has started by then keep theirs; it is a courtesy, and fails where the system grants none. */
function prioritise(pid, priority) {
  try {
    setPriority(pid, priority);
  } catch {
    // Ended already, or nobody but root may raise a priority here.
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(import.meta.filename)) {
  installPackages();
  const tell = (line) => console.log(line);
  const failures = await startChecks({ tell, isPatient: false }).failures();
  process.exitCode = failures > 0 ? 1 : 0;
}
