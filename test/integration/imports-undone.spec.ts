import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { UndoImport } from '../../src/modules/exchange/imports/index.js';
import { LapseUndone } from '../../src/modules/review/matches/index.js';
import { StartRun } from '../../src/modules/matching/runs/index.js';
import { UndoHouse } from './undo-house.js';

let house: UndoHouse;
beforeAll(async () => {
  house = await UndoHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const consents = [{ purpose: 'search', decision: 'granted', basis: 'consent' }];
const report = (id: string, more: object = {}) => ({
  recordType: 'report',
  id,
  institution: 'HN-SEARCH',
  consents,
  ...more,
});
/** Whoever says this of two people speaks of one. */
const same = {
  person: {
    names: [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }],
    sex: 'female',
    birthDate: '1994-05-02',
  },
};
const other = {
  person: { names: [{ kind: 'legal', given: 'Otro', surnames: ['Quispe'] }], sex: 'male', birthDate: '1961' },
};
const stateOf = async () => (await house.hypothesis()).state;
const runsAfterUndo = () =>
  house.sql<{ state: string }>('SELECT state FROM match_run WHERE after_undo ORDER BY seq');

describe('what was found with the records of an import', () => {
  it('lapses when the import is taken back, with an entry in the audit log, and nothing else does', async () => {
    await house.bring(report('D-1', same));
    await house.bring(report('D-2', same));
    const importId = await house.bring(report('D-3', same));
    expect(await house.hypotheses()).toHaveLength(3);
    await house.undo(importId);
    const states = (await house.hypotheses()).map(({ state }) => state);
    expect(states.filter((state) => state === 'lapsed')).toHaveLength(2);
    const entries = () => house.sql(`SELECT detail FROM audit_entry WHERE action = 'matches.lapse'`);
    expect(await entries()).toEqual([{ detail: { importId, lapsed: 2, recalled: 0 } }]);
    const before = await house.hypotheses();
    await house.get(LapseUndone).lapse(importId);
    expect(await house.hypotheses()).toEqual(before);
    expect(await entries()).toHaveLength(1);
  });

  it('comes back with every new import of the same, and lapses with every undo', async () => {
    await house.bring(report('D-1', same));
    for (let time = 0; time < 3; time += 1) {
      const importId = await house.bring(report('D-2', same));
      expect(await stateOf()).not.toBe('lapsed');
      expect(await house.undo(importId)).toEqual({ removed: 1, restored: 0, left: 0 });
      expect(await stateOf()).toBe('lapsed');
    }
  });

  it('keeps what its sides have said where the same is imported again, and asks afresh where it is not', async () => {
    await house.bring(report('D-1', same));
    const first = await house.bring(report('D-2', same));
    await house.sql(`UPDATE match_side SET state = 'plausible' WHERE side = 'a'`);
    await house.sql(`UPDATE match_side SET state = 'excluded' WHERE side = 'b'`);
    await house.sql(`UPDATE hypothesis SET state = 'conflict'`);
    await house.undo(first);
    const second = await house.bring(report('D-2', same));
    expect(await stateOf()).toBe('conflict');
    await house.undo(second);
    await house.bring(report('D-2', { ...same, extra: { note: 'invented' } }));
    expect(['candidate', 'notified']).toContain(await stateOf());
    expect(await house.sql('SELECT DISTINCT state FROM match_side')).toEqual([{ state: 'unseen' }]);
  });

  it('lapses to the last of an import of many', async () => {
    await house.bring(report('D-1', same));
    const filler = Array.from({ length: 520 }, (_, at) => ({
      ...report(`F-${at}`),
      consents: undefined,
      withdrawn: { at: '2026-01-01T00:00:00Z', reason: 'invented' },
    }));
    const importId = await house.bring(...filler, report('D-2', same));
    expect(await stateOf()).not.toBe('lapsed');
    expect(await house.undo(importId)).toMatchObject({ removed: 521 });
    expect(await stateOf()).toBe('lapsed');
    const payloads = await house.sql<{ payload: object }>('SELECT payload FROM task');
    for (const { payload } of payloads) expect(JSON.stringify(payload).length).toBeLessThan(200);
  });
});

describe('a record that an undo put back', () => {
  it('is compared again, as one run, and what had lapsed with its change is taken up', async () => {
    await house.bring(report('D-1', same), report('D-2', same));
    const withdrawn = { at: '2026-03-01T00:00:00Z', reason: 'invented' };
    const importId = await house.bring(
      report('D-2', { ...same, updatedAt: '2026-03-01T00:00:00Z', withdrawn }),
    );
    expect(await stateOf()).toBe('lapsed');
    expect(await house.undo(importId)).toEqual({ removed: 0, restored: 1, left: 0 });
    expect(await stateOf()).not.toBe('lapsed');
    expect(await runsAfterUndo()).toEqual([{ state: 'done' }]);
  });

  it('leaves no match with what it does not say any more', async () => {
    await house.bring(report('D-1', same), report('D-2', other));
    expect(await house.hypotheses()).toEqual([]);
    const importId = await house.bring(report('D-2', { ...same, updatedAt: '2026-03-01T00:00:00Z' }));
    const found = await house.hypothesis();
    expect(found.probability).toBeGreaterThan(0.2);
    await house.undo(importId);
    const now = await house.hypothesis();
    expect(now.probability).toBeLessThan(0.2);
    expect(now.evidence).not.toEqual(found.evidence);
  });

  it('that is withdrawn now is in no match', async () => {
    const withdrawn = { at: '2026-03-01T00:00:00Z', reason: 'invented' };
    await house.bring(report('D-1', same), report('D-2', { ...same, withdrawn }));
    const importId = await house.bring(report('D-2', { ...same, updatedAt: '2026-03-02T00:00:00Z' }));
    expect(await stateOf()).not.toBe('lapsed');
    await house.undo(importId);
    expect(await stateOf()).toBe('lapsed');
  });

  it('is left to a sweep that was asked for since', async () => {
    await house.bring(report('D-1', same), report('D-2', same));
    const importId = await house.bring(report('D-2', { ...other, updatedAt: '2026-03-01T00:00:00Z' }));
    await house.get(UndoImport).undoImport(OPERATOR, importId);
    await house.get(StartRun).all(OPERATOR);
    await house.workOff();
    expect(await runsAfterUndo()).toEqual([{ state: 'superseded' }]);
  });

  it('has no run where there is none', async () => {
    await house.undo(await house.bring(report('D-1', same)));
    expect(await house.sql(`SELECT state FROM task WHERE name = 'matching.match-put-back'`)).toEqual([
      { state: 'done' },
    ]);
    expect(await runsAfterUndo()).toEqual([]);
  });

  it('is compared once, however often the task runs', async () => {
    await house.bring(report('D-1', same), report('D-2', same));
    const importId = await house.bring(report('D-2', { ...other, updatedAt: '2026-03-01T00:00:00Z' }));
    await house.undo(importId);
    await house.sql(
      `UPDATE task SET state = 'pending', attempts = 0, finished_at = NULL WHERE name LIKE '%put-back' OR name LIKE '%lapse-undone'`,
    );
    await house.workOff();
    expect(await runsAfterUndo()).toEqual([{ state: 'done' }]);
  });
});

describe('an undo after an undo', () => {
  it('never puts a version back that was taken back', async () => {
    const first = await house.bring(report('R-1'));
    const second = await house.bring(report('R-1', { updatedAt: '2026-03-01T00:00:00Z' }));
    expect(await house.undo(first)).toEqual({ removed: 0, restored: 0, left: 1 });
    expect(await house.undo(second)).toEqual({ removed: 1, restored: 0, left: 0 });
  });
});

describe('the search case of a report', () => {
  it('is withdrawn with the import that brought the report, and taken up with the next', async () => {
    await house.bring(report('R-1'));
    const importId = await house.bring(report('R-2'));
    await house.undo(importId);
    expect(await house.cases()).toEqual([
      { code: 'R-1', state: 'searching' },
      { code: 'R-2', state: 'withdrawn' },
    ]);
    await house.bring(report('R-2'));
    expect((await house.cases()).map(({ state }) => state)).toEqual(['searching', 'searching']);
  });

  it('follows a report that an import withdraws, and its undo', async () => {
    await house.bring(report('R-1'));
    const withdrawn = { at: '2026-03-01T00:00:00Z', reason: 'invented' };
    const importId = await house.bring(report('R-1', { updatedAt: '2026-03-01T00:00:00Z', withdrawn }));
    expect(await house.cases()).toEqual([{ code: 'R-1', state: 'withdrawn' }]);
    await house.undo(importId);
    expect(await house.cases()).toEqual([{ code: 'R-1', state: 'searching' }]);
  });

  it('of somebody who was located rests, whatever a file says', async () => {
    await house.bring(report('R-1'));
    await house.sql(`UPDATE search_case SET state = 'located_alive'`);
    const importId = await house.bring(report('R-1', { updatedAt: '2026-03-01T00:00:00Z' }));
    await house.undo(importId);
    expect(await house.cases()).toEqual([{ code: 'R-1', state: 'located_alive' }]);
  });
});
