import type { GeneticProfile, PedigreeMember, Relative } from '../../../../kernel/contract/index.js';
import { inWords, type Reader } from '../../../../words/in-words.js';
import type { FieldWords } from '../../../../words/fields.js';
import { RECORD_OF_FORM, type FormKind, type FormLine } from './form-blocks.js';
import type { FormField } from './form.js';

type Speaker = Reader & { readonly fields: FieldWords };

/** Returns the label of a line: `Last sign of life: when`. */
export function labelOf({ label, of }: FormLine, { fields, language }: Speaker): string {
  const text = fields[label];
  return of === undefined
    ? text
    : `${fields[of]}: ${text.charAt(0).toLocaleLowerCase(language)}${text.slice(1)}`;
}

/** Codes are said as they are: one that looks like a day is none. */
const CODES = ['id', 'institution'];

/** A known value in words, a line for each thing. Of a profile the sample and how much was read; the alleles are in the file. */
export function wordsOf({ path, value }: FormField, kind: FormKind, reader: Speaker): readonly string[] {
  if (CODES.includes(path)) return [String(value)];
  switch (path) {
    case 'status':
      return inWords(value, `${RECORD_OF_FORM[kind]}.status`, reader);
    case 'profile':
    case 'directProfile':
      return [profileWords(value as GeneticProfile, reader)];
    case 'profiles':
      return (value as readonly GeneticProfile[]).map((one) => profileWords(one, reader));
    case 'relatives':
      return (value as readonly Relative[]).map((one) => relativeWords(one, reader));
    case 'pedigree':
      return (value as { readonly individuals: readonly PedigreeMember[] }).individuals.map(memberWords);
    case 'attachments':
      return (value as readonly { readonly kind: string; readonly id: string }[]).map(
        (one) => `${one.kind} (${one.id})`,
      );
    default:
      return inWords(value, path, reader);
  }
}

function profileWords({ sample, autosomal, xStr, yStr, mt }: GeneticProfile, reader: Speaker): string {
  const { code, type, kit, lab } = sample;
  const loci = (of: object | undefined, name: string): string[] =>
    of ? [`${name} ${reader.phrase('loci', { count: Object.keys(of).length })}`] : [];
  return [
    ...inWords({ type, code, lab, kit }, 'sample', reader),
    ...loci(autosomal, 'STR:'),
    ...loci(yStr, 'Y-STR:'),
    ...loci(xStr, 'X-STR:'),
    ...(mt ? [`mt: ${mt.ranges.join(', ')}`] : []),
  ].join('; ');
}

function relativeWords({ profile, consents: _, id, ...rest }: Relative, reader: Speaker): string {
  const { relationship, ...more } = rest;
  const said = [
    ...inWords(relationship, 'relatives.relationship', reader),
    ...inWords(more, 'relatives', reader),
  ];
  return [`${id}: ${said.join(', ')}`, ...(profile ? [profileWords(profile, reader)] : [])].join('; ');
}

const memberWords = ({ id, father, mother }: PedigreeMember): string =>
  father === undefined && mother === undefined ? id : `${id} ← ${father ?? '?'} + ${mother ?? '?'}`;
