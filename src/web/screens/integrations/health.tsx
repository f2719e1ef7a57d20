import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment, formatNumber } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { hasWord } from '../../words/words.js';
import { Frame } from './frame.js';
import { HEALTH, type HealthCheckResult, type SystemHealthResult } from './system-queries.js';

const MEBIBYTE = 2 ** 20;

const NAMES = [
  'database',
  'worker',
  'queue',
  'outbox',
  'withdrawals',
  'audit',
  'chain',
  'backup',
  'mail',
  'webhook',
] as const;
type Name = (typeof NAMES)[number];
type Count =
  | 'workers'
  | 'waiting'
  | 'pending'
  | 'running'
  | 'dead'
  | 'events'
  | 'due'
  | 'delivered'
  | 'failed';
const HOUR_MS = 3_600_000;
const SIGNS = { ok: '✓', warning: '⚠', failed: '✗' } as const;

/**
 * Part that tells whether the installation is well: each thing that it stands on, with its age, and what
 * mends it.
 */
export function Health() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error, fetching }, again] = useQuery({ query: HEALTH, requestPolicy: 'network-only' });
  const [lookedAt, setLookedAt] = useState(() => new Date());
  const look = (): void => {
    setLookedAt(new Date());
    again({ requestPolicy: 'network-only' });
  };
  const about = data?.systemHealth;
  return (
    <Frame part="health" asked={<AsGraphql query={HEALTH} />}>
      {error && <Failure error={error} again={look} />}
      {!about && !error && <Loading />}
      {about && (
        <>
          <Paper withBorder p="md" role="status">
            <Text fw={600}>{t(`integrations.health.status.${about.status}`)}</Text>
            <Text size="sm" c="dimmed">
              {t('integrations.health.lookedAt', { when: formatMoment(lookedAt, language) })}
            </Text>
          </Paper>
          <Paper withBorder>
            {about.checks.map((check) => (
              <Line key={check.name} check={check} about={about} now={lookedAt} />
            ))}
          </Paper>
          <dl className="figures">
            <div>
              <dt>{t('integrations.health.version')}</dt>
              <dd>{about.version}</dd>
            </div>
            <div>
              <dt>{t('integrations.health.wakes')}</dt>
              <dd>{t(`integrations.health.backend.${about.queue}`)}</dd>
            </div>
            {about.databaseBytes !== null && (
              <div>
                <dt>{t('integrations.health.size')}</dt>
                <dd>≤ {formatNumber(about.databaseBytes / MEBIBYTE, language)} MiB</dd>
              </div>
            )}
            <div>
              <dt>{t('integrations.health.since')}</dt>
              <dd>{formatMoment(about.databaseSince, language)}</dd>
            </div>
            <div>
              <dt>{t('integrations.health.migration')}</dt>
              <dd className="value">{about.lastMigration}</dd>
            </div>
            <div>
              <dt>{t('integrations.health.proven')}</dt>
              <dd>
                {about.logProvenUntil
                  ? formatMoment(about.logProvenUntil, language)
                  : t('integrations.health.unproven')}
              </dd>
            </div>
            {about.logBrokenAtEntry && (
              <div>
                <dt>{t('integrations.health.brokenAt')}</dt>
                <dd>{about.logBrokenAtEntry}</dd>
              </div>
            )}
          </dl>
          <Text size="sm">
            {t(`integrations.health.${about.isDemonstration ? 'backupsOfDemonstration' : 'backups'}`)}
          </Text>
          <Group className="no-print">
            <Button variant="default" loading={fetching} onClick={look}>
              {t('integrations.health.again')}
            </Button>
          </Group>
        </>
      )}
    </Frame>
  );
}

interface LineProps {
  readonly check: HealthCheckResult;
  readonly about: SystemHealthResult;
  readonly now: Date;
}

function Line({ check, about, now }: LineProps) {
  const { name, standing, ageSeconds, counts } = check;
  const { t } = useTranslation();
  const language = useLanguage();
  const known = NAMES.find((one) => one === name);
  const backup = useBackupFacts(about, now);
  const figures = [
    ...counts.map(({ name: count, value }) => `${countName(count)} ${formatNumber(value, language)}`),
    ...(ageSeconds === null || ageSeconds === 0 ? [] : [t('integrations.health.age', { count: ageSeconds })]),
  ];
  const facts = known === 'backup' ? backup : figures;
  function countName(count: string): string {
    return hasWord('integrations.health.count', count)
      ? t(`integrations.health.count.${count as Count}`)
      : count;
  }
  return (
    <div className="row">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{known ? t(`integrations.health.name.${known}`) : name}</Text>
          {facts.length > 0 && (
            <Text size="sm" c="dimmed">
              {facts.join(' · ')}
            </Text>
          )}
          {standing !== 'ok' && known && <Text size="sm">{t(mendOf(known))}</Text>}
        </div>
        <Badge variant="outline" color="gray" tt="none">
          {SIGNS[standing]} {t(`integrations.health.standing.${standing}`)}
        </Badge>
      </div>
    </div>
  );
}

/** Returns the facts of the last backups, as far as they are known: what is not known is said. */
function useBackupFacts(
  { lastBackupAt, lastVerifiedBackupAt }: SystemHealthResult,
  now: Date,
): readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!lastBackupAt) return [t('integrations.health.noBackup')];
  const hours = Math.max(0, Math.round((now.getTime() - new Date(lastBackupAt).getTime()) / HOUR_MS));
  const when = formatMoment(lastBackupAt, language);
  const last = t('integrations.health.lastBackup', { when, hours: formatNumber(hours, language) });
  const verified = lastVerifiedBackupAt
    ? t('integrations.health.lastVerified', { when: formatMoment(lastVerifiedBackupAt, language) })
    : t('integrations.health.noVerified');
  return [last, verified];
}

const mendOf = (name: Name) => `integrations.health.mend.${name}` as const;
