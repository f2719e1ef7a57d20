import { posteriorProbabilities } from '../../../../kernel/genetics/index.js';
import { DomainError } from '../../../../platform/errors/index.js';

/**
 * Prior probabilities, before the DNA: that the unidentified person is the missing person, and that it is a
 * sibling whom nobody has reported.
 */
export interface Priors {
  readonly missingPerson: number;
  readonly fullSibling: number;
}

/** Throws `DomainError` unless these are probabilities that leave room for a stranger. */
export function requirePriors({ missingPerson, fullSibling }: Priors): void {
  const isShare = (share: number): boolean => share >= 0 && share <= 1;
  if (isShare(missingPerson) && isShare(fullSibling) && missingPerson + fullSibling < 1) return;
  throw new DomainError('LABORATORY.PRIORS', 'invalid', {}, 'prior');
}

/** Returns the prior of each hypothesis by its id; one that is not named has none. */
export function priorsById(priors: Priors): Readonly<Record<string, number>> {
  const { missingPerson, fullSibling } = priors;
  return {
    missing_person: missingPerson,
    same_person: missingPerson,
    full_sibling: fullSibling,
    unrelated: 1 - missingPerson - fullSibling,
  };
}

/** Posteriors in the order given; undefined where a likelihood is no number, so that none can be stated. */
export function posteriorsOf(
  lnLikelihoods: readonly number[],
  priors: readonly number[],
): readonly (number | undefined)[] {
  const counted = lnLikelihoods.filter((_, at) => (priors[at] ?? 0) > 0);
  const isPossible = counted.some((ln) => ln > -Infinity) && !counted.some((ln) => Number.isNaN(ln));
  if (!isPossible) return lnLikelihoods.map(() => undefined);
  return posteriorProbabilities(lnLikelihoods, priors);
}
