import type { AgreementCategory } from './institution.js';

/** `superseded`: other terms were proposed meanwhile. */
export const PROPOSAL_STATES = ['open', 'agreed', 'withdrawn', 'superseded'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface AgreementProposal {
  readonly code: string;
  readonly parties: readonly string[];
  readonly categories: readonly AgreementCategory[];
  readonly level: number;
  readonly purposes: readonly string[];
}

/** Before it was ever in force: it is once every party has signed these very terms; other terms begin with no signature. */
export function afterSignature(
  proposal: AgreementProposal,
  known: (AgreementProposal & { readonly signedBy: readonly string[] }) | undefined,
  signer: string,
): { readonly signedBy: readonly string[]; readonly inForce: boolean } {
  const before = known && termsOf(known) === termsOf(proposal) ? known.signedBy : [];
  const signedBy = [...new Set([...before, signer])].sort();
  return { signedBy, inForce: proposal.parties.every((party) => signedBy.includes(party)) };
}

/** Whoever is bound now or is to be: nobody is put out of an agreement, or into one, without its signature. */
export function signersOf(now: readonly string[], proposed: readonly string[]): readonly string[] {
  return [...new Set([...now, ...proposed])].sort();
}

export function isSameTerms(
  one: AgreementProposal & { readonly until?: Date | null | undefined },
  other: AgreementProposal & { readonly until?: Date | null | undefined },
): boolean {
  const until = (terms: typeof one) => terms.until?.getTime() ?? null;
  return termsOf(one) === termsOf(other) && until(one) === until(other);
}

function termsOf({ parties, categories, level, purposes }: AgreementProposal): string {
  return JSON.stringify([[...parties].sort(), [...categories].sort(), level, [...purposes].sort()]);
}
