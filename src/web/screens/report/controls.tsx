import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthNames } from '../../format/format.js';
import { countriesByName } from '../../format/countries.js';
import { useLanguage } from '../../parts/use-language.js';
import { textOf, withPart, type ListEntry } from './open-report-form.js';
import { dateOf, partsOf } from './partial-date.js';

interface Written<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface Labelled {
  readonly label: string;
  /** Seen by whoever cannot see where on the page it stands. */
  readonly of?: string;
}

/** Choice of one word of a vocabulary. An empty choice is no answer. */
export function Choice({
  words,
  value,
  onChange,
  label,
  of,
}: Written<string> & Labelled & { readonly words: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={of === undefined ? label : undefined}
      aria-label={of}
      value={value}
      data={[
        { value: '', label: t('report.choose') },
        ...Object.entries(words).map(([one, text]) => ({ value: one, label: text })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Day, month and year, each of which may not be known. */
export function PartialDate({ value, onChange, of }: Written<string> & { readonly of: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(() => partsOf(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    // Text that says the same date in another way (5, 05) is left as it is typed.
    if (dateOf(typed) !== value) setTyped(partsOf(value));
  }
  const change = (part: Partial<typeof typed>) => {
    const after = { ...typed, ...part };
    setTyped(after);
    onChange(dateOf(after));
  };
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        label={t('report.day')}
        aria-label={`${of}: ${t('report.day')}`}
        inputMode="numeric"
        maxLength={2}
        w={64}
        value={typed.day}
        onChange={({ currentTarget }) => change({ day: digits(currentTarget.value) })}
      />
      <NativeSelect
        label={t('report.month')}
        aria-label={`${of}: ${t('report.month')}`}
        value={typed.month}
        data={[
          { value: '', label: '–' },
          ...monthNames(language).map((label, at) => ({ value: String(at + 1).padStart(2, '0'), label })),
        ]}
        onChange={({ currentTarget }) => change({ month: currentTarget.value })}
      />
      <TextInput
        label={t('report.year')}
        aria-label={`${of}: ${t('report.year')}`}
        inputMode="numeric"
        maxLength={4}
        w={84}
        value={typed.year}
        onChange={({ currentTarget }) => change({ year: digits(currentTarget.value) })}
      />
    </Group>
  );
}

export function CountryChoice({ value, onChange, label, of }: Written<string> & Labelled) {
  const { t } = useTranslation();
  const { frequent, all } = countriesByName(useLanguage());
  return (
    <NativeSelect
      label={label}
      aria-label={of && `${of}: ${label}`}
      value={value}
      data={[
        { value: '', label: t('report.choose') },
        { group: t('report.frequent'), items: frequent },
        { group: t('report.allCountries'), items: all },
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** A place as exactly as it is known. */
export function PlaceFields({ value, onChange, of }: Written<ListEntry> & { readonly of: string }) {
  const { t } = useTranslation();
  const part = (name: string) => (text: string) => onChange(withPart(value, name, text));
  return (
    <div className="in-columns">
      <CountryChoice
        of={of}
        label={t('report.country')}
        value={textOf(value['country'])}
        onChange={part('country')}
      />
      {(['admin1', 'locality'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`report.${name}`)}
          aria-label={`${of}: ${t(`report.${name}`)}`}
          value={textOf(value[name])}
          onChange={({ currentTarget }) => part(name)(currentTarget.value)}
        />
      ))}
    </div>
  );
}

/** Fields of a range, from and to; one number alone is exactly that one. */
export function NumberRange({ value, onChange, of }: Written<ListEntry> & { readonly of: string }) {
  const { t } = useTranslation();
  const { min, max } = value;
  const [to, setTo] = useState(() => (min === max ? '' : textOf(max)));
  const change = (from: string, until: string) => {
    setTo(until);
    const [least, most] = [numberOf(from), numberOf(until)];
    onChange(withPart(withPart({}, 'min', least), 'max', most ?? least));
  };
  const from = textOf(min);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('report.from')}
        aria-label={`${of}: ${t('report.from')}`}
        inputMode="decimal"
        w={90}
        value={from}
        onChange={({ currentTarget }) => change(currentTarget.value, to)}
      />
      <TextInput
        label={t('report.to')}
        aria-label={`${of}: ${t('report.to')}`}
        inputMode="decimal"
        w={90}
        value={to}
        onChange={({ currentTarget }) => change(from, currentTarget.value)}
      />
    </Group>
  );
}

function numberOf(text: string): number | undefined {
  const read = Number(text.replace(',', '.').replace(/[^\d.]/g, ''));
  return text.trim() === '' || Number.isNaN(read) ? undefined : read;
}
