/**
 * Conclusion about a missing person or a victim, in the words of the DVI practice of Egeland and Vigeland
 * (dvir).
 */
export type Conclusion =
  | 'Nonidentifiable'
  | 'Excluded'
  | 'Undisputed'
  | 'Probable'
  | 'Disputed'
  | 'Match (GLR)'
  | 'Symmetric match'
  | 'Inconclusive'
  | 'No match';

/** Line of the result by missing person. */
export interface MissingConclusion {
  readonly family: number;
  readonly missing: number;
  /** Victim meant, or the victims that cannot be told apart. */
  readonly victims: readonly number[];
  readonly lnRatio?: number | undefined;
  readonly lnGlr?: number | undefined;
  readonly conclusion: Conclusion;
  readonly comment: string | undefined;
}

/** Line of the result by victim. */
export interface VictimConclusion {
  readonly victim: number;
  readonly missing: readonly number[];
  readonly lnRatio?: number | undefined;
  readonly lnGlr?: number | undefined;
  readonly conclusion: Conclusion;
  readonly comment: string | undefined;
}

export interface Conclusions {
  /** Conclusions in the order of the missing persons and of the victims of the problem. */
  readonly byMissing: readonly MissingConclusion[];
  readonly byVictim: readonly VictimConclusion[];
}
