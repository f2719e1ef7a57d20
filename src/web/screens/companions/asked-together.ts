/** Questions that would help the search of one report, the best first. */
export interface AskedOfReport {
  readonly recordId: string;
  readonly code: string;
  /** Name of the person whom the report is about, where one is told. */
  readonly name?: string | undefined;
  readonly questions: readonly {
    readonly question: string;
    readonly sentence: string;
    /**
     * Information of the answer in bits; null where a candidate is another institution's: then `gain` says it
     * in a word.
     */
    readonly bits: number | null;
    readonly gain?: keyof typeof OF_WORD | null;
    /** Set where another institution's record would be completed, and no family is asked. */
    readonly of: object | null;
  }[];
}

/** Bits that a word stands for where one is told. */
const OF_WORD = { little: 0.05, some: 0.2, much: 0.5 } as const;

/** A question, and the reports that its answer would help, the most helped first. */
export interface JoinedQuestion {
  readonly question: string;
  readonly sentence: string;
  readonly of: readonly Pick<AskedOfReport, 'recordId' | 'code' | 'name'>[];
}

/**
 * Questions to the families of several reports, each once: first what helps most in all, by the bits that it
 * is expected to bring. What completes another institution's record is no family's to answer, and is left
 * out.
 */
export function askedTogether(reports: readonly AskedOfReport[]): readonly JoinedQuestion[] {
  const found = new Map<
    string,
    { sentence: string; bits: number; of: (JoinedQuestion['of'][number] & { bits: number })[] }
  >();
  for (const { recordId, code, name, questions } of reports)
    for (const { question, sentence, of, ...told } of questions) {
      if (of) continue;
      const bits = told.bits ?? OF_WORD[told.gain ?? 'little'];
      const one = found.get(question) ?? { sentence, bits: 0, of: [] };
      one.bits += bits;
      one.of.push({ recordId, code, ...(name && { name }), bits });
      found.set(question, one);
    }
  return [...found]
    .sort(([, one], [, other]) => other.bits - one.bits)
    .map(([question, { sentence, of }]) => ({
      ...{ question, sentence },
      of: of
        .sort((one, other) => other.bits - one.bits)
        .map(({ recordId, code, name }) => ({ recordId, code, ...(name && { name }) })),
    }));
}
