import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Answered } from './answered.js';
import { KEPT_ANSWER, SEE } from './kept-queries.js';
import { SAVED, type SavedSearchNode } from './queries.js';
import { Telling } from './telling.js';
import { usePurposes } from './use-purposes.js';

const FIRST = 100;

/** A kept question, asked when it is opened; what is new comes first. */
export function KeptQuestion({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: SAVED, requestPolicy: 'cache-and-network' });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const one = data.savedSearches.find((kept) => kept.id === id);
  return (
    <Stack maw={1000}>
      {one ? <Asked one={one} /> : <Failure refused />}
      <TextLink to="/search" className="no-print">
        {t('kept.all')}
      </TextLink>
    </Stack>
  );
}

function Asked({ one }: { readonly one: SavedSearchNode }) {
  const { t } = useTranslation();
  const { usual } = usePurposes();
  const [purpose] = useState(one.tellPurpose ?? usual);
  const variables = { id: one.id, purpose, first: FIRST };
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: KEPT_ANSWER, variables, requestPolicy: 'network-only' },
  });
  const answer = data?.savedSearchAnswer;
  const news = answer?.hits.filter(({ isNew }) => isNew).length ?? 0;
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div className="search-lead">
          <Title order={2}>{one.name}</Title>
          <Text c="dimmed">{t('kept.lead')}</Text>
        </div>
        <AsGraphql query={KEPT_ANSWER} variables={variables} />
      </Group>
      <div className="no-print">
        <Telling of={one} purpose={purpose} />
      </div>
      <div role="status">
        {fetching && <Text data-loading>{t('search.asking')}</Text>}
        {answer && !fetching && (
          <Text fw={600}>{news > 0 ? t('kept.news', { count: news }) : t('kept.noNews')}</Text>
        )}
      </div>
      {error && <Refused text={error.graphQLErrors[0]?.message} again={() => again()} />}
      {answer && (
        <>
          <Looked id={one.id} askedAt={answer.askedAt} hasNews={news > 0} />
          <Answered answer={answer} />
        </>
      )}
    </>
  );
}

/** Tells what is wrong, in words where the platform has any. */
function Refused({ text, again }: { readonly text: string | undefined; readonly again: () => void }) {
  return text ? (
    <Alert color="orange" variant="outline" role="alert">
      {text}
    </Alert>
  ) : (
    <Failure again={again} />
  );
}

interface LookedProps {
  readonly id: string;
  readonly askedAt: string;
  readonly hasNews: boolean;
}

/** That the answers were looked at: what was found after they were asked for stays new. */
function Looked({ id, askedAt, hasNews }: LookedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, see] = useMutation(SEE);
  const [doneAt, setDoneAt] = useState<Date>();
  if (!hasNews) return null;
  const look = async () => {
    await see({ input: { id, askedAt } });
    setDoneAt(new Date());
  };
  return (
    <div className="no-print">
      {data?.seeSearch.__typename !== 'SearchSaved' && (
        <Button variant="default" loading={fetching} onClick={() => void look()}>
          {t('kept.see')}
        </Button>
      )}
      {doneAt && !fetching && (
        <Outcome of={data?.seeSearch} done={t('kept.seen', { when: formatMoment(doneAt, language) })} />
      )}
    </div>
  );
}
