interface Item {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number | null;
  readonly agreement: 'agrees' | 'close' | 'differs' | 'no_data';
  readonly reason: string;
  readonly values: unknown;
}

/**
 * Verdict of the comparison on one tooth: the same, another word for it, a difference that time explains, or
 * one that it does not.
 */
export type ToothVerdict = 'same' | 'other_word' | 'explainable' | 'unexplainable';

export interface ComparedTooth {
  readonly tooth: string;
  /** States of the exchange format; undefined where they may not be seen. */
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly verdict: ToothVerdict;
  /**
   * Ratio as log10; null while somebody is to judge without the score, and for sound teeth, which are weighed
   * together.
   */
  readonly log10LR: number | null;
}

const VERDICT: Readonly<Record<string, ToothVerdict | undefined>> = {
  'DENTAL.SAME': 'same',
  'DENTAL.OTHER_WORD': 'other_word',
  'DENTAL.EXPLAINABLE': 'explainable',
  'DENTAL.UNEXPLAINABLE': 'unexplainable',
};

const QUARTER = [1, 2, 3, 4, 5, 6, 7, 8];
/** Jaws as a dentist sees a mouth: the right side of the person on the left of the picture. */
export const JAWS = {
  upper: [[...QUARTER].reverse().map((at) => `1${at}`), QUARTER.map((at) => `2${at}`)],
  lower: [[...QUARTER].reverse().map((at) => `4${at}`), QUARTER.map((at) => `3${at}`)],
} as const;

/** The teeth that both charts speak of, in the order of the FDI scheme, from the evidence of a match. */
export function teethOf(evidence: readonly Item[]): readonly ComparedTooth[] {
  const teeth = new Map<string, ComparedTooth>();
  for (const { field, reason, log10LR, values } of evidence) {
    const { a, b } = (values ?? {}) as { readonly a?: unknown; readonly b?: unknown };
    const [, tooth] = /^dental\.teeth\.(\d\d)$/.exec(field) ?? [];
    const verdict = VERDICT[reason];
    if (tooth && verdict) teeth.set(tooth, { tooth, a: stateOf(a), b: stateOf(b), verdict, log10LR });
    if (field !== 'dental.teeth' || reason !== 'DENTAL.SOUND_IN_BOTH' || !Array.isArray(a)) continue;
    for (const one of a as readonly unknown[]) {
      if (typeof one !== 'string') continue;
      teeth.set(one, { tooth: one, a: 'present', b: 'present', verdict: 'same', log10LR: null });
    }
  }
  return [...teeth.values()].sort((one, other) => one.tooth.localeCompare(other.tooth));
}

const stateOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
