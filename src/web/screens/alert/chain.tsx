import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import type { Words } from '../../words/texts.js';
import { hasWord } from '../../words/words.js';
import type { ShownAlert } from './alert-query.js';

const CLOSED: readonly string[] = ['acted', 'closed'];

/**
 * Part that shows the whole chain from the start, who was told because nobody acted and who would be, and when; then
 * all that has happened.
 */
export function Chain({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain, state } = alert;
  const isOpen = !CLOSED.includes(state);
  const isExhausted = chain.every(({ takenAt }) => takenAt !== null);
  return (
    <Paper component="section" withBorder p="md" aria-label={t('alerts.chain')}>
      <Title order={3} size="h5" mb="xs">
        {t('alerts.chain')}
      </Title>
      <ol className="lines">
        {chain.map((step, number) => (
          <Step key={`${step.step} ${number}`} step={step} />
        ))}
      </ol>
      {isOpen && isExhausted && (
        <Text size="sm">{t(chain.length === 0 ? 'alerts.chainNone' : 'alerts.chainDone')}</Text>
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

/** One step of the chain: what it is, when it was taken or comes, and which institution hears of it. */
function Step({ step }: { readonly step: ShownAlert['chain'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const { takenAt, comesAt, nobody, toldInstitutionId } = step;
  const named = { step: step.name ?? t(`step.${step.step}`) };
  const coming = comesAt && {
    ...named,
    when: `${formatMoment(comesAt, language)} (${formatDistance(comesAt, new Date(), language)})`,
  };
  return (
    <li>
      {takenAt &&
        t(nobody ? 'alerts.chainNobody' : 'alerts.chainTaken', {
          ...named,
          when: formatMoment(takenAt, language),
        })}
      {coming && t(nobody ? 'alerts.chainNobodyYet' : 'alerts.chainComes', coming)}
      {!nobody && (
        <Text size="sm" c="dimmed">
          {toldInstitutionId ? nameOf(toldInstitutionId) : t('alerts.chainOperator')}
        </Text>
      )}
    </li>
  );
}

const isKnown = (change: string): change is keyof Words['alerts']['change'] =>
  hasWord('alerts.change', change);
