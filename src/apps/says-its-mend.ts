/** An error that was written for people: what is wrong, and what mends it. */
export interface WrittenForPeople extends Error {
  readonly what: string;
  readonly mend: string;
}

export function saysItsMend(error: unknown): error is WrittenForPeople {
  if (!(error instanceof Error)) return false;
  const { what, mend } = error as Partial<WrittenForPeople>;
  return typeof what === 'string' && typeof mend === 'string';
}
