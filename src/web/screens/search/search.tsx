import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import { asksSomething, EMPTY, facetsOf } from './asked.js';
import { ExportHits } from './export-hits.js';
import { HitLine } from './hit-line.js';
import { SEARCH, type Answer, type Purpose } from './queries.js';
import { Saved } from './saved.js';
import { SearchForm } from './search-form.js';
import { WhoAnswered } from './who-answered.js';
import '../../search.css';

const FIRST = 100;
const PURPOSES = ['search', 'forensic_matching'] as const;

type State = { readonly answer?: Answer; readonly wrong?: string; readonly isAsking: boolean };

/** One question to the records of all institutions, for a stated purpose. What is asked stands in no address. */
export function Search() {
  const { t } = useTranslation();
  const client = useClient();
  const [{ data: me }] = useQuery({ query: ME });
  const [form, setForm] = useState(EMPTY);
  const [chosen, setChosen] = useState<Purpose>();
  const [{ answer, wrong, isAsking }, setState] = useState<State>({ isAsking: false });
  if (me && !me.me.mayDo.includes('search.read')) return <Failure refused />;
  const mine = PURPOSES.filter((one) => me?.me.purposes.includes(one));
  const purpose = chosen ?? mine.find((one) => one === me?.me.purpose) ?? mine[0] ?? 'search';
  const variables = { facets: facetsOf(form), purpose, first: FIRST };
  const isWhole = asksSomething(form);
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setState({ isAsking: true });
    const { data, error } = await client
      .query(SEARCH, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const text = error?.graphQLErrors[0]?.message ?? (error ? t('failed') : undefined);
    setState({ isAsking: false, ...(data && { answer: data.search }), ...(text && { wrong: text }) });
  };
  return (
    <Stack maw={1000}>
      <Group justify="space-between" align="flex-start">
        <div className="search-lead">
          <Title order={2}>{t('search.title')}</Title>
          <Text c="dimmed">{t('search.lead')}</Text>
        </div>
        <AsGraphql query={SEARCH} variables={variables} />
      </Group>
      <Paper
        component="form"
        role="search"
        withBorder
        p="md"
        onSubmit={(event: SubmitEvent) => void ask(event)}
      >
        <Stack>
          <SearchForm form={form} onChange={setForm} />
          <Group align="flex-end">
            <NativeSelect
              label={t('search.purpose')}
              value={purpose}
              data={mine.map((value) => ({ value, label: t(`search.purposes.${value}`) }))}
              onChange={({ currentTarget }) => setChosen(currentTarget.value as Purpose)}
              required
            />
            <Button type="submit" loading={isAsking} disabled={!isWhole}>
              {t('search.ask')}
            </Button>
          </Group>
          {!isWhole && (
            <Text size="sm" c="dimmed">
              {t('search.atLeast')}
            </Text>
          )}
        </Stack>
      </Paper>
      <div role="status">{isAsking && <Text>{t('search.asking')}</Text>}</div>
      {wrong && (
        <Alert color="orange" variant="outline" role="alert">
          {wrong}
        </Alert>
      )}
      {answer && <Answered answer={answer} />}
      <Saved form={form} isWhole={isWhole} onTake={setForm} />
    </Stack>
  );
}

function Answered({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { hits, institutions, isCut, askedAt, purpose } = answer;
  const asked = { when: formatMoment(askedAt, language), purpose: t(`search.purposes.${purpose}`) };
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div role="status">
          <Text fw={600}>
            {hits.length > 0 ? t('search.hits', { count: hits.length }) : t('search.none')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('search.asked', asked)}
          </Text>
        </div>
        {hits.length > 0 && <ExportHits answer={answer} />}
      </Group>
      {isCut && (
        <Alert color="gray" variant="outline">
          {t('search.cut')}
        </Alert>
      )}
      {hits.length > 0 && (
        <Paper withBorder role="list" aria-label={t('search.title')}>
          {hits.map((hit) => (
            <HitLine key={`${hit.institution} ${hit.code}`} hit={hit} />
          ))}
        </Paper>
      )}
      <WhoAnswered institutions={institutions} />
    </>
  );
}
