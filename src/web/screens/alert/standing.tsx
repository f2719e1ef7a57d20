import { Badge, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNow } from '../../parts/use-now.js';
import type { ShownAlert } from './alert-query.js';
import { Ended } from './ended.js';

/** Status of an alert: until when, whose, and where it stands. */
export function Standing({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const rests = alert.snoozedUntil !== null && Date.parse(alert.snoozedUntil) > now;
  return (
    <Paper withBorder p="md">
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          <Fact name={t('alert.due')}>
            {formatMoment(alert.dueAt, language)} ({formatDistance(alert.dueAt, new Date(now), language)})
          </Fact>
          <Fact name={t('alert.owner')}>{alert.ownerName ?? t('today.nobody')}</Fact>
          <Fact name={t('alert.state')}>
            <Badge variant="outline" color="gray" tt="none">
              {t(`alertState.${alert.state}`)}
            </Badge>
            {alert.answer && <Text size="sm">{t(`alerts.answers.${alert.answer}`)}</Text>}
            {alert.reason && <Text size="sm">{alert.reason}</Text>}
          </Fact>
          <Fact name={t('alert.opened')}>{formatMoment(alert.createdAt, language)}</Fact>
          {alert.ended && (
            <Fact name={t('alerts.ended')}>
              <Ended alert={alert} />
            </Fact>
          )}
        </Table.Tbody>
      </Table>
      {alert.readAt && (
        <Text size="sm" mt="xs">
          {t('alert.acknowledged', { when: formatMoment(alert.readAt, language) })}
        </Text>
      )}
      {rests && alert.snoozedUntil && (
        <Text size="sm" mt="xs">
          {t('alerts.rests', { when: formatMoment(alert.snoozedUntil, language) })}
        </Text>
      )}
    </Paper>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={120}>{name}</Table.Th>
      <Table.Td className="value">{children}</Table.Td>
    </Table.Tr>
  );
}
