import { spawnSync } from 'node:child_process';
import { runOf, stepsOf } from '../../scripts/ci-steps.mjs';
import { digestOf } from '../../scripts/green-runs.mjs';
import { turnOf } from '../../scripts/rotation.mjs';

interface Run {
  readonly what?: string;
  readonly run: unknown;
  readonly digest?: string;
}
interface Step {
  readonly name: string;
  readonly after?: string;
  readonly inputs?: {
    readonly paths?: readonly string[];
    readonly lines?: string;
    readonly texts?: string;
  };
  readonly whole: unknown;
  readonly sample?: (seed: number) => Run | false | undefined;
}

const steps = stepsOf({
  queueUrl: 'redis://x',
  postgres15: '/x',
  checker: true,
  data: '/x',
}) as readonly Step[];
const sampled = steps.filter(({ inputs }) => inputs);
const choose = runOf as (step: Step, given: object) => Run | undefined;

const listed = (...args: string[]): string[] =>
  spawnSync('git', args, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

describe('the steps of CI', () => {
  it('stand on files that are there', () => {
    const nowhere = sampled.flatMap(({ name, inputs }) =>
      (inputs?.paths ?? [])
        .filter(
          (path) => listed('ls-files', '--cached', '--others', '--exclude-standard', '--', path).length === 0,
        )
        .map((path) => `${name}: ${path}`),
    );
    expect(nowhere).toEqual([]);
    for (const { inputs } of sampled)
      for (const pattern of [inputs?.lines, inputs?.texts])
        if (pattern) expect(listed('grep', '-lE', pattern, '--', 'src').length).toBeGreaterThan(20);
  });

  it('are done whole where what they stand on is another than when they passed, or everything is wanted', () => {
    for (const step of sampled) {
      const digest = digestOf(step.inputs ?? {});
      const green = { [step.name]: { inputs: digest } };
      expect(choose(step, { seed: 1, isFull: false, green: {} })).toMatchObject({ run: step.whole, digest });
      expect(choose(step, { seed: 1, isFull: true, green })).toMatchObject({ run: step.whole, digest });
      // Half of the work is no proof of the whole, and is never noted as one.
      for (const seed of [1, 2]) expect(choose(step, { seed, isFull: false, green })?.digest).toBeUndefined();
    }
  });

  it('come after steps that there are', () => {
    const names = steps.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { after } of steps) if (after !== undefined) expect(names).toContain(after);
  });

  it('leave out nothing of what is done in parts, over as many commits as there are parts', () => {
    for (const { name, sample } of sampled) {
      const told = Array.from({ length: 60 }, (_, seed) => sample?.(seed)).flatMap((one) =>
        one ? [one.what] : [],
      );
      const parts = Number(/of (\d+)$/u.exec(told[0] ?? '')?.[1] ?? 0);
      if (parts > 0) expect([name, new Set(told.slice(0, parts)).size]).toEqual([name, parts]);
    }
    expect([0, 1, 2, 3, 4].map((seed) => turnOf(seed, 3))).toEqual([1, 2, 3, 1, 2]);
  });

  it('know what they stand on by its content: another file, another digest', () => {
    const one = digestOf({ paths: ['package.json'] });
    expect(digestOf({ paths: ['package.json'] })).toBe(one);
    expect(digestOf({ paths: ['package.json', 'tsconfig.json'] })).not.toBe(one);
    expect(digestOf({ paths: ['package.json'], packages: ['pg'] })).not.toBe(one);
    const asked = digestOf({ texts: 'INSERT INTO ' });
    expect(digestOf({ texts: 'INSERT INTO' })).toBe(asked);
    expect(digestOf({ texts: 'DELETE FROM ' })).not.toBe(asked);
    expect(digestOf({ lock: true })).not.toBe(digestOf({}));
  });
});
