import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { AlertLine, OPEN } from '../../parts/alert-line.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';

const ASKED = graphql(`
  query AskedHere($filter: InboxFilterInput, $first: PageSize!) {
    inbox(filter: $filter, first: $first) {
      nodes {
        id
        code
        kind
        state
        dueAt
        ownerName
        matchCount
        subjectIds
        matches {
          matchId
          recordIds
        }
      }
    }
  }
`);

/** Variables of the alerts, as many as the API gives at once, soonest deadline first. */
const variables = { filter: { states: [...OPEN] }, first: 100 };

/** Part of what is asked of whoever looks, for this record: open alerts that name it or one of its pairs. */
export function AskedHere({
  recordId,
  matchIds,
}: {
  readonly recordId: string;
  readonly matchIds: readonly string[];
}) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: ASKED, variables });
  const about = [recordId, ...matchIds];
  const lines = (data?.inbox.nodes ?? []).filter(
    ({ matches, subjectIds }) =>
      subjectIds.some((id) => about.includes(id)) ||
      matches.some((one) => one.recordIds.includes(recordId) || matchIds.includes(one.matchId)),
  );
  return (
    <Section title={t('record.asked')} asked={{ query: ASKED, variables }}>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading />}
      {data && lines.length === 0 && <Text>{t('record.askedNothing')}</Text>}
      {lines.length > 0 && (
        <Paper withBorder>
          {lines.map((line) => (
            <AlertLine key={line.id} line={line} />
          ))}
        </Paper>
      )}
    </Section>
  );
}
