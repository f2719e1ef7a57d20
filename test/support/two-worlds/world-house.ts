import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { canonicalJson, type ExchangeRecord } from '../../../src/kernel/contract/index.js';
import type { Role } from '../../../src/modules/access/accounts/index.js';
import { inWords } from '../../../src/modules/review/disclosure/index.js';
import { AlertInstitutions } from '../../../src/modules/alerts/index.js';
import { Clock } from '../../../src/platform/clock/index.js';
import type { ApiHouse, Loose } from '../../api/api-house.js';
import { LaboratoryHouse } from '../../api/laboratory-house.js';
import { compareEverything } from '../compare-everything.js';
import { openAdmin } from '../house-database.js';
import { asInALargeBank } from '../large-bank.js';
import { BANK, type RecordName } from './bank.js';
import { KeptState } from './kept-state.js';

/** Who asks, twelve: of the institution whose records meet the hidden ones, and of one that has agreed upon nothing. */
const ASKERS: readonly (readonly [code: string, roles: readonly Role[]])[] = [
  ['BB-FORENSIC', ['liaison', 'forensic', 'coordinator']],
  ['BB-FORENSIC', ['liaison']],
  ['BB-FORENSIC', ['forensic']],
  ['BB-FORENSIC', ['ministry']],
  ['BB-FORENSIC', ['coordinator']],
  ['BB-FORENSIC', ['machine']],
  ['CC-CONSULATE', ['liaison']],
  ['CC-CONSULATE', ['forensic']],
  ['CC-CONSULATE', ['coordinator']],
  ['CC-CONSULATE', ['oversight']],
  ['CC-CONSULATE', ['machine']],
  ['CC-CONSULATE', ['delivery']],
];

const HIDES = 'AA-SEARCH';
const ASKS = 'BB-FORENSIC';
const MAKES = { report: 'fileReport', remains: 'registerRemains', living: 'registerLocatedPerson' } as const;
const RECEIPT = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';

/** It stands still: what follows the time is the same in all worlds. */
class StandingClock extends Clock {
  private readonly time = new Date();

  override now(): Date {
    return new Date(this.time);
  }
}

export interface Asker {
  readonly who: string;
  readonly token: string;
  readonly code: string;
}

/** What both institutions are told of the pairs, without a figure; and what the comparison weighs, which nobody is told. */
export interface Said {
  readonly words: string;
  /** How much the answer to a next question would bring: a word too, of all candidates of a record together (ADR 43). */
  readonly gains: string;
  readonly weighs: string;
}

/** A house with one bank, in which one hidden value at a time is another one. */
export class WorldHouse {
  private constructor(
    readonly api: ApiHouse,
    private readonly admin: DataSource,
    private readonly kept: KeptState,
    readonly ids: Readonly<Record<RecordName, string>>,
    /** Matches of the asker's records with others', then its own pair. */
    readonly matches: readonly string[],
    readonly askers: readonly Asker[],
  ) {}

  static async open(): Promise<WorldHouse> {
    const { api } = await LaboratoryHouse.open({ clock: new StandingClock() });
    const admin = await openAdmin();
    await api.sql(
      `UPDATE agreement SET level = 2, categories = '{report,remains,living,genetic}', purposes = '{search,forensic_matching}'`,
    );
    const ids = await file(api);
    await compareEverything(api.asUseCases);
    await asInALargeBank(api);
    const matches = await api.sql<{ id: string }>(
      `SELECT h.id FROM hypothesis h JOIN institution a ON a.id = h.institution_a JOIN institution b ON b.id = h.institution_b
       WHERE 'BB-FORENSIC' IN (a.code, b.code) AND h.withheld_from IS NULL AND NOT h.holder_only
       ORDER BY a.code = b.code, array_position($1::uuid[], h.record_a), array_position($1::uuid[], h.record_b)`,
      [Object.values(ids)],
    );
    const askers: Asker[] = [];
    for (const [code, roles] of ASKERS)
      askers.push({
        who: `${code} ${roles.join(' ')}`,
        code,
        token: (await api.enrol(code, [...roles])).token,
      });
    // Each world makes the words of DNA by itself: kept ones would stand for what is changed.
    await api.sql('DELETE FROM dna_verdict');
    await api.sql('DELETE FROM candidate_list');
    const kept = await KeptState.of(admin);
    return new WorldHouse(
      api,
      admin,
      kept,
      ids,
      matches.map(({ id }) => id),
      askers,
    );
  }

  async close(): Promise<void> {
    await this.admin.query('DROP SCHEMA kept CASCADE');
    await this.admin.destroy();
    await this.api.close();
  }

  /** The record as it stands in all worlds but those in which it is another. */
  async contentOf(record: RecordName): Promise<Loose> {
    const [row] = await this.api.sql<{ content: Loose }>('SELECT content FROM kept.record WHERE id = $1', [
      this.ids[record],
    ]);
    return structuredClone(row?.content ?? {});
  }

  /** The world in which a record says this, compared as in a night. */
  async become(record: RecordName, content: Loose): Promise<Said> {
    await this.kept.putBack();
    const hash = createHash('sha256')
      .update(`${canonicalJson(content as ExchangeRecord)} anew`)
      .digest('base64url');
    await this.api.sql(
      'UPDATE record SET content = $2, content_hash = $3, version = version + 1, changed_xid = pg_current_xact_id() WHERE id = $1',
      [this.ids[record], JSON.stringify(content), hash],
    );
    await compareEverything(this.api.asUseCases);
    await asInALargeBank(this.api);
    const open = await this.api.sql<{ id: string }>(
      `SELECT id FROM hypothesis WHERE state <> 'lapsed' ORDER BY id`,
    );
    await this.api.asUseCases.get(AlertInstitutions).alert(open.map(({ id }) => id));
    return this.said();
  }

  /** Of every pair that the asker's institution may know of: its state, its band and what is said of each field; of DNA its words; and who is a candidate. */
  private async said(): Promise<Said> {
    const rows = await this.api.sql<{
      pair: string;
      told: unknown;
      evidence: never[];
      log10LR: number;
      isTold: boolean;
    }>(
      `SELECT h.kind || ' ' || record_a || ' ' || record_b AS pair, evidence, log10_lr AS "log10LR",
         NOT holder_only AND withheld_from IS NULL AS "isTold",
         jsonb_build_array(state, withheld_from, probability >= 0.9, probability >= 0.5,
           (figures_a ->> 'probability')::float8 >= 0.9, (figures_a ->> 'probability')::float8 >= 0.5,
           (figures_b ->> 'probability')::float8 >= 0.9, (figures_b ->> 'probability')::float8 >= 0.5) AS told
       FROM hypothesis h JOIN institution a ON a.id = h.institution_a JOIN institution b ON b.id = h.institution_b
       WHERE $1 IN (a.code, b.code) ORDER BY 1`,
      [ASKS],
    );
    const dna = await this.api.sql<Loose>(
      'SELECT record_a, record_b, told_to, word, y, mt FROM dna_verdict ORDER BY 1, 2, 3',
    );
    const told = rows
      .filter(({ isTold }) => isTold)
      .map(({ pair, told, evidence }) => [pair, told, inWords(evidence).map(wordOf)]);
    return {
      words: JSON.stringify([told, dna, await this.candidates()]),
      gains: await this.gains(),
      weighs: JSON.stringify(rows.map(({ pair, log10LR }) => [pair, log10LR])),
    };
  }

  /** Of the asker's records the candidates with their bands, as a set: their order may follow the score (ADR 43). */
  private async candidates(): Promise<unknown> {
    const [asker] = this.askers;
    const sets: unknown[] = [];
    for (const record of ['own report', 'own body', 'own found'] as const) {
      const { data } = await this.api.ask(
        `{ candidates(recordId: "${this.ids[record]}", first: 40) { a b band } }`,
        { token: asker?.token },
      );
      sets.push((data.candidates as unknown[]).map((one) => JSON.stringify(one)).toSorted());
    }
    return sets;
  }

  private async gains(): Promise<string> {
    const [asker] = this.askers;
    const all: unknown[] = [];
    for (const record of ['own report', 'own body', 'own found'] as const) {
      const { data } = await this.api.ask(
        `{ nextQuestions(recordId: "${this.ids[record]}", language: es) { candidates questions { question gain } } }`,
        { token: asker?.token },
      );
      all.push(data);
    }
    return JSON.stringify(all);
  }

  /** What has come to the institutions that may not see it: alerts and what of them goes by mail or webhook. */
  async sent(): Promise<string> {
    const rows = await this.api.sql<Loose>(
      `SELECT to_jsonb(a) AS alert, (SELECT jsonb_agg(to_jsonb(d) ORDER BY d.channel) FROM alert_delivery d WHERE d.alert_id = a.id) AS deliveries,
         (SELECT jsonb_agg(m.hypothesis_id ORDER BY m.hypothesis_id) FROM alert_match m WHERE m.alert_id = a.id) AS matches
       FROM alert a JOIN institution i ON i.id = a.institution_id WHERE i.code <> $1 ORDER BY i.code, a.seq`,
      [HIDES],
    );
    return JSON.stringify(rows);
  }
}

async function file(api: ApiHouse): Promise<Readonly<Record<RecordName, string>>> {
  const own = (await api.enrol('BB-FORENSIC', ['liaison', 'forensic', 'coordinator'])).token;
  const theirs = (await api.enrol(HIDES, ['liaison', 'forensic', 'coordinator'])).token;
  const ids: Record<string, string> = {};
  for (const [name, { kind, isOwn, content }] of Object.entries(BANK)) {
    const { id, findings } = (await api.change(
      isOwn ? own : theirs,
      MAKES[kind],
      { [kind]: content },
      RECEIPT,
    )) as Loose;
    if (typeof id !== 'string') throw new Error(`${name}: ${JSON.stringify(findings)}`);
    ids[name] = id;
  }
  return ids as Readonly<Record<RecordName, string>>;
}

const wordOf = ({ group, field, agreement, reason, weight }: Loose) => [
  group,
  field,
  agreement,
  reason,
  weight,
];
