/** The pairs that a search keeps, as three columns. */
export interface HitColumns {
  /** Slots of missing persons in the bank of tables. */
  readonly persons: Int32Array;
  /** Slots of profiles. */
  readonly profiles: Int32Array;
  readonly log10LR: Float64Array;
}

/** Growing list of hits, without an object a hit. */
export class HitList {
  private persons = new Int32Array(1024);
  private profiles = new Int32Array(1024);
  private ratios = new Float64Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(person: number, profile: number, log10LR: number): void {
    if (this.count === this.ratios.length) this.grow();
    this.persons[this.count] = person;
    this.profiles[this.count] = profile;
    this.ratios[this.count] = log10LR;
    this.count += 1;
  }

  /** Returns the hits, greatest ratio first; ties by person, then by profile. */
  columns(): HitColumns {
    const { persons, profiles, ratios } = this;
    const order = Uint32Array.from({ length: this.count }, (_, at) => at).sort(
      (one, other) =>
        ratios[other]! - ratios[one]! || persons[one]! - persons[other]! || profiles[one]! - profiles[other]!,
    );
    return {
      persons: Int32Array.from(order, (at) => persons[at]!),
      profiles: Int32Array.from(order, (at) => profiles[at]!),
      log10LR: Float64Array.from(order, (at) => ratios[at]!),
    };
  }

  private grow(): void {
    const length = 2 * this.ratios.length;
    const [persons, profiles] = [new Int32Array(length), new Int32Array(length)];
    const ratios = new Float64Array(length);
    persons.set(this.persons);
    profiles.set(this.profiles);
    ratios.set(this.ratios);
    [this.persons, this.profiles, this.ratios] = [persons, profiles, ratios];
  }
}
