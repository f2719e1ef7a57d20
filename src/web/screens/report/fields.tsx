import { TextInput, Textarea } from '@mantine/core';
import { useDesk, textOf, useEntry, useText, withPart } from './desk.js';
import { Choice, NumberRange, PartialDate, PlaceFields } from './controls.js';
import type { ListItem } from './list-of.js';
import { Question } from './question.js';
import { useWordsAt } from './use-vocabulary.js';

interface Asked {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

export function TextQuestion({ path, label, hint, isLong = false }: Asked & { readonly isLong?: boolean }) {
  const [text, write] = useText(path);
  const Input = isLong ? Textarea : TextInput;
  return (
    <Question path={path} label={label} hint={hint}>
      <Input aria-label={label} value={text} onChange={({ currentTarget }) => write(currentTarget.value)} />
    </Question>
  );
}

/** One of the vocabulary of the field, or of other words where anything may be answered. */
export function ChoiceQuestion({
  path,
  label,
  hint,
  words,
  canBeAsked = true,
}: Asked & { readonly words?: Readonly<Record<string, string>>; readonly canBeAsked?: boolean }) {
  const [value, write] = useText(path);
  const own = useWordsAt(path);
  return (
    <Question {...{ path, label, hint, canBeAsked }}>
      <Choice words={words ?? own} label={label} of={label} value={value} onChange={write} />
    </Question>
  );
}

export function DateQuestion({ path, label, hint }: Asked) {
  const [value, write] = useText(path);
  return (
    <Question path={path} label={label} hint={hint}>
      <PartialDate of={label} value={value} onChange={write} />
    </Question>
  );
}

export function PlaceQuestion({ path, label, hint }: Asked) {
  const [value, write] = useEntry(path);
  return (
    <Question path={path} label={label} hint={hint}>
      <PlaceFields of={label} value={value} onChange={write} />
    </Question>
  );
}

export function RangeQuestion({ path, label, hint }: Asked) {
  const [value, write] = useEntry(path);
  return (
    <Question path={path} label={label} hint={hint}>
      <NumberRange of={label} value={value} onChange={write} />
    </Question>
  );
}

/** A list of short texts, told apart by commas. */
export function TextsQuestion({ path, label, hint }: Asked) {
  const { draft, write } = useDesk();
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

/** Text that is a part of an item of a list. */
export function TextPart({
  item,
  name,
  label,
}: {
  readonly item: ListItem;
  readonly name: string;
  readonly label: string;
}) {
  return (
    <TextInput
      label={label}
      aria-label={`${item.of}: ${label}`}
      value={textOf(item.entry[name])}
      onChange={({ currentTarget }) => item.change(withPart(item.entry, name, currentTarget.value))}
    />
  );
}

/** One of a vocabulary that is a part of an item of a list. */
export function ChoicePart({
  item,
  name,
  label,
}: {
  readonly item: ListItem;
  readonly name: string;
  readonly label: string;
}) {
  return (
    <Choice
      words={useWordsAt(`${item.path}.${name}`)}
      label={label}
      value={textOf(item.entry[name])}
      onChange={(value) => item.change(withPart(item.entry, name, value))}
    />
  );
}
