import { NativeSelect } from '@mantine/core';
import { countriesByName } from '../format/countries.js';
import { useLanguage } from './use-language.js';

interface CountryChoiceProps {
  readonly label: string;
  /** Name of making no choice. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly required?: boolean;
}

/** Choice of one country by its name, those that are chosen most before the others. */
export function CountryChoice({ label, none, value, onChange, required = false }: CountryChoiceProps) {
  const { frequent, all } = countriesByName(useLanguage());
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: none }, ...frequent, ...all]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      required={required}
    />
  );
}
