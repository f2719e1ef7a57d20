import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { ForeseeOpenings, OpenMatches, type ExportedMatch } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  MergeRun,
  ScanShard,
  StartRun,
  type StartedRun,
} from '../../src/modules/matching/runs/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { compare, DisclosureHouse } from './disclosure-house.js';

const FIGURES = 'band log10LR probability smallBank { records least most }';
const GIVEN = [
  'Quirina',
  'Abelarda',
  'Benigna',
  'Casilda',
  'Domitila',
  'Eulogia',
  'Fidelia',
  'Griselda',
  'Hermelinda',
];

describe('a bank of ten', () => {
  let house: ApiHouse;
  let token: string;
  let first: string;
  let second: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'forensic', 'coordinator']));
    first = await file(invented('Quirina'));
    for (const [at, given] of GIVEN.slice(1).entries())
      await file({
        ...{ consents: invented().consents, lastContact: { date: `20${10 + at}-05-02` } },
        person: {
          names: [{ kind: 'legal', given, surnames: ['Supuesta', 'Inventada'] }],
          sex: 'female',
          birthDate: `19${70 + at}-02`,
        },
      });
    second = await file(invented('Quirina'));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const file = async (report: object): Promise<string> =>
    (await house.change(token, 'fileReport', { report }, '__typename ... on RecordReceipt { id }'))
      .id as string;
  const finish = async ({ runId, taskId }: StartedRun): Promise<void> => {
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
  };
  const asked = async (query: string): Promise<Loose> => {
    const answer = await house.ask(query, { token });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const matches = async (): Promise<Loose[]> => {
    const query = `{ matches(first: 20) { nodes { id ${FIGURES} explanation(language: en) { text } } } }`;
    const { nodes } = (await asked(query)).matches as { nodes: Loose[] };
    return nodes.sort((x, y) => (y.log10LR as number) - (x.log10LR as number));
  };
  const expectRange = ({ probability, smallBank }: Loose): void => {
    const { records, least, most } = smallBank as { records: number; least: number; most: number };
    expect(records).toBe(10);
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(0.5);
    expect(most).toBeGreaterThan(0.9);
    expect(most).toBeCloseTo(0.99, 9);
    expect(probability).toBe(most);
  };

  it('says between which two the probability of its first pair lies', async () => {
    await finish(await get(StartRun).all(PLATFORM));
    const [found, ...weaker] = await matches();
    expect(found!.log10LR).toBeGreaterThan(6);
    expectRange(found!);
    expect((found!.explanation as Loose).text).toMatch(
      /The bank is small \(10 in the smaller one\).* between \d+ and 99 in 100\./,
    );
    expect((found!.explanation as Loose).text).not.toMatch(/to 1 that this pair/);
    for (const { probability, smallBank } of weaker) {
      const { least, most } = smallBank as { least: number; most: number };
      expect(probability).toBeGreaterThan(least);
      expect(probability).toBeLessThan(most);
      expect(most / least).toBeGreaterThan(3);
    }
    const [row] = await house.sql<{ probability: number }>(
      'SELECT probability FROM hypothesis ORDER BY log10_lr DESC LIMIT 1',
    );
    expect(row?.probability).toBeGreaterThan(0.999);
  });

  it('foresees what a threshold would open, for whoever runs the installation alone', async () => {
    const foresee = get(ForeseeOpenings);
    const foreseen = await foresee.foresee(OPERATOR, [0.001, 0.9], 20);
    const of = (threshold: number) =>
      foreseen.filter((one) => one.threshold === threshold && one.kind === 'duplicate_report');
    const [[all], [strong]] = [of(0.001), of(0.9)];
    expect(strong).toMatchObject({ leads: 1 });
    expect(strong!.expected).toBeGreaterThan(0.9);
    expect(all!.leads).toBeGreaterThan(1);
    expect(all!.expected).toBeGreaterThan(strong!.expected);
    expect(foreseen.filter(({ kind }) => kind !== 'duplicate_report').every(({ leads }) => leads === 0)).toBe(
      true,
    );
    const { actorId, institutionId } = await house.enrol('AA-SEARCH', ['forensic']);
    const purpose = 'forensic_matching' as const;
    const actor = {
      actorId,
      institutionId,
      name: 'forensic',
      language: 'en' as const,
      purpose,
      roles: ['forensic' as const],
    };
    await expect(foresee.foresee(actor, [0.2], 3)).rejects.toThrow(NotFound);
  });

  it('says the same of its candidates', async () => {
    for (const id of [first, second]) {
      const { candidates } = (await asked(
        `{ candidates(recordId: "${id}", first: 20) { a b probability smallBank { records least most } } }`,
      )) as { candidates: Loose[] };
      const pair = candidates.find(({ a, b }) => [first, second].every((one) => [a, b].includes(one)));
      expectRange(pair!);
    }
  });
});

describe('a small bank of two institutions', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await compare(house.api, house.report, true);
  });
  afterAll(() => house.close());

  const NOTHING = { records: null, least: null, most: null };

  it('has the band of a pair and is said to be small: no figure and no range', async () => {
    for (const side of ['a', 'b'] as const) {
      const { match } = await house.ask(
        side,
        `{ match(id: "${house.match}") { ${FIGURES} explanation(language: en) { text } } }`,
      );
      expect(match).toMatchObject({ band: 'strong', probability: null, smallBank: NOTHING });
      expect(((match as Loose).explanation as Loose).text).toMatch(/The bank is small: how many/);
      expect(((match as Loose).explanation as Loose).text).not.toMatch(/\d in 100|to 1/);
    }
  });

  it('says no more of it as a candidate', async () => {
    const { candidates } = await house.ask(
      'a',
      `{ candidates(recordId: "${house.report}", kind: identification, first: 20) { probability smallBank { records least most } } }`,
    );
    expect(candidates).toEqual([{ probability: null, smallBank: NOTHING }]);
  });

  it('is exported without the figure, and not by a mark that would tell it', async () => {
    const exported = (minProbability?: number) =>
      house.exported('a', 'forensic_matching', { minProbability });
    const hidden = (lines: readonly ExportedMatch[]) =>
      lines.filter(({ probability }) => probability === undefined);
    const lines = hidden(await exported());
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ smallBank: NOTHING });
    expect(hidden(await exported(1e-9))).toEqual([]);
  });
});
