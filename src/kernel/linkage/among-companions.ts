import type { EvidenceGroup } from './evidence.js';

/**
 * Groups of evidence that everybody of one journey, or of one disaster, has in common by nature: day, place
 * and origin, life, the event, cause and state.
 */
const SHARED: ReadonlySet<string> = new Set<EvidenceGroup>(['time', 'place', 'life', 'event', 'death']);

/** A piece of evidence: of a comparison of today, or as a match has stored it. */
interface Weighed {
  readonly group: string;
  readonly log10LR: number;
}

/**
 * The weight of a pair by group where both are known to be of one event, as log10 of the likelihood ratio:
 * the pair is held against others of the event, not against strangers. Companions share much, so that what
 * they share is no evidence as far as it speaks for the pair, and the chance that they are companions
 * (`company`) has been counted with the event itself. What is shared by nature and differs all the same
 * speaks against the pair as among strangers.
 */
export function groupsAmongCompanions(evidence: readonly Weighed[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  let shared = 0;
  for (const { group, log10LR } of evidence) {
    if (group === 'company') continue;
    groups.set(group, (groups.get(group) ?? 0) + log10LR);
    if (SHARED.has(group)) shared += log10LR;
  }
  if (shared > 0) for (const group of SHARED) groups.delete(group);
  return groups;
}

/** The sum of `groupsAmongCompanions`. */
export function log10LRAmongCompanions(evidence: readonly Weighed[]): number {
  return [...groupsAmongCompanions(evidence).values()].reduce((sum, log10LR) => sum + log10LR, 0);
}
