/** A sentence in the two languages in which profiles are written. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}
