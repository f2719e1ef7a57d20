import { NativeSelect } from '@mantine/core';
import { useWords, type ListOfWords } from './use-words.js';

interface WordChoiceProps<T extends string> {
  readonly list: ListOfWords;
  readonly label: string;
  readonly value: T | '';
  readonly onChange: (value: T) => void;
  readonly required?: boolean;
}

/** One word of a list of casework. */
export function WordChoice<T extends string>({ list, label, value, onChange, required }: WordChoiceProps<T>) {
  const words = useWords(list);
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: '–' }, ...words]}
      onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
      {...(required && { required })}
    />
  );
}
