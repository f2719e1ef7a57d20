import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { useLanguage } from '../parts/use-language.js';
import { heightsOf, type SeriesPoint } from './heights-of.js';
import './charts.css';

interface ColumnsProps {
  readonly caption: string;
  readonly series: readonly SeriesPoint[];
  /** Further columns of the table beside it. */
  readonly more?: readonly { readonly head: string; readonly of: (key: string) => string }[];
}

/**
 * A series over time, one column a year or month; where nothing may be told it is hatched and never zero. The
 * same stands in a table.
 */
export function Columns({ caption, series, more = [] }: ColumnsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = (value: number | null): string =>
    value === null ? t('oversight.hidden') : formatNumber(value, language);
  const inWords = series.map(({ label, value }) => `${label}: ${say(value)}`).join('; ');
  return (
    <figure className="picture">
      <figcaption>{caption}</figcaption>
      <div role="img" aria-label={`${caption}. ${inWords}`}>
        <div className="columns" aria-hidden="true">
          {heightsOf(series).map(({ key, label, value, height }) => (
            <div key={key} className="column">
              <span className="column-value">{value === null ? '' : formatNumber(value, language)}</span>
              <span
                className={value === null ? 'column-bar track-hidden' : 'column-bar track-told'}
                style={{ height: `${height}%` }}
              />
              <span className="column-label">{label}</span>
            </div>
          ))}
        </div>
      </div>
      <details>
        <summary>{t('oversight.inTable')}</summary>
        <table className="bar-table">
          <thead>
            <tr>
              <th scope="col">{t('oversight.when')}</th>
              <th scope="col" className="number">
                {t('oversight.howMany')}
              </th>
              {more.map(({ head }) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className={value === null ? 'told-not' : 'number'}>{say(value)}</td>
                {more.map(({ head, of }) => (
                  <td key={head} className="number">
                    {of(key)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
