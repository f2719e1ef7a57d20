import { Badge, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatMoment } from '../../format/format.js';
import { TextLink } from '../../parts/links.js';
import { useLanguage } from '../../parts/use-language.js';
import { AnswerDeeds, OwnDeeds } from './approval-deeds.js';
import { factInWords } from './fact-words.js';
import type { Approval } from './queries.js';
import { RecordOfCode } from './record-of-code.js';

interface CardProps {
  readonly one: Approval;
  readonly onDone: () => void;
}

/** Card of one action: what exactly is to be done, who asks and why, and what the reader can do about it. */
export function ApprovalCard({ one, onDone }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, state, facts, reason, askedBy, askedAt, expiresAt, answerReason, fault, isOwn } = one;
  const title = t(`approvals.kind.${kind}`);
  const isOpen = state === 'asked';
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Title order={3} size="h5">
            {title}
          </Title>
          <Badge variant="default" tt="none">
            {t(`approvals.state.${state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('approvals.asked', { who: askedBy, when: formatMoment(askedAt, language) })}
          {isOpen && ` · ${t('approvals.until', { when: formatMoment(expiresAt, language) })}`}
        </Text>
        {facts.map((fact) => (
          <Text key={`${fact.name} ${fact.value}`} size="sm" className="value">
            {t(`approvals.fact.${fact.name}`)}
            {t('colon')} <FactValue fact={fact} />
          </Text>
        ))}
        {reason && (
          <Text size="sm">
            {t('approvals.reason')}
            {t('colon')} {reason}
          </Text>
        )}
        {answerReason && (
          <Text size="sm">
            {t('approvals.refusedBecause')}
            {t('colon')} {answerReason}
          </Text>
        )}
        {isOpen && fault && <Text size="sm">{t(`approvals.fault.${fault}`)}</Text>}
        {isOpen && !isOwn && <AnswerDeeds one={one} onDone={onDone} />}
        {isOwn && <OwnDeeds one={one} onDone={onDone} />}
      </Stack>
    </Paper>
  );
}

/**
 * A match is a way to it; what a secret opens are names of the API, as whoever programs the system knows
 * them.
 */
function FactValue({ fact }: { readonly fact: Approval['facts'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (fact.name === 'match')
    return (
      <TextLink to="/matches/$id" params={{ id: fact.value }}>
        {t('approvals.seeMatch')}
      </TextLink>
    );
  if (fact.name === 'demand') return <TextLink to="/oversight/demands">{t('approvals.seeDemand')}</TextLink>;
  if (fact.name === 'country') return formatCountry(fact.value, language);
  if (fact.name === 'record') return <RecordOfCode code={fact.value} />;
  if (fact.name === 'scopes') return <Code>{fact.value}</Code>;
  return factInWords(fact, t, language);
}
