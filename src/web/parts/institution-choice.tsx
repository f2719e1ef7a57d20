import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { formatCountry } from '../format/format.js';
import { INSTITUTIONS } from '../screens/inquiries/queries.js';
import { useLanguage } from './use-language.js';

interface InstitutionChoiceProps {
  readonly label: string;
  /** The words for choosing none. */
  readonly none: string;
  /** Code of the institution. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Id of one that is left out. */
  readonly except?: string | null | undefined;
}

/** One of the institutions that take part and have not closed, with its country. */
export function InstitutionChoice({ label, none, value, onChange, except }: InstitutionChoiceProps) {
  const language = useLanguage();
  const [{ data }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const open = (data?.institutions.nodes ?? []).filter(
    ({ id, closedAt }) => closedAt === null && id !== except,
  );
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: none },
        ...open.map(({ code, name, country }) => ({
          value: code,
          label: `${name}, ${formatCountry(country, language)}`,
        })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
