/** Value at the place of a missing person whom no victim fills. */
export const NOBODY = -1;

/** Places of one family in the joint sum, with the victims who may fill them and their likelihood ratio. */
export interface FamilyPlaces {
  /** Numbers of the victims who may be the missing person, by place. */
  readonly candidates: readonly (readonly number[])[];
  /**
   * Returns ln of L(family with these victims at their places) / (L(family with nobody) x product of
   * P(victim)), priors of the pairs included; -Infinity where the data contradict it. `victims` has one entry
   * for each missing person.
   */
  lnRatio(victims: Int32Array): number;
}

/**
 * Sub-assignments of one family: every way to fill its places that its data allow. Row 0 is always "nobody".
 */
export interface SubAssignments {
  readonly places: number;
  readonly rows: number;
  /** Victim of each place or `NOBODY`, row by row. */
  readonly victims: Int32Array;
  readonly lnRatio: Float64Array;
  /** Number of likelihoods that were asked for. */
  readonly evaluated: number;
  /** False where only the best of each size were carried on. */
  readonly isComplete: boolean;
}

interface Draft {
  readonly victims: Int32Array;
  readonly last: number;
  readonly lnRatio: number;
}

/**
 * Builds the sub-assignments by size, each from one with a pair less.
 *
 * A pair that is impossible makes all impossible that contain it: each further genotype multiplies the sum
 * over the family's genotypes by an indicator, so a sum that was zero stays zero, with mutation as without.
 * The same goes for two pairs. That is judged under the model in use; a count of exclusions without mutation
 * says nothing here.
 *
 * @param mostRows where a size has more, only the best of it are carried on, and the result says so
 */
export function subAssignments(family: FamilyPlaces, mostRows = 200_000): SubAssignments {
  const places = family.candidates.length;
  const impossible = new PairsOfPairs(family.candidates);
  const drafts: Draft[] = [{ victims: new Int32Array(places).fill(NOBODY), last: -1, lnRatio: 0 }];
  let level = drafts;
  let evaluated = 0;
  let isComplete = true;
  for (let size = 1; size <= places && level.length > 0; size++) {
    let next: Draft[] = [];
    for (const draft of level) {
      for (const victims of extensions(draft, family.candidates, impossible)) {
        const lnRatio = family.lnRatio(victims);
        evaluated++;
        if (lnRatio > -Infinity) next.push({ victims, last: lastPlace(victims), lnRatio });
        else if (size <= 2) impossible.note(victims);
      }
    }
    if (next.length > mostRows) {
      next = next.sort((a, b) => b.lnRatio - a.lnRatio).slice(0, mostRows);
      isComplete = false;
    }
    for (const draft of next) drafts.push(draft);
    level = next;
  }
  return { ...packed(drafts, places), evaluated, isComplete };
}

function* extensions(
  { victims, last }: Draft,
  candidates: FamilyPlaces['candidates'],
  impossible: PairsOfPairs,
): Generator<Int32Array> {
  for (let place = last + 1; place < victims.length; place++) {
    for (const victim of candidates[place]!) {
      if (victims.includes(victim) || !impossible.allow(victims, place, victim)) continue;
      const extended = victims.slice();
      extended[place] = victim;
      yield extended;
    }
  }
}

function lastPlace(victims: Int32Array): number {
  let last = victims.length - 1;
  while (last >= 0 && victims[last] === NOBODY) last--;
  return last;
}

function packed(
  drafts: readonly Draft[],
  places: number,
): Pick<SubAssignments, 'places' | 'rows' | 'victims' | 'lnRatio'> {
  const victims = new Int32Array(drafts.length * places);
  const lnRatio = new Float64Array(drafts.length);
  for (const [row, draft] of drafts.entries()) {
    victims.set(draft.victims, row * places);
    lnRatio[row] = draft.lnRatio;
  }
  return { places, rows: drafts.length, victims, lnRatio };
}

/** Pairs, and couples of pairs, that were found impossible. */
class PairsOfPairs {
  private readonly found = new Set<number>();
  private readonly victims: number;
  private readonly places: number;

  constructor(candidates: FamilyPlaces['candidates']) {
    this.victims = 1 + Math.max(0, ...candidates.flat());
    this.places = candidates.length;
  }

  note(victims: Int32Array): void {
    const pairs: number[] = [];
    for (const [place, victim] of victims.entries()) {
      if (victim !== NOBODY) pairs.push(this.pair(place, victim));
    }
    this.found.add(this.couple(pairs[0]!, pairs[1] ?? pairs[0]!));
  }

  /** Tells whether a pair may join the places that are filled already. */
  allow(victims: Int32Array, place: number, victim: number): boolean {
    if (this.found.size === 0) return true;
    const joining = this.pair(place, victim);
    if (this.found.has(this.couple(joining, joining))) return false;
    for (let other = 0; other < place; other++) {
      const there = victims[other]!;
      if (there !== NOBODY && this.found.has(this.couple(this.pair(other, there), joining))) return false;
    }
    return true;
  }

  private pair(place: number, victim: number): number {
    return place * this.victims + victim;
  }

  private couple(first: number, second: number): number {
    return first * this.victims * this.places + second;
  }
}
