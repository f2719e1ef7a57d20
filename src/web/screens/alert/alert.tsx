import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDate } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { ALERT, type ShownAlert } from './alert-query.js';
import { AskedQuestion } from './asked-question.js';
import { CalendarFile } from './calendar-file.js';
import { Chain } from './chain.js';
import { Deeds } from './deeds.js';
import { FamilyMessage } from './family-message.js';
import { Leads } from './leads.js';
import { leadsOf } from './leads-to.js';
import { NotOurs } from './not-ours.js';
import { NoteVerbale } from './note-verbale.js';
import { OwnParts } from './own-parts.js';
import { Proof } from './proof.js';
import { Standing } from './standing.js';

/** Kinds of offices that routing names, and all kinds that are answered on the page of the alert itself. */
const OF_PARTS: readonly ShownAlert['kind'][] = ['responsible', 'responsible_note'];
const ON_THE_PAGE: readonly ShownAlert['kind'][] = [...OF_PARTS, 'family_message', 'office_question'];

/**
 * Page of one alert: what is asked, whose it is, until when, what happens if nobody acts, and the proof that
 * somebody was told.
 */
export function AlertPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/alerts/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: ALERT, variables: { id } });
  const alert = data?.alert;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!alert) return fetching ? <Loading /> : <Failure refused />;
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t(`kind.${alert.kind}`)}</Title>
          <Text c="dimmed">{t('alert.title', { code: alert.code })}</Text>
        </div>
        <AsGraphql query={ALERT} variables={{ id }} />
      </Group>
      <Asked alert={alert} />
      <Parts alert={alert} />
      <Standing alert={alert} />
      <Deeds alert={alert} />
      <Chain alert={alert} />
      <Proof alert={alert} />
      <Group className="no-print">
        <CalendarFile alert={alert} />
        <NoteVerbale alert={alert} />
      </Group>
    </Stack>
  );
}

/** What is answered on the page itself: of offices that routing names and are asked, and of what families say. */
function Parts({ alert: { kind, subjectIds } }: { readonly alert: ShownAlert }) {
  if (OF_PARTS.includes(kind)) return <OwnParts ids={subjectIds} />;
  if (kind === 'family_message') return subjectIds.map((id) => <FamilyMessage key={id} id={id} />);
  if (kind === 'office_question' || kind === 'office_replied') {
    const reader = kind === 'office_question' ? 'office' : 'asker';
    return subjectIds.map((id) => <AskedQuestion key={id} {...{ id, reader }} />);
  }
  return kind === 'office_not_ours' ? subjectIds.map((id) => <NotOurs key={id} id={id} />) : null;
}

/** Part that says in one sentence what is asked, and where it is done. */
function Asked({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { screens, operation } = leadsOf(alert);
  return (
    <Paper component="section" withBorder p="md" aria-label={t('alerts.asked')}>
      <Title order={3} size="h5" mb="xs">
        {t('alerts.asked')}
      </Title>
      <Text>{t(`alerts.asks.${alert.kind}`)}</Text>
      {alert.familyContact && alert.familyContact !== 'safe' && (
        <Text mt="xs">{t(`record.safety.${alert.familyContact}`)}</Text>
      )}
      {alert.inNameOf.map(({ code, name, closedAt }) => (
        <Text key={code} mt="xs">
          {t('alerts.inNameOf', { name: `${name} (${code})`, when: formatDate(closedAt, language) })}
        </Text>
      ))}
      {screens.length > 0 && <Leads {...{ alert, screens }} />}
      {operation && !ON_THE_PAGE.includes(alert.kind) && (
        <Text mt="xs" size="sm" c="dimmed">
          {t('alerts.byApi', { operation })}
        </Text>
      )}
    </Paper>
  );
}
