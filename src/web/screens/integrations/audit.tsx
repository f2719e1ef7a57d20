import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Loading } from '../../parts/loading.js';
import { saveFile, tableOf } from '../../parts/save-file.js';
import { useLanguage } from '../../parts/use-language.js';
import { Frame } from './frame.js';
import { Pages } from './pages.js';
import { AUDIT, type AuditEntry, type AuditSearch } from './system-queries.js';

const PAGE = 50;
const OUTCOMES = ['done', 'denied'] as const;

interface Fields {
  readonly record: string;
  readonly actorId: string;
  readonly institution: string;
  readonly action: string;
  readonly outcome: (typeof OUTCOMES)[number] | '';
  readonly from: string;
  readonly to: string;
}
const NOTHING: Fields = {
  ...{ record: '', actorId: '', institution: '', action: '', outcome: '', from: '', to: '' },
};

/** The audit log by record, account, institution, operation and time. That it was searched stands in it. */
export function AuditSearchPage() {
  const { t } = useTranslation();
  const [fields, setFields] = useState<Fields>(NOTHING);
  const [search, setSearch] = useState<AuditSearch>();
  const change = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setSearch(searchOf(fields));
  };
  return (
    <Frame
      part="audit"
      asked={<AsGraphql query={AUDIT} variables={{ search: search ?? {}, first: PAGE, after: null }} />}
    >
      <Paper
        component="section"
        withBorder
        p="md"
        className="no-print"
        aria-label={t('integrations.audit.search')}
      >
        <Stack component="form" gap="sm" onSubmit={send}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('integrations.audit.record')}
              description={t('integrations.audit.recordText')}
              value={fields.record}
              onChange={({ currentTarget }) => change({ record: currentTarget.value })}
            />
            <TextInput
              label={t('integrations.audit.actor')}
              description={t('integrations.audit.actorText')}
              value={fields.actorId}
              onChange={({ currentTarget }) => change({ actorId: currentTarget.value })}
            />
            <InstitutionChoice
              label={t('integrations.audit.institution')}
              none={t('integrations.audit.any')}
              value={fields.institution}
              onChange={(institution) => change({ institution })}
            />
            <TextInput
              label={t('integrations.audit.action')}
              value={fields.action}
              onChange={({ currentTarget }) => change({ action: currentTarget.value })}
            />
            <NativeSelect
              label={t('integrations.audit.outcome')}
              value={fields.outcome}
              data={[
                { value: '', label: t('integrations.audit.any') },
                ...OUTCOMES.map((value) => ({ value, label: t(`integrations.audit.outcomes.${value}`) })),
              ]}
              onChange={({ currentTarget }) => change({ outcome: currentTarget.value as Fields['outcome'] })}
            />
            <TextInput
              label={t('integrations.audit.from')}
              type="date"
              value={fields.from}
              onChange={({ currentTarget }) => change({ from: currentTarget.value })}
            />
            <TextInput
              label={t('integrations.audit.to')}
              type="date"
              value={fields.to}
              onChange={({ currentTarget }) => change({ to: currentTarget.value })}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit">{t('integrations.audit.search')}</Button>
          </Group>
        </Stack>
      </Paper>
      {search && (
        <Pages
          key={JSON.stringify(search)}
          page={(after, onEnd) => <Page search={search} after={after} onEnd={onEnd} />}
        />
      )}
    </Frame>
  );
}

/** Returns the search by what was filled in; the last day is looked at to its end. */
function searchOf({ from, to, outcome, ...texts }: Fields): AuditSearch {
  const said = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );
  return {
    ...said,
    ...(outcome && { outcome }),
    ...(from && { from: new Date(`${from}T00:00`).toISOString() }),
    ...(to && { to: dayAfter(to) }),
  };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + 1);
  return date.toISOString();
}

interface PageProps {
  readonly search: AuditSearch;
  readonly after: string | null;
  readonly onEnd: (place: { hasNextPage: boolean; endCursor: string | null }) => ReactNode;
}

function Page({ search, after, onEnd }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: AUDIT,
    variables: { search, first: PAGE, after },
    // Each look is an entry in the log: once is enough.
    requestPolicy: 'cache-first',
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const found = data.auditEntries;
  if (!found || found.nodes.length === 0) return <Text>{t('integrations.audit.nothing')}</Text>;
  return (
    <Stack gap="xs">
      <Paper withBorder>
        {found.nodes.map((entry, at) => (
          <Line key={`${entry.at} ${at}`} entry={entry} />
        ))}
      </Paper>
      <div className="no-print">
        <Button variant="subtle" size="compact-sm" onClick={() => save(found.nodes)}>
          {t('integrations.audit.save')}
        </Button>
      </div>
      {onEnd(found.pageInfo)}
    </Stack>
  );
}

function save(entries: readonly AuditEntry[]): void {
  const header = ['at', 'account', 'institution', 'operation', 'outcome', 'purpose', 'code', 'records'];
  const rows = entries.map((one) => [
    ...[one.at, one.actorId, one.institution, one.action, one.outcome, one.purpose, one.code],
    one.recordIds.join(' '),
  ]);
  saveFile('audit.csv', tableOf([header, ...rows]), 'text/csv');
}

function Line({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, actorId, institution, action, outcome, purpose, code, recordIds } = entry;
  return (
    <div className="row value">
      <Text size="sm" fw={600}>
        {outcome === 'done' ? '✓' : '✗'} {t(`integrations.audit.outcomes.${outcome}`)} · {action}
        {code && ` · ${code}`}
      </Text>
      <Text size="sm" c="dimmed">
        {formatMoment(at, language)} · {institution ?? t('integrations.audit.platform')}
        {purpose && ` · ${purpose}`}
      </Text>
      <Text size="xs" c="dimmed">
        {t('integrations.audit.by', { id: actorId })}
        {recordIds.length > 0 &&
          ` · ${t('integrations.audit.records', { ids: recordIds.slice(0, 5).join(', ') })}`}
        {recordIds.length > 5 && ' …'}
      </Text>
    </div>
  );
}
