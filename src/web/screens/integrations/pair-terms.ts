/** Facts of an agreement that this file needs. */
export interface AgreementTerms {
  readonly code: string;
  /** null: every institution of the network. */
  readonly parties: readonly string[] | null;
  readonly exceptions: readonly { readonly institutions: readonly string[] }[];
  readonly categories: readonly string[];
  readonly level: number;
  readonly inForce: boolean;
}

export interface PairTerms<T extends AgreementTerms> {
  /** The most that any of them shows by default. */
  readonly level: number;
  readonly categories: readonly string[];
  readonly agreements: readonly T[];
}

/**
 * Returns which agreements stand between two institutions, and how far they reach; nothing where there is
 * none in force.
 */
export function termsBetween<T extends AgreementTerms>(
  one: string,
  other: string,
  agreements: readonly T[],
): PairTerms<T> | undefined {
  const standing = agreements.filter((terms) => terms.inForce && covers(terms, one, other));
  if (one === other || standing.length === 0) return undefined;
  return {
    level: Math.max(...standing.map(({ level }) => level)),
    categories: [...new Set(standing.flatMap(({ categories }) => categories))].sort(),
    agreements: standing,
  };
}

function covers({ parties, exceptions }: AgreementTerms, one: string, other: string): boolean {
  const isParty = (code: string): boolean => parties === null || parties.includes(code);
  const isExcepted = exceptions.some(
    ({ institutions }) => institutions.includes(one) && institutions.includes(other),
  );
  return isParty(one) && isParty(other) && !isExcepted;
}
