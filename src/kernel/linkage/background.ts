import { KinshipBasis, type KinshipBasisJson, type SeenAllele } from '../genetics/index.js';
import type { FittedWeights } from './fitted/weights.js';
import { MODEL_VERSION } from './model-version.js';

/**
 * The background says what is usual in the banks: how often each name, word, place, sex and date occurs. It
 * is whole counts under flat keys and nothing else, so that the order of the records cannot matter, the
 * backgrounds of two disjoint banks add up, and the JSON is the model. Each comparison writes and reads its
 * own keys and brings its own defaults, so an empty background is usable.
 */
export interface BackgroundJson {
  readonly modelVersion: string;
  readonly counts: Readonly<Record<string, number>>;
  /**
   * Kinship basis that DNA is weighed with; absent where no frequencies were set, and then DNA weighs
   * nothing.
   */
  readonly kinship?: KinshipBasisJson | undefined;
  /** Weights that the model has learnt from labels; absent where it is used as written. */
  readonly weights?: FittedWeights | undefined;
}

/**
 * Key of how many bear a name, or say a word, at least, where counts are rounded down; zero where they are
 * not.
 */
export const LEAST_BEARERS = 'least:bearers';

/**
 * Adds to the count under a key; one unless said otherwise. Fractions are refused: sums of them depend on
 * order.
 */
export type AddCount = (key: string, by?: number) => void;

export class Background {
  private readonly keysByFamily = new Map<string, string[]>();

  private basis: KinshipBasis | undefined;
  private plain: Background | undefined;

  private constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly kinshipJson?: KinshipBasisJson,
    readonly weights?: FittedWeights,
  ) {}

  static empty(): Background {
    return new Background(new Map());
  }

  static of(
    counts: ReadonlyMap<string, number>,
    kinship?: KinshipBasisJson,
    weights?: FittedWeights,
  ): Background {
    return new Background(new Map(counts), kinship, weights);
  }

  static fromJson({ counts, kinship, weights }: BackgroundJson): Background {
    return new Background(new Map(Object.entries(counts)), kinship, weights);
  }

  /** The model that scores against this background. */
  get modelVersion(): string {
    return this.weights?.version ?? MODEL_VERSION;
  }

  /** The frequencies and the model of DNA, with the alleles that were seen in the banks. */
  get kinship(): KinshipBasis | undefined {
    if (!this.kinshipJson) return undefined;
    this.basis ??= new KinshipBasis(this.kinshipJson, this.seenAlleles());
    return this.basis;
  }

  private *seenAlleles(): Generator<SeenAllele> {
    for (const [key] of this.under('dna:')) {
      const at = key.lastIndexOf(':');
      yield [key.slice(0, at), key.slice(at + 1)];
    }
  }

  count(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /**
   * Returns the number of records that bear a name or say a word, where fewer than ten count as ten
   * (`CoarsenedCount`).
   */
  bearers(key: string): number {
    return Math.max(this.count(LEAST_BEARERS), this.count(key));
  }

  /** Counts under all keys that begin so, the beginning cut off. */
  *under(prefix: string): Generator<readonly [rest: string, count: number]> {
    const family = this.families().get(familyOf(prefix)) ?? [];
    for (const key of family) if (key.startsWith(prefix)) yield [key.slice(prefix.length), this.count(key)];
  }

  /** Keys by what stands before their first colon, sorted out once: most keys are words. */
  private families(): ReadonlyMap<string, readonly string[]> {
    if (this.keysByFamily.size > 0) return this.keysByFamily;
    for (const key of this.counts.keys()) {
      const family = familyOf(key);
      const keys = this.keysByFamily.get(family);
      if (keys === undefined) this.keysByFamily.set(family, [key]);
      else keys.push(key);
    }
    return this.keysByFamily;
  }

  /**
   * Returns only what scoring needs once all words and places are weighed: the part that a thread is handed.
   */
  withoutWords(): Background {
    return new Background(
      new Map(
        [...this.counts].filter(
          ([key]) => !key.startsWith('word:') && !key.startsWith('spot:') && !key.startsWith('company:'),
        ),
      ),
      this.kinshipJson,
      this.weights,
    );
  }

  /**
   * Returns the background scored against by the model as written. It is the same object each time: what is
   * prepared for it is kept by it.
   */
  withoutWeights(): Background {
    if (!this.weights) return this;
    this.plain ??= new Background(this.counts, this.kinshipJson);
    return this.plain;
  }

  toJson(): BackgroundJson {
    const sorted = [...this.counts].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
    return {
      modelVersion: this.modelVersion,
      counts: Object.fromEntries(sorted),
      ...(this.kinshipJson && { kinship: this.kinshipJson }),
      ...(this.weights && { weights: this.weights }),
    };
  }
}

function familyOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
