import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ACKNOWLEDGE, TAKE_OVER, type ShownAlert } from './alert-query.js';
import { AnswerForm } from './answer-form.js';
import { HandOnForm } from './hand-on-form.js';
import { RestForm } from './rest-form.js';

type Deed = 'answer' | 'rest' | 'hand on';

/** Actions that the reader may take with an alert now: as many buttons as the policy and its state leave. */
export function Deeds({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Deed>();
  const may = (action: ShownAlert['allowedActions'][number]) => alert.allowedActions.includes(action);
  if (alert.allowedActions.length === 0) return null;
  const toggle = (deed: Deed) => setOpen(open === deed ? undefined : deed);
  const choices = [
    { deed: 'answer', offered: may('answer'), label: t('alerts.answer') },
    { deed: 'rest', offered: may('snooze'), label: t('alerts.snooze') },
    {
      deed: 'hand on',
      offered: may('assign') || may('delegate'),
      label: may('assign') ? t('alerts.assign') : t('alerts.offer'),
    },
  ] as const;
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('alerts.deeds')}>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('alerts.deeds')}
        </Title>
        <Acknowledge alert={alert} />
        {may('take_over') && <TakeOver alert={alert} />}
        <Group>
          {choices
            .filter(({ offered }) => offered)
            .map(({ deed, label }) => (
              <Button
                key={deed}
                variant={open === deed ? 'light' : 'default'}
                aria-expanded={open === deed}
                onClick={() => toggle(deed)}
              >
                {label}
              </Button>
            ))}
        </Group>
        {open === 'answer' && <AnswerForm alert={alert} />}
        {open === 'rest' && <RestForm alert={alert} />}
        {open === 'hand on' && <HandOnForm alert={alert} mode={may('assign') ? 'assign' : 'offer'} />}
      </Stack>
    </Paper>
  );
}

/**
 * Button to say that one has read it; the clock runs on. Once is enough: the first reader stays written down.
 */
function Acknowledge({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const [{ data, fetching }, acknowledge] = useMutation(ACKNOWLEDGE);
  const wrong = data?.acknowledgeAlert.__typename === 'Alert' ? undefined : data?.acknowledgeAlert;
  return (
    <>
      <Outcome of={wrong} done={undefined} />
      {alert.allowedActions.includes('acknowledge') && alert.readAt === null && (
        <Group>
          <Button
            loading={fetching}
            onClick={() => void acknowledge({ input: { id: alert.id, expectedVersion: alert.version } })}
          >
            {t('alert.acknowledge')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** A colleague has offered it. */
function TakeOver({ alert: { id, version } }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, say] = useMutation(TAKE_OVER);
  const answer = (said: 'accept' | 'decline') =>
    void say({ input: { id, expectedVersion: version, answer: said } });
  return (
    <>
      <Text size="sm">{t('alerts.offeredToYou')}</Text>
      <Outcome
        of={data?.answerDelegation}
        done={t('alerts.taken', { when: formatMoment(new Date(), language) })}
      />
      <Group>
        <Button loading={fetching} onClick={() => answer('accept')}>
          {t('alerts.takeOver')}
        </Button>
        <Button variant="default" loading={fetching} onClick={() => answer('decline')}>
          {t('alerts.decline')}
        </Button>
      </Group>
    </>
  );
}
