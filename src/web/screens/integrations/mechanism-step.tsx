import { Alert, Text, Title } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatPartialDate } from '../../format/format.js';
import { Facts } from '../../parts/facts.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ShownMechanism, ShownStep } from './mechanism-queries.js';
import { useLimitWords } from './use-limit-words.js';

type StepProps = PropsWithChildren<{
  readonly step: ShownStep;
  readonly isInvented: boolean;
  readonly institutions: ShownMechanism['institutions'];
}>;

/** A step of the law: who, until when, where it was read, and whether its dates count. */
export function MechanismStep({ step, isInvented, institutions, children }: StepProps) {
  const { t } = useTranslation();
  const title = t(`integrations.mechanism.deed.${step.does}`);
  const { evidence, noDate, unseenEvents } = step;
  const unseen = unseenEvents.map((one) => t(`integrations.mechanism.event.${one}`)).join(' · ');
  const off = noDate && t('integrations.mechanism.off', { why: t(`procedures.noDateWhy.${noDate}`) });
  return (
    <section aria-label={`${title} (${step.id})`} className="row">
      <Title order={4} size="h6">
        {title}
      </Title>
      {evidence?.isStale && (
        <Alert color="orange" variant="outline" my="xs" p="xs">
          {t('integrations.mechanism.stale')}
        </Alert>
      )}
      {step.about && <Text>{step.about}</Text>}
      <Facts of={useFactsOf(step, institutions)} />
      {unseen.length > 0 && <Text size="sm">{t('integrations.mechanism.unseen', { events: unseen })}</Text>}
      <Text size="sm" fw={600}>
        {off ?? (isInvented ? '' : t('integrations.mechanism.counts'))}
      </Text>
      {children}
    </section>
  );
}

function useFactsOf(step: ShownStep, institutions: ShownMechanism['institutions']) {
  const { t } = useTranslation();
  const language = useLanguage();
  const limitWords = useLimitWords();
  const { limit, source, evidence, legalBasis, exampleDueAt, exampleNotBefore } = step;
  const moment = (at: string | null) => at && formatMoment(at, language);
  return [
    [t('integrations.mechanism.who'), whoseNames(step.who, institutions)],
    [t('integrations.mechanism.howLong'), limitWords(limit)],
    [t('integrations.mechanism.exampleFrom'), moment(exampleNotBefore)],
    [t('integrations.mechanism.example'), moment(exampleDueAt)],
    [t('integrations.mechanism.basis'), legalBasis],
    [t('integrations.mechanism.source'), publishedAs(source)],
    [
      t('integrations.mechanism.sourceKind'),
      source?.kind && t(`integrations.mechanism.sourceKinds.${source.kind}`),
    ],
    [t('integrations.mechanism.seen'), evidence && t(`integrations.mechanism.seenAs.${evidence.seen}`)],
    [t('integrations.mechanism.checked'), evidence && formatPartialDate(evidence.checkedOn, language)],
    [t('integrations.mechanism.review'), evidence && formatPartialDate(evidence.reviewBy, language)],
  ] as const;
}

/** Names of the institutions of the profile that a step or rule means, or its code. */
export function whoseNames(
  who: ShownStep['who'],
  institutions: ShownMechanism['institutions'],
): string | null {
  const names = institutions.flatMap(({ code, kind, name }) =>
    name !== null && (who.code === null ? kind === who.kind : code === who.code) ? [name] : [],
  );
  return names.length > 0 ? names.join(' · ') : who.code;
}

/** Where something was read: title, who has published it, and when. */
export function publishedAs(source: ShownStep['source']): string | null {
  return source && [source.title, source.publisher, source.date].filter(Boolean).join(', ');
}
