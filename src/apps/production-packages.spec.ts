import { dirname, join, normalize } from 'node:path';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { readOfTree } from './named-tests.js';

const { dependencies, devDependencies } = JSON.parse(readOfTree('package.json')) as Record<
  string,
  Readonly<Record<string, string>>
>;
const { packages } = JSON.parse(readOfTree('package-lock.json')) as {
  packages: Readonly<Record<string, { readonly dev?: boolean }>>;
};
/** The demonstration begins here; nothing of it is loaded by whoever does not ask for it. */
const DEMO = 'src/demo/start-demo.ts';
const DEMO_ONLY = ['mailparser', 'oidc-provider', 'smtp-server'];
const STATEMENT = /^(?:import|export) (?!type\b)(?:[^'";]* from )?'([^']+)'/gmu;
const DYNAMIC = /\bimport\('([^']+)'\)/gu;

/** The packages that a program loads, or may load while it runs; of what the demonstration loads, nothing. */
function packagesOf(start: string): ReadonlySet<string> {
  const [found, seen, left] = [new Set<string>(), new Set<string>(), [start]];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (seen.has(file) || file === DEMO) continue;
    seen.add(file);
    const text = readOfTree(file);
    const names = [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)].map(([, name = '']) => name);
    for (const name of names) {
      if (name.startsWith('.')) {
        const path = normalize(join(dirname(file), name.replace(/\.js$/u, '.ts')));
        if (path.endsWith('.ts') && existsSync(path)) left.push(path);
      } else if (!isBuiltin(name)) {
        const parts = name.split('/');
        found.add(parts.slice(0, name.startsWith('@') ? 2 : 1).join('/'));
      }
    }
  }
  return found;
}

describe('what production installs', () => {
  it.each(['src/main.api.ts', 'src/main.worker.ts', 'src/main.cli.ts'])(
    'is enough for %s, without the packages of the demonstration',
    (start) => {
      const needed = [...packagesOf(start)];
      expect(needed.length).toBeGreaterThan(5);
      expect(needed.filter((name) => !(name in dependencies!) && name in devDependencies!)).toEqual([]);
    },
  );

  it('lacks the packages of the demonstration, and what they alone bring', () => {
    for (const name of DEMO_ONLY) {
      expect([name, packages[`node_modules/${name}`]?.dev]).toEqual([name, true]);
      expect(dependencies).not.toHaveProperty(name);
    }
    expect(packages['node_modules/koa']?.dev).toBe(true);
  });

  it('would be seen to need them where a module of production loaded the demonstration', () => {
    expect(
      [
        ...packagesOf('src/demo/provider/load-provider.ts'),
        ...packagesOf('src/platform/mail/smtp-sink.ts'),
      ].sort(),
    ).toEqual(expect.arrayContaining(DEMO_ONLY));
  });
});
