import { Button, Group, Paper, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { ALLOW_COMPANIONS, type IdentificationResult } from './queries.js';

type Whose = IdentificationResult['wordsOnCompanions'][number];

/**
 * Part that tells whether institutions of companions may know that one was found: what the family and the
 * person have said, and where one writes it down.
 */
export function CompanionsWord({ one }: { readonly one: IdentificationResult }) {
  const { t } = useTranslation();
  const said = { family: one.familyAllowsCompanions, person: one.personAllowsCompanions };
  const isKnown = said.family !== null || said.person !== null;
  if (one.wordsOnCompanions.length === 0 && !isKnown) return null;
  const whose: readonly Whose[] = one.kind === 'living' ? ['family', 'person'] : ['family'];
  return (
    <Paper component="section" withBorder p="md" aria-label={t('identification.companions.title')}>
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('identification.companions.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('identification.companions.text')}
          </Text>
        </div>
        {whose.map((each) => {
          const answer = said[each];
          const word = answer === null ? 'nobody' : answer ? 'yes' : 'no';
          return (
            <div key={each}>
              <Text>
                <b>{t(`identification.companions.${each}`)}</b>
                {t('colon')} {t(`identification.companions.said.${word}`)}
              </Text>
              {one.wordsOnCompanions.includes(each) && <WriteWord one={one} whose={each} said={answer} />}
            </div>
          );
        })}
      </Stack>
    </Paper>
  );
}

/** Yes or no, as it was said to one's own institution; what was told before stays told. */
function WriteWord({
  one: { id, version },
  whose,
  said,
}: {
  readonly one: IdentificationResult;
  readonly whose: Whose;
  readonly said: boolean | null;
}) {
  const { t } = useTranslation();
  const [allows, setAllows] = useState('');
  const [authority, setAuthority] = useState('');
  const [{ data, fetching }, send] = useMutation(ALLOW_COMPANIONS);
  const write = () =>
    send({
      input: {
        ...{ id, expectedVersion: version, whoseWord: whose, allows: allows === 'yes' },
        ...(authority.trim() && { guardianshipAuthority: authority.trim() }),
      },
    });
  return (
    <Stack gap="xs" mt="xs" className="no-print">
      <Radio.Group label={t(`identification.companions.ask.${whose}`)} value={allows} onChange={setAllows}>
        <Group mt="xs">
          <Radio value="yes" label={t('identification.companions.yes')} />
          <Radio value="no" label={t('identification.companions.no')} />
        </Group>
      </Radio.Group>
      {whose === 'person' && allows === 'yes' && (
        <TextInput
          label={t('identification.companions.authority')}
          value={authority}
          onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
        />
      )}
      <Outcome of={data?.allowTellingCompanions} done={t('identification.companions.written')} />
      <Group>
        <Button
          variant="default"
          disabled={allows === '' || (said !== null && said === (allows === 'yes'))}
          loading={fetching}
          onClick={() => void write()}
        >
          {t('identification.companions.write')}
        </Button>
      </Group>
    </Stack>
  );
}
