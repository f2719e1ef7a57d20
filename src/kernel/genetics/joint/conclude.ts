import type { Conclusions, MissingConclusion, VictimConclusion } from './conclusions.js';
import type { DviProblem } from './dvi-problem.js';
import { DviEvent } from './event.js';
import { familyConclusions } from './family-conclusions.js';
import { byMissing, byVictim, type LnRatios } from './one-sided.js';
import { OpenEvent } from './open-event.js';

export interface ConcludeOptions {
  /** Number of inconsistent loci above which a pair is excluded. */
  readonly maxInconsistent?: number | undefined;
}

const USUAL_INCONSISTENT = 2;

/**
 * Draws conclusions by missing person and by victim, step by step as a DVI team works (Egeland and Vigeland;
 * dvir's dviSolve): nonidentifiable missing persons, exclusions and undisputed matches in turn until nothing
 * changes, families with one open missing person, families with several by the joint likelihood, and the
 * victims who remain.
 */
export function conclude(
  problem: DviProblem,
  options: ConcludeOptions = {},
  event = new DviEvent(problem),
): Conclusions {
  return new Conclusion(event, options.maxInconsistent ?? USUAL_INCONSISTENT).drawn();
}

class Conclusion {
  private readonly open: OpenEvent;
  private readonly ofMissing = new Map<number, MissingConclusion>();
  private readonly ofVictim = new Map<number, VictimConclusion>();
  private lnRatios: LnRatios = new Map();
  private readonly problem: DviProblem;
  private readonly lnThreshold: number;

  constructor(
    event: DviEvent,
    private readonly maxInconsistent: number,
  ) {
    this.problem = event.problem;
    this.open = new OpenEvent(event);
    this.lnThreshold = Math.log(event.problem.threshold);
  }

  drawn(): Conclusions {
    this.setNonidentifiableAside();
    for (let isFirst = true; ; isFirst = false) {
      const isChanged = this.exclude();
      if (!isChanged && !isFirst) break;
      if (!this.findUndisputed()) break;
    }
    this.concludeFamilies();
    for (const victim of this.open.victims) {
      if (!this.ofVictim.has(victim)) this.noteVictim(byVictim(this.problem, this.lnRatios, victim));
    }
    return {
      byMissing: this.problem.missing.flatMap((_, missing) => this.ofMissing.get(missing) ?? []),
      byVictim: this.problem.victims.flatMap((_, victim) => this.ofVictim.get(victim) ?? []),
    };
  }

  private setNonidentifiableAside(): void {
    for (const { missing, hasRelatives } of this.open.nonidentifiable()) {
      const comment = hasRelatives ? 'Unrelated to all references' : 'No references in family';
      this.noteMissing({ missing, victims: [], conclusion: 'Nonidentifiable', comment });
      this.open.closeMissing(missing);
    }
  }

  /** @returns whether a pair, a victim or a missing person was taken out */
  private exclude(): boolean {
    const { open, maxInconsistent } = this;
    const counts = new Map([...open.victims].map((victim) => [victim, new Map<number, number>()]));
    const leastOfMissing = new Map([...open.missing].map((missing) => [missing, Infinity]));
    for (const [victim, row] of counts) {
      for (const missing of open.pairs[victim]!) {
        const count = open.impossibleLoci(victim, missing);
        row.set(missing, count);
        leastOfMissing.set(missing, Math.min(count, leastOfMissing.get(missing)!));
      }
    }
    let isChanged = false;
    for (const [victim, row] of counts) {
      const least = Math.min(...row.values());
      for (const [missing, count] of row) {
        if (count <= maxInconsistent) continue;
        open.pairs[victim]!.delete(missing);
        isChanged = true;
      }
      if (least <= maxInconsistent) continue;
      this.noteVictim({ victim, missing: [], conclusion: 'Excluded', comment: reasonOf(least) });
      open.victims.delete(victim);
      isChanged = true;
    }
    for (const [missing, least] of leastOfMissing) {
      if (least <= maxInconsistent) continue;
      this.noteMissing({ missing, victims: [], conclusion: 'Excluded', comment: reasonOf(least) });
      open.closeMissing(missing);
      isChanged = true;
    }
    return isChanged;
  }

  /**
   * Finds matches above the threshold that no other pair comes near; each found one is a relative for the
   * next.
   */
  private findUndisputed(): boolean {
    const { open } = this;
    let isChanged = false;
    for (let step = 1; open.victims.size > 0 && open.missing.size > 0; step++) {
      this.lnRatios = new Map(
        [...open.victims].map((victim) => [
          victim,
          new Map([...open.pairs[victim]!].map((missing) => [missing, open.lnRatio(victim, missing)])),
        ]),
      );
      const found = this.undisputed();
      for (const { victim, missing, lnRatio } of found) {
        const common = { lnRatio, conclusion: 'Undisputed', comment: `Step ${step}` } as const;
        this.noteMissing({ missing, victims: [victim], ...common });
        this.noteVictim({ victim, missing: [missing], ...common });
        open.identify(victim, missing);
        isChanged = true;
      }
      if (found.length === 0) break;
      this.dropVictimsWithoutPairs();
    }
    for (const [victim, row] of this.lnRatios) {
      for (const [missing, lnRatio] of row) {
        if (lnRatio === -Infinity && open.pairs[victim]!.delete(missing)) isChanged = true;
      }
    }
    return isChanged;
  }

  private undisputed(): { victim: number; missing: number; lnRatio: number }[] {
    const { lnThreshold } = this;
    const all = [...this.lnRatios].flatMap(([victim, row]) =>
      [...row].map(([missing, lnRatio]) => ({ victim, missing, lnRatio })),
    );
    return all.filter(
      (one) =>
        one.lnRatio >= lnThreshold - ROUNDING &&
        all.every(
          (other) =>
            other === one ||
            (other.victim !== one.victim && other.missing !== one.missing) ||
            other.lnRatio <= one.lnRatio - lnThreshold,
        ),
    );
  }

  private dropVictimsWithoutPairs(): void {
    for (const victim of this.open.victims) {
      if (this.open.pairs[victim]!.size > 0) continue;
      this.noteVictim({ victim, missing: [], conclusion: 'Excluded', comment: NO_PAIRS });
      this.open.victims.delete(victim);
    }
  }

  private concludeFamilies(): void {
    const { open, problem } = this;
    const openFamilies = [...problem.families.keys()].map((family) => ({
      family,
      missing: open.openOf(family),
    }));
    for (const { missing } of openFamilies) {
      if (missing.length === 1) this.noteMissing(byMissing(problem, this.lnRatios, missing[0]!));
    }
    for (const { family, missing } of openFamilies) {
      if (missing.length < 2) continue;
      const found = familyConclusions(open, family, this.lnRatios, this.lnThreshold);
      for (const one of found.byMissing) this.noteMissing(one);
      for (const one of found.byVictim) {
        this.noteVictim(one);
        open.victims.delete(one.victim);
      }
      for (const one of missing) open.closeMissing(one);
    }
  }

  private noteMissing(one: Omit<MissingConclusion, 'family'>): void {
    this.ofMissing.set(one.missing, { ...one, family: this.open.familyOf(one.missing) });
  }

  private noteVictim(one: VictimConclusion): void {
    this.ofVictim.set(one.victim, one);
  }
}

/**
 * Rounding allowance of a threshold: a ratio at the threshold itself counts, whatever the order of the sums
 * did to the last digit.
 */
const ROUNDING = 1e-9;
const NO_PAIRS = 'No compatible pairings';

function reasonOf(least: number): string {
  return least === Infinity ? NO_PAIRS : `${least}+ inconsistencies`;
}
