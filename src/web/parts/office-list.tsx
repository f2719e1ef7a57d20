import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry } from '../format/format.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { lawInWords } from './basis-in-words.js';
import { useLanguage } from './use-language.js';

/** An office that would hear of a report or of a match of it, and why. */
export const OFFICE = graphql(`
  fragment HearingOffice on ReportOffice @_unmask {
    office {
      code
      name
      country
    }
    role
    duty
    because {
      code
      text
    }
    legalBasis {
      rule
      country
      instrument
      article
      source
    }
    hearsOf
    bar
    isStruck
  }
`);

export type HearingOffice = ResultOf<typeof OFFICE>;

interface OfficeListProps {
  readonly offices: readonly HearingOffice[];
  /** Codes of the offices that hear nothing. */
  readonly struck: readonly string[];
  /** Left out where nothing may be changed. */
  readonly onStrike?: ((struck: readonly string[]) => void) | undefined;
}

/** The offices that routing names for a report, each with its reason; the family strikes any of them. */
export function OfficeList({ offices, struck, onStrike }: OfficeListProps) {
  const { t } = useTranslation();
  if (offices.length === 0) return <Text size="sm">{t('offices.hearNobody')}</Text>;
  return (
    <Stack gap="sm">
      {offices.map((one) => {
        const { code } = one.office;
        const isStruck = struck.includes(code);
        // A tick says that it hears: what bars it is none that the family could strike or let hear.
        const isBarred = barOf(one) !== null;
        const others = struck.filter((other) => other !== code);
        return (
          <Checkbox
            key={code}
            label={<Named office={one} />}
            // Read out to a family: not the small print of a field.
            styles={{ description: { fontSize: 'var(--mantine-font-size-sm)' } }}
            description={<Reasons office={one} isStruck={isStruck} />}
            checked={!isStruck && !isBarred}
            disabled={onStrike === undefined || isBarred}
            onChange={({ currentTarget }) => onStrike?.(currentTarget.checked ? others : [...others, code])}
          />
        );
      })}
    </Stack>
  );
}

/** What bars an office, beside the family: what it has struck or let hear here is not yet what the server says. */
const barOf = ({ bar }: HearingOffice) => (bar === 'struck' ? null : bar);

function Named({ office: { office, role } }: { readonly office: HearingOffice }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {office.name}, {formatCountry(office.country, language)} · {t(`offices.role.${role}`)}
    </>
  );
}

function Reasons({ office, isStruck }: { readonly office: HearingOffice; readonly isStruck: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { because, legalBasis, hearsOf } = office;
  const barred = barOf(office);
  return (
    <>
      {because.map(({ text }) => text).join(' ')} {lawInWords(legalBasis, language)}
      <br />
      {isStruck && t('offices.bar.struck')}
      {!isStruck &&
        (barred ? `${t('offices.hearsNot')} ${t(`offices.bar.${barred}`)}` : t(`offices.hearsOf.${hearsOf}`))}
    </>
  );
}
