import type { MatchRun, ReadRuns } from '../modules/matching/runs/index.js';
import { RunGaveUp, untilRunIsDone } from './wait-for-run.js';

interface Look {
  readonly state: MatchRun['state'];
  readonly done?: number;
  readonly gaveUpBecause?: string;
}

const SHARDS = 4;

/** A run that is a step further at every look. */
function runThatShows(...looks: readonly Look[]): ReadRuns {
  let at = -1;
  const runs = {
    one: () => {
      at += 1;
      return Promise.resolve({ state: looks[at]?.state });
    },
    progressOf: () => {
      const { done = 0, gaveUpBecause } = looks[at] ?? {};
      return Promise.resolve({ done, total: SHARDS + 1, gaveUpBecause });
    },
  };
  return runs as unknown as ReadRuns;
}

describe('whoever waits for a run', () => {
  it.each(['done', 'superseded'] as const)('waits no longer once it is %s', async (state) => {
    const told: string[] = [];
    const runs = runThatShows({ state });
    await untilRunIsDone({ runs, runId: 'run', tell: (_, text) => told.push(text) });
    expect(told).toEqual([]);
  });

  it('is told how far it is, from the reading of the bank to the merge', async () => {
    const told: [number, string][] = [];
    const runs = runThatShows(
      { state: 'waiting' },
      { state: 'running', done: 1.5 },
      { state: 'running', done: 4 },
      { state: 'done' },
    );
    await untilRunIsDone({ runs, runId: 'run', tell: (share, text) => told.push([share, text]) });
    expect(told).toEqual([
      [0, 'reading the bank'],
      [0.3, '1 of 4 shards compared'],
      [0.8, 'merging what the shards have found'],
    ]);
  });

  it.each(['waiting', 'running'] as const)(
    'is told the code of a run that gave up while %s',
    async (state) => {
      const runs = runThatShows({ state, gaveUpBecause: 'DATABASE.57014' });
      await expect(untilRunIsDone({ runs, runId: 'run' })).rejects.toEqual(new RunGaveUp('DATABASE.57014'));
      expect(new RunGaveUp('DATABASE.57014')).toMatchObject({
        what: expect.stringContaining('DATABASE.57014') as string,
        mend: expect.stringContaining('huella doctor') as string,
      });
    },
  );

  it('stops waiting when it is told to', async () => {
    const stopped = AbortSignal.abort();
    const runs = runThatShows({ state: 'running' }, { state: 'done' });
    await expect(untilRunIsDone({ runs, runId: 'run', signal: stopped })).rejects.toThrow(/abort/i);
  });
});
