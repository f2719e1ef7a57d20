import { SLACK, STATIONS, stationsOf } from './bounds.js';
import type { HitList } from './hits.js';
import type { ProfileBank } from './profile-bank.js';
import { LANES, SEGMENT, type Segment, type TableBank } from './table-bank.js';

/**
 * Scan of a block of profiles against a segment of people, four people at a time: a read and an addition a
 * locus, in the order of the panel, without a branch for what is excluded (-Infinity) or undefined (NaN).
 *
 * With bounds, four pairs are left after a third or two thirds of the loci when none of the sums can come
 * back: the loci that follow add at most what the best call would bring to the person, and at most what this
 * profile would bring to the best of the segment. Rounded addition is monotonous, and the bound has more
 * slack than rounding can use up (`bounds.ts`): a pair that would reach the threshold is never left. It is
 * added up in the same order, so its ratio is the same to the last bit.
 */
export class BlockScan {
  /** Numbers of loci after which the sums are looked at; the last time when all have been added. */
  private readonly looks: readonly number[];
  private readonly segments: readonly Segment[];
  private readonly stride: number;
  private readonly threshold: number;
  private readonly sums = new Float64Array(LANES);
  /** Greatest sums of the loci behind each look but the last, by profile of the block. */
  private profileRests: readonly Float64Array[] = [];
  private segment!: Segment;
  private firstSlot = 0;
  private begin = 0;
  private end = 0;

  constructor(
    tables: TableBank,
    private readonly profiles: ProfileBank,
    request: { readonly threshold: number; readonly stopsEarly: boolean },
    private readonly hits: HitList,
  ) {
    this.threshold = request.threshold;
    this.segments = tables.segments;
    this.stride = tables.shape.stride;
    this.looks = request.stopsEarly ? [...stationsOf(profiles.loci), profiles.loci] : [profiles.loci];
  }

  take(segment: number, begin: number, end: number): void {
    this.segment = this.segments[segment]!;
    this.firstSlot = segment * SEGMENT;
    this.begin = begin;
    this.end = end;
    this.profileRests = this.looks.slice(0, -1).map((look) => this.profileRestsBehind(look));
  }

  scan(group: number): void {
    const { begin, end, looks, sums, threshold, profileRests } = this;
    const { codes, loci } = this.profiles;
    const { rows } = this.segment;
    const base = group * this.stride * LANES;
    const lastLook = looks.length - 1;
    const rests = this.greatestRests(group);
    for (let profile = begin; profile < end; profile += 1) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      const start = profile * loci;
      let read = start;
      for (let look = 0; look <= lastLook; look += 1) {
        for (const to = start + looks[look]!; read < to; read += 1) {
          const entry = base + codes[read]! * LANES;
          first += rows[entry]!;
          second += rows[entry + 1]!;
          third += rows[entry + 2]!;
          fourth += rows[entry + 3]!;
        }
        const isLast = look === lastLook;
        const cut = isLast
          ? threshold
          : threshold - SLACK - Math.min(rests[look]!, profileRests[look]![profile - begin]!);
        if (!reaches(cut, first, second, third, fourth)) break;
        if (!isLast) continue;
        sums[0] = first;
        sums[1] = second;
        sums[2] = third;
        sums[3] = fourth;
        this.keep(group, profile);
      }
    }
  }

  /**
   * Returns for each profile of the block the most that the loci behind a look can bring to anybody of the
   * segment.
   */
  private profileRestsBehind(look: number): Float64Array {
    const { begin, end } = this;
    const { codes, loci } = this.profiles;
    const { best } = this.segment;
    return Float64Array.from({ length: end - begin }, (_, at) => {
      const last = (begin + at + 1) * loci;
      let rest = 0;
      for (let read = last - loci + look; read < last; read += 1) rest += best[codes[read]!]!;
      return rest;
    });
  }

  /** Returns for each look but the last the most that the loci behind it can bring to one of the group. */
  private greatestRests(group: number): number[] {
    const { rests } = this.segment;
    return this.looks.slice(0, -1).map((_, look) => {
      let most = Number.NEGATIVE_INFINITY;
      for (let lane = 0; lane < LANES; lane += 1) {
        most = Math.max(most, rests[(group * LANES + lane) * STATIONS + look]!);
      }
      return most;
    });
  }

  private keep(group: number, profile: number): void {
    if (!this.profiles.isInUse(profile)) return;
    const slot = this.firstSlot + group * LANES;
    for (let lane = 0; lane < LANES; lane += 1) {
      if (this.sums[lane]! >= this.threshold) this.hits.add(slot + lane, profile, this.sums[lane]!);
    }
  }
}

/** Tells whether one of four sums is great enough; NaN never is. */
function reaches(cut: number, first: number, second: number, third: number, fourth: number): boolean {
  return first >= cut || second >= cut || third >= cut || fourth >= cut;
}
