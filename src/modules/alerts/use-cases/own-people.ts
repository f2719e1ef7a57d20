import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import type { Redaction } from '../../review/disclosure/index.js';

export type Reader = Pick<Actor, 'actorId' | 'institutionId'>;

/** Somebody who did something with an alert, and for which institution; without one they are of none that the reader may know. */
export interface Doer {
  readonly actorId: string | null;
  readonly institutionId?: string | null | undefined;
}

/**
 * Returns the person as far as the reader may know them: their own institution's people and themselves. The platform is no person and
 * nobody's secret.
 * @param path where the person would stand, for the redaction in their place
 */
export function toldPerson(
  reader: Reader,
  { actorId, institutionId }: Doer,
  path: string,
): { readonly actorId: string | null; readonly redactions: readonly Redaction[] } {
  if (actorId === null || actorId === PLATFORM.actorId) return { actorId: null, redactions: [] };
  // Families have no institution either, so that two who have none are not of the same.
  const isColleague = Boolean(institutionId) && reader.institutionId === institutionId;
  if (isColleague || actorId === reader.actorId) return { actorId, redactions: [] };
  return { actorId: null, redactions: [{ path, reason: 'OWN_PEOPLE' }] };
}
