import type { LocusFrequencies } from '../../../../../kernel/genetics/index.js';
import { checkLocus, isRounded } from './check-locus.js';
import type { FrequencyFileFault } from './fault.js';
import { figuresOf, type FileForm, type WrittenFrequency, type FrequencyFileContent } from './figures.js';
import { rowsOf } from './rows.js';
import { nameOf, sizesOf } from './sizes.js';

export interface FileWishes {
  /** Divide loci by their sum where rounding alone explains that it is not 1. */
  readonly rescale?: boolean | undefined;
  /** Alleles (twice the persons) sampled at every locus, or a text of `locus,alleles_sampled` lines. */
  readonly sampledAlleles?: number | string | undefined;
  readonly leastFrequency?: number | undefined;
}

/** Result of reading a file: its good loci, and the faults of the others. */
export interface TableOfFile {
  readonly form: FileForm | 'unknown';
  readonly loci: readonly LocusFrequencies[];
  readonly rescaled: readonly { readonly locus: string; readonly sum: number }[];
  /** Loci that have a fault. */
  readonly refused: readonly string[];
  /** Rows and columns beside the frequencies. */
  readonly notRead: readonly string[];
  readonly faults: readonly FrequencyFileFault[];
}

/** Reads a table in one of the three forms. Every locus is checked by itself; nothing is mended but what was asked for. */
export function readFrequencyTable(text: string, wishes: FileWishes = {}): TableOfFile {
  const read = figuresOf(rowsOf(text));
  if (!read) {
    const faults = [{ code: 'FREQUENCIES.FORM', parameters: {} }];
    return { form: 'unknown', loci: [], rescaled: [], refused: [], notRead: [], faults };
  }
  const sizes = sizesOf(read.sizes, wishes.sampledAlleles);
  const faults = [...read.faults, ...sizes.faults, ...lociGivenTwice(read)];
  const rescaled: { locus: string; sum: number }[] = [];
  const loci: LocusFrequencies[] = [];
  for (const [locus, figures] of byLocus(read)) {
    const sampledAlleles = sizes.ofLocus.get(locus) ?? sizes.ofAll;
    const checked = checkLocus({ ...wishes, locus, figures, sampledAlleles });
    if (!('sum' in checked)) faults.push(...checked);
    else {
      loci.push(checked.frequencies);
      if (isRounded(checked.sum)) rescaled.push({ locus, sum: checked.sum });
    }
  }
  const spoiled = new Set(faults.flatMap(({ locus }) => (locus === undefined ? [] : [nameOf(locus)])));
  return {
    form: read.form,
    loci: loci.filter(({ locus }) => !spoiled.has(locus)),
    rescaled: rescaled.filter(({ locus }) => !spoiled.has(locus)),
    refused: [...spoiled],
    notRead: read.notRead,
    faults,
  };
}

/** By canonical name; a locus that heads a column or a block without figures is there, and empty. */
function byLocus({ heads, figures }: FrequencyFileContent): ReadonlyMap<string, WrittenFrequency[]> {
  const loci = new Map<string, WrittenFrequency[]>(heads.map((head) => [nameOf(head), []]));
  for (const figure of figures) {
    const locus = nameOf(figure.locus);
    const known = loci.get(locus);
    if (known) known.push({ ...figure, locus });
    else loci.set(locus, [{ ...figure, locus }]);
  }
  return loci;
}

/** A locus with two columns, two blocks or two spellings: which of them is meant cannot be told. */
function lociGivenTwice({ heads, figures }: FrequencyFileContent): FrequencyFileFault[] {
  const names = heads.length > 0 ? heads : [...new Set(figures.map(({ locus }) => locus))];
  return names.flatMap((spelled, at) => {
    const earlier = names.slice(0, at).find((name) => nameOf(name) === nameOf(spelled));
    if (earlier === undefined) return [];
    const locus = nameOf(spelled);
    return [
      { locus, code: 'FREQUENCIES.LOCUS_TWICE', parameters: { locus, first: earlier, second: spelled } },
    ];
  });
}
