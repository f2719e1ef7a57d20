import type { AgreementCategory } from './institution.js';

export interface AgreementProposal {
  readonly code: string;
  readonly parties: readonly string[];
  readonly categories: readonly AgreementCategory[];
  readonly level: number;
  readonly purposes: readonly string[];
}

/** An agreement is in force once every party has signed these very terms; other terms begin with no signature. */
export function afterSignature(
  proposal: AgreementProposal,
  known: (AgreementProposal & { readonly signedBy: readonly string[] }) | undefined,
  signer: string,
): { readonly signedBy: readonly string[]; readonly inForce: boolean } {
  const before = known && termsOf(known) === termsOf(proposal) ? known.signedBy : [];
  const signedBy = [...new Set([...before, signer])].sort();
  return { signedBy, inForce: proposal.parties.every((party) => signedBy.includes(party)) };
}

function termsOf({ parties, categories, level, purposes }: AgreementProposal): string {
  return JSON.stringify([[...parties].sort(), [...categories].sort(), level, [...purposes].sort()]);
}
