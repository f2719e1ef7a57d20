export interface Drawn {
  readonly places: readonly number[];
  /** Number of pairs like it that each stands for. */
  readonly weights: readonly number[];
}

/**
 * Systematic sample by size of the pairs of a tail, by the most that each can weigh (Horvitz & Thompson
 * 1952).
 */
export class WeightedTailSample {
  private readonly places: Int32Array;
  private readonly oneIn: Int32Array;
  private readonly sizes: Float64Array;
  private count = 0;
  private total = 0;

  /** @param most upper limit of the pairs that are added */
  constructor(most: number) {
    this.places = new Int32Array(most);
    this.oneIn = new Int32Array(most);
    this.sizes = new Float64Array(most);
  }

  /**
   * @param most upper bound of the pair's likelihood ratio
   * @param oneIn number of pairs like it that it stands for
   */
  add(place: number, most: number, oneIn: number): void {
    const { count } = this;
    this.places[count] = place;
    this.oneIn[count] = oneIn;
    this.sizes[count] = oneIn * most;
    this.total += oneIn * most;
    this.count += 1;
  }

  /**
   * Draws the pairs that equal steps hit along the summed sizes, as many hits as there are steps: the part of
   * a pair that weighs no more than its size is then no more than a step for each hit, and over all starts
   * the estimate is neither too high nor too low.
   *
   * @param start from 0 up to 1: the offset in the first step
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
