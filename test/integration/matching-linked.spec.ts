import { randomUUID } from 'node:crypto';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  FoundCandidates,
  MergeRun,
  RefreshCounterparts,
  ScanShard,
  SettlePair,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { ApiHouse } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';

const permit = (purpose: string) => ({ purpose, decision: 'granted', countries: ['*'], from: '2023-06-01' });
const CONSENTS = ['search', 'forensic_matching', 'cross_border'].map(permit);
const PERSON = {
  names: [{ kind: 'legal', given: 'Wenceslao Teodoro', surnames: ['Zaldívar', 'Toussaint'] }],
  sex: 'male',
  birthDate: '1991-03-14',
  nationalities: ['HN'],
};
const LAST_CONTACT = { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } };
const TATTOO = { type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' };
const SCAR = { type: 'amputation', region: 'finger', side: 'right', description: 'le falta un dedo' };

interface Told {
  readonly a: string;
  readonly b: string;
  readonly log10LR: number | null;
  readonly onlyTogetherWith: readonly {
    readonly code: string | null;
    readonly institution: string | null;
    readonly band: string | null;
  }[];
}

const WITH_BODIES = { categories: ['report', 'remains'], level: 3 };

describe('two reports of one person', () => {
  let house: ApiHouse;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    house = await ApiHouse.open();
    await agree();
    for (const [code, role] of [
      ['AA-SEARCH', 'liaison'],
      ['CC-CONSULATE', 'liaison'],
      ['BB-FORENSIC', 'forensic'],
    ] as const)
      tokens[code] = (await house.enrol(code, [role])).token;
    body = await register();
    first = await file('AA-SEARCH', [SCAR]);
    await compare(first);
    alone = (await figuresOf(first, body))?.log10LR ?? NaN;
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const noProgress = () => Promise.resolve();
  /** At which level reports are shown to one another, and whether the consulate has an agreement with the institute. */
  const agree = ({ reports = 3, consulate = true } = {}) =>
    get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], ...WITH_BODIES },
        { id: 'BC-1', parties: [consulate ? 'CC-CONSULATE' : 'AA-SEARCH', 'BB-FORENSIC'], ...WITH_BODIES },
        { id: 'AC-1', parties: ['AA-SEARCH', 'CC-CONSULATE'], categories: ['report'], level: reports },
      ],
    });

  const file = async (code: string, marks: object[]): Promise<string> => {
    const report = { person: PERSON, lastContact: LAST_CONTACT, marks, consents: CONSENTS };
    const { id } = await house.change(
      tokens[code] ?? '',
      'fileReport',
      { report },
      '... on RecordReceipt { id }',
    );
    return id as string;
  };
  const register = async (): Promise<string> => {
    const remains = {
      found: { date: '2023-09-01', place: { country: 'MX', admin1: 'Sonora' } },
      condition: 'fresh',
      completeness: 'complete',
      estimates: { sex: { value: 'male', confidence: 0.99 }, ageYears: { min: 28, max: 36 } },
      marks: [TATTOO, SCAR],
    };
    const answer = '... on RecordReceipt { id }';
    return (await house.change(tokens['BB-FORENSIC'] ?? '', 'registerRemains', { remains }, answer))
      .id as string;
  };

  /** Compares one record, and then what that run has asked for, as a worker does. */
  const compare = async (recordId: string): Promise<string[]> => {
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
    await through(runId, taskId);
    const linked = await house.sql<{ id: string; taskId: string; subjects: string[] }>(
      `SELECT id, task_id AS "taskId", subject_ids AS subjects FROM match_run WHERE scope = 'linked' AND state = 'waiting'`,
    );
    for (const run of linked) await through(run.id, run.taskId);
    return linked.flatMap(({ subjects }) => subjects).sort();
  };
  const through = async (runId: string, taskId: string): Promise<void> => {
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, noProgress);
    await get(MergeRun).merge(runId, noProgress);
    await get(OpenMatches).openMatches(runId);
    await get(RefreshCounterparts).refreshAll(noProgress);
  };
  const figuresOf = async (report: string, remains: string) => {
    const found = await house.runtime.db.transact(PLATFORM, (tx) =>
      get(FoundCandidates).candidatesOf(tx, report),
    );
    return found.find((pair) => pair.b === remains);
  };
  const ratioOf = async (report: string, remains: string): Promise<number | undefined> =>
    (await figuresOf(report, remains))?.log10LR;
  /** A candidate of a record as an institution is told of it. */
  const candidateOf = async (code: string, recordId: string) => {
    const asked = `{ candidates(recordId: "${recordId}", kind: identification) {
      a b log10LR counterpart { code } onlyTogetherWith { code institution band } } }`;
    const { data } = await house.ask(asked, { token: tokens[code] ?? '' });
    return (data.candidates as Told[]).find(({ a, b }) => [a, b].includes(body) && [a, b].includes(first));
  };
  const codeOf = async (id: string): Promise<string> =>
    (await house.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [id]))[0]?.code ?? '';
  const hypotheses = () =>
    house.sql<{ record_a: string }>(
      `SELECT record_a, record_b, state, log10_lr, evidence FROM hypothesis WHERE kind = 'identification' ORDER BY record_a, record_b`,
    );
  const evidenceOf = async (report: string, remains: string) =>
    house.runtime.db.transact(PLATFORM, async (tx) => {
      const pairs = await get(FoundCandidates).candidatesOf(tx, report);
      const pair = pairs.find((one) => one.b === remains);
      if (!pair) throw new Error('The pair is not there.');
      const [evidence = []] = await get(FoundCandidates).explain(tx, [pair]);
      return { evidence, log10LR: pair.log10LR };
    });

  const versionOf = async (id: string): Promise<number> =>
    (await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [id]))[0]?.version ?? 0;

  let first: string;
  let second: string;
  let body: string;
  /** The ratio of the first report with the body when there was no other report. */
  let alone: number;

  it('rank together as soon as they seem to be of one person, and nothing else rests on that', async () => {
    const before = await hypotheses();
    second = await file('CC-CONSULATE', [TATTOO]);
    expect(await compare(second)).toEqual([first, second].sort());
    // Whatever somebody invents who wants to be joined: ratio, reasons and openings of the other are as they were.
    expect(await ratioOf(first, body)).toBe(alone);
    expect((await hypotheses()).filter((one) => one.record_a !== second)).toEqual(before);
    const told = await candidateOf('AA-SEARCH', first);
    expect(told?.log10LR).toBeNull();
    expect(told?.onlyTogetherWith).toEqual([
      { code: await codeOf(second), institution: 'CC-CONSULATE', band: 'strong' },
    ]);
    // Nothing has changed since: no further run is asked for but of the partner.
    expect(await compare(second)).toEqual([first]);
    expect(await ratioOf(first, body)).toBe(alone);
  });

  it('are explained by what the own report says', async () => {
    const { evidence, log10LR } = await evidenceOf(first, body);
    expect(evidence.reduce((sum, item) => sum + item.log10LR, 0)).toBeCloseTo(log10LR, 9);
    expect(evidence.map(({ reason }) => reason)).not.toContain('LINKED.REPORTS_POOLED');
    const marks = evidence.filter(({ group, log10LR: weight }) => group === 'marks' && weight > 0.5);
    expect(marks.some(({ a }) => JSON.stringify(a ?? '').includes('dedo'))).toBe(true);
    expect(JSON.stringify(evidence.map(({ a }) => a ?? null))).not.toContain('golondrina');
  });

  it('are told of at the level at which the other may be seen', async () => {
    // The owner of the body knows the other report by its own pair with the body, and nothing of the two reports as one.
    expect((await candidateOf('BB-FORENSIC', body))?.onlyTogetherWith).toEqual([
      { code: await codeOf(second), institution: 'CC-CONSULATE', band: null },
    ]);
    await agree({ reports: 1 });
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([
      { code: await codeOf(second), institution: 'CC-CONSULATE', band: null },
    ]);
    await agree({ reports: 0 });
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([
      { code: null, institution: null, band: null },
    ]);
    await agree();
  });

  it('do not rank together where one of them may not be compared', async () => {
    // The consulate has no agreement with the forensic institute any more: the other family must not see through its eyes.
    await agree({ consulate: false });
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);
    await compare(first);
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);
    expect(await house.sql('SELECT 1 FROM unconfirmed_rank WHERE report_id = $1', [first])).toEqual([]);
    await agree();
    await compare(first);
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toHaveLength(1);
  });

  describe('that both owners have joined', () => {
    let match: string;
    let together: number;
    const change = async (code: string, field: string, more: object = {}) => {
      const [row] = await house.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
        match,
      ]);
      const input = { matchId: match, expectedVersion: row?.version, ...more };
      return house.change(
        tokens[code] ?? '',
        field,
        input,
        '... on Match { state } ... on UserError { code }',
      );
    };
    const join = () => change('AA-SEARCH', 'joinRecords');
    const part = () => change('CC-CONSULATE', 'partRecords', { reason: 'Two cousins of one name.' });

    beforeAll(async () => {
      const known = await house.sql<{ id: string }>(
        `SELECT id FROM hypothesis WHERE kind = 'duplicate_report' AND record_a = $1 AND record_b = $2`,
        [first, second],
      );
      match = known[0]?.id ?? (await openMatch(house, { kind: 'duplicate_report', a: first, b: second }));
      await change('AA-SEARCH', 'decideMatch', { decision: 'plausible' });
      // One side's word is not enough.
      expect(await join()).toEqual({ code: 'MATCHES.JOIN_NOT_ALLOWED' });
      await compare(first);
      expect(await ratioOf(first, body)).toBe(alone);
      await change('CC-CONSULATE', 'decideMatch', { decision: 'plausible' });
      expect(await join()).toMatchObject({ state: 'identified' });
      await compare(first);
      await compare(second);
      together = (await ratioOf(first, body)) ?? NaN;
    });

    it('lend each other what they know, in figures, reasons and openings', async () => {
      expect(together).toBeGreaterThan(alone + 1);
      expect(await ratioOf(second, body)).toBeCloseTo(together, 9);
      const { evidence, log10LR } = await evidenceOf(first, body);
      expect(evidence.reduce((sum, item) => sum + item.log10LR, 0)).toBeCloseTo(log10LR, 9);
      expect(evidence.map(({ reason }) => reason)).toContain('LINKED.REPORTS_POOLED');
      // What only the other says is weighed and not shown.
      expect(JSON.stringify(evidence.map(({ a }) => a ?? null))).not.toContain('golondrina');
      expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);
      const [opened] = await house.sql<{ ratio: number }>(
        `SELECT log10_lr AS ratio FROM hypothesis WHERE kind = 'identification' AND record_a = $1 AND record_b = $2`,
        [first, body],
      );
      expect(opened?.ratio).toBeCloseTo(together, 9);
    });

    it('lend no more than is shown of the lender', async () => {
      await agree({ reports: 2 });
      await compare(first);
      expect(await ratioOf(first, body)).toBeCloseTo(alone, 9);
      expect((await evidenceOf(first, body)).log10LR).toBeCloseTo(alone, 9);
      await agree();
      await house.sql(
        `INSERT INTO disclosure_cap (record_id, institution_id, level, set_by, set_at)
         SELECT id, institution_id, 2, gen_random_uuid(), now() FROM record WHERE id = $1`,
        [second],
      );
      await compare(first);
      expect(await ratioOf(first, body)).toBeCloseTo(alone, 9);
      expect(await ratioOf(second, body)).toBeCloseTo(together, 9);
      await house.sql('DELETE FROM disclosure_cap');
      await compare(first);
      expect(await ratioOf(first, body)).toBeCloseTo(together, 9);
    });

    it('lend nothing more once they are parted', async () => {
      expect(await part()).toMatchObject({ state: 'in_confirmation' });
      // The reasons are of the own report at once, the figures with the next run.
      const { evidence } = await evidenceOf(first, body);
      expect(evidence.map(({ reason }) => reason)).not.toContain('LINKED.REPORTS_POOLED');
      await compare(first);
      expect(await ratioOf(first, body)).toBe(alone);
      const [opened] = await house.sql<{ ratio: number }>(
        `SELECT log10_lr AS ratio FROM hypothesis WHERE kind = 'identification' AND record_a = $1 AND record_b = $2`,
        [first, body],
      );
      expect(opened?.ratio).toBe(alone);
      expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toHaveLength(1);
    });
  });

  it('are what people have said they are', async () => {
    const settle = (same: boolean | undefined) =>
      house.runtime.db.transact(PLATFORM, (tx) =>
        get(SettlePair).settle(tx, 'duplicate_report', [second, first], same),
      );
    const asOne = async (): Promise<number | undefined> => {
      const found = await house.runtime.db.transact(PLATFORM, (tx) =>
        get(FoundCandidates).candidatesOf(tx, first, 'duplicate_report'),
      );
      return found.find(({ a, b }) => [a, b].includes(second))?.probability;
    };
    const before = (await asOne()) ?? NaN;
    expect(before).toBeGreaterThan(0.9);

    await settle(false);
    await compare(first);
    expect(await asOne()).toBe(0);
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);

    await settle(true);
    await compare(first);
    expect(await asOne()).toBe(1);
    expect(await ratioOf(first, body)).toBeGreaterThan(alone + 1);

    await settle(undefined);
    await compare(first);
    expect(await asOne()).toBeCloseTo(before, 9);
    expect(await ratioOf(first, body)).toBe(alone);
  });

  it('are of two persons as soon as one of them says so, and as long as it does', async () => {
    const proposed = async (report: string): Promise<boolean> => {
      const found = await house.runtime.db.transact(PLATFORM, (tx) =>
        get(FoundCandidates).candidatesOf(tx, report, 'duplicate_report'),
      );
      return found.some(({ a, b }) => [a, b].includes(first) && [a, b].includes(second));
    };
    const amend = async (why: string | undefined): Promise<string[]> => {
      const [code] = await house.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [first]);
      const linkedReports = why ? [{ institution: 'AA-SEARCH', id: code?.code, why }] : null;
      const input = { id: second, expectedVersion: await versionOf(second), fields: { linkedReports } };
      await house.change(tokens['CC-CONSULATE'] ?? '', 'amendReport', input, '... on Report { id }');
      return compare(second);
    };
    // The list of the one that says nothing is of a time when nobody did: it is not asked.
    expect(await amend('same_family')).toEqual([first, second].sort());
    expect([await proposed(first), await proposed(second)]).toEqual([false, false]);
    expect(await house.sql('SELECT 1 FROM report_pair')).toEqual([]);
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);
    const find = async (report: string): Promise<number> => {
      const found = await house.runtime.db.transact(PLATFORM, (tx) =>
        get(FoundCandidates).candidatesOf(tx, report),
      );
      return found.find(({ b }) => b === body)?.probability ?? NaN;
    };
    // One body is not that of both.
    expect((await find(first)) + (await find(second))).toBeLessThanOrEqual(1 + 1e-9);

    // People who held both to be of one person do not overrule the family; whoever suspects it in the report does.
    const settle = (same: boolean | undefined) =>
      house.runtime.db.transact(PLATFORM, (tx) =>
        get(SettlePair).settle(tx, 'duplicate_report', [second, first], same),
      );
    await settle(true);
    await compare(first);
    expect(await proposed(first)).toBe(false);
    expect(await ratioOf(first, body)).toBe(alone);
    await settle(undefined);
    await amend('possible_duplicate');
    expect(await proposed(first)).toBe(true);
    await amend('travelled_together');
    expect(await proposed(first)).toBe(false);

    expect(await amend(undefined)).toEqual([first, second].sort());
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toHaveLength(1);
    expect([await proposed(first), await proposed(second)]).toEqual([true, true]);
  });

  it('stand alone again when one is withdrawn', async () => {
    await house.change(
      tokens['CC-CONSULATE'] ?? '',
      'withdrawReport',
      { id: second, reason: 'found', expectedVersion: await versionOf(second) },
      '__typename',
    );
    expect(await compare(second)).toEqual([first]);
    expect((await candidateOf('AA-SEARCH', first))?.onlyTogetherWith).toEqual([]);
    expect(await house.sql('SELECT 1 FROM unconfirmed_rank')).toEqual([]);
    expect(await house.sql('SELECT 1 FROM report_pair')).toEqual([]);
  });
});
