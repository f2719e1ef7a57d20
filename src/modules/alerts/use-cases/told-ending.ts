import { alertKindFacts } from '../../institutions/index.js';
import type { Redaction } from '../../review/disclosure/index.js';
import type { Alert } from '../persistence/alert-rows.js';
import { toldPerson, type Reader } from './own-people.js';

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

type EndedAlert = Pick<Alert, 'kind' | 'endedBy' | 'endedInstitutionId' | 'endedOperation' | 'endedAt'>;

/**
 * Tells by which deed an alert has ended. The person is told to people of the same institution alone; who else
 * reads it finds in the redactions that there was one. A deed that tells what somebody found has wished is kept
 * back whole, without a redaction, as an ending that nobody has written down.
 * @returns null for an alert that is open, or of which nobody has written the deed down
 */
export function toldEnding(
  reader: Reader,
  alert: EndedAlert,
): { readonly ended: ToldEnding | null; readonly redactions: readonly Redaction[] } {
  const { endedBy, endedAt: at, endedOperation: operation, endedInstitutionId: institutionId } = alert;
  if (at === null || operation === null) return { ended: null, redactions: [] };
  const isOwnDeed = institutionId !== null && institutionId === reader.institutionId;
  const { untoldDeeds = [] } = alertKindFacts(alert.kind);
  if (!isOwnDeed && untoldDeeds.some((one) => one === operation)) return { ended: null, redactions: [] };
  const { actorId, redactions } = toldPerson(reader, { actorId: endedBy, institutionId }, 'ended.actorId');
  return { ended: { operation, institutionId, actorId, at }, redactions };
}
