/** Evidence of one field for or against a pair, as it is kept with the match. */
export interface MatchEvidence {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number;
  readonly agreement: string;
  readonly reason: string;
  readonly a?: unknown;
  readonly b?: unknown;
}
