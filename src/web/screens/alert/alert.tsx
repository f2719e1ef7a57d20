import { Alert, Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { useLanguage } from '../../parts/use-language.js';

const ALERT = graphql(`
  query Alert($id: UUID!) {
    alert(id: $id) {
      id
      code
      kind
      state
      version
      createdAt
      dueAt
      readAt
      ownerName
      allowedActions
      nextStep
      nextStepAt
      matches {
        matchId
        kind
        band
      }
      deliveries {
        id
        channel
        state
        address
        attempts
        deliveredAt
      }
    }
  }
`);

const ACKNOWLEDGE = graphql(`
  mutation Acknowledge($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) {
      __typename
      ... on Alert {
        id
        state
        version
        readAt
        allowedActions
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

type Shown = NonNullable<ResultOf<typeof ALERT>['alert']>;

/** One alert: whose it is, until when, what happens if nobody acts, and the proof that somebody was told. */
export function AlertPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/alerts/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: ALERT, variables: { id } });
  const [answer, acknowledge] = useMutation(ACKNOWLEDGE);
  const alert = data?.alert;
  if (error) return <Failure again={() => again({ requestPolicy: 'network-only' })} />;
  if (!alert) return fetching ? null : <Failure refused />;
  const outcome = answer.data?.acknowledgeAlert;
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t(`kind.${alert.kind}`)}</Title>
          <Text c="dimmed">{t('alert.title', { code: alert.code })}</Text>
        </div>
        <AsGraphql query={ALERT} variables={{ id }} />
      </Group>
      <Standing alert={alert} />
      {outcome && 'message' in outcome && <Alert color="orange">{outcome.message}</Alert>}
      <Group>
        {alert.matches.map(({ matchId }) => (
          <Button key={matchId} component={Link} to={`/matches/${matchId}`}>
            {t('alert.look')}
          </Button>
        ))}
        {alert.allowedActions.includes('acknowledge') && (
          <Button
            variant="default"
            loading={answer.fetching}
            onClick={() => void acknowledge({ input: { id: alert.id, expectedVersion: alert.version } })}
          >
            {t('alert.acknowledge')}
          </Button>
        )}
      </Group>
      <Proof alert={alert} />
    </Stack>
  );
}

function Standing({ alert }: { readonly alert: Shown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  return (
    <Paper withBorder p="md">
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          <Fact name={t('alert.due')}>
            {formatMoment(alert.dueAt, language)} ({formatDistance(alert.dueAt, now, language)})
          </Fact>
          <Fact name={t('alert.owner')}>{alert.ownerName ?? t('today.nobody')}</Fact>
          <Fact name={t('alert.state')}>
            <Badge variant="outline" color="gray" tt="none">
              {t(`alertState.${alert.state}`)}
            </Badge>
          </Fact>
          <Fact name={t('alert.opened')}>{formatMoment(alert.createdAt, language)}</Fact>
        </Table.Tbody>
      </Table>
      {alert.nextStep && alert.nextStepAt && (
        <Text size="sm" mt="sm" c="dimmed">
          {t('alert.next', {
            step: t(`step.${alert.nextStep}`),
            when: formatDistance(alert.nextStepAt, now, language),
          })}
        </Text>
      )}
      {alert.readAt && (
        <Text size="sm" mt="xs">
          {t('alert.acknowledged', { when: formatMoment(alert.readAt, language) })}
        </Text>
      )}
    </Paper>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={120}>{name}</Table.Th>
      <Table.Td className="value">{children}</Table.Td>
    </Table.Tr>
  );
}

function Proof({ alert }: { readonly alert: Shown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t('alert.proof')}>
      <Title order={3} size="h5" mb="xs">
        {t('alert.proof')}
      </Title>
      <Paper withBorder>
        {alert.deliveries.map((one) => (
          <Group key={one.id} className="row" justify="space-between">
            <Text>
              {t(`channel.${one.channel}`)}
              {one.address && (
                <Text component="span" c="dimmed" size="sm" ml="xs">
                  {one.address}
                </Text>
              )}
            </Text>
            <Text size="sm">
              {t(`delivery.${one.state}`)}
              {one.deliveredAt
                ? `, ${formatMoment(one.deliveredAt, language)}`
                : `, ${t('alert.attempts', { count: one.attempts })}`}
            </Text>
          </Group>
        ))}
      </Paper>
    </section>
  );
}
