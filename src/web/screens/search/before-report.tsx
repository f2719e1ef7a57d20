import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLine } from '../../offline/use-line.js';
import { EMPTY, facetsOf } from './asked.js';
import { HitLine } from './hit-line.js';
import { SEARCH, type SearchResult } from './queries.js';
import { WhoAnswered } from './who-answered.js';

const FIRST = 20;

/** One look before a second report is written of the same person; it holds nobody up and needs no line. */
export function BeforeReport({ onSkip }: { readonly onSkip: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const hasLine = useLine();
  const [form, setForm] = useState({ ...EMPTY, types: ['report', 'living', 'remains'] as const });
  const [answer, setAnswer] = useState<SearchResult>();
  const [wrong, setWrong] = useState('');
  const [isAsking, setAsking] = useState(false);
  const isWhole = form.name.trim() !== '' || form.document.trim() !== '';
  const look = async () => {
    setAsking(true);
    const variables = { facets: facetsOf(form), purpose: 'search', first: FIRST } as const;
    const { data, error } = await client
      .query(SEARCH, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setAsking(false);
    setAnswer(data?.search);
    setWrong(error ? (error.graphQLErrors[0]?.message ?? t('search.beforeNoLine')) : '');
  };
  const text = (key: 'name' | 'document') => ({
    label: t(`search.${key}`),
    value: form[key],
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setForm({ ...form, [key]: currentTarget.value }),
  });
  const skip = (
    <Button variant="subtle" onClick={onSkip}>
      {t('search.skip')}
    </Button>
  );
  return (
    <Paper component="section" withBorder p="md" aria-label={t('search.before')} className="no-print">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('search.before')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(hasLine ? 'search.beforeLead' : 'search.beforeNoLine')}
          </Text>
        </div>
        {hasLine ? (
          <form
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              void look();
            }}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput {...text('name')} />
              <TextInput {...text('document')} />
            </SimpleGrid>
            <Group mt="sm">
              <Button type="submit" variant="default" loading={isAsking} disabled={!isWhole}>
                {t('search.look')}
              </Button>
              {skip}
            </Group>
          </form>
        ) : (
          <Group>{skip}</Group>
        )}
        {wrong && (
          <Alert color="orange" variant="outline" role="alert">
            {wrong}
          </Alert>
        )}
        {answer && <Looked answer={answer} />}
      </Stack>
    </Paper>
  );
}

function Looked({ answer: { hits, institutions } }: { readonly answer: SearchResult }) {
  const { t } = useTranslation();
  return (
    <>
      <Text role="status" fw={600}>
        {t(hits.length > 0 ? 'search.beforeSome' : 'search.beforeNone')}
      </Text>
      {hits.length > 0 && (
        <Paper withBorder role="list" aria-label={t('search.before')}>
          {hits.map((hit) => (
            <HitLine key={`${hit.institution} ${hit.code}`} hit={hit} />
          ))}
        </Paper>
      )}
      {/* The form waits below: who was asked is folded away, unless somebody was silent. */}
      <details open={institutions.some(({ standing }) => standing === 'no_answer')}>
        <summary>{t('search.who')}</summary>
        <WhoAnswered institutions={institutions} />
      </details>
    </>
  );
}
