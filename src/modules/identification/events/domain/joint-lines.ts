/**
 * Odds that the laboratory's joint identification gives for one of the remains and the reports of one family.
 */
export interface OddsOfPair {
  readonly remainsId: string;
  readonly reportIds: readonly string[];
  readonly persons: number;
  readonly probability: number;
}

/** The likeliest of one line by the laboratory. */
export interface JointLine {
  /** Records of the other side. */
  readonly recordIds: readonly string[];
  /** Missing persons whom these tell of. */
  readonly persons: number;
  readonly probability: number;
  /**
   * log10 of the odds for it against everything else; undefined where nothing else is left, or it is
   * impossible.
   */
  readonly log10Odds: number | undefined;
  /** Probability of the next; undefined where there is no other. */
  readonly next: number | undefined;
}

interface LineOfRecords {
  readonly key: string;
  readonly recordIds: readonly string[];
}

/**
 * By line of the board, bodies and missing persons. Fragments of one body were reckoned apart: the strongest
 * speaks for it.
 *
 * @param odds the likeliest first
 */
export function jointLines(
  lines: readonly LineOfRecords[],
  odds: readonly OddsOfPair[],
): ReadonlyMap<string, JointLine> {
  const said = lines.flatMap(({ key, recordIds }) => {
    const ids = new Set(recordIds);
    const asBody = odds.filter(({ remainsId }) => ids.has(remainsId));
    const mine =
      asBody.length > 0 ? asBody : odds.filter(({ reportIds }) => reportIds.some((id) => ids.has(id)));
    const others = mine.map((one) => ({
      ...{ persons: one.persons, probability: one.probability },
      recordIds: asBody.length > 0 ? one.reportIds : [one.remainsId],
    }));
    const [best] = others;
    if (!best || best.probability === 0) return [];
    const next = others.find(({ recordIds: [id] }) => id !== best.recordIds[0])?.probability;
    return [[key, { ...best, log10Odds: log10Odds(best.probability), next }] as const];
  });
  return new Map(said);
}

function log10Odds(probability: number): number | undefined {
  return probability > 0 && probability < 1 ? Math.log10(probability / (1 - probability)) : undefined;
}
