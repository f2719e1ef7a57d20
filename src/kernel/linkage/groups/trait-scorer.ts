import type { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing } from '../comparison.js';
import { type EvidenceGroup, type EvidenceItem, noData } from '../evidence.js';
import type { Kind } from '../kinds.js';
import type { EvidenceReason } from '../reasons.js';
import { type CodeColumn, CodeScorer } from './code-scorer.js';

/**
 * Trait: a category that two records state of one person or body.
 *
 * With probability `kept` the second record repeats the first one's value, otherwise it is a fresh draw from
 * the population: LR = kept [a = b] / share + (1 - kept). Neighbouring words (black and brown) lose half of
 * that.
 */
export interface Trait {
  readonly name: string;
  readonly values: readonly string[];
  readonly kept: number;
  readonly confusable: readonly string[];
}

export interface TraitModel<T extends Trait = Trait> {
  readonly group: EvidenceGroup;
  /** The column that holds the values of all traits in one number. */
  readonly column: Extract<CodeColumn, 'physical' | 'condition'>;
  readonly traits: readonly T[];
  readonly kinds: readonly Kind[];
  read(record: ComparableRecord, trait: T): string | undefined;
  field(trait: T): string;
  readonly reasons: Readonly<Record<'same' | 'different' | 'noData', EvidenceReason>>;
}

/** Codes that a column of 16 bits holds. */
const MOST_CODES = 2 ** 16;

/**
 * Counts the codes that the traits of a column need: each trait's values and its silence, multiplied.
 *
 * @throws RangeError where they do not fit into the column, and values of two people would become one
 */
export function countCodes(traits: readonly Trait[]): number {
  const count = traits.reduce((product, trait) => product * (trait.values.length + 1), 1);
  if (count > MOST_CODES)
    throw new RangeError(`Traits need ${count} codes, and a column of them holds ${MOST_CODES}: split them.`);
  return count;
}

function codeOf<T extends Trait>(model: TraitModel<T>, record: ComparableRecord): number {
  let code = 0;
  for (const trait of model.traits) {
    const value = model.read(record, trait);
    code = code * (trait.values.length + 1) + (value === undefined ? 0 : trait.values.indexOf(value) + 1);
  }
  return code;
}

/** The index of each trait's value, 0 where unknown, in the order of the table. */
function partsOf(traits: readonly Trait[], code: number): number[] {
  const parts: number[] = [];
  for (let i = traits.length - 1, rest = code; i >= 0; i -= 1) {
    const base = traits[i]!.values.length + 1;
    parts[i] = rest % base;
    rest = Math.floor(rest / base);
  }
  return parts;
}

function traitWeights(background: Background, trait: Trait): Float64Array {
  const size = trait.values.length + 1;
  const counts = trait.values.map((value) => background.count(`trait:${trait.name}:${value}`) + 2);
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

class TraitScorer<T extends Trait> extends CodeScorer {
  private readonly byTrait: readonly Float64Array[];

  constructor(
    pairing: Pairing,
    private readonly model: TraitModel<T>,
  ) {
    super(pairing, model.column, countCodes(model.traits));
    const { traits } = model;
    this.byTrait = traits.map((trait) => traitWeights(backgroundOf(pairing), trait));
  }

  protected weigh(code: number): number {
    return this.parts(code).reduce((sum, part) => sum + part, 0);
  }

  private parts(code: number): number[] {
    const { traits } = this.model;
    const [own, other] = [partsOf(traits, this.own), partsOf(traits, code)];
    return traits.map((trait, t) => this.byTrait[t]![own[t]! * (trait.values.length + 1) + other[t]!]!);
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { model } = this;
    const weights = this.parts(this.codes[slot]!);
    return model.traits.flatMap((trait, t) => {
      const values = { a: model.read(a, trait), b: model.read(b, trait) };
      const field = model.field(trait);
      if (values.a === undefined && values.b === undefined) return [];
      if (values.a === undefined || values.b === undefined)
        return [noData(field, model.reasons.noData, values.a, values.b)];
      const weight = weights[t]!;
      const isSame = values.a === values.b;
      const agreement = isSame ? 'agrees' : weight > Math.log10(1 - trait.kept) ? 'close' : 'differs';
      const reason = isSame ? model.reasons.same : model.reasons.different;
      return [{ field, log10LR: weight, agreement, reason, ...values }];
    });
  }
}

/** Makes the comparison of a few categories, by its model. */
export function traitComparison<T extends Trait>(model: TraitModel<T>): GroupComparison {
  return {
    group: model.group,
    count(record, count) {
      for (const trait of model.traits) {
        const value = model.read(record, trait);
        if (value !== undefined && trait.values.includes(value)) count(`trait:${trait.name}:${value}`);
      }
    },
    encode(record, slot, bank) {
      bank.columns[model.column][slot] = codeOf(model, record);
    },
    scorer: (pairing) => (model.kinds.includes(pairing.kind) ? new TraitScorer(pairing, model) : undefined),
  };
}
