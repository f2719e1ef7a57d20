import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import { isNarrower, permissionFor } from '../../privacy/index.js';
import { isWithdrawn } from './is-withdrawn.js';

/** The whole record, a living person's wish that the family be informed, or a purpose of consent. */
export type Withdrawn = 'record' | 'wish' | `consent:${string}`;

/** How a record stands: what it says, and whether it was taken out with its import. */
export interface Standing {
  readonly content: ExchangeRecord;
  readonly removed: boolean;
}

/** What a change of a record takes back: after it less is allowed than before. A whole record that is taken back takes all with it. */
export function withdrawalsBetween(before: Standing, after: Standing, now: string): readonly Withdrawn[] {
  if (isGone(before)) return [];
  if (isGone(after)) return ['record'];
  const [old, young] = [before.content, after.content];
  const wish: Withdrawn[] = wishOf(young) < wishOf(old) ? ['wish'] : [];
  const purposes = [...new Set(consentsOf(old).map(({ purpose }) => purpose))];
  return [
    ...wish,
    ...purposes
      .filter((purpose) =>
        isNarrower(
          permissionFor(purpose, consentsOf(young), young.recordedAt, now),
          permissionFor(purpose, consentsOf(old), old.recordedAt, now),
        ),
      )
      .map((purpose): Withdrawn => `consent:${purpose}`),
  ];
}

/**
 * The record with something taken back again that was taken back before. Of a consent that was narrowed nothing stays: what was left of it
 * is for the family to say.
 */
export function withdrawnAgain<T extends ExchangeRecord>(record: T, what: Withdrawn, at: string): T {
  if (what === 'record')
    return { ...record, withdrawn: { at, reason: 'withdrawn before a backup was restored' } };
  if (what === 'wish') return { ...record, wishes: { informFamily: false } };
  const consents = consentsOf(record).map((entry) =>
    what === `consent:${entry.purpose}` && entry.decision === 'granted' && entry.withdrawnAt === undefined
      ? { ...entry, withdrawnAt: at }
      : entry,
  );
  return { ...record, consents };
}

function isGone({ content, removed }: Standing): boolean {
  return removed || isWithdrawn(content);
}

function consentsOf(record: ExchangeRecord) {
  return ('consents' in record ? record.consents : undefined) ?? [];
}

/** No, not asked, yes: in the order of what they allow. */
function wishOf(record: ExchangeRecord): number {
  if (record.recordType !== 'living') return 0;
  const { informFamily } = record.wishes ?? {};
  return informFamily === undefined ? 1 : informFamily ? 2 : 0;
}
