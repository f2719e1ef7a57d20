import { Alert, Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import { stopOf } from '../../map/way.js';
import { SectionList } from '../record/section-list.js';
import { journeyOf, sectionsOfReport } from '../record/sections.js';
import { TRANSMISSION, type ShownTransmission } from './queries.js';
import { Receive } from './receive.js';

/**
 * A report that was passed on: why, until when, what it says for whoever received it, and whether they have
 * said that they have it.
 */
export function TransmissionPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useParams({ from: '/transmissions/$id' });
  const variables = { id, language };
  const [{ data, error, fetching }, again] = useQuery({ query: TRANSMISSION, variables });
  const [{ data: me }] = useQuery({ query: ME });
  const shown = data?.transmission;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!shown) return fetching ? <Loading /> : <Failure refused />;
  const isReceiver = me?.me.institutionId === shown.to.id;
  return (
    <Stack maw={1200}>
      <Group justify="space-between" align="flex-start">
        <Title order={2}>{t('transmission.title')}</Title>
        <AsGraphql query={TRANSMISSION} variables={variables} />
      </Group>
      <Standing transmission={shown} />
      {isReceiver && <Routed reasons={data.whyTransmitted?.reasons ?? []} />}
      {isReceiver && shown.state !== 'ended' && (
        <Alert color={shown.familyContact === 'safe' ? 'teal' : 'orange'} variant="outline">
          {t(`record.safety.${shown.familyContact}`)}
        </Alert>
      )}
      {isReceiver && <Receive transmission={shown} />}
      {isReceiver && <Content transmission={shown} />}
    </Stack>
  );
}

/** Shows from whom to whom a report was passed on, and how it stands. */
function Standing({ transmission }: { readonly transmission: ShownTransmission }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, to, reason, state, sentAt, dueAt, until, returnReason, returnWords } = transmission;
  const nameOf = (one: ShownTransmission['from']) => `${one.name}, ${formatCountry(one.country, language)}`;
  const facts: readonly (readonly [string, string])[] = [
    [t('transmission.from'), nameOf(from)],
    [t('transmission.to'), nameOf(to)],
    [t('transmission.why'), t(`transmission.reason.${reason}`)],
    [t('transmission.sent'), formatMoment(sentAt, language)],
    ...(state === 'sent' ? [[t('transmission.due'), formatMoment(dueAt, language)] as const] : []),
    [t('transmission.until'), formatMoment(until, language)],
  ];
  return (
    <Paper withBorder p="md">
      <Badge variant="outline" color="gray" tt="none" size="lg" mb="xs">
        {t(`transmission.state.${state}`)}
      </Badge>
      {returnReason && (
        <Text mb="xs">
          {t(`transmission.returnReason.${returnReason}`)}
          {returnWords && `: ${returnWords}`}
        </Text>
      )}
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={130} className="value">
                {name}
              </Table.Th>
              <Table.Td className="value">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** Names the rules of the country that lead here. */
function Routed({
  reasons,
}: {
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder p="md" aria-label={t('transmission.routed')}>
      <Title order={3} size="h5" mb="xs">
        {t('transmission.routed')}
      </Title>
      {reasons.length === 0 && <Text size="sm">{t('transmission.routedNone')}</Text>}
      <ul className="plain">
        {reasons.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </Paper>
  );
}

function Content({ transmission: { report } }: { readonly transmission: ShownTransmission }) {
  const { t } = useTranslation();
  if (!report) return <Text>{t('transmission.hidden')}</Text>;
  const said = { content: report };
  return (
    <SectionList
      sections={sectionsOfReport(said)}
      way={{ stops: journeyOf(said).flatMap(({ leg, value }) => stopOf(value, leg) ?? []) }}
    />
  );
}
