import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { CLOSE_MESSAGE, FAMILY_MESSAGE, TAKE_UP, type HeededMessage } from './message-query.js';

type Ending = VariablesOf<typeof CLOSE_MESSAGE>['input']['outcome'];

const ENDINGS = ['spoken', 'corrected', 'heeded', 'not_possible'] as const satisfies readonly Ending[];

/** What a family says through its window, for whoever speaks with it: its words, until when, and what became of it. */
export function FamilyMessage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { id };
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: FAMILY_MESSAGE, variables },
    pause: !may('family.heed'),
  });
  const [message] = data?.familyMessages.nodes ?? [];
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!message) return fetching ? <Loading /> : null;
  return (
    <Section title={t('alerts.messages.title')} asked={{ query: FAMILY_MESSAGE, variables }}>
      <Stack gap="sm">
        <Said message={message} />
        {message.closedAt === null && <Moves message={message} />}
        <Group className="no-print">
          <Button variant="default" component={Link} to={`/cases/${message.recordId}`}>
            {t('alerts.messages.goReport')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Said({ message }: { readonly message: HeededMessage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, text, writtenAt, dueAt, readAt, closedAt, outcome, deletesAt } = message;
  const at = (moment: string) => formatMoment(moment, language);
  const without = t(kind === 'consent' ? 'alerts.messages.consentText' : 'alerts.messages.noWords');
  return (
    <>
      <Text fw={600}>{t(`alerts.messages.kinds.${kind}`)}</Text>
      {text ? <Text className="value">{text}</Text> : <Text>{without}</Text>}
      {deletesAt && <Alert color="orange">{t('alerts.messages.deletes', { when: at(deletesAt) })}</Alert>}
      <Text size="sm" c="dimmed">
        {t('alerts.messages.written', { when: at(writtenAt), due: at(dueAt) })}
      </Text>
      {readAt && <Text size="sm">{t('alerts.messages.taken', { when: at(readAt) })}</Text>}
      {closedAt && outcome && (
        <Text size="sm">
          {t(`alerts.messages.outcomes.${outcome}`)} · {t('alerts.messages.closed', { when: at(closedAt) })}
        </Text>
      )}
    </>
  );
}

/** Takes a message up, and closes it by what was done. */
function Moves({ message: { id, readAt } }: { readonly message: HeededMessage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<Ending>('spoken');
  const [taking, takeUp] = useMutation(TAKE_UP);
  const [closing, close] = useMutation(CLOSE_MESSAGE);
  const now = { when: formatMoment(new Date(), language) };
  return (
    <Stack gap="sm" className="no-print">
      {!readAt && (
        <Group>
          <Button loading={taking.fetching} onClick={() => void takeUp({ input: { id } })}>
            {t('alerts.messages.takeUp')}
          </Button>
        </Group>
      )}
      <Outcome of={taking.data?.takeUpFamilyMessage} done={t('alerts.messages.taken', now)} />
      <NativeSelect
        label={t('alerts.messages.outcome')}
        value={outcome}
        data={ENDINGS.map((value) => ({ value, label: t(`alerts.messages.outcomes.${value}`) }))}
        onChange={({ currentTarget }) => setOutcome(currentTarget.value as Ending)}
      />
      <Outcome of={closing.data?.closeFamilyMessage} done={t('alerts.messages.closed', now)} />
      <Group>
        <Button
          variant="default"
          loading={closing.fetching}
          onClick={() => void close({ input: { id, outcome } })}
        >
          {t('alerts.messages.close')}
        </Button>
      </Group>
    </Stack>
  );
}
