import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { failedBy } from '../../parts/failed-by.js';
import { SignInAgain } from '../../parts/sign-in-again.js';
import { asksSomething, EMPTY, facetsOf } from './asked.js';
import { Answered } from './answered.js';
import { RecordTable } from './record-table.js';
import { KeptQuestion } from './kept-question.js';
import { SEARCH, type SearchResult, type SearchPurposeInput } from './queries.js';
import { Saved } from './saved.js';
import { SearchForm } from './search-form.js';
import { usePurposes } from './use-purposes.js';
import '../../search.css';

const FIRST = 100;

type State = {
  readonly answer?: SearchResult;
  readonly wrong?: string;
  readonly isSignedOut?: boolean;
  readonly isAsking: boolean;
};

/** One question to the records of all institutions, or a kept one. What is asked stands in no address. */
export function Search() {
  const { kept } = useSearch({ from: '/search' });
  return kept ? <KeptQuestion key={kept} id={kept} /> : <NewQuestion />;
}

/** A new question, for a stated purpose. */
function NewQuestion() {
  const { t } = useTranslation();
  const client = useClient();
  const [form, setForm] = useState(EMPTY);
  const { mine, usual } = usePurposes();
  const [chosen, setChosen] = useState<SearchPurposeInput>();
  const [{ answer, wrong, isSignedOut, isAsking }, setState] = useState<State>({ isAsking: false });
  const purpose = chosen ?? usual;
  const variables = { facets: facetsOf(form), purpose, first: FIRST };
  const isWhole = asksSomething(form);
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setState({ isAsking: true });
    const { data, error } = await client
      .query(SEARCH, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const text = error?.graphQLErrors[0]?.message ?? (error ? t('failed') : undefined);
    const isSignedOut = failedBy(error).goesOn === 'sign_in';
    setState({
      ...{ isAsking: false, isSignedOut },
      ...(data && { answer: data.search }),
      ...(text && { wrong: text }),
    });
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
              onChange={({ currentTarget }) => setChosen(currentTarget.value as SearchPurposeInput)}
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
      <div role="status">{isAsking && <Text data-loading>{t('search.asking')}</Text>}</div>
      {wrong && (
        <Alert color="orange" variant="outline" role="alert">
          {wrong} {isSignedOut && <SignInAgain />}
        </Alert>
      )}
      {answer && <Answered answer={answer} />}
      <Saved form={form} isWhole={isWhole} purpose={purpose} onTake={setForm} />
      <RecordTable />
    </Stack>
  );
}
