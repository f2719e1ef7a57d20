import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../format/format.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import type { OfKind } from './of-kind.js';
import type { ShownKind, ShownProcedure } from './queries.js';

/** Steps that were done, by whom and with what outcome; then what the kind still has before it. */
export function Steps({ one, kind }: OfKind) {
  const { t } = useTranslation();
  const done = new Set(one.steps.map(({ step }) => step));
  const at = kind?.steps.findIndex(({ id }) => id === one.step) ?? -1;
  const later =
    one.state === 'open' || one.state === 'proposed'
      ? (kind?.steps ?? []).filter(({ id }, place) => place > at && !done.has(id))
      : [];
  return (
    <Section title={t('procedures.steps')}>
      <ol className="timeline">
        {one.steps.map((step) => (
          <Taken key={`${step.step} ${step.openedAt} ${step.institutionId}`} step={step} kind={kind} />
        ))}
        {later.map(({ id, name }) => (
          <li key={id}>
            <Text c="dimmed">
              {name}
              {t('colon')} {t('procedures.stepState.later')}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface TakenProps {
  readonly step: ShownProcedure['steps'][number];
  readonly kind: ShownKind | undefined;
}

function Taken({ step, kind }: TakenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const told = kind?.steps.find(({ id }) => id === step.step);
  const cost =
    step.costAmount === null || step.costBorneBy === null
      ? undefined
      : t('procedures.cost', {
          amount: formatNumber(step.costAmount, language, 2),
          currency: step.costCurrency ?? '',
          bearer: t(`procedures.bearer.${step.costBorneBy}`),
        });
  const facts = [
    nameOf(step.institutionId),
    step.doneAt
      ? formatMoment(step.doneAt, language)
      : t('procedures.due', { when: formatMoment(step.dueAt, language) }),
    told?.outside && t('procedures.outside', { name: told.outside }),
    cost,
  ];
  return (
    <li>
      <Text>
        <b>{told?.name ?? step.step}</b>:{' '}
        {step.outcome ? t(`procedures.outcome.${step.outcome}`) : t(`procedures.stepState.${step.state}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {step.note && <Text size="sm">{step.note}</Text>}
    </li>
  );
}
