import { useTranslation } from 'react-i18next';
import { monthNames } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ShownLimit, ShownSpan } from './mechanism-queries.js';

/** Returns how long a step may take, in words: `24 hours from the report`. */
export function useLimitWords(): (limit: ShownLimit) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const withEvent = (words: string, from: ShownSpan['from']): string =>
    from === null ? words : `${words} ${t(`integrations.mechanism.event.${from}`)}`;
  const spanWords = (span: ShownSpan | null): string => {
    if (!span) return '';
    const { is, hours, days, months, from } = span;
    if (is !== 'hours' && is !== 'calendar_days' && is !== 'months' && is !== 'working_days') return '';
    const count = hours ?? days ?? months ?? 0;
    return withEvent(t(`integrations.mechanism.span.${is}`, { count }), from);
  };
  const yearlyWords = (by: string | null): string => {
    const [month = '', day = ''] = by?.split('-') ?? [];
    const last = `${Number(day)} ${monthNames(language)[Number(month) - 1] ?? ''}`;
    return by
      ? t('integrations.mechanism.limit.yearlyBy', { by: last })
      : t('integrations.mechanism.limit.yearly');
  };
  return (limit) => {
    const { is, from, event, by, why } = limit;
    switch (is) {
      case 'hours':
      case 'calendar_days':
      case 'months':
      case 'working_days':
        return spanWords(limit);
      case 'at_once':
        return withEvent(t('integrations.mechanism.limit.at_once'), from);
      case 'before':
        return event ? t(`integrations.mechanism.event.${event}`) : '';
      case 'yearly':
        return yearlyWords(by);
      case 'earliest_of': {
        const spans = limit.of?.map(spanWords).join(' · ') ?? '';
        return t('integrations.mechanism.limit.earliest_of', { spans });
      }
      case 'not_before':
        return t('integrations.mechanism.limit.not_before', { earliest: spanWords(limit.earliest) });
      case 'between': {
        const [earliest, latest] = [spanWords(limit.earliest), spanWords(limit.latest)];
        return t('integrations.mechanism.limit.between', { earliest, latest });
      }
      default:
        return [t(`integrations.mechanism.limit.${is}`), why].filter(Boolean).join('. ');
    }
  };
}
