import { Alert, Text, Title } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../format/format.js';
import { Facts } from '../../parts/facts.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ShownEndRule, ShownMechanism } from './mechanism-queries.js';
import { publishedAs, whoseNames } from './mechanism-step.js';

type EndRuleProps = PropsWithChildren<{
  readonly rule: ShownEndRule;
  readonly institutions: ShownMechanism['institutions'];
}>;

/** A rule of the law about who ends a search: by which document, where it was read, and whether it binds. */
export function MechanismEndRule({ rule, institutions, children }: EndRuleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, document, who, legalBasis, source, evidence, consent, isInForce } = rule;
  const title = t('integrations.mechanism.end.title');
  const names = who.map(
    (one) => whoseNames(one, institutions) ?? (one.kind && t(`record.officeKind.${one.kind}`)),
  );
  const facts = [
    [t('integrations.mechanism.end.document'), document],
    [t('integrations.mechanism.who'), names.filter(Boolean).join(' · ')],
    [t('integrations.mechanism.end.consent'), consent && t(`record.steer.consent.${consent}`)],
    [t('integrations.mechanism.basis'), legalBasis],
    [t('integrations.mechanism.source'), publishedAs(source)],
    [t('integrations.mechanism.seen'), evidence && t(`integrations.mechanism.seenAs.${evidence.seen}`)],
    [t('integrations.mechanism.checked'), evidence && formatPartialDate(evidence.checkedOn, language)],
    [t('integrations.mechanism.review'), evidence && formatPartialDate(evidence.reviewBy, language)],
  ] as const;
  return (
    <section aria-label={`${title} (${id})`} className="row">
      <Title order={4} size="h6">
        {title}
      </Title>
      {evidence?.isStale && (
        <Alert color="orange" variant="outline" my="xs" p="xs">
          {t('integrations.mechanism.stale')}
        </Alert>
      )}
      <Facts of={facts} />
      <Text size="sm" fw={600}>
        {t(isInForce ? 'integrations.mechanism.end.binds' : 'integrations.mechanism.end.off')}
      </Text>
      {children}
    </section>
  );
}
