import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOutside } from './world.js';

/** The mail by which an institution was told, as it left the platform; and whether a system was told too. */
export function Mailbox({ alertId }: { readonly alertId: string | undefined }) {
  const { t } = useTranslation();
  const outside = useOutside(alertId ?? '');
  const mail = alertId === undefined ? undefined : outside?.mails[0];
  const hook = outside?.hooks.find(({ verified }) => verified);
  return (
    <details className="story-mail">
      <summary>{t('story.mailbox')}</summary>
      {mail ? (
        <>
          <Text size="xs" c="dimmed" className="value">
            {mail.to} · {mail.subject}
          </Text>
          <Text size="sm" className="story-letter">
            {mail.text}
          </Text>
          <Text size="xs">{t('story.mailSays')}</Text>
        </>
      ) : (
        <Text size="sm">{t('story.noMail')}</Text>
      )}
      {hook && <Text size="xs">{t('story.hook', { type: hook.type })}</Text>}
    </details>
  );
}
