import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ASSIGN, COLLEAGUES, OFFER, type ShownAlert } from './alert-query.js';

interface HandOnProps {
  readonly alert: ShownAlert;
  /** Coordinators hand it on; its owner offers it, and keeps it until it is taken over. */
  readonly mode: 'assign' | 'offer';
}

/** Form that hands an alert to a colleague of the same institution who is there. */
export function HandOnForm({ alert: { id, version, ownerId, offer }, mode }: HandOnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const [{ data }] = useQuery({ query: COLLEAGUES });
  const [assigned, assign] = useMutation(ASSIGN);
  const [offered, propose] = useMutation(OFFER);
  const colleagues = data?.colleagues ?? [];
  const offeredTo = colleagues.find((one) => one.id === offer?.toActorId);
  const at = { id, expectedVersion: version };
  const send = () =>
    void (mode === 'assign'
      ? assign({ input: { ...at, assigneeId: chosen } })
      : propose({ input: { ...at, colleagueId: chosen } }));
  return (
    <Stack gap="sm">
      {offeredTo && <Text size="sm">{t('alerts.offeredTo', { name: offeredTo.name })}</Text>}
      <NativeSelect
        label={t('alerts.colleague')}
        value={chosen}
        data={[
          { value: '', label: '–' },
          ...colleagues
            .filter((one) => one.id !== ownerId)
            .map((one) => ({
              value: one.id,
              label: one.away ? t('alerts.away', { name: one.name }) : one.name,
              disabled: one.away,
            })),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Outcome
        of={assigned.data?.assignAlert ?? offered.data?.delegateAlert}
        done={t(mode === 'assign' ? 'alerts.assigned' : 'alerts.offered', {
          when: formatMoment(new Date(), language),
        })}
      />
      <Group>
        <Button loading={assigned.fetching || offered.fetching} disabled={chosen === ''} onClick={send}>
          {t(mode === 'assign' ? 'alerts.assign' : 'alerts.offer')}
        </Button>
      </Group>
    </Stack>
  );
}
