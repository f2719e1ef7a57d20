import { SampleDraft } from '../sample-draft.js';
import type { TypedSample } from '../typed-sample.js';
import { childrenOf, textOf, type XmlElement } from './xml-tree.js';

/** Elements of a CODIS import file (CMF 3.2): the root, and the element of one sample in it. */
export const CODIS_ROOT = 'CODISImportFile';
export const CODIS_SPECIMEN = 'SPECIMEN';

/** Values of the head of a CODIS file, which hold for all samples in it. */
export interface CodisHead {
  readonly kit?: string;
  readonly lab?: string;
}

/** Stands in exports where nobody filled in a laboratory. */
const NO_LAB = /^NO-/u;

export function readCodisHead(elements: readonly XmlElement[]): CodisHead {
  const textIn = (name: string): string =>
    elements.find((element) => element.name === name)?.text.trim() ?? '';
  const [kit, lab] = [textIn('KIT'), textIn('SOURCELAB')];
  return { ...(kit !== '' && { kit }), ...(lab !== '' && !NO_LAB.test(lab) && { lab }) };
}

/** Reads one `SPECIMEN`; `kit` and `lab` of the head hold for it. */
export function readCodisSpecimen(specimen: XmlElement, head: CodisHead = {}): TypedSample {
  const code = textOf(specimen, 'SPECIMENID').normalize('NFC');
  const draft = new SampleDraft(code, specimen.line, true);
  draft.note({ ...head, category: textOf(specimen, 'SPECIMENCATEGORY') });
  for (const locus of childrenOf(specimen, 'LOCUS')) {
    const alleles = childrenOf(locus, 'ALLELE').map((allele) => textOf(allele, 'ALLELEVALUE'));
    draft.add(locus.line, textOf(locus, 'LOCUSNAME'), alleles);
  }
  const sample = draft.finish();
  if (code !== '') return sample;
  const empty = {
    line: specimen.line,
    path: 'SPECIMENID',
    code: 'PROFILES.SAMPLE_EMPTY',
    expected: 'the code of the sample',
  } as const;
  return { ...sample, errors: [empty] };
}
