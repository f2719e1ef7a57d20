import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { useLanguage } from '../parts/use-language.js';
import './charts.css';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** null: hidden, which is not zero. */
  readonly value: number | null;
  /** How much of the bar is late; it is drawn hatched at the beginning and said in a column of its own. */
  readonly late?: number;
  readonly note?: string;
}

interface BarTableProps {
  readonly caption: string;
  /** What the columns are called: what a row is, how much, and of that how much is late. */
  readonly heads: readonly [string, string, string?];
  readonly rows: readonly BarRow[];
}

/** Bars and their table in one: each row draws what it says, so that the picture and the numbers cannot part. */
export function BarTable({ caption, heads, rows }: BarTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const [what, howMany, late] = heads;
  return (
    <table className="bar-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="number">
            {howMany}
          </th>
          {late !== undefined && (
            <th scope="col" className="number">
              {late}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span>{row.label}</span>
              {row.note && <small>{row.note}</small>}
              <Drawn row={row} most={most} />
            </th>
            {row.value === null ? (
              <td colSpan={late === undefined ? 1 : 2} className="told-not">
                {t('oversight.hidden')}
              </td>
            ) : (
              <>
                <td className="number">{formatNumber(row.value, language)}</td>
                {late !== undefined && <td className="number">{formatNumber(row.late ?? 0, language)}</td>}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Drawn({ row: { value, late = 0 }, most }: { readonly row: BarRow; readonly most: number }) {
  if (value === null) return <span className="track track-hidden" aria-hidden="true" />;
  const percent = (part: number): string => `${(part / most) * 100}%`;
  return (
    <span className="track" aria-hidden="true">
      <span className="track-late" style={{ width: percent(late) }} />
      <span className="track-told" style={{ width: percent(value - late) }} />
    </span>
  );
}
