import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { CONTEXT, END_SESSION, type OwnAccountResult } from './queries.js';

/** List of where one is signed in, tokens among them, and how each is ended. */
export function Sessions({
  account,
  again,
}: {
  readonly account: OwnAccountResult;
  readonly again: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Section title={t('account.sessions.title')} text={t('account.sessions.text')}>
      <Stack component="ul" gap="sm" className="plain">
        {account.mySessions.map((session) => (
          <Session key={session.id} {...{ session, again }} />
        ))}
      </Stack>
    </Section>
  );
}

function Session({
  session: { id, kind, label, createdAt, endsAt, isThisOne },
  again,
}: {
  readonly session: OwnAccountResult['mySessions'][number];
  readonly again: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ fetching }, end] = useMutation(END_SESSION);
  const name = kind === 'issued' ? t('account.sessions.token', { label }) : t('account.sessions.browser');
  return (
    <Group component="li" justify="space-between" gap="xs">
      <Stack gap={0}>
        <Text>{isThisOne ? t('account.sessions.thisOne') : name}</Text>
        <Text size="sm" c="dimmed">
          {t('account.made', { when: formatMoment(createdAt, language) })}{' '}
          {endsAt && t('account.sessions.ends', { when: formatMoment(endsAt, language) })}
        </Text>
      </Stack>
      {!isThisOne && (
        <Button
          variant="default"
          loading={fetching}
          aria-label={`${t('account.sessions.end')}: ${name}`}
          onClick={() => void end({ input: { sessionId: id } }, CONTEXT).then(again)}
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </Group>
  );
}
