import { Injectable } from '@nestjs/common';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { Pair } from '../../../matching/runs/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { verdictOf, type JudgementAnswer } from '../domain/verdict.js';
import {
  JudgementRepository,
  pairKey,
  type NewJudgement,
  type StoredJudgement,
} from '../persistence/judgement.repository.js';

/** A record as a file names it. */
export interface NamedRecord {
  readonly institution: string;
  readonly id: string;
}

/** Two records of which it is known from elsewhere whether they are of one person. */
export interface JudgedRecords {
  readonly a: NamedRecord;
  readonly b: NamedRecord;
  readonly answer: JudgementAnswer;
}

/** A pair that people have settled. */
export interface SettledLabel {
  readonly pair: Pair;
  readonly same: boolean;
}

/** Verdicts on pairs that people hold, taken together: what the model is measured by and learns from. */
@Injectable()
export class KnownPairs {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly judgements: JudgementRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in pairs that are known from elsewhere, such as the identifications of a national register.
   *
   * @returns for each pair in the order given whether it was taken in; not where a record is not here, or
   * where two such are never compared
   */
  async takeIn(actor: Actor, pairs: readonly JudgedRecords[]): Promise<boolean[]> {
    return this.guarded.perform(actor, 'matches.know', [], async (tx) => {
      requireOnRecord(actor, 'matches.know', undefined);
      const rows: (NewJudgement | undefined)[] = [];
      for (const { a, b, answer } of pairs) {
        const pair = ordered(await this.find(tx, a), await this.find(tx, b));
        rows.push(
          pair && {
            ...{ kind: pair.kind, recordA: pair.a, recordB: pair.b, answer },
            judge: actor.actorId,
            institutionId: null,
            origin: 'known',
            note: null,
            blind: true,
            modelVersion: null,
            probability: null,
            givenAt: this.clock.now(),
          },
        );
      }
      const found = rows.filter((row) => row !== undefined);
      await this.judgements.add(tx, found);
      const recordIds = [...new Set(found.flatMap(({ recordA, recordB }) => [recordA, recordB]))];
      await this.audit.record(tx, {
        actor,
        action: 'matches.know',
        recordIds,
        detail: { pairs: found.length },
      });
      return rows.map((row) => row !== undefined);
    });
  }

  /** Returns all pairs whose judgements have come to a verdict, in a fixed order. */
  async settled(tx: Tx): Promise<SettledLabel[]> {
    const byPair = new Map<string, StoredJudgement[]>();
    for (const one of await this.judgements.all(tx))
      byPair.set(pairKey(one), [...(byPair.get(pairKey(one)) ?? []), one]);
    return [...byPair.values()].flatMap((given): SettledLabel[] => {
      const [first] = given;
      const verdict = verdictOf(given);
      if (!first || (verdict !== 'same' && verdict !== 'not_same')) return [];
      const pair = { kind: first.kind as Kind, a: first.recordA, b: first.recordB };
      return [{ pair, same: verdict === 'same' }];
    });
  }

  private async find(tx: Tx, { institution, id }: NamedRecord): Promise<StoredRecord | undefined> {
    const owner = await this.institutions.byCode(tx, institution);
    return owner && this.records.byCode(tx, owner.id, id);
  }
}

/**
 * Returns a pair with its sides as its kind has them; within one bank the record that was registered first is
 * `a`.
 */
function ordered(one: StoredRecord | undefined, other: StoredRecord | undefined): Pair | undefined {
  if (!one || !other || one.id === other.id) return undefined;
  for (const [a, b] of one.seq < other.seq
    ? ([
        [one, other],
        [other, one],
      ] as const)
    : ([
        [other, one],
        [one, other],
      ] as const)) {
    const kind = KINDS.find(
      (each) => SIDES_OF_KIND[each].a === a.recordType && SIDES_OF_KIND[each].b === b.recordType,
    );
    if (kind) return { kind, a: a.id, b: b.id };
  }
  return undefined;
}
