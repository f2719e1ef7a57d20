import { motifOf, type Motif } from '../drawings/motifs.js';

/** A picture that is drawn when it is needed. */
export interface GuidedPicture {
  readonly kind: 'mark' | 'effect';
  readonly motif: Motif;
  /** The mark or effect that the picture is of, in the words of whoever has it. */
  readonly shows: string;
  readonly caption: string;
}

interface GuidedPictures {
  /** The picture that the mother has drawn. */
  readonly drawn: GuidedPicture;
  /** The pictures that the laboratory has traced and laid out. */
  readonly photographed: readonly GuidedPicture[];
}

interface Tattoo {
  readonly told: { readonly design: string };
  readonly seen: { readonly design: string };
}

/** A tattoo as either side knows it, and a garment as the laboratory has it. */
export function picturesOf(
  { told, seen }: Tattoo,
  { motif: garment, photographed }: { readonly motif: Motif; readonly photographed: string },
): GuidedPictures {
  const motif = motifOf(told.design);
  if (!motif) throw new RangeError(`Nobody has drawn ${told.design}.`);
  return {
    drawn: { kind: 'mark', motif, shows: told.design, caption: 'La mamá lo dibujó de memoria (inventado)' },
    photographed: [
      { kind: 'mark', motif, shows: seen.design, caption: 'Traced on foil at the examination (invented)' },
      { kind: 'effect', motif: garment, shows: photographed, caption: 'Laid out and drawn (invented)' },
    ],
  };
}
