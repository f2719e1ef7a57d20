import type { LocusHeading } from '../../contract/genetics/loci.js';
import type { FileFinding } from './file-codes.js';

/** Alleles by the STRBase name of the locus. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** Call of a locus as the file has it: kept so that a rejected sample can be written as it came. */
export interface RawCall {
  readonly line: number;
  readonly locus: string;
  readonly cells: readonly string[];
}

/** Sample of a genetic file, as read; with an entry in `errors` it must not be stored. */
export interface TypedSample {
  readonly code: string;
  /** Line on which the sample begins. */
  readonly line: number;
  /** Category in the words of the file: `Unidentified Person`, `Biological Mother`. */
  readonly category?: string;
  readonly kit?: string;
  readonly lab?: string;
  /** Loci that can be used, under the chromosome that they lie on. */
  readonly loci: Readonly<Partial<Record<LocusHeading, Calls>>>;
  readonly calls: readonly RawCall[];
  readonly errors: readonly FileFinding[];
  readonly warnings: readonly FileFinding[];
}

/** Returns the number of loci that a sample has in all. */
export function countOfLoci({ loci }: Pick<TypedSample, 'loci'>): number {
  return Object.values(loci).reduce((sum, calls) => sum + Object.keys(calls).length, 0);
}
