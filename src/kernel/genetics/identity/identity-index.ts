import { ANY_ALLELE } from '../loci/allele.js';
import type { Profile } from '../loci/profile.js';
import { compareProfiles, isWithin, type ProfileAgreement, type Tolerance } from './compare-calls.js';

export interface IndexedMatch extends ProfileAgreement {
  readonly slot: number;
}

/** The profiles that show an allele at a locus: alone, or with a partner. */
interface Postings {
  readonly alone: number[];
  readonly inPair: Map<string, number[]>;
}

/**
 * Index that finds samples that may be of one person without comparing every pair: at each locus a query goes
 * through the profiles with its own pair of alleles, and where dropout may be at work through those that show
 * one allele alone. A profile that is in none of those lists differs there, so a profile that is named often
 * enough is compared in full; no sample within the tolerance is missed.
 */
export class IdentityIndex {
  private readonly profiles: (Profile | undefined)[] = [];
  private readonly byLocus = new Map<string, Map<string, Postings>>();
  private named = new Uint8Array(64);

  add(profile: Profile): number {
    const slot = this.profiles.push(profile) - 1;
    if (slot === this.named.length) this.named = new Uint8Array(2 * slot);
    for (const [locus, [first, second]] of profile) {
      const alleles = this.allelesOf(locus);
      if (second === ANY_ALLELE || first === second) postingsOf(alleles, first).alone.push(slot);
      else {
        addPair(postingsOf(alleles, first), second, slot);
        addPair(postingsOf(alleles, second), first, slot);
      }
    }
    return slot;
  }

  /** Removes the profile of a slot. The lists keep the slot; it is passed over. */
  remove(slot: number): void {
    this.profiles[slot] = undefined;
  }

  /** Returns the samples that may be of the same person as this one, most common loci first. */
  matches(profile: Profile, tolerance: Tolerance): IndexedMatch[] {
    const named = this.countNamed(profile);
    const fewest = Math.max(0, tolerance.fewestCommon - tolerance.mostDifferences);
    const found: IndexedMatch[] = [];
    for (const [slot, candidate] of this.profiles.entries()) {
      if (named[slot]! < fewest || !candidate) continue;
      const agreement = compareProfiles(profile, candidate);
      if (agreement.common < tolerance.fewestCommon || !isWithin(agreement, tolerance)) continue;
      found.push({ slot, ...agreement });
    }
    return found.sort((a, b) => b.common - a.common || a.slot - b.slot);
  }

  /** Counts for each slot the loci at which it does not differ from the query. */
  private countNamed(profile: Profile): Uint8Array {
    const { named } = this;
    named.fill(0);
    for (const [locus, [first, second]] of profile) {
      const alleles = this.byLocus.get(locus);
      const postings = alleles?.get(first);
      nameEach(postings?.alone, named);
      if (second === ANY_ALLELE || first === second) {
        for (const slots of postings?.inPair.values() ?? []) nameEach(slots, named);
      } else {
        nameEach(postings?.inPair.get(second), named);
        nameEach(alleles?.get(second)?.alone, named);
      }
    }
    return named;
  }

  private allelesOf(locus: string): Map<string, Postings> {
    const known = this.byLocus.get(locus);
    if (known) return known;
    const alleles = new Map<string, Postings>();
    this.byLocus.set(locus, alleles);
    return alleles;
  }
}

function postingsOf(alleles: Map<string, Postings>, allele: string): Postings {
  const known = alleles.get(allele);
  if (known) return known;
  const postings = { alone: [], inPair: new Map<string, number[]>() };
  alleles.set(allele, postings);
  return postings;
}

function addPair({ inPair }: Postings, partner: string, slot: number): void {
  const slots = inPair.get(partner);
  if (slots) slots.push(slot);
  else inPair.set(partner, [slot]);
}

function nameEach(slots: readonly number[] | undefined, named: Uint8Array): void {
  for (const slot of slots ?? []) named[slot]! += 1;
}
