import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber } from '../../format/format.js';
import { warningOf } from '../../offline/api-post.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { saveFile, tableOf } from '../../parts/save-file.js';
import { useLanguage } from '../../parts/use-language.js';
import { IMPORT, type ImportFindingNode, type OneImport } from './import-queries.js';
import { Pages } from './pages.js';

/**
 * Findings whose sentence says how they are mended, in the reader's language; what was expected says it to a
 * program, in English.
 */
const SAID_IN_WORDS: ReadonlySet<string> = new Set([
  'EXCHANGE.TEXT_DAMAGED',
  'EXCHANGE.NAME_LOST_LETTERS',
  'EXCHANGE.NAME_JOINED',
  'EXCHANGE.SIGN_LOST',
  'EXCHANGE.HEIGHT_IN_INCHES',
  'EXCHANGE.TEETH_RENUMBERED',
  'EXCHANGE.PLACE_NOT_FOUND',
  'EXCHANGE.PLACE_AMBIGUOUS',
  'EXCHANGE.DATES_OUT_OF_ORDER',
  'EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT',
]);

/** List of what is wrong with a file, line by line: where, what, and what was expected. Never a value. */
export function Findings({ one }: { readonly one: OneImport }) {
  const { t } = useTranslation();
  if (one.findings.nodes.length === 0)
    return one.state === 'done' ? <Text>{t('integrations.imports.noFindings')}</Text> : null;
  return (
    <Stack component="section" gap="xs" aria-label={t('integrations.imports.findings')}>
      <Title order={3} size="h5">
        {t('integrations.imports.findings')}
      </Title>
      {/* While the file is read, findings come to it. */}
      <Pages key={one.state} page={(after, onEnd) => <Page id={one.id} after={after} onEnd={onEnd} />} />
    </Stack>
  );
}

interface PageProps {
  readonly id: string;
  readonly after: string | null;
  readonly onEnd: (place: { hasNextPage: boolean; endCursor: string | null }) => ReactNode;
}

function Page({ id, after, onEnd }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: IMPORT, variables: { id, after } });
  const found = data?.import?.findings;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!found) return <Loading />;
  return (
    <Stack gap="xs">
      <Paper withBorder>
        {found.nodes.map((finding, at) => (
          <Line key={`${finding.line} ${finding.path} ${finding.code} ${at}`} finding={finding} />
        ))}
      </Paper>
      <div className="no-print">
        <Button variant="subtle" size="compact-sm" onClick={() => save(found.nodes)}>
          {t('integrations.imports.saveFindings')}
        </Button>
      </div>
      {onEnd(found.pageInfo)}
    </Stack>
  );
}

function save(findings: readonly ImportFindingNode[]): void {
  const rows = findings.map(({ line, row, path, severity, code, message, expected }) => [
    ...[line, row, path, severity, code, message, expected],
  ]);
  const header = ['line', 'row', 'path', 'severity', 'code', 'message', 'expected'];
  saveFile('findings.csv', tableOf([header, ...rows]), 'text/csv');
}

function Line({ finding }: { readonly finding: ImportFindingNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { line, row, path, severity, code, message, expected } = finding;
  const { offered } = warningOf(finding);
  const place = [
    t('integrations.imports.line', { line: formatNumber(line, language) }),
    ...(row === null ? [] : [t('integrations.imports.row', { row: formatNumber(row, language) })]),
    ...(path === '' ? [] : [path]),
  ];
  return (
    <div className="row">
      <Text size="sm" fw={600} className="value">
        {severity === 'error' ? '✗' : '⚠'} {t(`integrations.imports.severity.${severity}`)} ·{' '}
        {place.join(' · ')}
      </Text>
      <Text size="sm" className="value">
        {message}
      </Text>
      {offered && (
        <Text size="sm" fw={600} className="value">
          {t('report.receipt.offered', { names: offered.join(' · ') })}
        </Text>
      )}
      {expected && !SAID_IN_WORDS.has(code) && (
        <Text size="sm" c="dimmed" className="value">
          {t('integrations.imports.expected', { expected })}
        </Text>
      )}
      <Text size="xs" c="dimmed" className="value">
        {code}
      </Text>
    </div>
  );
}
