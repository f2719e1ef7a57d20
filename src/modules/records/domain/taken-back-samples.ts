import type { ExchangeRecord, ReportRecord } from '../../../kernel/contract/index.js';
import { consentStanding, decidingEntries, permissionFor } from '../../privacy/index.js';

type Consents = NonNullable<ReportRecord['consents']>;
type Relative = NonNullable<ReportRecord['relatives']>[number];

/** The purpose for which samples are given: comparison with the dead. */
const OF_SAMPLES = 'forensic_matching';

/** A record without some of its genetic profiles, and how many those were. */
export interface WithoutSamples {
  readonly record: ExchangeRecord;
  readonly removed: number;
}

/**
 * A report without the genetic profiles for which the consent was taken back: the family's own, and those of relatives, each by whoever
 * decides about it. A consent that ended by itself, or reaches fewer countries, is none that was taken back; a sample for which nobody
 * has said anything stays.
 *
 * @param before what the record said until now; undefined where it is new
 * @param now instant, ISO 8601
 */
export function withoutTakenBackSamples(
  before: ExchangeRecord | undefined,
  after: ExchangeRecord,
  now: string,
): WithoutSamples {
  if (after.recordType !== 'report') return { record: after, removed: 0 };
  const old = before?.recordType === 'report' ? before : undefined;
  const isTakenBack = (was: Consents | undefined, is: Consents | undefined): boolean =>
    wasTakenBack(is ?? [], after.recordedAt, now) ||
    (had(was ?? [], old?.recordedAt, now) && !stands(is ?? [], after.recordedAt, now));
  const { directProfile, relatives, ...rest } = after;
  const keepsOwn = directProfile !== undefined && !isTakenBack(old?.consents, after.consents);
  const kept = relatives?.map((relative): Relative => {
    const was = old?.relatives?.find(({ id }) => id === relative.id);
    if (
      !relative.profile ||
      !isTakenBack(was?.consents ?? old?.consents, relative.consents ?? after.consents)
    )
      return relative;
    const { profile: _, ...person } = relative;
    return person;
  });
  const removed =
    (directProfile && !keepsOwn ? 1 : 0) +
    (relatives ?? []).filter((relative, at) => kept?.[at] !== relative).length;
  if (removed === 0) return { record: after, removed };
  return {
    record: { ...rest, ...(kept && { relatives: kept }), ...(keepsOwn && { directProfile }) },
    removed,
  };
}

/** Granted now, or over by itself: nobody has taken anything back. */
function stands(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  const { state } = consentStanding(OF_SAMPLES, entries, recordedAt, now);
  return state === 'granted' || state === 'ended';
}

function had(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  return permissionFor(OF_SAMPLES, entries, recordedAt, now) !== undefined;
}

/** The entries themselves tell it: a grant that is marked, or one that began before a refusal. A refusal from the first moment on is none. */
function wasTakenBack(entries: Consents, recordedAt: string | undefined, now: string): boolean {
  const { state } = consentStanding(OF_SAMPLES, entries, recordedAt, now);
  if (state === 'withdrawn') return true;
  if (state !== 'refused') return false;
  const deciding = decidingEntries(OF_SAMPLES, entries, recordedAt, now);
  return (
    deciding.every(({ decision }) => decision !== 'granted') &&
    entries.some(({ purpose, decision }) => purpose === OF_SAMPLES && decision === 'granted')
  );
}
