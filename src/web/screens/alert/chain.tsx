import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Words } from '../../words/texts.js';
import { hasWord } from '../../words/words.js';
import type { ShownAlert } from './alert-query.js';

const CLOSED: readonly string[] = ['acted', 'closed'];

/**
 * Part that shows who has been told so far because nobody acted, who is told next, and when; then all that
 * has happened.
 */
export function Chain({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { steps, nextStep, nextStepAt, state } = alert;
  const isOpen = !CLOSED.includes(state);
  return (
    <Paper component="section" withBorder p="md" aria-label={t('alerts.chain')}>
      <Title order={3} size="h5" mb="xs">
        {t('alerts.chain')}
      </Title>
      <ol className="lines">
        {steps.map(({ step, name, takenAt, nobody }) => (
          <li key={`${step} ${takenAt}`}>
            {t(nobody ? 'alerts.chainNobody' : 'alerts.chainTaken', {
              step: name ?? t(`step.${step}`),
              when: formatMoment(takenAt, language),
            })}
          </li>
        ))}
        {isOpen && nextStep && nextStepAt && (
          <li>
            {`${t(`step.${nextStep}`)} · ${formatMoment(nextStepAt, language)} (${formatDistance(nextStepAt, new Date(), language)})`}
          </li>
        )}
      </ol>
      {isOpen && !nextStep && (
        <Text size="sm">{t(steps.length === 0 ? 'alerts.chainNone' : 'alerts.chainDone')}</Text>
      )}
      <Title order={4} size="h6" mt="sm">
        {t('alert.history')}
      </Title>
      <ul className="plain">
        {alert.history.map(({ at, change }, number) => (
          <li key={`${at} ${change} ${number}`}>
            <Text size="sm">
              {formatMoment(at, language)} · {isKnown(change) ? t(`alerts.change.${change}`) : change}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

const isKnown = (change: string): change is keyof Words['alerts']['change'] =>
  hasWord('alerts.change', change);
