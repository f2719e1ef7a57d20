import { alertKindFacts } from '../../institutions/index.js';
import { staysInside } from '../domain/alert-subject.js';
import type { NamedStep } from '../domain/escalation.js';
import type { Alert } from '../persistence/alert-rows.js';
import { TOLD_OPERATOR, type Roster, type RosterEntry } from './roster.js';

type Owned = Pick<Alert, 'kind' | 'institutionId' | 'ownerActorId' | 'ownerEmail' | 'ownerLanguage'>;

const ownerOf = (alert: Owned) => ({
  actorId: alert.ownerActorId ?? undefined,
  email: alert.ownerEmail ?? undefined,
  language: alert.ownerLanguage,
});

/** Recipient of a step; undefined where there is nobody whom an earlier one has not told. */
export async function toldAt(
  roster: Roster,
  { step, who }: NamedStep,
  alert: Owned,
): Promise<RosterEntry | undefined> {
  const { institutionId } = alert;
  if (staysInside(alert.kind) && (step === 'ministry' || step === 'oversight')) return undefined;
  if (institutionId === null) return step === 'reminder' ? TOLD_OPERATOR : undefined;
  const endsWithOperator = alertKindFacts(alert.kind).escalates === 'to_operator';
  switch (step) {
    case 'reminder': {
      const there = await roster.stillThere(institutionId, ownerOf(alert));
      return there ? { institutionId, recipient: ownerOf(alert) } : undefined;
    }
    case 'coordinator':
      return roster.coordinatorOf(institutionId, ownerOf(alert));
    case 'ministry':
      // Whom a complaint is about may be any institution above; it is told to none of them.
      return endsWithOperator ? undefined : roster.ministryOver(institutionId, who);
    case 'oversight':
      return endsWithOperator ? TOLD_OPERATOR : roster.oversightOver(institutionId);
  }
}
