import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { ForeseeOpenings, OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  FoundCandidates,
  KindShares,
  MergeRun,
  ScanShard,
  StartRun,
  type FoundPair,
  type StartedRun,
} from '../../src/modules/matching/runs/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { ApiHouse, invented, type Loose } from '../api/api-house.js';

const THRESHOLDS = [0.001, 0.1, 0.9];
const PER_RECORD = 3;
const LIMITS = { thresholds: THRESHOLDS, perRecord: PER_RECORD };
const SET = { duplicate_report: 0.6 };

/** The same person as another report tells of her: less, and some of it otherwise. */
const vaguely = (given: string, year: number) => ({
  consents: invented().consents,
  lastContact: { date: '2021-05-02' },
  person: {
    names: [{ kind: 'legal', given, surnames: ['Supuesta', 'Inventada'] }],
    sex: 'female',
    birthDate: `${year}`,
  },
});

describe('a share of records with a counterpart that the installation sets', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'forensic', 'coordinator']));
    const given = ['Quirina', 'Quirina', 'Abelarda', 'Abelarda', 'Benigna', 'Casilda', 'Domitila', 'Eulogia'];
    for (const [at, name] of given.entries()) await file(vaguely(name, 1990 + (at % 3)));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const file = async (report: object): Promise<string> =>
    (await house.change(token, 'fileReport', { report }, '__typename ... on RecordReceipt { id }'))
      .id as string;
  const finish = async ({ runId, taskId }: StartedRun): Promise<string> => {
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
    return runId;
  };
  const compareEverything = async (): Promise<string> => finish(await get(StartRun).all(PLATFORM));
  const startAnew = async (environment: Readonly<Record<string, string>>): Promise<void> => {
    await house.close();
    house = await ApiHouse.open([], environment);
  };
  const figuresOf = async (runId: string): Promise<Loose> => {
    const [run] = await house.sql<{ figures: Loose[] }>('SELECT figures FROM match_run WHERE id = $1', [
      runId,
    ]);
    return run!.figures.find(({ kind }) => kind === 'duplicate_report')!;
  };
  const candidates = async (): Promise<FoundPair[]> =>
    house.runtime.db.transact(PLATFORM, async (tx) => {
      const rows = await house.sql<{ id: string }>('SELECT id FROM record ORDER BY seq');
      const found = new Map<string, FoundPair>();
      for (const { id } of rows)
        for (const pair of await get(FoundCandidates).candidatesOf(tx, id)) found.set(`${pair.a} ${pair.b}`, pair); // prettier-ignore
      return [...found.values()];
    });
  const foresee = (): ForeseeOpenings => get(ForeseeOpenings);
  const underShares = () => foresee().underShares(OPERATOR, LIMITS, SET);
  const sharesOf = async (): Promise<Loose> =>
    (await foresee().sharesNow(OPERATOR)).find(({ kind }) => kind === 'duplicate_report') as unknown as Loose;

  let foretold: Awaited<ReturnType<typeof underShares>>;
  let learnt: Loose;

  it('cannot be foretold before everything was compared, nor by anybody but who runs the installation', async () => {
    expect(await underShares()).toBeUndefined();
    expect(await sharesOf()).toEqual({ kind: 'duplicate_report' });
    const { actorId, institutionId } = await house.enrol('AA-SEARCH', ['forensic']);
    const actor = {
      ...{ actorId, institutionId, name: 'forensic', language: 'en' as const },
      ...{ purpose: 'forensic_matching' as const, roles: ['forensic' as const] },
    };
    await expect(foresee().underShares(actor, LIMITS, SET)).rejects.toThrow(NotFound);
    await expect(foresee().sharesNow(actor)).rejects.toThrow(NotFound);
  });

  it('is foretold without being set, and changes nothing that is stored', async () => {
    learnt = (await figuresOf(await compareEverything())).learnt as Loose;
    expect(learnt).not.toHaveProperty('set');
    const before = await candidates();
    const now = await foresee().foresee(OPERATOR, THRESHOLDS, PER_RECORD);
    foretold = await underShares();
    expect(await candidates()).toEqual(before);
    const of = (threshold: number) => ({
      now: now.find((one) => one.threshold === threshold && one.kind === 'duplicate_report')!,
      then: foretold!.find((one) => one.threshold === threshold && one.kind === 'duplicate_report')!,
    });
    expect(of(0.1).then.expected).toBeGreaterThan(of(0.1).now.expected);
    expect(of(0.1).then.leads).toBeGreaterThan(of(0.1).now.leads);
    // Of the leads of then, by the probabilities of now: a lead or two of little weight have lost their place to others.
    expect(of(0.001).then.expectedNow).toBeLessThan(of(0.001).then.expected);
    expect(of(0.001).then.expectedNow).toBeCloseTo(of(0.001).now.expected, 1);
    const same = await foresee().underShares(OPERATOR, LIMITS, {});
    expect(same?.map(({ expectedNow: _, ...one }) => one)).toEqual(now);
  });

  it('counts from the next comparison of everything on, which gives what was foretold', async () => {
    await startAnew({ COUNTERPART_SHARES: 'duplicate_report=0.6' });
    expect(await sharesOf()).toMatchObject({ set: 0.6, learnt: { share: learnt.share } });
    expect((await sharesOf()).taken).toBeUndefined();
    const one = await house.sql<{ id: string }>('SELECT id FROM record ORDER BY seq LIMIT 1');
    const alone = await figuresOf(await finish(await get(StartRun).record(PLATFORM, { id: one[0]!.id })));
    expect((alone.bank as Loose).share).toBe(learnt.share);

    const runId = await compareEverything();
    const figures = await figuresOf(runId);
    expect(figures.learnt).toEqual({ ...learnt, set: 0.6 });
    expect(figures.bank).toMatchObject({ share: 0.6, least: learnt.least });
    const found = await foresee().foresee(OPERATOR, THRESHOLDS, PER_RECORD);
    expect(found).toHaveLength(foretold!.length);
    for (const [at, { expectedNow: _, expected, ...counts }] of foretold!.entries()) {
      expect(found[at]).toMatchObject(counts);
      expect(Math.abs(found[at]!.expected - expected)).toBeLessThan(1e-9);
    }
    for (const { prior } of await candidates()) expect(prior).toBeCloseTo(0.086, 12);
  });

  it('is told beside the learnt one to whoever runs the installation, and to no institution', async () => {
    const { token: reader, institutionId } = await house.enrol('AA-SEARCH', ['coordinator']);
    const [sweep] = await house.sql<{ id: string }>(
      `SELECT id FROM match_run WHERE scope = 'all' ORDER BY seq DESC LIMIT 1`,
    );
    await house.sql('UPDATE match_run SET institution_id = $2 WHERE id = $1', [sweep!.id, institutionId]);
    const query = `{ matchRun(id: "${sweep!.id}") { figures { kind withheld { reason pairs } learnt { share least most set } } } }`;
    const toldTo = async (token: string) => {
      const { data, errors } = await house.ask(query, { token });
      expect(errors).toBeUndefined();
      return data.matchRun.figures as { kind: string; learnt: Loose }[];
    };
    expect(await toldTo(reader)).toEqual([]);
    const { token: operator } = await house.enrol('AA-SEARCH', ['operator']);
    const figures = await toldTo(operator);
    const { share, least, most } = learnt;
    expect(figures.find(({ kind }) => kind === 'duplicate_report')?.learnt).toEqual({ share, least, most, set: 0.6 }); // prettier-ignore
    expect(figures.find(({ kind }) => kind === 'identification')?.learnt.set).toBeNull();
  });

  it('goes on to count for single records until everything is compared without it', async () => {
    await startAnew({});
    const id = await file(vaguely('Fidelia', 1991));
    const alone = await figuresOf(await finish(await get(StartRun).record(PLATFORM, { id })));
    expect((alone.bank as Loose).share).toBe(0.6);
    expect(await sharesOf()).toMatchObject({ taken: 0.6, set: undefined });
    const figures = await figuresOf(await compareEverything());
    expect(figures.learnt).not.toHaveProperty('set');
    expect((figures.bank as Loose).share).toBe((figures.learnt as Loose).share);
  });

  it('is warned of at the start where what was learnt does not agree with it', async () => {
    const warned = async (share: string | undefined): Promise<string[]> => {
      await startAnew(share === undefined ? {} : { COUNTERPART_SHARES: `duplicate_report=${share}` });
      return (await get(KindShares).warn()).map(({ kind }) => kind);
    };
    const { least, most } = (await sharesOf()).learnt as { least: number; most: number };
    expect(await warned(undefined)).toEqual([]);
    expect(await warned(((least + most) / 2).toFixed(3))).toEqual([]);
    expect(await warned('0.95')).toEqual(['duplicate_report']);
  });
});
