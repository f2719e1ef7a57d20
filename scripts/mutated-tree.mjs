// A copy of the tree in which something can be taken out and tests run; see `scripts/mutate-controls.mjs`.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExplorer } from './build.mjs';
import { ROOT } from './install.mjs';

/** What hangs without its control is given up, and has failed. */
const TEST_LIMIT = 120_000;
const RUN_LIMIT = 600_000;

export class MutatedTree {
  constructor() {
    this.copy = mkdtempSync(join(tmpdir(), 'huella-mutations-'));
    const list = 'git ls-files -z --cached --others --exclude-standard --deduplicate';
    const { status } = spawnSync(
      'sh',
      ['-c', `${list} | tar -c --null -T - --ignore-failed-read | tar -x -C "$0"`, this.copy],
      {
        cwd: ROOT,
      },
    );
    if (status !== 0) throw new Error('The tree could not be copied.');
    symlinkSync(join(ROOT, 'node_modules'), join(this.copy, 'node_modules'));
    // Every API serves it, and no control stands in it: built once, in the tree itself.
    buildExplorer();
    mkdirSync(join(this.copy, 'dist'), { recursive: true });
    symlinkSync(join(ROOT, 'dist/explorer'), join(this.copy, 'dist/explorer'));
  }

  /** Does something while the text of a control is replaced; `also`: what stands of it at other places. */
  mutated({ id, also: [next, ...others] = [], ...first }, work) {
    const inner = next ? () => this.mutated({ id, ...next, also: others }, work) : work;
    return this.replaced(id, first, inner);
  }

  replaced(id, { file, text, replacement }, work) {
    const path = join(this.copy, file);
    const whole = readFileSync(path, 'utf8');
    if (whole.split(text).length !== 2)
      throw new Error(`${id}: the text of the control is not once in ${file}.`);
    writeFileSync(
      path,
      whole.replace(text, () => replacement),
    );
    try {
      return work();
    } finally {
      writeFileSync(path, whole);
    }
  }

  /** The results of the tests of specs whose full names a pattern finds; none where they do not start. A mutation that is `prepared` changes the database or what is compiled. */
  run(specs, pattern, { prepared = false } = {}) {
    const report = join(this.copy, 'report.json');
    rmSync(report, { force: true });
    const code = { NODE_COMPILE_CACHE: join(this.copy, '.cache/code') };
    const env =
      prepared || specs.every((spec) => spec.startsWith('src/')) ? code : { ...code, ...this.prepared() };
    const args = ['scripts/jest.mjs', ...specs, '-t', pattern, '-i', `--testTimeout=${TEST_LIMIT}`];
    spawnSync(
      process.execPath,
      [...args, '--json', `--outputFile=${report}`, '--reporters=default', '--forceExit'],
      {
        cwd: this.copy,
        stdio: 'ignore',
        timeout: RUN_LIMIT,
        env: { ...process.env, ...env },
      },
    );
    if (!existsSync(report)) return [];
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return testResults.flatMap(({ name, assertionResults }) => {
      const spec = specs.find((one) => name.endsWith(`/${one}`));
      return assertionResults.flatMap((test) => (test.status === 'pending' ? [] : [{ ...test, spec }]));
    });
  }

  /** One database server with its template, and the platform compiled, for all runs that change neither. */
  prepared() {
    if (this.server) return this.server;
    spawnSync(process.execPath, ['-e', "import('./scripts/build.mjs').then((it) => it.compile())"], {
      cwd: this.copy,
    });
    const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'huella-mutations-'));
    const { status, stdout, stderr } = this.prepare(home);
    if (status !== 0) throw new Error(`The test database could not be prepared:\n${stderr}`);
    this.server = { TEST_PREPARED: '1', TEST_HOME: home, TEST_PG: stdout.trim().split('\n').at(-1) };
    return this.server;
  }

  prepare(...args) {
    const program = ['--import', './scripts/from-source.mjs', join(this.copy, 'test/support/prepare.ts')];
    const env = { ...process.env, NODE_OPTIONS: '', TZ: 'UTC' };
    return spawnSync(process.execPath, [...program, ...args], { cwd: this.copy, encoding: 'utf8', env });
  }

  remove() {
    if (this.server) {
      this.prepare(this.server.TEST_HOME, 'stop');
      rmSync(this.server.TEST_HOME, { recursive: true, force: true });
    }
    rmSync(this.copy, { recursive: true, force: true });
  }
}
