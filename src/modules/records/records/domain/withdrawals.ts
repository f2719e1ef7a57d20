import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import { isNarrower, permissionFor, type DecidingConsent } from '../../../access/consent/index.js';
import { isWithdrawn } from './is-withdrawn.js';

/**
 * The whole record, a living person's wish that the family be informed, what a returned person brings and needs, or a purpose of consent: `consent:search`, and of a relative who
 * decides alone `consent:search:` with a tag of the relative.
 */
export type Withdrawn = 'record' | 'wish' | 'reintegration' | `consent:${string}`;

/** State of a record before or after a change: its content, and whether it was taken out with its import. */
export interface WithdrawalState {
  readonly content: ExchangeRecord;
  readonly removed: boolean;
}

/**
 * Tag of a relative, which tells one of a report from the others and says nothing of them, made of the
 * relative's code.
 */
export type TagOf = (relativeId: string) => string;

/**
 * Returns what a change of a record takes back: after it less is allowed than before. A whole record that is
 * taken back takes all with it.
 */
export function withdrawalsIn(
  before: WithdrawalState,
  after: WithdrawalState,
  now: string,
  tagOf: TagOf,
): readonly Withdrawn[] {
  if (isGone(before)) return [];
  if (isGone(after)) return ['record'];
  const [old, young] = [before.content, after.content];
  const wish: Withdrawn[] = wishOf(young) < wishOf(old) ? ['wish'] : [];
  const isUntold = broughtBy(old) && !broughtBy(young);
  return [
    ...wish,
    ...(isUntold ? (['reintegration'] as const) : []),
    ...narrowed(
      old,
      young,
      now,
    )(consentsOf(old), consentsOf(young)).map((purpose): Withdrawn => `consent:${purpose}`),
    ...ofRelatives(old, young, now, tagOf),
  ];
}

/** The purposes for which the younger of two sets of entries permits less. */
function narrowed(old: ExchangeRecord, young: ExchangeRecord, now: string) {
  return (was: Entries, is: Entries): readonly string[] =>
    [...new Set(was.map(({ purpose }) => purpose))].filter((purpose) =>
      isNarrower(
        permissionFor(purpose, is, young.recordedAt, now),
        permissionFor(purpose, was, old.recordedAt, now),
      ),
    );
}

/** Returns what relatives take back who decide alone; for the others the report speaks. */
function ofRelatives(old: ExchangeRecord, young: ExchangeRecord, now: string, tagOf: TagOf): Withdrawn[] {
  const before = new Map(relativesOf(old).map((relative) => [relative.id, relative]));
  return relativesOf(young).flatMap(({ id, consents }): Withdrawn[] => {
    const was = before.get(id);
    if (!was || (!consents && !was.consents)) return [];
    const less = narrowed(old, young, now)(was.consents ?? consentsOf(old), consents ?? consentsOf(young));
    return less.map((purpose): Withdrawn => `consent:${purpose}:${tagOf(id)}`);
  });
}

/**
 * The record with something taken back again that was taken back before. Of a consent that was narrowed nothing stays: what was left of it
 * is for the family to say.
 */
export function withdrawnOnceMore<T extends ExchangeRecord>(
  record: T,
  what: Withdrawn,
  at: string,
  tagOf: TagOf,
): T {
  if (what === 'record')
    return { ...record, withdrawn: { at, reason: 'withdrawn before a backup was restored' } };
  if (what === 'wish') return { ...record, wishes: { informFamily: false } };
  if (what === 'reintegration') return { ...record, reintegration: undefined };
  const [, purpose, tag] = what.split(':');
  const marked = (entries: Entries) =>
    entries.map((entry) =>
      entry.purpose === purpose && entry.decision === 'granted' && entry.withdrawnAt === undefined
        ? { ...entry, withdrawnAt: at }
        : entry,
    );
  if (tag === undefined) return { ...record, consents: marked(consentsOf(record)) };
  const relatives = relativesOf(record).map((relative) =>
    tagOf(relative.id) === tag
      ? { ...relative, consents: marked(relative.consents ?? consentsOf(record)) }
      : relative,
  );
  return { ...record, relatives };
}

function isGone({ content, removed }: WithdrawalState): boolean {
  return removed || isWithdrawn(content);
}

type Entries = readonly DecidingConsent[];

function consentsOf(record: ExchangeRecord): Entries {
  return ('consents' in record ? record.consents : undefined) ?? [];
}

function relativesOf(record: ExchangeRecord): NonNullable<ReportRecord['relatives']> {
  return (record.recordType === 'report' ? record.relatives : undefined) ?? [];
}

/** Tells whether a record states what somebody who has returned brings and needs. */
function broughtBy(record: ExchangeRecord): boolean {
  return record.recordType === 'living' && record.reintegration !== undefined;
}

/** No, not asked, yes: in the order of what they allow. */
function wishOf(record: ExchangeRecord): number {
  if (record.recordType !== 'living') return 0;
  const { informFamily } = record.wishes ?? {};
  return informFamily === undefined ? 1 : informFamily ? 2 : 0;
}
