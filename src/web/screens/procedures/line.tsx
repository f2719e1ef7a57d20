import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import type { ListedKind, ListedProcedure } from './queries.js';

interface LineProps {
  readonly one: ListedProcedure;
  readonly kind: ListedKind | undefined;
}

/** Line of one procedure: which, at what step, whose turn, until when, what is missing. */
export function ProcedureLine({ one, kind }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const step = kind?.steps.find(({ id }) => id === one.step)?.name ?? one.step;
  const isLate = one.dueAt !== null && new Date(one.dueAt) < new Date();
  const distance = (at: string): string => formatDistance(at, new Date(), language);
  const facts = [
    one.actingId && t('procedures.turn', { name: nameOf(one.actingId) }),
    one.dueAt && t(isLate ? 'procedures.late' : 'procedures.due', { when: distance(one.dueAt) }),
    one.closedAt && formatMoment(one.closedAt, language),
  ];
  return (
    <Link className="row" to="/procedures/$id" params={{ id: one.id }}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{kind?.name ?? one.kind}</Text>
          {one.state === 'open' && <Text size="sm">{step}</Text>}
          <Text size="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Badge variant="outline" color={isLate ? 'orange' : 'gray'} tt="none">
          {t(`procedures.state.${one.state}`)}
        </Badge>
      </div>
    </Link>
  );
}
