/** A sentence in the two languages of the catalogue. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}
