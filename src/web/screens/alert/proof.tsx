import { Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ShownAlert } from './alert-query.js';

/** Part that shows on which way somebody was told, and what proves it. */
export function Proof({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t('alert.proof')}>
      <Title order={3} size="h5" mb="xs">
        {t('alert.proof')}
      </Title>
      <Paper withBorder>
        {alert.deliveries.map((one) => (
          <Group key={one.id} className="row" justify="space-between">
            <Text>
              {t(`channel.${one.channel}`)}
              {one.address && (
                <Text component="span" c="dimmed" size="sm" ml="xs">
                  {one.address}
                </Text>
              )}
            </Text>
            <Text size="sm">
              {t(`delivery.${one.state}`)}
              {one.deliveredAt
                ? `, ${formatMoment(one.deliveredAt, language)}`
                : `, ${t('alert.attempts', { count: one.attempts })}`}
              {one.openedAt && ` · ${t('alerts.opened', { when: formatMoment(one.openedAt, language) })}`}
            </Text>
          </Group>
        ))}
      </Paper>
    </section>
  );
}
