import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import type { Redaction } from '../../review/disclosure/index.js';
import type { Alert } from '../persistence/alert-rows.js';

/** Deed by which an alert has ended, as far as its reader may know of it. */
export interface ToldEnding {
  /** Operation of the policy. */
  readonly operation: string;
  /** null: the operator, or the platform's own work. */
  readonly institutionId: string | null;
  /** null: the platform's own work, or somebody of another institution than the reader. */
  readonly actorId: string | null;
  readonly at: Date;
}

type EndedAlert = Pick<Alert, 'endedBy' | 'endedInstitutionId' | 'endedOperation' | 'endedAt'>;

/**
 * Tells by which deed an alert has ended. The person is told to people of the same institution alone; who else
 * reads it finds in the redactions that there was one.
 * @returns null for an alert that is open, or of which nobody has written the deed down
 */
export function toldEnding(
  reader: Pick<Actor, 'actorId' | 'institutionId'>,
  alert: EndedAlert,
): { readonly ended: ToldEnding | null; readonly redactions: readonly Redaction[] } {
  const { endedBy, endedAt: at, endedOperation: operation, endedInstitutionId: institutionId } = alert;
  if (at === null || operation === null) return { ended: null, redactions: [] };
  const person = endedBy === PLATFORM.actorId ? null : endedBy;
  // Families have no institution either, so that two who have none are not of the same.
  const isOwn =
    endedBy === reader.actorId || (institutionId !== null && reader.institutionId === institutionId);
  return {
    ended: { operation, institutionId, actorId: isOwn ? person : null, at },
    redactions: person === null || isOwn ? [] : [{ path: 'ended.actorId', reason: 'OWN_PEOPLE' }],
  };
}
