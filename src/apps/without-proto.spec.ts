import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const GUARD = "import './platform/threads/without-proto.js';";

describe('__proto__', () => {
  it('is a key like any other, here as in each process', () => {
    expect('__proto__' in {}).toBe(false);
    const one: Record<string, unknown> = {};
    one['__proto__'] = { polluted: 1 };
    expect(one).not.toHaveProperty('polluted');
    expect(Object.keys(one)).toEqual(['__proto__']);
  });

  it.each(['src/main.api.ts', 'src/main.worker.ts', 'src/main.cli.ts'])(
    'is taken away before anything else is loaded by %s',
    (main) => {
      expect(textOf(main).split('\n')[0]).toBe(GUARD);
    },
  );

  it('is taken away from a process that was started without the flag', () => {
    const script = `await import('./src/platform/threads/without-proto.ts'); process.stdout.write(String('__proto__' in {}))`;
    const ran = spawnSync(
      process.execPath,
      ['--import', './scripts/from-source.mjs', '--input-type=module', '-e', script],
      { cwd: root, encoding: 'utf8' },
    );
    expect(ran.stdout).toBe('false');
  });

  it.each([
    'docker-compose.yml',
    'docs/guides/OPERATIONS.md',
    'scripts/start.mjs',
    'scripts/kill-workers.mjs',
  ])('is away from the start where %s starts a process', (file) => {
    // The flag stands between the program and its main file.
    const starts = [...textOf(file).matchAll(/(?:'node',|^node |process\.execPath,)[^)]{0,60}?dist\/main/gm)];
    expect(starts.length).toBeGreaterThan(0);
    for (const [start] of starts) expect(start).toContain('--disable-proto=delete');
  });
});
