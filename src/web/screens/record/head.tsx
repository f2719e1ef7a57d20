import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { useLanguage } from '../../parts/use-language.js';

interface HeadProps {
  readonly title: string;
  readonly record: {
    readonly code: string;
    readonly version: number;
    readonly changedAt: string;
    readonly withdrawn: boolean;
    readonly contentRemovedAt: string | null;
    readonly institution: { readonly code: string; readonly name: string } | null;
  };
  readonly states: readonly string[];
  readonly asked: React.ComponentProps<typeof AsGraphql>;
}

/** Which record it is, whose, how it stands, and since when. */
export function Head({ title, record, states, asked }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { version, changedAt, institution } = record;
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Text c="dimmed">{title}</Text>
          <Title order={2}>{record.code}</Title>
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
      <Group gap="xs">
        {states.map((state) => (
          <Badge key={state} variant="outline" color="gray" tt="none" size="lg">
            {state}
          </Badge>
        ))}
      </Group>
      {(record.withdrawn || record.contentRemovedAt) && (
        <Alert color="orange" variant="outline">
          {t(record.contentRemovedAt ? 'record.removed' : 'record.withdrawn')}
        </Alert>
      )}
    </>
  );
}
