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
  /**
   * Returns the circle of a record of which its family lets not every institution know: one number for the
   * records of which the same institutions may. Undefined of a record of which all may know.
   */
  circleOf(seq: number): number | undefined;
  /** Tells whether an institution may know of the records of a circle. */
  mayKnow(institutionId: string, circle: number): boolean;
}

/** Tells whether one institution holds both records. */
export function isOfOne(holding: Holding, x: number, y: number): boolean {
  const institution = holding.institutionOf(x);
  return institution !== undefined && institution === holding.institutionOf(y);
}

/** Tells whether one of two records is of a person of whom, beside the other's institution, nobody is told. */
export const isOfHolder = (holding: Holding, x: number, y: number): boolean =>
  (holding.isUntold(x) || holding.isUntold(y)) && !isOfOne(holding, x, y);

/**
 * Returns the institutions that are told of a pair: those of both records, or the one that holds a person who
 * has not been asked.
 */
export function toldOf(holding: Holding, x: number, y: number): readonly string[] {
  const told = [
    ...(holding.isUntold(y) ? [] : [holding.institutionOf(x)]),
    ...(holding.isUntold(x) ? [] : [holding.institutionOf(y)]),
  ];
  return told.filter((id) => id !== undefined);
}

/**
 * Returns a test of whether a record competes with a pair in what its institutions are told: each of them may
 * know of it.
 */
export function knownTo(holding: Holding, institutions: readonly string[]): (seq: number) => boolean {
  return (seq) => {
    const circle = holding.circleOf(seq);
    return circle === undefined || institutions.every((id) => holding.mayKnow(id, circle));
  };
}
