import { TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartOf, ReportPath } from '../../../words/report-path.js';
import type { KIND } from '../../offline/draft-state.js';
import { useLabels, type LabelledPart, type LabelledPath } from './labels.js';
import { useReportForm, textOf, useEntry, useText, withPart } from './open-report-form.js';
import { Choice, CountryChoice, NumberRange, PartialDate, PlaceFields } from './controls.js';
import type { ListItem } from './list-of.js';
import { Question } from './question.js';
import { useWordsAt } from './use-vocabulary.js';

interface Asked {
  readonly path: LabelledPath;
  readonly hint?: string;
}

/**
 * Questions by which a family is asked for each field of an object, in this order; undefined where it is not
 * asked. A field that the contract adds has its place in the table, or is refused by the compiler.
 */
export type FieldQuestions<Name extends string> = Readonly<Record<Name, (() => ReactNode) | undefined>>;

export function FieldsOf({ asked }: { readonly asked: FieldQuestions<string> }) {
  return Object.entries(asked).map(([name, Ask]) => Ask && <Ask key={name} />);
}

export function TextQuestion({ path, hint, isLong = false }: Asked & { readonly isLong?: boolean }) {
  const label = useLabels().labelAt(path);
  const [text, write] = useText(path);
  const Input = isLong ? Textarea : TextInput;
  return (
    <Question path={path} label={label} hint={hint}>
      <Input aria-label={label} value={text} onChange={({ currentTarget }) => write(currentTarget.value)} />
    </Question>
  );
}

/**
 * Question with one word of the vocabulary of the field, or of other words where anything may be answered.
 */
export function ChoiceQuestion({
  path,
  hint,
  words,
  canBeAsked = true,
}: Asked & { readonly words?: Words; readonly canBeAsked?: boolean }) {
  const label = useLabels().labelAt(path);
  const own = useWordsAt(path);
  return <ChoiceOf {...{ path, label, hint, canBeAsked }} words={words ?? own} />;
}

type Words = Readonly<Record<string, string>>;

/** Choice of one of several words, for a field of a report or for what a group is asked. */
export function ChoiceOf({
  path,
  label,
  hint,
  words,
  canBeAsked,
}: {
  readonly path: ReportPath | typeof KIND;
  readonly label: string;
  readonly hint: string | undefined;
  readonly words: Words;
  readonly canBeAsked: boolean;
}) {
  const [value, write] = useText(path);
  return (
    <Question {...{ path, label, hint, canBeAsked }}>
      <Choice words={words} label={label} of={label} value={value} onChange={write} />
    </Question>
  );
}

export function DateQuestion({ path }: Pick<Asked, 'path'>) {
  const { t } = useTranslation();
  const label = useLabels().labelAt(path);
  const [value, write] = useText(path);
  return (
    <Question path={path} label={label} hint={t('report.dateHint')}>
      <PartialDate of={label} value={value} onChange={write} />
    </Question>
  );
}

export function PlaceQuestion({ path, hint }: Asked) {
  const label = useLabels().labelAt(path);
  const [value, write] = useEntry(path);
  return (
    <Question path={path} label={label} hint={hint}>
      <PlaceFields of={label} value={value} onChange={write} />
    </Question>
  );
}

export function RangeQuestion({ path }: Pick<Asked, 'path'>) {
  const { t } = useTranslation();
  const label = useLabels().labelAt(path);
  const [value, write] = useEntry(path);
  return (
    <Question path={path} label={label} hint={t('report.rangeHint')}>
      <NumberRange of={label} value={value} onChange={write} />
    </Question>
  );
}

/** A list of short texts, told apart by commas. */
export function TextsQuestion({ path, hint }: Asked) {
  const label = useLabels().labelAt(path);
  const { draft, write } = useReportForm();
  const value = draft.fields[path];
  const text = Array.isArray(value) ? value.map(textOf).join(', ') : '';
  return (
    <Question path={path} label={label} hint={hint}>
      <TextInput
        key={text === '' ? 'empty' : 'told'}
        aria-label={label}
        defaultValue={text}
        onBlur={({ currentTarget }) => {
          const parts = currentTarget.value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean);
          if (parts.join(', ') !== text) write({ [path]: parts.length > 0 ? parts : null });
        }}
      />
    </Question>
  );
}

interface Part<P extends ReportPath> {
  readonly item: ListItem<P>;
  readonly name: LabelledPart<P>;
}

/**
 * Text that is a part of an item of a list; called as it is asked, or otherwise where that depends on another
 * part.
 */
export function TextPart<P extends ReportPath>({
  item,
  name,
  label,
}: Part<P> & { readonly label?: string | undefined }) {
  const own = useLabels().partLabel(item.path, name);
  return (
    <TextInput
      label={label ?? own}
      aria-label={`${item.of}: ${label ?? own}`}
      value={textOf(item.entry[name])}
      onChange={({ currentTarget }) => item.change(withPart(item.entry, name, currentTarget.value))}
    />
  );
}

/** Choice of one word of a vocabulary that is a part of an item of a list. */
export function ChoicePart<P extends ReportPath>({ item, name }: Part<P>) {
  return (
    <Choice
      words={useWordsAt(`${item.path}.${name}`)}
      label={useLabels().partLabel(item.path, name)}
      value={textOf(item.entry[name])}
      onChange={(value) => item.change(withPart(item.entry, name, value))}
    />
  );
}

/** The country that is a part of an item of a list. */
export function CountryPart<P extends ReportPath>({
  item,
  name,
  label,
}: {
  readonly item: ListItem<P>;
  readonly name: PartOf<P>;
  readonly label: string;
}) {
  return (
    <CountryChoice
      label={label}
      of={item.of}
      value={textOf(item.entry[name])}
      onChange={(code) => item.change(withPart(item.entry, name, code))}
    />
  );
}
