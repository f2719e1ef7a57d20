import type { GeneticProfile } from '../../contract/index.js';
import {
  familyOfReport,
  type FamilyOfReport,
  type LineageAnswer,
  mtStatement,
  readMtHaplotype,
  readYHaplotype,
  yStatement,
} from '../../genetics/index.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { FieldAgreement, EvidenceItem } from '../evidence.js';
import { ownSamplesOf } from '../genetic-bank.js';
import type { Kind } from '../kinds.js';
import type { EvidenceReason } from '../reasons.js';

const AGREEMENT: Readonly<Record<LineageAnswer, FieldAgreement>> = {
  'not-comparable': 'no_data',
  same: 'agrees',
  'within-tolerance': 'close',
  excluded: 'differs',
};

const REASON: Readonly<Record<'Y' | 'MT', Readonly<Record<LineageAnswer, EvidenceReason>>>> = {
  Y: {
    'not-comparable': 'DNA.Y_NOT_COMPARABLE',
    same: 'DNA.Y_SAME',
    'within-tolerance': 'DNA.Y_WITHIN_TOLERANCE',
    excluded: 'DNA.Y_DIFFERENT',
  },
  MT: {
    'not-comparable': 'DNA.MT_NOT_COMPARABLE',
    same: 'DNA.MT_SAME',
    'within-tolerance': 'DNA.MT_WITHIN_TOLERANCE',
    excluded: 'DNA.MT_DIFFERENT',
  },
};

/**
 * Explains the Y chromosome and mitochondrial DNA along the lines of the pedigree: stated beside the sum with
 * weight 0, for their frequencies are another question, and a line is shared by many.
 */
export function lineageItems(a: ComparableRecord, b: ComparableRecord, kind: Kind): EvidenceItem[] {
  if (kind !== 'identification' && kind !== 'living') return [];
  const samples = ownSamplesOf(b);
  const y = samples.find(({ yStr }) => yStr !== undefined);
  const mt = samples.find((sample) => sample.mt !== undefined);
  if (!y && !mt) return [];
  const family = familyOfReport(a);
  if (!family) return [];
  return [...(y ? yItem(family, y) : []), ...(mt ? mtItem(family, mt) : [])];
}

function yItem(family: FamilyOfReport, sample: GeneticProfile): EvidenceItem[] {
  const relatives = haplotypes(family, ({ yStr }, person) => yStr && readYHaplotype(person, yStr));
  if (relatives.size === 0) return [];
  const { members, missing } = family;
  const { answer } = yStatement({
    members,
    missing,
    sample: readYHaplotype(sample.sample.code, sample.yStr ?? {}),
    relatives,
  });
  return [item('profile.yStr', 'Y', answer)];
}

function mtItem(family: FamilyOfReport, sample: GeneticProfile): EvidenceItem[] {
  const relatives = haplotypes(
    family,
    ({ mt }, person) => mt && readMtHaplotype(person, mt.ranges, mt.variants),
  );
  if (relatives.size === 0 || !sample.mt) return [];
  const { members, missing } = family;
  const { answer } = mtStatement({
    members,
    missing,
    sample: readMtHaplotype(sample.sample.code, sample.mt.ranges, sample.mt.variants),
    relatives,
  });
  return [item('profile.mt', 'MT', answer)];
}

function haplotypes<T>(
  { relatives }: FamilyOfReport,
  read: (profile: GeneticProfile, person: string) => T | undefined,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const { person, profile } of relatives) {
    const haplotype = read(profile, person);
    if (haplotype !== undefined) found.set(person, haplotype);
  }
  return found;
}

function item(field: string, marker: 'Y' | 'MT', answer: LineageAnswer): EvidenceItem {
  const reason = REASON[marker][answer];
  return { field, log10LR: 0, agreement: AGREEMENT[answer], reason, a: undefined, b: undefined };
}
