import { MAYBE_DROPPED_OUT } from '../../../contract/genetics/alleles.js';
import { callsOf, type SampleToWrite } from '../tables/write-profile-table.js';
import { CODIS_ROOT } from './read-codis-specimen.js';

export interface CodisHeadToWrite {
  /** Instant without zone, as the format has it: `2026-05-02T15:00:00`. */
  readonly submitted: string;
  readonly sourceLab: string;
}

/** Greatest lengths and counts that the format takes (CMF 3.2). */
const MAX = { lab: 10, specimenId: 24, locusName: 20, loci: 32 };
const USUAL_CATEGORY = 'Other';

export function codisHead({ submitted, sourceLab }: CodisHeadToWrite): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${CODIS_ROOT} xmlns="urn:CODISImportFile-schema">`,
    '  <HEADERVERSION>3.2</HEADERVERSION>',
    '  <MESSAGETYPE>Import</MESSAGETYPE>',
    '  <DESTINATIONORI>NO-ORI</DESTINATIONORI>',
    `  <SOURCELAB>${escaped(sourceLab.length > MAX.lab ? 'NO-LAB' : sourceLab)}</SOURCELAB>`,
    '  <SUBMITBYUSERID>NO-USER-ID</SUBMITBYUSERID>',
    `  <SUBMITDATETIME>${submitted}</SUBMITDATETIME>`,
    '',
  ].join('\n');
}

export const CODIS_FOOT = `</${CODIS_ROOT}>\n`;

/** Returns the part of a sample that the format has no room for; undefined where the sample fits. */
export function codisProblem(sample: SampleToWrite): 'code' | 'loci' | undefined {
  if (sample.code.length > MAX.specimenId) return 'code';
  return certainCalls(sample).length > MAX.loci ? 'loci' : undefined;
}

export function codisSpecimen(sample: SampleToWrite, readAt: string): string {
  const loci = certainCalls(sample).flatMap(([locus, alleles]) => [
    '    <LOCUS>',
    `      <LOCUSNAME>${escaped(locus.slice(0, MAX.locusName))}</LOCUSNAME>`,
    '      <READINGBY>NO-USER</READINGBY>',
    `      <READINGDATETIME>${readAt}</READINGDATETIME>`,
    ...asWritten(alleles).map(
      (allele) => `      <ALLELE><ALLELEVALUE>${escaped(allele)}</ALLELEVALUE></ALLELE>`,
    ),
    '    </LOCUS>',
  ]);
  return [
    '  <SPECIMEN SOURCEID="N/A">',
    `    <SPECIMENID>${escaped(sample.code)}</SPECIMENID>`,
    `    <SPECIMENCATEGORY>${escaped(sample.category ?? USUAL_CATEGORY)}</SPECIMENCATEGORY>`,
    ...loci,
    '  </SPECIMEN>',
    '',
  ].join('\n');
}

/**
 * Returns the calls of a sample without those whose partner may have dropped out: a single allele would be
 * taken for a homozygote there.
 */
function certainCalls(sample: SampleToWrite): [string, readonly string[]][] {
  return callsOf(sample).filter(([, alleles]) => !alleles.includes(MAYBE_DROPPED_OUT));
}

/** A homozygote has its allele once. */
function asWritten(alleles: readonly string[]): readonly string[] {
  return [...new Set(alleles)];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
