import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { Powered } from '../fitted/powered.js';
import { powerOf } from '../fitted/weights.js';
import { isWithinOneBank, SIDES_OF_KIND } from '../kinds.js';
import { log10, power10 } from '../logarithms.js';
import { EXPECTED_SHARE } from '../prior.js';
import { ageComparison } from './age.js';
import { causeComparison } from './cause.js';
import { conditionComparison } from './condition.js';
import { companionsOf, companyKey } from './companions.js';
import { eventComparison } from './event.js';
import { kinComparison } from './kin.js';
import { lifeComparison } from './life.js';
import { DocumentScorer } from './document-scorer.js';
import { NameScorer } from './name-scorer.js';
import { originComparison } from './origin.js';
import { mostOfPapers } from './papers.js';
import { placeComparison } from './place.js';
import { placeNamesComparison } from './place-names.js';
import { eventValue, FIELD_OF_DAYS, timeComparison } from './time.js';

/** Comparisons of the evidence that everybody of one journey, or of one disaster, shares. */
export const SHARED_COMPARISONS = [
  timeComparison,
  placeComparison,
  placeNamesComparison,
  originComparison,
  lifeComparison,
  eventComparison,
  causeComparison,
  conditionComparison,
];

/**
 * Share of two people of one group whose surnames agree no more than by kinship, or because a village has
 * few. A working value, set high: where it is too high two reports of one person still agree in given name
 * and birth.
 */
const KIN = 0.7;
/**
 * Share of people who have a twin: twelve deliveries of 1,000 are of twins (Monden, Pison, Smits 2021, Human
 * Reproduction 36:6). Each is taken to have left together with the twin and to have been reported too; they
 * are few however large the group.
 */
const TWINS = 0.024;
/** Below this no surnames make a pair one of companions. */
const LEAST_CHANCE = 1e-5;

/**
 * Scorer of the loss of a pair because people of one journey, and relatives, share by nature what the pair
 * shares.
 *
 * A pair is weighed against two people who have nothing to do with each other. Those who travel together have
 * day, place, way, origin and event in common, and kin have surnames and relatives in common too: against
 * them these say nothing, and what tells two people apart is left, given names, dates of birth, bodies. With
 * L the ratio of what companions share and r the chance that two records of two people are of companions, the
 * chance of what two people's records say is 1 - r + r L times that of strangers, and log10 of it is taken
 * from the sum. It only takes away.
 */
export class CompanyScorer implements Scorer {
  private readonly shared: readonly Scorer[];
  private readonly names: NameScorer;
  private readonly births: Scorer;
  private readonly numbers: Scorer;
  /** Most that papers which may be borrowed may say, as log10: it is held against them. */
  private readonly mostOfPapers: number;
  private readonly kin: Scorer | undefined;
  private readonly others: number;
  private readonly share: number;
  private speaking: readonly Scorer[] = [];
  private hasNames = false;
  private hasNumbers = false;
  private isWithPapers = false;
  private hasBirths = false;
  private hasKin = false;
  private own = 0;
  private sums = new Float64Array(0);
  private readonly slot = new Int32Array(1);
  private readonly weight = new Float64Array(1);

  constructor(private readonly pairing: Pairing) {
    const background = backgroundOf(pairing);
    const { kind } = pairing;
    const scorerOf = (comparison: GroupComparison): Scorer[] => {
      const scorer = comparison.scorer(pairing);
      const power = powerOf(background.weights, kind, comparison.group);
      return scorer === undefined ? [] : [power === 1 ? scorer : new Powered(scorer, power)];
    };
    this.shared = SHARED_COMPARISONS.flatMap(scorerOf);
    this.names = new NameScorer(pairing);
    this.numbers = new DocumentScorer(pairing);
    this.mostOfPapers = mostOfPapers(background);
    [this.births] = scorerOf(ageComparison) as [Scorer];
    const isWithin = isWithinOneBank(kind);
    [this.kin] = kind === 'duplicate_report' ? scorerOf(kinComparison) : [];
    const count = background.count(`size:${SIDES_OF_KIND[kind].b}`);
    this.others = Math.max(1, isWithin ? count - 1 : count);
    // Companions are counted within one bank; of those who are sought in another only some have a record
    // there.
    this.share = isWithin ? 1 : EXPECTED_SHARE[kind];
  }

  begin(query: number): boolean {
    this.speaking = this.shared.filter((scorer) => scorer.begin(query));
    if (this.speaking.length === 0) return false;
    this.hasNames = this.pairing.kind !== 'same_remains' && this.names.begin(query);
    this.hasNumbers = this.hasNames && this.pairing.kind === 'identification' && this.numbers.begin(query);
    this.isWithPapers = this.pairing.queryBank.columns.hasPapers[query] === 1;
    this.hasBirths = this.births.begin(query);
    this.hasKin = this.kin?.begin(query) ?? false;
    this.own = this.pairing.queryBank.columns.companions[query]!;
    return true;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const count = to - from;
    if (this.sums.length < count) this.sums = new Float64Array(count);
    const { sums } = this;
    sums.fill(0, 0, count);
    for (const scorer of this.speaking) scorer.addScores(slots, from, to, sums);
    for (let i = 0; i < count; i += 1) out[i]! -= this.loss(slots[from + i]!, sums[i]!);
  }

  /**
   * Returns the probability that a pair of two people are companions or relatives: r L / (1 - r + r L). 0
   * where they have nothing in common by which companions are known, for surnames alone are no journey.
   */
  relatedOf(slot: number): number {
    const shared = this.sharedOf(slot);
    if (shared <= 0) return 0;
    const companions = this.companionsWith(slot) * this.share;
    const chance = companions / (companions + this.others);
    const likely = this.likelyOf(slot, chance * power10(shared), companions, shared);
    return likely / (1 - chance + likely);
  }

  /** log10(1 - r + r L); nothing where they have nothing in common, or it is below 0. */
  private loss(slot: number, shared: number): number {
    if (shared <= 0) return 0;
    const companions = this.companionsWith(slot) * this.share;
    const chance = companions / (companions + this.others);
    const byJourney = chance * power10(shared);
    if (byJourney < LEAST_CHANCE) return 0;
    return Math.max(0, log10(1 - chance + this.likelyOf(slot, byJourney, companions, shared)));
  }

  /** r L: how likely companions, kin among them, and twins are to say what the two say. */
  private likelyOf(slot: number, byJourney: number, companions: number, shared: number): number {
    const kin = power10(this.sharedByKin(slot));
    const twins =
      (Math.min(TWINS * this.share, companions) / this.others) * kin * power10(shared + this.birthOf(slot));
    const borrowed = this.borrowed(slot);
    const byFamily = (1 - KIN + KIN * kin + borrowed) / (1 + borrowed);
    return byJourney * byFamily + twins;
  }

  /**
   * Returns how much likelier papers on a body are that somebody else has borrowed than that they are a
   * stranger's own by chance: what the sum has been divided by already (`PapersScorer`), and what the family
   * of a companion is held against too. 0 where there are no papers.
   */
  private borrowed(slot: number): number {
    const { kind, bank } = this.pairing;
    const areThere = kind === 'identification' && (this.isWithPapers || bank.columns.hasPapers[slot] === 1);
    if (!areThere || !this.hasNames) return 0;
    const numbers = this.hasNumbers ? this.weighOne(this.numbers, slot) : 0;
    return power10(Math.max(0, this.weighOne(this.names, slot) + numbers) - this.mostOfPapers);
  }

  /**
   * Returns the companions of the report, of a report and what was found: who is found lies among others who
   * were not reported together.
   */
  private companionsWith(slot: number): number {
    const { bank, kind, isQueryA } = this.pairing;
    const other = bank.columns.companions[slot]!;
    if (isWithinOneBank(kind)) return Math.max(this.own, other);
    return isQueryA ? this.own : other;
  }

  private sharedByKin(slot: number): number {
    const surnames = this.hasNames ? Math.max(0, this.names.surnamesOf(slot)) : 0;
    return this.hasKin ? surnames + Math.max(0, this.weighOne(this.kin!, slot)) : surnames;
  }

  private birthOf(slot: number): number {
    return this.hasBirths ? Math.max(0, this.weighOne(this.births, slot)) : 0;
  }

  private weighOne(scorer: Scorer, slot: number): number {
    this.slot[0] = slot;
    this.weight[0] = 0;
    scorer.addScores(this.slot, 0, 1, this.weight);
    return this.weight[0];
  }

  /**
   * Told with the days, by which companions are found first: what is shown of them is what is shown of the
   * days themselves.
   */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const log10LR = -this.lossOf(slot);
    if (log10LR === 0) return [];
    const agreement = log10LR > -0.7 ? 'close' : 'differs';
    return [
      {
        field: FIELD_OF_DAYS[this.pairing.kind],
        log10LR,
        agreement,
        reason: 'COMPANY.MAY_BE_COMPANIONS',
        ...{ a: eventValue(a), b: eventValue(b) },
      },
    ];
  }

  private lossOf(slot: number): number {
    return this.loss(slot, this.sharedOf(slot));
  }

  private sharedOf(slot: number): number {
    return this.speaking.reduce((sum, scorer) => sum + this.weighOne(scorer, slot), 0);
  }
}

export const companyComparison: GroupComparison = {
  group: 'company',
  count(record: ComparableRecord, count) {
    const key = companyKey(record);
    if (key !== undefined) count(key);
  },
  encode(record, slot, bank) {
    bank.columns.companions[slot] = companionsOf(bank.lexicon.background).of(record);
  },
  scorer: (pairing) => new CompanyScorer(pairing),
};
