import type { ReactNode } from 'react';
import type { ReportPath } from '../../../words/report-path.js';
import {
  ChoicePart,
  ChoiceQuestion,
  CountryPart,
  DateQuestion,
  PlaceQuestion,
  RangeQuestion,
  TextPart,
  TextQuestion,
  TextsQuestion,
} from './fields.js';
import { useLabels, type LabelledPart, type LabelledPath } from './labels.js';
import type { ListItem } from './list-of.js';

type Ask = (props: { readonly path: LabelledPath }) => ReactNode;

/** Question by what answers it. */
const QUESTIONS = {
  range: RangeQuestion,
  word: ChoiceQuestion,
  text: TextQuestion,
  texts: TextsQuestion,
  date: DateQuestion,
  place: PlaceQuestion,
} satisfies Readonly<Record<string, Ask>>;

type AskedField = readonly [path: LabelledPath, answer: keyof typeof QUESTIONS | 'own'];
type OwnPath<F extends AskedField> = F extends readonly [infer P extends string, 'own'] ? P : never;

/**
 * Asks for the fields of an object, in the order of the contract.
 *
 * @param own questions for what no plain one answers; one that is missing is refused by the compiler
 */
export function QuestionsOf<F extends AskedField>({
  fields,
  own,
}: {
  readonly fields: readonly F[];
  readonly own: Readonly<Record<OwnPath<F>, () => ReactNode>>;
}) {
  const laidOut: Readonly<Record<string, (() => ReactNode) | undefined>> = own;
  return fields.map(([path, answer]) => {
    const Own = laidOut[path];
    if (Own) return <Own key={path} />;
    const Plain: Ask | undefined = answer === 'own' ? undefined : QUESTIONS[answer];
    return Plain && <Plain key={path} path={path} />;
  });
}

interface Parts<P extends ReportPath> {
  readonly item: ListItem<P>;
  readonly fields: readonly (readonly [name: LabelledPart<P>, answer: 'word' | 'text' | 'country'])[];
  /** Tells whether a part is asked of this item; all are where it is left out. */
  readonly isAsked?: (name: LabelledPart<P>) => boolean;
}

/** Asks for the parts of an item of a list, in the order of the contract. */
export function PartsOf<P extends ReportPath>({ item, fields, isAsked = () => true }: Parts<P>) {
  const { partLabel } = useLabels();
  return fields
    .filter(([name]) => isAsked(name))
    .map(([name, answer]) => {
      if (answer === 'word') return <ChoicePart key={name} item={item} name={name} />;
      if (answer === 'text') return <TextPart key={name} item={item} name={name} />;
      return <CountryPart key={name} item={item} name={name} label={partLabel(item.path, name)} />;
    });
}
