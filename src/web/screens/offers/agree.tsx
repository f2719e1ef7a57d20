import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { CountryChoice } from '../../parts/country-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { AGREE, type HelpDecider } from './queries.js';

const CONTEXT = { additionalTypenames: ['ReintegrationPlan'] };

/** By whose word, and where it is looked for. */
export function Agree({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [decidedBy, setDecidedBy] = useState<HelpDecider>('person');
  const [authority, setAuthority] = useState('');
  const [place, setPlace] = useState({ country: '', admin1: '', municipality: '' });
  const [{ data, fetching }, agree] = useMutation(AGREE);
  const isChild = decidedBy === 'guardianship_authority';
  const hasPlace = Object.values(place).every((part) => part.trim() !== '');
  const send = () =>
    agree(
      {
        input: {
          ...{ recordId, decidedBy },
          ...(isChild && { authority: authority.trim() }),
          ...(hasPlace && { place }),
        },
      },
      CONTEXT,
    );
  return (
    <Stack gap="sm" className="no-print">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('offers.decided')}
          value={decidedBy}
          data={(['person', 'guardianship_authority'] as const).map((value) => ({
            value,
            label: t(`offers.decider.${value}`),
          }))}
          onChange={({ currentTarget }) => setDecidedBy(currentTarget.value as HelpDecider)}
        />
        {isChild && (
          <TextInput
            label={t('offers.authority')}
            value={authority}
            onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
            required
          />
        )}
        <CountryChoice
          label={t('offers.country')}
          none={t('procedures.choose')}
          value={place.country}
          onChange={(country) => setPlace({ ...place, country })}
        />
        {(['admin1', 'municipality'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`offers.${name}`)}
            value={place[name]}
            onChange={({ currentTarget: { value } }) => setPlace({ ...place, [name]: value })}
          />
        ))}
      </SimpleGrid>
      <Outcome
        of={data?.agreeToReintegration}
        done={t('offers.agreedAt', { when: formatMoment(new Date(), language) })}
      />
      <Group>
        <Button
          variant="default"
          loading={fetching}
          disabled={isChild && authority.trim() === ''}
          onClick={() => void send()}
        >
          {t('offers.agree')}
        </Button>
      </Group>
    </Stack>
  );
}
