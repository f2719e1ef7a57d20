import { Badge, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment, formatNumber } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { Frame } from './frame.js';
import { IMPORTS, type ListedImport } from './import-queries.js';
import { NewImport } from './new-import.js';
import { Pages } from './pages.js';

const PAGE = 20;

/** A file is tried and then stored; what was imported before stands below. */
export function Imports() {
  const { t } = useTranslation();
  return (
    <Frame part="imports" asked={<AsGraphql query={IMPORTS} variables={{ first: PAGE, after: null }} />}>
      <NewImport />
      <Stack component="section" gap="xs" aria-label={t('integrations.imports.before')}>
        <Title order={3} size="h5">
          {t('integrations.imports.before')}
        </Title>
        <Pages page={(after, onEnd) => <Page after={after} onEnd={onEnd} />} />
      </Stack>
    </Frame>
  );
}

interface PageProps {
  readonly after: string | null;
  readonly onEnd: (place: { hasNextPage: boolean; endCursor: string | null }) => ReactNode;
}

function Page({ after, onEnd }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: IMPORTS, variables: { first: PAGE, after } });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (data.imports.nodes.length === 0) return <Text>{t('integrations.imports.none')}</Text>;
  return (
    <>
      <Paper withBorder>
        {data.imports.nodes.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </Paper>
      {onEnd(data.imports.pageInfo)}
    </>
  );
}

function Line({ one }: { readonly one: ListedImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className="row two-parts">
      <div className="value">
        <TextLink to="/integrations/imports/$id" params={{ id: one.id }} fw={600}>
          {t(`integrations.imports.mode.${one.mode}`)} · {one.format} ·{' '}
          {formatMoment(one.createdAt, language)}
        </TextLink>
        <Text size="sm" c="dimmed">
          {t(one.mode === 'dry_run' ? 'integrations.imports.countsTried' : 'integrations.imports.counts', {
            accepted: number(one.accepted),
            rejected: number(one.rejected),
            stored: number(one.stored),
          })}
        </Text>
      </div>
      <Badge variant="outline" color="gray" tt="none">
        {t(`integrations.imports.state.${one.state}`)}
      </Badge>
    </div>
  );
}
