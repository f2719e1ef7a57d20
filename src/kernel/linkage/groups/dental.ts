import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { log10, power10 } from '../logarithms.js';
import { SoftFloor } from '../soft-floor.js';
import {
  SOUND,
  STATES,
  TOOTH_STATES,
  toothAgreement,
  type ToothAgreement,
  toothKey,
  toothWeights,
} from './dental-weights.js';
import { READINGS, toothReader } from './tooth-notation.js';

/**
 * Columns of a dental chart, one by quadrant; the permanent teeth are compared one by one.
 *
 * A chart is four columns, a quadrant each, eight teeth of four bits. A tooth that either chart does not
 * speak of weighs nothing, and neither does one that was lost after death. Deciduous teeth are not compared:
 * they fall out between the two charts.
 */
export const QUADRANTS = ['teeth1', 'teeth2', 'teeth3', 'teeth4'] as const;
const TEETH = 8;
/**
 * Slip of a dental chart: it may be of another person, mixed up at the clinic, or remembered of a brother.
 */
export const DENTAL_SLIP = 0.02;

type Quadrants = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

function quadrantsOf(record: ComparableRecord): number[] {
  const packed = [0, 0, 0, 0];
  const teeth = record.dental?.teeth ?? {};
  const toothOf = toothReader(Object.keys(teeth));
  for (const [key, code] of Object.entries(teeth)) {
    const tooth = toothOf(key);
    const state = TOOTH_STATES.findIndex((known) => known === code) + 1;
    if (tooth !== undefined) packed[tooth.quadrant]! |= state << (4 * tooth.position);
  }
  return packed;
}

const stateIn = (quadrant: number, position: number): number => (quadrant >>> (4 * position)) & 15;

/** A tooth that the query's chart speaks of, and where the weights against every state of it begin. */
interface OwnTooth {
  readonly quadrant: number;
  readonly position: number;
  readonly state: number;
}

class DentalScorer implements Scorer {
  private readonly weights: Float64Array;
  private readonly floor = new SoftFloor(DENTAL_SLIP);
  private own: readonly OwnTooth[] = [];
  /** The weight of each own tooth against every state of the other's, one after the other. */
  private readonly table = new Float64Array(QUADRANTS.length * TEETH * STATES);
  private quadrants: Quadrants;
  private compared = 0;

  constructor(private readonly pairing: Pairing) {
    this.weights = toothWeights(backgroundOf(pairing), pairing.kind);
    this.quadrants = this.columns();
  }

  private columns(): Quadrants {
    const { teeth1, teeth2, teeth3, teeth4 } = this.pairing.bank.columns;
    return [teeth1, teeth2, teeth3, teeth4];
  }

  begin(query: number): boolean {
    this.quadrants = this.columns();
    const { columns } = this.pairing.queryBank;
    this.own = QUADRANTS.flatMap((name, quadrant) =>
      Array.from({ length: TEETH }, (_, position) => ({
        quadrant,
        position,
        state: stateIn(columns[name][query]!, position),
      })).filter(({ state }) => state > 0),
    );
    for (const [at, { position, state }] of this.own.entries()) {
      for (let other = 1; other < STATES; other += 1)
        this.table[at * STATES + other] = this.weight(position, state, other);
    }
    return this.own.length > 0;
  }

  private weight(position: number, own: number, other: number): number {
    const [a, b] = this.pairing.isQueryA ? [own, other] : [other, own];
    return this.weights[(position * STATES + a) * STATES + b]!;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const [first, second, third, fourth] = this.quadrants;
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      const anything = first[slot]! | second[slot]! | third[slot]! | fourth[slot]!;
      if (anything !== 0) out[i - from]! += this.score(slot);
    }
  }

  /** The two charts as they are, and as they are if one of them is turned. */
  private score(slot: number): number {
    const asIs = this.read(slot, 0);
    if (this.compared === 0) return 0;
    const met = this.compared;
    let shares: number = READINGS[0].share;
    let ratio = shares * power10(asIs);
    for (let reading = 1; reading < READINGS.length; reading += 1) {
      const turned = this.read(slot, reading);
      // A reading in which fewer teeth meet would say less against the pair for no better reason than that:
      // the others stand for it.
      if (this.compared < met) continue;
      shares += READINGS[reading]!.share;
      ratio += READINGS[reading]!.share * power10(turned);
    }
    return this.floor.at(log10(ratio / shares));
  }

  /**
   * Returns what the teeth weigh in one reading of the other's chart; how many were compared is left in
   * `compared`.
   */
  private read(slot: number, reading: number): number {
    const { own, quadrants, table } = this;
    const places = READINGS[reading]!.quadrants;
    let sum = 0;
    let compared = 0;
    for (let at = 0; at < own.length; at += 1) {
      const { quadrant, position } = own[at]!;
      const other = stateIn(quadrants[places[quadrant]!][slot]!, position);
      if (other === 0) continue;
      compared += 1;
      sum += table[at * STATES + other]!;
    }
    this.compared = compared;
    return sum;
  }

  /** Tells whether one chart fits far better turned. */
  private isTurned(slot: number): boolean {
    const asIs = this.read(slot, 0);
    const met = this.compared;
    return READINGS.some(({ share }, reading) => {
      const weight = this.read(slot, reading) + Math.log10(share);
      return reading > 0 && this.compared >= met && weight > asIs + 1;
    });
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const compared = this.own
      .map((tooth) => ({ ...tooth, other: stateIn(this.quadrants[tooth.quadrant]![slot]!, tooth.position) }))
      .filter(({ other }) => other > 0);
    if (compared.length === 0) return [noData('dental', 'DENTAL.NO_DATA', a.dental?.teeth, b.dental?.teeth)];
    const items: EvidenceItem[] = [];
    const sound: string[] = [];
    let ofSound = 0;
    for (const { quadrant, position, state, other } of compared) {
      const tooth = `${quadrant + 1}${position + 1}`;
      const log10LR = this.weight(position, state, other);
      if (state === SOUND && other === SOUND) {
        sound.push(tooth);
        ofSound += log10LR;
        continue;
      }
      const found = toothAgreement(this.pairing.kind, state, other);
      items.push({
        field: `dental.teeth.${tooth}`,
        log10LR,
        ...SAYS[found],
        a: a.dental?.teeth?.[tooth],
        b: b.dental?.teeth?.[tooth],
      });
    }
    if (sound.length > 0)
      items.push({ field: 'dental.teeth', log10LR: ofSound, ...SOUND_IN_BOTH, a: sound, b: sound });
    const rest = this.score(slot) - items.reduce((sum, item) => sum + item.log10LR, 0);
    const doubt = this.isTurned(slot) ? MAY_BE_TURNED : MAY_BE_ANOTHER;
    return [...items, { field: 'dental', log10LR: rest, ...doubt, a: undefined, b: undefined }];
  }
}

type Says = Pick<EvidenceItem, 'agreement' | 'reason'>;
const SOUND_IN_BOTH: Says = { agreement: 'agrees', reason: 'DENTAL.SOUND_IN_BOTH' };
const MAY_BE_ANOTHER: Says = { agreement: 'close', reason: 'DENTAL.MAY_BE_ANOTHER' };
const MAY_BE_TURNED: Says = { agreement: 'close', reason: 'DENTAL.MAY_BE_TURNED' };
const SAYS: Readonly<Record<ToothAgreement, Says>> = {
  same: { agreement: 'agrees', reason: 'DENTAL.SAME' },
  other_word: { agreement: 'close', reason: 'DENTAL.OTHER_WORD' },
  explainable: { agreement: 'close', reason: 'DENTAL.EXPLAINABLE' },
  unexplainable: { agreement: 'differs', reason: 'DENTAL.UNEXPLAINABLE' },
};

export const dentalComparison: GroupComparison = {
  group: 'dental',
  count(record, count) {
    for (const packed of quadrantsOf(record)) {
      for (let position = 0; position < TEETH; position += 1) {
        const state = stateIn(packed, position);
        if (state > 0) count(toothKey(position, state));
      }
    }
  },
  encode(record, slot, bank) {
    for (const [at, packed] of quadrantsOf(record).entries()) bank.columns[QUADRANTS[at]!][slot] = packed | 0;
  },
  scorer: (pairing) => (pairing.kind === 'living' ? undefined : new DentalScorer(pairing)),
};
