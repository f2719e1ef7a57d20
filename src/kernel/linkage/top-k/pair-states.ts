/** States of a pair: not looked at, scored, or with a lowered bound that is out of reach. */
const OPEN = 0;
const SCORED = 1;
const LOWERED = 2;

/** States of the pairs of a field, by their places in it. */
export class PairStates {
  private readonly states: Uint8Array;
  private lowered: { readonly place: number; readonly bound: number }[] = [];

  /** @param most number of records in a field */
  constructor(most: number) {
    this.states = new Uint8Array(most);
  }

  /** Sets the first `size` pairs to open. */
  begin(size: number): void {
    this.states.fill(OPEN, 0, size);
    this.lowered = [];
  }

  score(place: number): void {
    this.states[place] = SCORED;
  }

  /** @param bound upper bound of the pair, as it was lowered before scoring */
  lower(place: number, bound: number): void {
    this.states[place] = LOWERED;
    this.lowered.push({ place, bound });
  }

  isScored(place: number): boolean {
    return this.states[place] === SCORED;
  }

  isOpen(place: number): boolean {
    return this.states[place] === OPEN;
  }

  /** Upper limit of the pairs that `forEachLowered` visits. */
  get mostLowered(): number {
    return this.lowered.length;
  }

  /** Calls back with the lowered pairs that were not scored after that. */
  forEachLowered(visit: (place: number, bound: number) => void): void {
    for (const { place, bound } of this.lowered) if (this.states[place] === LOWERED) visit(place, bound);
  }
}
