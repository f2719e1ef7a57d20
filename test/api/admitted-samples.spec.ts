import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { asInALargeBank } from '../support/large-bank.js';
import { LaboratoryHouse } from './laboratory-house.js';

const people = new InventedPeople(83);
const [mother, father] = [people.stranger(), people.stranger()];
const child = people.child(father, mother);
const POLICE = { collectorKinds: ['police'], requiresCustody: false, source: 'Invented Act, section 9' };
const place = { country: 'MX', admin1: 'Sonora' };

interface Seen {
  readonly band: string;
  readonly log10LR: null;
  readonly evidence: readonly { group: string; weight: string | null; agreement: string; reason: string }[];
}

describe('a sample that a side does not admit', () => {
  let house: LaboratoryHouse;
  let search: string;
  let forensic: string;
  let report: string;
  let body: string;
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    ({ token: search } = await house.api.enrol('AA-SEARCH', ['liaison', 'forensic']));
    ({ token: forensic } = await house.api.enrol('BB-FORENSIC', ['liaison', 'forensic']));
    const byNgo = { collectorKind: 'ngo' };
    report = await house.report({
      lastContact: { date: '2023-05-02', place },
      person: {
        names: [{ kind: 'legal', full: 'Persona Inventada' }],
        sex: 'male',
        ageYears: { min: 20, max: 30 },
      },
      relatives: [
        { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother, {}, byNgo) },
        { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', father, {}, byNgo) },
      ],
    });
    const found = { date: '2023-06', place };
    const estimates = { sex: { value: 'male' }, ageYears: { min: 18, max: 40 } };
    body = await house.remains({ found, estimates, profile: profileOf('B-1', child) });
    for (let other = 0; other < 4; other += 1) await house.remains({ found, estimates });
    await admitOnly(POLICE);
    await compareEverything();
  });
  afterAll(() => house.close());

  const admitOnly = (rule: object | null) =>
    house.api.sql(`UPDATE institution SET admits = $1 WHERE code = 'BB-FORENSIC'`, [
      rule && JSON.stringify(rule),
    ]);
  const compareEverything = async (): Promise<void> => {
    const { runId, taskId } = await get(StartRun).all(PLATFORM);
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.api.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [
      runId,
    ]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
    await asInALargeBank(house.api);
  };
  const seenBy = async (token: string): Promise<Seen> => {
    const { data, errors } = await house.ask(
      token,
      `{ matches(first: 20) { nodes { band log10LR a { recordId } b { recordId }
        evidence { group weight agreement reason } } } }`,
    );
    expect(errors).toBeUndefined();
    const ofBody = data.matches.nodes.find((one: { a: { recordId: string }; b: { recordId: string } }) =>
      [one.a.recordId, one.b.recordId].some((id) => id === report || id === body),
    );
    return ofBody as Seen;
  };
  const dnaOf = ({ evidence }: Seen) => evidence.filter(({ group }) => group === 'dna');
  const candidatesOf = async (token: string, recordId: string) =>
    (
      await house.ask(
        token,
        `{ candidates(recordId: "${recordId}", kind: identification, first: 20) { a b band log10LR } }`,
      )
    ).data.candidates as { a: string; b: string; band: string; log10LR: null }[];

  it('counts for the side that has taken it, in evidence and band', async () => {
    const mine = await seenBy(search);
    expect(mine.band).toBe('strong');
    expect(dnaOf(mine)).toMatchObject([{ weight: 'much', reason: 'DNA.WORD_SUPPORTS' }]);
  });

  it('does not count for the other, in band and evidence', async () => {
    const theirs = await seenBy(forensic);
    expect(theirs.band).toBe('weak');
    expect(dnaOf(theirs).every(({ weight }) => weight === null)).toBe(true);
    expect(dnaOf(theirs).map(({ reason }) => reason)).toContain('DNA.NOT_ADMITTED');
    const [stored] = await house.api.sql<{ mine: number; theirs: number }>(
      `SELECT (figures_a ->> 'log10LR')::float8 AS mine, (figures_b ->> 'log10LR')::float8 AS theirs FROM hypothesis
       WHERE record_a = $1 AND record_b = $2`,
      [report, body],
    );
    expect(stored?.theirs).toBeLessThan((stored?.mine ?? 0) - 3);
  });

  it('makes no candidate of the other strong, before or after a match', async () => {
    const [own] = await candidatesOf(search, report);
    expect(own).toMatchObject({ b: body });
    expect(own?.band).toBe('strong');
    const [pair] = await candidatesOf(forensic, body);
    const theirs = await seenBy(forensic);
    expect([pair?.band, pair?.log10LR]).toEqual([theirs.band, null]);
  });

  it('alerts the side that admits it, by its own band, and not the other', async () => {
    const ids = (await house.api.sql<{ id: string }>('SELECT id FROM hypothesis')).map(({ id }) => id);
    await get(AlertInstitutions).alert(ids);
    const alerted = await house.api.sql(
      `SELECT i.code, m.band FROM alert_match m JOIN institution i ON i.id = m.institution_id ORDER BY i.code`,
    );
    expect(alerted).toEqual([{ code: 'AA-SEARCH', band: 'strong' }]);
  });

  it('counts from the next comparison on, when the other admits it', async () => {
    await admitOnly(null);
    await compareEverything();
    const [mine, theirs] = [await seenBy(search), await seenBy(forensic)];
    expect([mine.band, theirs.band]).toEqual(['strong', 'strong']);
    expect(dnaOf(theirs)).toEqual(dnaOf(mine));
  });
});
