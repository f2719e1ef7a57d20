import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import type { Withdrawn } from '../../src/modules/records/records/index.js';
import { AmendReport } from '../../src/modules/records/reports/index.js';
import { RetentionRound } from '../../src/modules/access/retention/index.js';
import { UndoHouse } from './undo-house.js';

export const AT = '2026-03-01T00:00:00Z';

const person = {
  names: [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }],
  sex: 'female',
  birthDate: '1994-05-02',
};

export const report = (id: string, more: object = {}) => ({
  recordType: 'report',
  id,
  institution: 'HN-SEARCH',
  consents: [{ purpose: 'search', decision: 'granted', basis: 'consent', from: '2026-01-01' }],
  person,
  ...more,
});

/** A house in which things are taken back, and the clock that removes what went with them. */
export class RetentionHouse {
  private constructor(readonly house: UndoHouse) {}

  static async open(): Promise<RetentionHouse> {
    return new RetentionHouse(await UndoHouse.open());
  }

  async empty(): Promise<void> {
    await this.house.empty();
    await this.house.sql('TRUNCATE withdrawal_entry');
  }

  /** One round of the clock: by name of the rule how many rows it took. */
  async round(): Promise<Readonly<Record<string, number>>> {
    return Object.fromEntries(await this.house.get(RetentionRound).round());
  }

  /** How often the invented name stands in a column of a table. */
  async told(table: string, column: string): Promise<number> {
    const [row] = await this.house.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${column}::text ILIKE '%inventada%'`,
    );
    return row?.count ?? -1;
  }

  async recordOf(code: string): Promise<{ id: string; version: number }> {
    const [row] = await this.house.sql<{ id: string; version: number }>(
      'SELECT id, version FROM record WHERE code = $1',
      [code],
    );
    if (!row) throw new Error(code);
    return row;
  }

  /** Something is taken back by a deed, as a family or an officer does. */
  async takenBack(code: string, what: Withdrawn): Promise<void> {
    const { id, version } = await this.recordOf(code);
    await this.house
      .get(AmendReport)
      .reapply(OPERATOR, { id, expectedVersion: version }, what, new Date().toISOString());
    await this.house.workOff();
  }

  /** The records were changed so many days earlier than they were. */
  async later(days: number): Promise<void> {
    await this.house.sql(`UPDATE record SET changed_at = changed_at - $1 * interval '1 day'`, [days]);
  }

  /** Two reports of one person, of which one says something older too, with words about their match. */
  async twoOfOne(): Promise<void> {
    await this.house.bring(report('D-1'), report('D-2', { extra: { note: 'inventada' } }));
    await this.house.bring(report('D-2', { updatedAt: AT }));
    await this.house.sql(
      `UPDATE match_side SET state = 'plausible', reason = 'inventada', decided_at = now() WHERE side = 'a'`,
    );
    await this.house.sql(
      `INSERT INTO match_decision (hypothesis_id, side, state, reason, decided_by, decided_at)
       SELECT id, 'a', 'plausible', 'inventada', gen_random_uuid(), now() FROM hypothesis`,
    );
  }

  /** An identification of their match, in a state. */
  async ruled(state: string): Promise<void> {
    await this.house.sql(
      `INSERT INTO identification (id, hypothesis_id, kind, record_a, record_b, institution_a, institution_b, state,
         methods, authority, joint_with, needs_joint, proposed_at, changed_at)
       SELECT gen_random_uuid(), id, 'living', record_a, record_b, institution_a, institution_b, $1, '{}', 'invented', '{}',
         false, now(), now() FROM hypothesis`,
      [state],
    );
  }
}
