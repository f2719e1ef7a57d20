export const IDENTIFICATION_STATES = [
  'proposed',
  'preliminary',
  'confirmed',
  'notified_to_family',
  'contested',
  'reaffirmed',
  'revoked',
  'declined',
  'lapsed',
] as const;
export type IdentificationState = (typeof IDENTIFICATION_STATES)[number];

export type IdentificationMove = 'confirm' | 'decline' | 'lapse' | 'tell' | 'contest' | 'reaffirm' | 'revoke';

/** `confirm` leads to `preliminary` or to `confirmed`: that is for the confirmations to say. */
const MOVES: Readonly<Record<IdentificationState, readonly IdentificationMove[]>> = {
  proposed: ['confirm', 'decline', 'lapse'],
  preliminary: ['confirm', 'decline', 'lapse'],
  confirmed: ['tell', 'contest'],
  notified_to_family: ['contest'],
  contested: ['reaffirm', 'revoke'],
  reaffirmed: ['tell', 'contest'],
  revoked: ['tell'],
  declined: [],
  lapsed: [],
};

/** States of an identification that nobody has confirmed to the end yet. */
export const OPEN_STATES: readonly IdentificationState[] = ['proposed', 'preliminary'];

/** Two institutions have not said it: it is seen by whoever may see the match, and goes with that. */
export const UNCONFIRMED_STATES: readonly IdentificationState[] = [...OPEN_STATES, 'declined', 'lapsed'];

export function maySay(state: IdentificationState, move: IdentificationMove): boolean {
  return MOVES[state].includes(move);
}

/** Confirmation of somebody, for an institution and by the report of a laboratory. */
export interface Confirmation {
  readonly institutionId: string;
  readonly actorId: string;
  readonly laboratory: string | null;
}

interface Parties {
  readonly institutionA: string;
  readonly institutionB: string;
}

/**
 * Tells whether a further confirmation adds something to those that there are: another institution, or in one
 * house another person or laboratory. One person never speaks for two institutions, also where theirs has
 * taken over the work of the other.
 */
export function isFurther(given: readonly Confirmation[], one: Confirmation, parties: Parties): boolean {
  if (parties.institutionA !== parties.institutionB)
    return given.every(
      ({ institutionId, actorId }) => institutionId !== one.institutionId && actorId !== one.actorId,
    );
  return given.every(({ actorId, laboratory }) => {
    const isOtherLaboratory = laboratory !== null && one.laboratory !== null && laboratory !== one.laboratory;
    return actorId !== one.actorId || isOtherLaboratory;
  });
}

/** Two confirmations, each of which adds something, are needed; by one it is preliminary. */
export function stateConfirmed(count: number): IdentificationState {
  return count >= 2 ? 'confirmed' : 'preliminary';
}

/** The duty of whoever has still to confirm it. */
export const confirmationDuty = (id: string) => ({ kind: 'confirmation', subjectId: id }) as const;

/**
 * Occasion to tell a family, by where the identification stands; undefined where there is nothing to tell.
 */
export type TellingOccasion = 'identification' | 'reaffirmed' | 'revoked';

export function occasionOf(state: IdentificationState): TellingOccasion | undefined {
  if (state === 'confirmed') return 'identification';
  return state === 'reaffirmed' || state === 'revoked' ? state : undefined;
}
