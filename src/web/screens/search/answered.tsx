import { Alert, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { ExportHits } from './export-hits.js';
import { HitLine } from './hit-line.js';
import type { SearchResult } from './queries.js';
import { WhoAnswered } from './who-answered.js';

/** Shows the answer to a question: the records that answer, and who was asked. */
export function Answered({ answer }: { readonly answer: SearchResult }) {
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
