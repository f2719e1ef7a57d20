import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../../words/in-words.js';
import { formatMoment } from '../../format/format.js';
import { readerOf } from '../../format/reader-of.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { InWords } from '../../parts/in-words.js';
import { useLanguage } from '../../parts/use-language.js';
import { Deferred } from './deferred.js';
import type { RecordPerson } from './who.js';
import './record.css';

interface HeadProps {
  readonly title: string;
  readonly record: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly changedAt: string;
    readonly withdrawn: boolean;
    readonly contentRemovedAt: string | null;
    readonly comparedFrom: string | null;
    readonly institution: { readonly code: string; readonly name: string } | null;
  };
  readonly who: RecordPerson;
  readonly states: readonly string[];
  readonly asked: React.ComponentProps<typeof AsGraphql>;
}

/** Head of a record: who it is, by which record, who keeps it, and how it stands. */
export function Head({ title, record, who, states, asked }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { version, changedAt, institution } = record;
  const [name] = inWords(who.names, 'names', readerOf(t, language));
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Text c="dimmed">{name ? `${title} · ${record.code}` : title}</Text>
          <Title order={2}>{name ?? record.code}</Title>
          <Text size="sm">
            {institution && `${t('record.kept', { name: institution.name })} · `}
            {t('record.version', { version, when: formatMoment(changedAt, language) })}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <Button variant="subtle" size="compact-sm" onClick={() => window.print()}>
            {t('record.print')}
          </Button>
          <AsGraphql {...asked} />
        </Group>
      </Group>
      {who.facts.length > 0 && (
        <dl className="who">
          {who.facts.map(({ label, value, field }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <InWords value={value} field={field} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Group gap="xs">
        {states.map((state) => (
          <Badge key={state} variant="outline" color="gray" tt="none" size="lg">
            {state}
          </Badge>
        ))}
      </Group>
      {record.comparedFrom && (
        <Deferred id={record.id} code={record.code} version={version} comparedFrom={record.comparedFrom} />
      )}
      {(record.withdrawn || record.contentRemovedAt) && (
        <Alert color="orange" variant="outline">
          {t(record.contentRemovedAt ? 'record.removed' : 'record.withdrawn')}
        </Alert>
      )}
    </>
  );
}
