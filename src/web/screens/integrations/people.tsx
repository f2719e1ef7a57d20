import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { EnrolPerson } from './enrol-person.js';
import { Frame } from './frame.js';
import { ACCOUNTS, type ApprovalRequestNode } from './people-queries.js';
import { PersonCard } from './person-card.js';

const OF_ACCOUNTS: readonly ApprovalRequestNode['kind'][] = [
  'account',
  'account_roles',
  'account_opening',
  'account_invitation',
];
/** Context of the changes of this page: types that they answer with, of which the lists know nothing. */
const CONTEXT = { additionalTypenames: ['Account', 'AccessChanged', 'ApprovalRequest'] };

/** The accounts of the institution: who may do what, what of it waits for a second person, and a new one. */
export function People() {
  const [{ data, error }, again] = useQuery({ query: ACCOUNTS, context: CONTEXT });
  const waiting = (data?.approvalRequests ?? []).filter(
    ({ kind, state, isToTake }) => OF_ACCOUNTS.includes(kind) && (state === 'asked' || isToTake),
  );
  return (
    <Frame part="people" asked={<AsGraphql query={ACCOUNTS} />}>
      <EnrolPerson />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      {data?.accounts.map((account) => (
        <PersonCard key={account.id} account={account} />
      ))}
    </Frame>
  );
}

function WaitingList({ waiting }: { readonly waiting: readonly ApprovalRequestNode[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Paper component="section" withBorder p="md" aria-label={t('people.waiting')}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('people.waiting')}
        </Title>
        {waiting.map(({ id, kind, facts, askedBy, expiresAt, isToTake }) => (
          <Text key={id} size="sm" className="value">
            {t(`approvals.kind.${kind}`)}
            {t('colon')} {facts.find(({ name }) => name === 'account')?.value} · {askedBy} ·{' '}
            {isToTake
              ? t('approvals.state.approved')
              : t('approvals.until', { when: formatMoment(expiresAt, language) })}
          </Text>
        ))}
        <TextLink to="/approvals">{t('people.seeWaiting')}</TextLink>
      </Stack>
    </Paper>
  );
}
