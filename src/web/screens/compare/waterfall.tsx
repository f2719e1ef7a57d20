import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWeight } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Explained } from './compare-query.js';
import { barsOf } from './bars-of.js';

/**
 * Waterfall from the odds before any evidence to those after all of it, group by group; each bar leads to its
 * fields.
 */
export function Waterfall({ steps }: { readonly steps: Explained['waterfall'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zero, bars } = barsOf(steps);
  return (
    <section aria-label={t('compare.waterfall')}>
      <Title order={3} size="h4" mb="xs">
        {t('compare.waterfall')}
      </Title>
      <ol className="waterfall">
        {bars.map(({ group, label, log10LR, from, width }) => (
          <li key={group}>
            <a href={`#group-${group}`} className="bar-row">
              <span>{label}</span>
              <span className="bar-track" aria-hidden>
                <span className="bar-zero" style={{ left: `${zero}%` }} />
                <span
                  className={log10LR < 0 ? 'bar bar-against' : 'bar bar-for'}
                  style={{ left: `${from}%`, width: `${width}%` }}
                />
              </span>
              <span className="number">{formatWeight(log10LR, language)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
