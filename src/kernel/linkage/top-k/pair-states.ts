/** What has become of a record: nothing, that it was scored, or that its bound was lowered and is then out of reach. */
const OPEN = 0;
const SCORED = 1;
const LOWERED = 2;

/** What has become of the records of a field, by their places in it. */
export class PairStates {
  private readonly states: Uint8Array;
  private lowered: { readonly place: number; readonly bound: number }[] = [];

  /** @param most how many records a field has */
  constructor(most: number) {
    this.states = new Uint8Array(most);
  }

  /** Of a field of so many nothing is known. */
  begin(size: number): void {
    this.states.fill(OPEN, 0, size);
    this.lowered = [];
  }

  score(place: number): void {
    this.states[place] = SCORED;
  }

  /** @param bound what it weighs at most, as was found when its turn had come */
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

  /** No fewer than `forEachLowered` calls back with. */
  get mostLowered(): number {
    return this.lowered.length;
  }

  /** Calls back with those lowered that were not scored after that. */
  forEachLowered(visit: (place: number, bound: number) => void): void {
    for (const { place, bound } of this.lowered) if (this.states[place] === LOWERED) visit(place, bound);
  }
}
