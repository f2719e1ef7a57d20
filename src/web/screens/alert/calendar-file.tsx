import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../parts/save-file.js';
import type { ShownAlert } from './alert-query.js';

/** The due date as an entry for a calendar; it names the alert by its code, and nobody. */
export function CalendarFile({ alert: { id, code, dueAt, kind } }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const download = async (): Promise<void> => {
    const { createEvent } = await import('ics');
    const { value } = createEvent({
      uid: `${id}@huella`,
      title: `Huella ${code}`,
      description: t(`alerts.asks.${kind}`),
      start: Date.parse(dueAt),
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: { minutes: 30 },
      url: window.location.href,
      alarms: [{ action: 'display', description: `Huella ${code}`, trigger: { days: 1, before: true } }],
    });
    if (!value) return;
    saveFile(`${code}.ics`, value, 'text/calendar');
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void download()}>
      {t('alerts.calendar')}
    </Button>
  );
}
