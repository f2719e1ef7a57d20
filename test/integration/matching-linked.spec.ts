import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { OPERATOR, PLATFORM } from '../../src/modules/access/index.js';
import {
  BeginRun,
  CandidateBoard,
  MergeRun,
  ScanShard,
  SettlePair,
  StartRun,
} from '../../src/modules/matching/index.js';
import { LoadInstitutions } from '../../src/modules/mechanisms/index.js';
import { ApiHouse } from '../api/api-house.js';

// Threads start from sources here, which takes seconds on a busy machine.
jest.setTimeout(60_000);

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

describe('two reports of one person', () => {
  let house: ApiHouse;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    house = await ApiHouse.open();
    await agree(['AA-SEARCH', 'BB-FORENSIC', 'CC-CONSULATE']);
    for (const [code, role] of [
      ['AA-SEARCH', 'liaison'],
      ['CC-CONSULATE', 'liaison'],
      ['BB-FORENSIC', 'forensic'],
    ] as const)
      tokens[code] = (await house.enrol(code, [role])).token;
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const noProgress = () => Promise.resolve();
  const agree = (parties: string[]) =>
    get(LoadInstitutions).run(OPERATOR, {
      institutions: [],
      agreements: [{ id: 'AB-1', parties, categories: ['report', 'remains'], level: 3 }],
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
    await get(BeginRun).run(runId, taskId);
    await get(ScanShard).run(runId, 0, noProgress);
    await get(MergeRun).run(runId, noProgress);
  };
  const ratioOf = async (report: string, remains: string): Promise<number | undefined> => {
    const found = await house.runtime.db.run(PLATFORM, (tx) => get(CandidateBoard).candidatesOf(tx, report));
    return found.find((pair) => pair.b === remains)?.log10LR;
  };
  const evidenceOf = async (report: string, remains: string) =>
    house.runtime.db.run(PLATFORM, async (tx) => {
      const pairs = await get(CandidateBoard).candidatesOf(tx, report);
      const pair = pairs.find((one) => one.b === remains);
      if (!pair) throw new Error('The pair is not there.');
      const [evidence = []] = await get(CandidateBoard).explain(tx, [pair]);
      return { evidence, log10LR: pair.log10LR };
    });

  const versionOf = async (id: string): Promise<number> =>
    (await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [id]))[0]?.version ?? 0;

  let first: string;
  let second: string;
  let body: string;

  it('are compared with remains by what both know, as soon as they are known to be of one person', async () => {
    body = await register();
    first = await file('AA-SEARCH', [TATTOO]);
    expect(await compare(first)).toEqual([]);
    const alone = (await ratioOf(first, body)) ?? NaN;

    second = await file('CC-CONSULATE', [SCAR]);
    expect(await compare(second)).toEqual([first, second].sort());
    const together = (await ratioOf(first, body)) ?? NaN;
    expect(together).toBeGreaterThan(alone + 1);
    expect(await ratioOf(second, body)).toBeCloseTo(together, 9);

    // Nothing has changed since: no further run is asked for.
    expect(await compare(second)).toEqual([first]);
    expect(await ratioOf(first, body)).toBeCloseTo(together, 9);
  });

  it('are explained by the same sum, and what only the other says is not shown', async () => {
    const { evidence, log10LR } = await evidenceOf(first, body);
    expect(evidence.reduce((sum, item) => sum + item.log10LR, 0)).toBeCloseTo(log10LR, 9);
    expect(evidence.map(({ reason }) => reason)).toContain('LINKED.REPORTS_POOLED');
    const marks = evidence.filter(({ group, log10LR: weight }) => group === 'marks' && weight > 0.5);
    expect(marks.some(({ a }) => JSON.stringify(a ?? '').includes('golondrina'))).toBe(true);
    expect(JSON.stringify(evidence.map(({ a }) => a ?? null))).not.toContain('dedo');
  });

  it('lend each other nothing where one of them may not be compared', async () => {
    // The consulate has no agreement with the forensic institute any more: the other family must not see through its eyes.
    await get(LoadInstitutions).run(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], categories: ['report', 'remains'], level: 3 },
        { id: 'AC-1', parties: ['AA-SEARCH', 'CC-CONSULATE'], categories: ['report'], level: 3 },
      ],
    });
    await compare(first);
    const { evidence } = await evidenceOf(first, body);
    expect(evidence.map(({ reason }) => reason)).not.toContain('LINKED.REPORTS_POOLED');
    const alone = evidence.reduce((sum, item) => sum + item.log10LR, 0);
    expect(await ratioOf(first, body)).toBeCloseTo(alone, 9);
    await agree(['AA-SEARCH', 'BB-FORENSIC', 'CC-CONSULATE']);
    await compare(first);
    expect(await ratioOf(first, body)).toBeGreaterThan(alone + 1);
  });

  it('are what people have said they are', async () => {
    const together = (await ratioOf(first, body)) ?? NaN;
    const settle = (same: boolean | undefined) =>
      house.runtime.db.run(PLATFORM, (tx) =>
        get(SettlePair).run(tx, 'duplicate_report', [second, first], same),
      );
    const asOne = async (): Promise<number | undefined> => {
      const found = await house.runtime.db.run(PLATFORM, (tx) =>
        get(CandidateBoard).candidatesOf(tx, first, 'duplicate_report'),
      );
      return found.find(({ a, b }) => [a, b].includes(second))?.probability;
    };
    const before = (await asOne()) ?? NaN;
    expect(before).toBeGreaterThan(0.9);

    await settle(false);
    await compare(first);
    expect(await asOne()).toBe(0);
    expect(await ratioOf(first, body)).toBeLessThan(together - 1);

    await settle(true);
    await compare(first);
    expect(await asOne()).toBe(1);
    expect(await ratioOf(first, body)).toBeCloseTo(together, 9);

    await settle(undefined);
    await compare(first);
    expect(await asOne()).toBeCloseTo(before, 9);
  });

  it('are of two persons as soon as one of them says so, and as long as it does', async () => {
    const together = (await ratioOf(first, body)) ?? NaN;
    const proposed = async (report: string): Promise<boolean> => {
      const found = await house.runtime.db.run(PLATFORM, (tx) =>
        get(CandidateBoard).candidatesOf(tx, report, 'duplicate_report'),
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
    expect(await ratioOf(first, body)).toBeLessThan(together - 1);
    const { evidence } = await evidenceOf(first, body);
    expect(evidence.map(({ reason }) => reason)).not.toContain('LINKED.REPORTS_POOLED');
    const find = async (report: string): Promise<number> => {
      const found = await house.runtime.db.run(PLATFORM, (tx) =>
        get(CandidateBoard).candidatesOf(tx, report),
      );
      return found.find(({ b }) => b === body)?.probability ?? NaN;
    };
    // One body is not that of both.
    expect((await find(first)) + (await find(second))).toBeLessThanOrEqual(1 + 1e-9);

    // People who held both to be of one person do not overrule the family; whoever suspects it in the report does.
    const settle = (same: boolean | undefined) =>
      house.runtime.db.run(PLATFORM, (tx) =>
        get(SettlePair).run(tx, 'duplicate_report', [second, first], same),
      );
    await settle(true);
    await compare(first);
    expect(await proposed(first)).toBe(false);
    await settle(undefined);
    await amend('possible_duplicate');
    expect(await proposed(first)).toBe(true);
    await amend('travelled_together');
    expect(await proposed(first)).toBe(false);

    expect(await amend(undefined)).toEqual([first, second].sort());
    expect(await ratioOf(first, body)).toBeCloseTo(together, 9);
    expect([await proposed(first), await proposed(second)]).toEqual([true, true]);
  });

  it('stand alone again when one is withdrawn', async () => {
    const together = (await ratioOf(first, body)) ?? NaN;
    await house.change(
      tokens['CC-CONSULATE'] ?? '',
      'withdrawReport',
      { id: second, reason: 'found', expectedVersion: await versionOf(second) },
      '__typename',
    );
    expect(await compare(second)).toEqual([first]);
    expect(await ratioOf(first, body)).toBeLessThan(together - 1);
    expect(await house.sql('SELECT 1 FROM report_pair')).toEqual([]);
  });
});
