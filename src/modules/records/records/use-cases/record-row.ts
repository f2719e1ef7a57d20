import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { comparedAfter, NOTHING_DEFERRED } from '../domain/deferred-amendment.js';
import { isWithdrawn } from '../domain/is-withdrawn.js';
import { wishDecisionOf, type WishDecision } from '../domain/wish-decision.js';
import type { LockedRecord, RecordRow, StoredRecord } from '../persistence/stored-record.js';

/** Source of a row: who writes it, and out of what. */
export interface RowSource {
  readonly institutionId: string;
  readonly importId?: string | undefined;
  readonly actor?: Actor;
  /** Decider of the wish that the change states. */
  readonly wish?: WishDecision | undefined;
  readonly now: Date;
}

/** Returns the facts of a record that decide whether something that arrives takes the place of a record. */
export function standingOf(row: StoredRecord) {
  const { recordType, contentHash, withdrawn, removed } = row;
  return { recordType, contentHash, withdrawn, removed, updatedAt: row.content.updatedAt };
}

/** A record as it is written, in the place of the one before. */
export function rowOf(
  record: ExchangeRecord,
  source: RowSource,
  before: LockedRecord | undefined,
): RecordRow {
  const status = 'status' in record && record.status ? record.status : defaultStatus(record.recordType);
  return {
    id: before?.id ?? randomUUID(),
    institutionId: source.institutionId,
    recordType: record.recordType,
    code: record.id,
    version: (before?.version ?? 0) + 1,
    status,
    eventCode: record.event?.id ?? null,
    withdrawn: isWithdrawn(record),
    contentHash: hashOf(record),
    content: record,
    importId: source.importId ?? null,
    compared: before ? comparedAfter(before, record, source.now) : NOTHING_DEFERRED,
    // A register that only delivers decides for nobody, and guards nobody's children.
    ...wishDecisionOf(record, before, {
      given: source.wish,
      isFile: source.importId !== undefined && source.actor?.roles.includes('delivery') !== true,
    }),
  };
}

function defaultStatus(type: ExchangeRecord['recordType']): string {
  return { report: 'registered', remains: 'unidentified', living: 'present' }[type];
}

function hashOf(record: ExchangeRecord): string {
  return createHash('sha256').update(canonicalJson(record)).digest('base64url');
}
