export interface Drawn {
  readonly places: readonly number[];
  /** How many of its like each stands for. */
  readonly weights: readonly number[];
}

/** Pairs of which few are drawn for what they weigh together, by the most that each can weigh. */
export class WeightedTailSample {
  private readonly places: Int32Array;
  private readonly oneIn: Int32Array;
  private readonly sizes: Float64Array;
  private count = 0;
  private total = 0;

  /** @param most no more pairs than so many are added */
  constructor(most: number) {
    this.places = new Int32Array(most);
    this.oneIn = new Int32Array(most);
    this.sizes = new Float64Array(most);
  }

  /** @param most what it can weigh; it is itself one in so many of its like */
  add(place: number, most: number, oneIn: number): void {
    const { count } = this;
    this.places[count] = place;
    this.oneIn[count] = oneIn;
    this.sizes[count] = oneIn * most;
    this.total += oneIn * most;
    this.count += 1;
  }

  /**
   * Whoever the steps hit along the summed sizes, as many as there are steps: what a pair weighs that is no more than its size is
   * then no more than a step for each hit, and over all starts neither too much nor too little.
   *
   * @param start from 0 up to 1: where in the first step
   */
  draw(steps: number, start: number): Drawn {
    const { places, oneIn, sizes } = this;
    const drawn = { places: [] as number[], weights: [] as number[] };
    const step = this.total / steps;
    let [sum, next] = [0, start * step];
    for (let i = 0; i < this.count; i += 1) {
      sum += sizes[i]!;
      if (sum <= next) continue;
      const hits = Math.ceil((sum - next) / step);
      next += hits * step;
      drawn.places.push(places[i]!);
      drawn.weights.push((oneIn[i]! * hits * step) / sizes[i]!);
    }
    return drawn;
  }
}
