import { defineJob, JobCatalogue } from './job-catalogue.js';
import { handle, JobHandlers } from './job-handlers.js';
import { JobListRefused, UnknownJob } from './queue-errors.js';

interface Jobs {
  'letters.send': { readonly letterId: string };
  'letters.sweep': { readonly day: string };
}

const send = defineJob<Jobs>('letters.send', { lane: 'fast', maxAttempts: 3 });
const sweep = defineJob<Jobs>('letters.sweep', { lane: 'bulk' });
const nothing = (name: keyof Jobs): ReturnType<typeof handle> =>
  handle<typeof name, Jobs>(name, () => Promise.resolve());

function faultsOf(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof JobListRefused) return error.faults;
    throw error;
  }
  return [];
}

describe('the catalogue of jobs', () => {
  const catalogue = new JobCatalogue([send, sweep], 5);

  it('knows the lane and the attempts of a job', () => {
    expect([catalogue.laneOf('letters.send'), catalogue.maxAttemptsOf('letters.send')]).toEqual(['fast', 3]);
    expect([catalogue.laneOf('letters.sweep'), catalogue.maxAttemptsOf('letters.sweep')]).toEqual([
      'bulk',
      5,
    ]);
  });

  it('lets no unknown job be added, but finds a lane for one that a newer release has added', () => {
    expect(() => catalogue.maxAttemptsOf('letters.burn')).toThrow(UnknownJob);
    expect(catalogue.laneOf('letters.burn')).toBe('bulk');
  });

  it('refuses a job that is declared twice', () => {
    expect(faultsOf(() => new JobCatalogue([send, sweep, send]))).toEqual(['letters.send is declared twice']);
  });
});

describe('the handlers of a worker', () => {
  const catalogue = new JobCatalogue([send, sweep]);

  it('are one for each job', async () => {
    const seen: string[] = [];
    const handlers = new JobHandlers(catalogue, [
      handle<'letters.send', Jobs>('letters.send', ({ payload }) =>
        Promise.resolve(void seen.push(payload.letterId)),
      ),
      nothing('letters.sweep'),
    ]);
    const task = { id: 't', name: 'letters.send', parentId: undefined, attempt: 1, maxAttempts: 3 };
    const signal = new AbortController().signal;
    const progress = (): Promise<void> => Promise.resolve();
    await handlers.of('letters.send')?.run({ payload: { letterId: 'l-1' }, task, signal, progress });
    expect(seen).toEqual(['l-1']);
    expect(handlers.of('letters.burn')).toBeUndefined();
  });

  it('are refused with every gap, double and stranger named', () => {
    const lists = [
      nothing('letters.send'),
      nothing('letters.send'),
      { name: 'letters.burn', run: () => Promise.resolve() },
    ];
    expect(faultsOf(() => new JobHandlers(catalogue, lists))).toEqual([
      'letters.sweep has no handler',
      'letters.send has 2 handlers',
      'letters.burn has a handler but is not declared',
    ]);
  });
});
