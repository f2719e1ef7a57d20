import type { Background } from '../background.js';
import type { ComparablePhysical, ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type Comparison, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';

/**
 * Hair, eyes, build, blood group and hand as categories.
 *
 * With probability `kept` the second record repeats the first one's value, otherwise it is a fresh draw from the
 * population: LR = kept [a = b] / share + (1 - kept). Neighbouring words (black and brown) lose half of that.
 */
interface Trait {
  readonly field: 'hairColor' | 'eyeColor' | 'build' | 'bloodGroup' | 'handedness';
  readonly values: readonly string[];
  readonly kept: number;
  readonly confusable: readonly string[];
}

const TRAITS: readonly Trait[] = [
  {
    field: 'hairColor',
    values: ['black', 'brown', 'blond', 'red', 'grey', 'white', 'bald', 'dyed'],
    kept: 0.72,
    confusable: ['black brown', 'brown blond', 'brown red', 'grey white', 'grey black', 'grey brown'],
  },
  {
    field: 'eyeColor',
    values: ['brown', 'black', 'hazel', 'green', 'blue', 'grey'],
    kept: 0.6,
    confusable: ['brown black', 'brown hazel', 'hazel green', 'blue grey', 'green grey'],
  },
  {
    field: 'build',
    values: ['slim', 'medium', 'robust', 'obese'],
    kept: 0.3,
    confusable: ['slim medium', 'medium robust', 'robust obese'],
  },
  {
    field: 'bloodGroup',
    values: ['O+', 'O-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-'],
    kept: 0.93,
    confusable: ['O+ O-', 'A+ A-', 'B+ B-', 'AB+ AB-'],
  },
  {
    field: 'handedness',
    values: ['left', 'right', 'both'],
    kept: 0.6,
    confusable: ['left both', 'right both'],
  },
];

const CODES = TRAITS.reduce((product, trait) => product * (trait.values.length + 1), 1);

const valueOf = (physical: ComparablePhysical | undefined, trait: Trait): string | undefined =>
  physical?.[trait.field];

function codeOf(physical: ComparablePhysical | undefined): number {
  let code = 0;
  for (const trait of TRAITS) {
    const value = valueOf(physical, trait);
    code = code * (trait.values.length + 1) + (value === undefined ? 0 : trait.values.indexOf(value) + 1);
  }
  return code;
}

/** The index of each trait's value, 0 where unknown, in the order of the table. */
function partsOf(code: number): number[] {
  const parts: number[] = [];
  for (let i = TRAITS.length - 1, rest = code; i >= 0; i -= 1) {
    const base = TRAITS[i]!.values.length + 1;
    parts[i] = rest % base;
    rest = Math.floor(rest / base);
  }
  return parts;
}

function traitWeights(background: Background, trait: Trait): Float64Array {
  const size = trait.values.length + 1;
  const counts = trait.values.map((value) => background.count(`trait:${trait.field}:${value}`) + 2);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weights = new Float64Array(size * size);
  for (let i = 1; i < size; i += 1) {
    for (let j = 1; j < size; j += 1) {
      const pair = [trait.values[i - 1], trait.values[j - 1]];
      const isNear =
        trait.confusable.includes(pair.join(' ')) || trait.confusable.includes(pair.reverse().join(' '));
      const fresh = isNear ? 1 - trait.kept / 2 : 1 - trait.kept;
      const repeated = i === j ? (trait.kept * total) / counts[i - 1]! : 0;
      weights[i * size + j] = Math.log10(repeated + fresh);
    }
  }
  return weights;
}

class PhysicalScorer implements Scorer {
  private readonly weights = new Float64Array(CODES);
  private readonly byTrait: readonly Float64Array[];
  private codes: Uint16Array;
  private own = 0;

  constructor(private readonly pairing: Pairing) {
    const background = backgroundOf(pairing);
    this.byTrait = TRAITS.map((trait) => traitWeights(background, trait));
    this.codes = pairing.bank.columns.physical;
  }

  begin(query: number): boolean {
    this.own = this.pairing.queryBank.columns.physical[query]!;
    this.codes = this.pairing.bank.columns.physical;
    this.weights.fill(NaN);
    this.weights[0] = 0;
    return this.own !== 0;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { codes, weights } = this;
    for (let i = from; i < to; i += 1) {
      const code = codes[slots[i]!]!;
      const known = weights[code]!;
      out[i - from]! += known === known ? known : this.weigh(code);
    }
  }

  private weigh(code: number): number {
    const weight = this.parts(code).reduce((sum, part) => sum + part, 0);
    this.weights[code] = weight;
    return weight;
  }

  private parts(code: number): number[] {
    const [own, other] = [partsOf(this.own), partsOf(code)];
    return TRAITS.map((trait, t) => this.byTrait[t]![own[t]! * (trait.values.length + 1) + other[t]!]!);
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const weights = this.parts(this.codes[slot]!);
    return TRAITS.flatMap((trait, t) => {
      const values = { a: valueOf(a.physical, trait), b: valueOf(b.physical, trait) };
      const field = `physical.${trait.field}`;
      if (values.a === undefined && values.b === undefined) return [];
      if (values.a === undefined || values.b === undefined)
        return [noData(field, 'PHYSICAL.NO_DATA', values.a, values.b)];
      const weight = weights[t]!;
      const agreement =
        values.a === values.b ? 'agrees' : weight > Math.log10(1 - trait.kept) ? 'close' : 'differs';
      const reason = values.a === values.b ? 'PHYSICAL.SAME' : 'PHYSICAL.DIFFERENT';
      return [{ field, log10LR: weight, agreement, reason, ...values }];
    });
  }
}

export const physicalComparison: Comparison = {
  group: 'marks',
  count(record, count) {
    for (const trait of TRAITS) {
      const value = valueOf(record.physical, trait);
      if (value !== undefined && trait.values.includes(value)) count(`trait:${trait.field}:${value}`);
    }
  },
  encode(record, slot, bank) {
    bank.columns.physical[slot] = codeOf(record.physical);
  },
  scorer: (pairing) => new PhysicalScorer(pairing),
};
