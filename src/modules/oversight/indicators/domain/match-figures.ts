/** Matches of one institution that are counted together. */
export interface MatchFigure {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
  readonly medianHoursOpen: number;
}
