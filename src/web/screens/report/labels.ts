import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PartOf, ReportPath } from '../../../words/report-path.js';
import type { FieldWords } from '../../../words/fields.js';
import { fieldLabel } from '../../format/field-label.js';
import { hasText } from '../../words/words.js';
import type english from '../../../locales/en/console/report.json';
import { stepOf } from './steps-of.js';

/** Dotted paths of the texts in a block of them. */
type TextsIn<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${TextsIn<T[K]>}`;
}[keyof T & string];
/**
 * A label words the question at a path of the contract; a text at another path is refused by the compiler.
 */
type AtPath<P extends ReportPath> = P;
type Question = AtPath<TextsIn<(typeof english)['report']['label']>>;
type Part = AtPath<TextsIn<(typeof english)['report']['part']>>;
/** Texts that marks and medical findings have both. */
type OfThing = OfBoth<keyof (typeof english)['report']['thing']>;
type OfBoth<N extends PartOf<'marks'> & PartOf<'medical'>> = N;

type Last = OfThing | keyof FieldWords;

/** A field that has a label: what has none is not asked, or the compiler refuses it. */
export type LabelledPath = Extract<ReportPath, Question | Part | Last | `${string}.${Last}`>;
/** The same of what a list holds, by its own name. */
export type LabelledPart<P extends ReportPath> = PartOf<P, LabelledPath>;

/** Returns the labels of fields on the form: as a family is asked, or else as in a record. */
export function useLabels() {
  const { t } = useTranslation();
  return {
    labelAt: (path: LabelledPath): string => labelAt(path, t) ?? path,
    partLabel: <P extends ReportPath>(list: P, name: LabelledPart<P>): string =>
      labelAt(`${list}.${name}`, t) ?? name,
  };
}

function labelAt(path: string, t: TFunction): string | undefined {
  if (isQuestion(path)) return t(`report.label.${path}`);
  if (isPart(path)) return t(`report.part.${path}`);
  const last = path.split('.').at(-1) ?? '';
  if (isOfThing(last)) return t(`report.thing.${last}`);
  return isField(last) ? fieldLabel(last, t) : undefined;
}

/**
 * Returns the name of a field's question, for whoever reads of it elsewhere; else the step in which it
 * stands.
 */
export function useNameOf(): (path: string) => string {
  const { t } = useTranslation();
  const nameOf = (path: string): string =>
    labelAt(path.replace(/^asked\./, '').split('[')[0] ?? '', t) ?? t(`report.steps.${stepOf(path)}`);
  return (path) => {
    const [, at, rest = ''] = OF_PERSON.exec(path) ?? [];
    if (at === undefined) return nameOf(path);
    return `${t('report.group.person', { n: Number(at) + 1 })}${t('colon')} ${nameOf(rest)}`;
  };
}

/** A place in the report of one person of a group. */
const OF_PERSON = /^persons\[(\d{1,3})\]\.(.*)$/;

const isQuestion = (path: string): path is Question => hasText('report.label', path);
const isPart = (path: string): path is Part => hasText('report.part', path);
const isOfThing = (name: string): name is OfThing => hasText('report.thing', name);
const isField = (name: string): name is keyof FieldWords => hasText('record.field', name);
