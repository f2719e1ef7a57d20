/**
 * Holding of a bank, for comparisons of one kind: whose the records are, and of which of them not everybody
 * may know.
 */
export interface Holding {
  /** True where one institution holds the whole bank: then nobody is told of anybody else's. */
  readonly isOneHouse: boolean;
  /** Undefined of a record that has left the bank. */
  institutionOf(seq: number): string | undefined;
  /** A person found alive who has not been asked: their holder alone may know. */
  isUntold(seq: number): boolean;
  /** A report of which its family lets not every institution know. */
  isSecluded(seq: number): boolean;
}

/** Tells whether one institution holds both records. */
export function isOfOne(holding: Holding, x: number, y: number): boolean {
  const institution = holding.institutionOf(x);
  return institution !== undefined && institution === holding.institutionOf(y);
}

/** Tells whether one of two records is of a person of whom, beside the other's institution, nobody is told. */
export const isOfHolder = (holding: Holding, x: number, y: number): boolean =>
  (holding.isUntold(x) || holding.isUntold(y)) && !isOfOne(holding, x, y);
