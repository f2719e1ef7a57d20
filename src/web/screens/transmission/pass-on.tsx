import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import { TRANSMIT, type TransmissionReasonInput } from './queries.js';

const REASONS = [
  'place_of_search',
  'place_of_disappearance',
  'nationality',
  'competence',
  'other',
] as const satisfies readonly TransmissionReasonInput[];

/** Passes a report on to the authority that has to search, which says that it has it. */
export function PassOn({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [institution, setInstitution] = useState('');
  const [reason, setReason] = useState<TransmissionReasonInput>('place_of_search');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [{ data: me }] = useQuery({ query: ME });
  const [{ data, fetching }, transmit] = useMutation(TRANSMIT);
  const send = async (): Promise<void> => {
    const { data: answer } = await transmit({
      input: { recordId, institution, reason, idempotencyKey: key },
    });
    if (answer?.transmitReport.__typename === 'Transmission') setKey(crypto.randomUUID());
  };
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('transmission.pass')}>
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('transmission.pass')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('transmission.passText')}
          </Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <InstitutionChoice
            label={t('transmission.institution')}
            none="–"
            value={institution}
            onChange={setInstitution}
            except={me?.me.institutionId}
          />
          <NativeSelect
            label={t('transmission.why')}
            value={reason}
            data={REASONS.map((value) => ({ value, label: t(`transmission.reason.${value}`) }))}
            onChange={({ currentTarget }) => setReason(currentTarget.value as TransmissionReasonInput)}
          />
        </SimpleGrid>
        <Outcome
          of={data?.transmitReport}
          done={t('transmission.passed', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button loading={fetching} disabled={institution === ''} onClick={() => void send()}>
            {t('transmission.send')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
