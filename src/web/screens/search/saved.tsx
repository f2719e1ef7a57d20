import { Alert, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatDate, formatMoment } from '../../format/format.js';
import { ButtonLink } from '../../parts/links.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { facetsOf, formOf, type SearchFormValues } from './asked.js';
import {
  FORGET,
  SAVE,
  SAVED,
  type SearchPurposeInput,
  type SavedSearchNode as SavedQuestion,
} from './queries.js';
import { Telling } from './telling.js';

interface SavedProps {
  readonly form: SearchFormValues;
  /** True where the form asks for anything. */
  readonly isWhole: boolean;
  /** The purpose of a question that is to tell of new answers. */
  readonly purpose: SearchPurposeInput;
  readonly onTake: (form: SearchFormValues) => void;
}

interface SavedRowProps extends Pick<SavedProps, 'purpose' | 'onTake'> {
  readonly of: SavedQuestion;
  readonly onForget: () => void;
}

/** A question that somebody asks again: to take it, to forget it, and whether it tells of new answers. */
function SavedRow({ of: one, purpose, onTake, onForget }: SavedRowProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Group gap="xs" justify="space-between">
        <Button variant="subtle" size="compact-sm" onClick={() => onTake(formOf(one))}>
          {one.name}
        </Button>
        <Group gap="xs">
          {one.newAnswers > 0 && (
            <ButtonLink size="compact-sm" to="/search" search={{ kept: one.id }}>
              {t('kept.news', { count: one.newAnswers })}
            </ButtonLink>
          )}
          <KeptSpan of={one} />
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('search.forget')}: ${one.name}`}
            onClick={onForget}
          >
            {t('search.forget')}
          </Button>
        </Group>
      </Group>
      <Telling of={one} purpose={purpose} />
    </li>
  );
}

/** Questions that somebody asks again, by names that they have given them. */
export function Saved({ form, isWhole, purpose, onTake }: SavedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }, again] = useQuery({ query: SAVED });
  const { key, next } = useDeedKey();
  const [, save] = useMutation(SAVE);
  const [, forget] = useMutation(FORGET);
  const [name, setName] = useState('');
  const [told, setTold] = useState<{ readonly text: string; readonly isWrong: boolean }>();
  const now = () => formatMoment(new Date(), language);
  const finish = (text: string) => {
    setTold({ text, isWrong: false });
    again({ requestPolicy: 'network-only' });
  };
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = { name: name.trim(), facets: facetsOf(form), idempotencyKey: key };
    const answer = (await save({ input })).data?.saveSearch;
    if (answer?.__typename !== 'SearchSaved') {
      setTold({ text: answer?.message ?? t('failed'), isWrong: true });
      return;
    }
    setName('');
    next();
    finish(t('search.keptAs', { name: answer.search.name, when: now() }));
  };
  const drop = async (id: string) => {
    const answer = (await forget({ input: { id } })).data?.forgetSearch;
    if (answer?.__typename !== 'SearchForgotten') {
      setTold({ text: answer?.message ?? t('failed'), isWrong: true });
      return;
    }
    finish(t('search.forgotten', { when: now() }));
  };
  const saved = data?.savedSearches ?? [];
  return (
    <Paper component="section" withBorder p="md" aria-label={t('search.saved')} className="no-print">
      <Title order={3} size="h5">
        {t('search.saved')}
      </Title>
      <ul className="plain">
        {saved.map((one) => (
          <SavedRow
            key={one.id}
            of={one}
            purpose={purpose}
            onTake={onTake}
            onForget={() => void drop(one.id)}
          />
        ))}
      </ul>
      <form onSubmit={(event) => void keep(event)}>
        <Group align="flex-end" gap="xs" mt="sm">
          <TextInput
            label={t('search.saveName')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            maxLength={80}
            autoComplete="off"
            flex={1}
          />
          <Button type="submit" variant="default" disabled={!isWhole || name.trim() === ''}>
            {t('search.save')}
          </Button>
        </Group>
      </form>
      {told && (
        <Alert mt="sm" color={told.isWrong ? 'orange' : 'teal'} role={told.isWrong ? 'alert' : 'status'}>
          {told.text}
        </Alert>
      )}
    </Paper>
  );
}

/** The span for which a question is kept: since when, and until when. */
function KeptSpan({ of: { savedAt, endsAt } }: { readonly of: SavedQuestion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Text size="sm" c="dimmed">
      {formatMoment(savedAt, language)} · {t('kept.ends', { when: formatDate(endsAt, language) })}
    </Text>
  );
}
