import type { Redaction } from '../../review/disclosure/index.js';
import type { AlertChange, AlertStep } from '../persistence/alert-rows.js';
import { toldPerson, type Doer, type Reader } from './own-people.js';

/** A change of an alert; null: the platform's own work, or somebody of another institution than the reader. */
export type ToldChange = Omit<AlertChange, 'actorId'> & { readonly actorId: string | null };

/**
 * Tells what has happened to an alert. Who did it is told by the rule of its ending: otherwise the history would
 * name whom `ended` keeps back.
 * @param people who is known of them, by id; who is not there is of another institution
 */
export function toldHistory(
  reader: Reader,
  history: readonly AlertChange[],
  people: ReadonlyMap<string, Pick<Doer, 'institutionId'>>,
): { readonly history: readonly ToldChange[]; readonly redactions: readonly Redaction[] } {
  const told = history.map((change, at) => {
    const { actorId } = change;
    const doer = { actorId, institutionId: people.get(actorId)?.institutionId };
    return { change, person: toldPerson(reader, doer, `history.${at}.actorId`) };
  });
  return {
    history: told.map(({ change, person: { actorId } }) => ({ ...change, actorId })),
    redactions: told.flatMap(({ person: { redactions } }) => redactions),
  };
}

/** Tells the steps that were taken: the person who was told by the same rule, for often it is they who answer. */
export function toldSteps(
  reader: Reader,
  steps: readonly AlertStep[],
): { readonly steps: readonly AlertStep[]; readonly redactions: readonly Redaction[] } {
  const told = steps.map((step, at) => {
    const doer = { actorId: step.toldActorId, institutionId: step.toldInstitutionId };
    return { step, person: toldPerson(reader, doer, `steps.${at}.toldActorId`) };
  });
  return {
    steps: told.map(({ step, person: { actorId: toldActorId } }) => ({ ...step, toldActorId })),
    redactions: told.flatMap(({ person: { redactions } }) => redactions),
  };
}
