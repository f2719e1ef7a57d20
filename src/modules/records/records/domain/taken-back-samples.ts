import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import { consentStatus, decidingEntries, permissionFor } from '../../../access/consent/index.js';

type Consents = NonNullable<ReportRecord['consents']>;
type Relative = NonNullable<ReportRecord['relatives']>[number];

/** The purpose for which samples are given: comparison with the dead. */
const OF_SAMPLES = 'forensic_matching';

/**
 * Tells whether a report has profiles about which the family decides, and no grant of it stands: then it
 * matters whether the family has ever taken one back, which an entry that is gone since no longer tells.
 */
export function hasSamplesWithoutGrant(record: ExchangeRecord): boolean {
  if (record.recordType !== 'report' || hasGrant(record.consents)) return false;
  const { directProfile, relatives } = record;
  return (
    directProfile !== undefined || (relatives ?? []).some(({ profile, consents }) => profile && !consents)
  );
}

const hasGrant = (entries: Consents | undefined): boolean =>
  (entries ?? []).some(
    ({ purpose, decision, withdrawnAt }) =>
      purpose === OF_SAMPLES && decision === 'granted' && withdrawnAt === undefined,
  );

/** A record without some of its genetic profiles, and where those stood: `directProfile`, `relatives[0].profile`. */
export interface WithoutSamples {
  readonly record: ExchangeRecord;
  readonly removed: readonly string[];
}

/**
 * Content of a record until now, and whether the family has ever taken the consent to compare samples back.
 */
export interface Before {
  readonly content?: ExchangeRecord | undefined;
  readonly wasTakenBack: boolean;
  /** True where the deletion of what was taken back waits: samples that stand stay, and none comes in. */
  readonly waits: boolean;
}

/**
 * A report without the genetic profiles for which the consent was taken back: the family's own, and those of relatives, each by whoever
 * decides about it. A consent that ended by itself, or reaches fewer countries, is none that was taken back; a sample for which nobody
 * has said anything stays.
 *
 * @param before undefined where the record is new
 * @param now instant, ISO 8601
 */
export function withoutTakenBackSamples(
  before: Before | undefined,
  after: ExchangeRecord,
  now: string,
): WithoutSamples {
  if (after.recordType !== 'report') return { record: after, removed: [] };
  const isOut = rulesOf(before, after, now);
  const { directProfile, relatives, ...rest } = after;
  const isOwnOut = directProfile !== undefined && isOut(undefined);
  const kept = relatives?.map((relative): Relative => {
    if (!relative.profile || !isOut(relative)) return relative;
    const { profile: _, ...person } = relative;
    return person;
  });
  const removed = [
    ...(isOwnOut ? ['directProfile'] : []),
    ...(relatives ?? []).flatMap((relative, at) =>
      kept?.[at] === relative ? [] : [`relatives[${at}].profile`],
    ),
  ];
  if (removed.length === 0) return { record: after, removed };
  const own = directProfile !== undefined && !isOwnOut ? { directProfile } : {};
  return { record: { ...rest, ...(kept && { relatives: kept }), ...own }, removed };
}

/**
 * Rules that tell whether a profile is out: the family's own, or that of a relative, by whoever decides about
 * it.
 */
function rulesOf(
  before: Before | undefined,
  after: ReportRecord,
  now: string,
): (relative: Relative | undefined) => boolean {
  const old = before?.content?.recordType === 'report' ? before.content : undefined;
  const isBarred = before?.wasTakenBack === true && !hasGrant(after.consents);
  return (relative) => {
    if (before?.waits === true && stoodThere(old, relative)) return false;
    if (isBarred && !relative?.consents) return true;
    const is = relative?.consents ?? after.consents ?? [];
    if (wasTakenBack(is, after.recordedAt, now)) return true;
    return had(saidIn(old, relative?.id), old?.recordedAt, now) && !stands(is, after.recordedAt, now);
  };
}

/** Tells whether a profile about which the family decides stood in a report, so that its deletion can wait. */
function stoodThere(old: ReportRecord | undefined, relative: Relative | undefined): boolean {
  if (relative === undefined) return old?.directProfile !== undefined;
  const was = old?.relatives?.find(({ id }) => id === relative.id);
  return !relative.consents && was?.profile !== undefined;
}

/**
 * Returns the consents that decide about a profile of a report: given by the relative alone, or else by the
 * family.
 */
function saidIn(report: ReportRecord | undefined, relativeId: string | undefined): Consents {
  const relative = report?.relatives?.find(({ id }) => id === relativeId);
  return relative?.consents ?? report?.consents ?? [];
}

/** Granted now, or over by itself: nobody has taken anything back. */
function stands(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  const { state } = consentStatus(OF_SAMPLES, entries, recordedAt, now);
  return state === 'granted' || state === 'ended';
}

function had(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  return permissionFor(OF_SAMPLES, entries, recordedAt, now) !== undefined;
}

/** The entries themselves tell it: a grant that is marked, or one that began before a refusal. A refusal from the first moment on is none. */
function wasTakenBack(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  const { state } = consentStatus(OF_SAMPLES, entries, recordedAt, now);
  if (state === 'withdrawn') return true;
  if (state !== 'refused') return false;
  const deciding = decidingEntries(OF_SAMPLES, entries, recordedAt, now);
  return (
    deciding.every(({ decision }) => decision !== 'granted') &&
    entries.some(({ purpose, decision }) => purpose === OF_SAMPLES && decision === 'granted')
  );
}
