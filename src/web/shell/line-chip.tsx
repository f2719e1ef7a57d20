import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDrafts, useOffice, waiting as countWaiting } from '../offline/use-office.js';
import { useLine } from '../offline/use-line.js';

/** Chip that tells whether there is a line, and how many drafts wait for it. */
export function LineChip() {
  const { t } = useTranslation();
  const hasLine = useLine();
  const waiting = countWaiting(useDrafts(useOffice()));
  if (hasLine && waiting === 0) return null;
  const words = hasLine
    ? t('line.waiting', { count: waiting })
    : waiting > 0
      ? t('line.noneWaiting', { count: waiting })
      : t('line.none');
  return (
    <Badge
      component={Link}
      to="/drafts"
      variant="outline"
      color={hasLine ? 'gray' : 'var(--differs)'}
      tt="none"
      aria-label={words}
      title={words}
      flex="none"
    >
      <Text component="span" inherit visibleFrom="sm">
        {words}
      </Text>
      <Text component="span" inherit hiddenFrom="sm">
        {[hasLine ? '↑' : '⊘', ...(waiting > 0 ? [waiting] : [])].join(' ')}
      </Text>
    </Badge>
  );
}
