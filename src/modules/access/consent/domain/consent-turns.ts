import {
  COMPARING_PURPOSES,
  firstInstant,
  isNarrower,
  lastInstant,
  permissionFor,
  type DecidingConsent,
} from '../../../../kernel/contract/index.js';

/**
 * Part of a record that speaks of consent: the family's decisions, and those of relatives who have decided
 * alone.
 */
export interface Consenting {
  readonly recordedAt?: string | undefined;
  readonly consents?: readonly DecidingConsent[] | undefined;
  readonly relatives?: readonly { readonly consents?: readonly DecidingConsent[] | undefined }[] | undefined;
}

/**
 * The moment after `now` at which something that is permitted begins or ends by itself, in milliseconds; undefined where time alone
 * changes nothing.
 *
 * @param now instant, ISO 8601
 */
export function nextTurn(said: Consenting, now: string): number | undefined {
  return earliest(
    decisionsOf(said).flatMap((entries) =>
      COMPARING_PURPOSES.map((purpose) => {
        const state = (at: string) =>
          JSON.stringify(permissionFor(purpose, entries, said.recordedAt, at) ?? null);
        return momentsAfter(purpose, entries, now).find((moment) => state(isoOf(moment)) !== state(now));
      }),
    ),
  );
}

/** The moment after `now` at which what the family permits for a purpose ends or narrows by itself. */
export function nextEnd(
  purpose: string,
  entries: readonly DecidingConsent[],
  recordedAt: string | undefined,
  now: string,
): number | undefined {
  const before = permissionFor(purpose, entries, recordedAt, now);
  if (!before) return undefined;
  return momentsAfter(purpose, entries, now).find((moment) =>
    isNarrower(permissionFor(purpose, entries, recordedAt, isoOf(moment)), before),
  );
}

/** The first of the moments at which one of the family's consents ends, whatever its purpose. */
export function firstEnd({ consents = [], recordedAt }: Consenting, now: string): number | undefined {
  const purposes = new Set(consents.map(({ purpose }) => purpose));
  return earliest([...purposes].map((purpose) => nextEnd(purpose, consents, recordedAt, now)));
}

function decisionsOf({ consents = [], relatives = [] }: Consenting): (readonly DecidingConsent[])[] {
  return [consents, ...relatives.flatMap((relative) => (relative.consents ? [relative.consents] : []))];
}

/** Returns the moments at which an entry begins or has just ended, in order. */
function momentsAfter(purpose: string, entries: readonly DecidingConsent[], now: string): number[] {
  const moments = entries
    .filter((entry) => entry.purpose === purpose)
    .flatMap(({ from, until }) => [
      ...(from === undefined ? [] : [Math.ceil(firstInstant(from))]),
      ...(until === undefined ? [] : [Math.floor(lastInstant(until)) + 1]),
    ]);
  return moments.filter((moment) => moment > Date.parse(now)).sort((a, b) => a - b);
}

function earliest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

const isoOf = (moment: number): string => new Date(moment).toISOString();
