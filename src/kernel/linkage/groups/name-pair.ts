import { CLOSENESS } from '../lexicon-neighbours.js';
import { CROSSED_AGAIN, GIVEN, MARRIED, type NameCosts, rolePenalty } from './name-weights.js';

const PATERNAL = 1;
const MOST_TOKENS = 8;

export interface PairedWords {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly closeness: number;
}

/**
 * Comparison of one name with one name: pairs their words, best first, and adds up what agrees and what does
 * not.
 *
 * The fields after `settle` tell how the weight came about. All storage is taken once.
 */
export class NamePair {
  given = 0;
  surnames = 0;
  /** Words that agree across the order: a surname among the given names. */
  crossed = 0;
  isSwapped = false;
  hasNear = false;
  matchedGiven = 0;
  matchedSurnames = 0;
  matchedCrossed = 0;
  /** The best surname that agrees beside given names of which none does; 0 where there is none such. */
  keptSurname = 0;

  private readonly weightOf = new Float64Array(MOST_TOKENS * MOST_TOKENS);
  private readonly closenessOf = new Uint8Array(MOST_TOKENS * MOST_TOKENS);
  /** The word of the second name that a word of the first is paired with, once settled. */
  private readonly partner = new Uint8Array(MOST_TOKENS);
  private readonly gain = new Float64Array(MOST_TOKENS);
  private readonly roleA = new Uint8Array(MOST_TOKENS);
  private readonly roleB = new Uint8Array(MOST_TOKENS);
  private sizeA = 0;
  private sizeB = 0;
  private usedA = 0;
  private usedB = 0;

  /** @param costs what it weighs that parts of two names differ */
  constructor(private readonly costs: NameCosts) {}

  begin(sizeA: number, sizeB: number): void {
    this.sizeA = sizeA;
    this.sizeB = sizeB;
    this.weightOf.fill(0, 0, MOST_TOKENS * sizeA);
  }

  setRoleA(token: number, role: number): void {
    this.roleA[token] = role;
  }

  setRoleB(token: number, role: number): void {
    this.roleB[token] = role;
  }

  hit(a: number, b: number, weight: number, closeness: number): void {
    const at = a * MOST_TOKENS + b;
    if (weight <= this.weightOf[at]!) return;
    this.weightOf[at] = weight;
    this.closenessOf[at] = closeness;
  }

  /** The weight of the two names together. */
  settle(): number {
    this.given = this.surnames = this.crossed = 0;
    this.matchedGiven = this.matchedSurnames = this.matchedCrossed = 0;
    this.isSwapped = this.hasNear = false;
    this.usedA = this.usedB = this.keptSurname = 0;
    while (this.matchBest());
    if (this.matchedCrossed > 1) this.crossed += CROSSED_AGAIN * (this.matchedCrossed - 1);
    this.addDifferences();
    return this.given + this.surnames + this.crossed;
  }

  /** Yields the words that were paired, what each pair weighs after its order, and how close the two are. */
  *pairs(): Generator<PairedWords> {
    for (let a = 0; a < this.sizeA; a += 1) {
      if (((this.usedA >> a) & 1) === 0) continue;
      const b = this.partner[a]!;
      yield { a, b, weight: this.gain[a]!, closeness: this.closenessOf[a * MOST_TOKENS + b]! };
    }
  }

  private matchBest(): boolean {
    let best = 0;
    let bestAt = -1;
    for (let a = 0; a < this.sizeA; a += 1) {
      if ((this.usedA >> a) & 1) continue;
      for (let b = 0; b < this.sizeB; b += 1) {
        if ((this.usedB >> b) & 1) continue;
        const weight = this.weightOf[a * MOST_TOKENS + b]! - rolePenalty(this.roleA[a]!, this.roleB[b]!);
        if (weight <= best) continue;
        best = weight;
        bestAt = a * MOST_TOKENS + b;
      }
    }
    if (bestAt >= 0) this.match(bestAt, best);
    return bestAt >= 0;
  }

  private match(at: number, weight: number): void {
    const a = at >> 3;
    const b = at & 7;
    this.usedA |= 1 << a;
    this.usedB |= 1 << b;
    if (this.closenessOf[at] !== CLOSENESS.same) this.hasNear = true;
    this.partner[a] = b;
    this.gain[a] = weight;
    const roleA = this.roleA[a]!;
    const roleB = this.roleB[b]!;
    if (roleA === GIVEN && roleB === GIVEN) {
      this.given += weight;
      this.matchedGiven += 1;
    } else if (roleA !== GIVEN && roleB !== GIVEN) {
      this.surnames += weight;
      this.keptSurname = Math.max(this.keptSurname, weight);
      this.matchedSurnames += 1;
      if (roleA !== roleB) this.isSwapped = true;
    } else {
      this.crossed += weight;
      this.matchedCrossed += 1;
    }
  }

  private addDifferences(): void {
    const freeA = this.free(this.roleA, this.sizeA, this.usedA, true);
    const freeB = this.free(this.roleB, this.sizeB, this.usedB, true);
    const freeGiven = Math.min(freeA, freeB);
    const freeSurnames = Math.min(
      this.free(this.roleA, this.sizeA, this.usedA, false),
      this.free(this.roleB, this.sizeB, this.usedB, false),
    );
    if (freeGiven === 0 || this.matchedGiven > 0) this.keptSurname = 0;
    if (this.isGivenTurned()) this.given -= this.costs.turned;
    // A part that only one record has says nothing; a part that both have and that agrees nowhere speaks
    // against. Brothers share all names but the first; whoever goes by the second name has no first one to
    // set against it.
    const { costs } = this;
    if (freeGiven > 0) this.given += this.givenCost(freeGiven);
    else if (this.matchedGiven > 0 && freeA + freeB > 0) this.given += this.costOfOneGiven(freeA > 0);
    if (freeSurnames > 0) this.surnames += this.matchedSurnames > 0 ? costs.secondSurname : costs.surnames;
  }

  private givenCost(free: number): number {
    const { costs } = this;
    if (this.matchedGiven === 0) return free > 1 ? costs.bothGiven : costs.given;
    return this.haveFirstFree() ? costs.firstGiven : costs.secondGiven;
  }

  /** Returns the cost of a name that has more given names than the other, all of which agree. */
  private costOfOneGiven(isLongerA: boolean): number {
    const [roles, size, used] = isLongerA
      ? [this.roleA, this.sizeA, this.usedA]
      : [this.roleB, this.sizeB, this.usedB];
    const hasFirst = ((used >> firstGiven(roles, size)) & 1) === 1;
    return hasFirst ? this.costs.onlyFirst : this.costs.onlySecond;
  }

  /** Tells whether each first given name has found its like behind the other's first. */
  private isGivenTurned(): boolean {
    const a = firstGiven(this.roleA, this.sizeA);
    const b = firstGiven(this.roleB, this.sizeB);
    if (this.matchedGiven < 2 || ((this.usedA >> a) & 1) === 0 || ((this.usedB >> b) & 1) === 0) return false;
    return this.partner[a] !== b && this.roleB[this.partner[a]!] === GIVEN;
  }

  /** Tells whether neither first given name has found its like. */
  private haveFirstFree(): boolean {
    const a = firstGiven(this.roleA, this.sizeA);
    const b = firstGiven(this.roleB, this.sizeB);
    return ((this.usedA >> a) & 1) === 0 && ((this.usedB >> b) & 1) === 0;
  }

  private free(roles: Uint8Array, size: number, used: number, given: boolean): number {
    let count = 0;
    for (let i = 0; i < size; i += 1) {
      if (((used >> i) & 1) !== 0 || roles[i] === MARRIED) continue;
      if (roles[i]! < PATERNAL === given) count += 1;
    }
    return count;
  }
}

function firstGiven(roles: Uint8Array, size: number): number {
  let at = 0;
  while (at < size && roles[at] !== GIVEN) at += 1;
  return at;
}
