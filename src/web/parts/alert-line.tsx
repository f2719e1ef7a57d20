import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../format/format.js';
import type { Words } from '../words/texts.js';
import { useLanguage } from './use-language.js';

/** The states in which something is still asked. */
export const OPEN = ['queued', 'delivered', 'read', 'overdue', 'escalated'] as const;

interface Line {
  readonly id: string;
  readonly code: string;
  readonly kind: keyof Words['kind'];
  readonly state: keyof Words['alertState'];
  readonly dueAt: string;
  readonly ownerName: string | null;
  readonly matchCount: number;
}

/** An alert in a list: what it is about, whose it is, and until when. */
export function AlertLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  const isLate = new Date(line.dueAt) < now;
  return (
    <Link className="row" to="/alerts/$id" params={{ id: line.id }}>
      <div className="two-parts">
        <div>
          <Text fw={600}>{t(`kind.${line.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {line.code} · {line.ownerName ?? t('today.nobody')}
            {line.matchCount > 0 && ` · ${t('today.matches', { count: line.matchCount })}`}
          </Text>
        </div>
        <Group gap="xs">
          <Badge variant="outline" color="gray" tt="none">
            {t(`alertState.${line.state}`)}
          </Badge>
          <Text size="sm" title={formatMoment(line.dueAt, language)}>
            {t(isLate ? 'today.wasDue' : 'today.due', { when: formatDistance(line.dueAt, now, language) })}
          </Text>
        </Group>
      </div>
    </Link>
  );
}
