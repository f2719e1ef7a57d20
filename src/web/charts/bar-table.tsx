import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { useLanguage } from '../parts/use-language.js';
import './charts.css';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** null: hidden, which is not zero. */
  readonly value: number | null;
  /** Part of the bar that is late; it is drawn hatched at the beginning and said in a column of its own. */
  readonly late?: number;
  readonly note?: string;
}

interface BarTableProps {
  readonly caption: string;
  /** True where the heading above says the same: the caption is then for whoever hears the table. */
  readonly isHeadedSo?: boolean;
  /** Names of the columns: what a row is, how much, and of that how much is late. */
  readonly heads: readonly [string, string, string?];
  readonly rows: readonly BarRow[];
  /**
   * Total of all rows and more: a figure without a bar, beside which the others would be too short to be told
   * apart.
   */
  readonly total?: BarRow;
}

/**
 * Bars and their table in one: each row draws what it says, so that the picture and the numbers cannot part.
 */
export function BarTable({ caption, isHeadedSo, heads, rows, total }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const [what, howMany, late] = heads;
  return (
    <table className="bar-table" data-figures={heads.length - 1}>
      <caption {...(isHeadedSo && { className: 'unseen' })}>{caption}</caption>
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
          <Row key={row.key} row={row} hasLate={late !== undefined}>
            <Drawn row={row} most={most} />
          </Row>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <Row row={total} hasLate={late !== undefined} />
        </tfoot>
      )}
    </table>
  );
}

interface RowProps {
  readonly row: BarRow;
  readonly hasLate: boolean;
  /** Drawing of the cell. */
  readonly children?: ReactNode;
}

function Row({ row: { label, note, value, late = 0 }, hasLate, children }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <span className="bar-name">{label}</span>
        {note && <small className="bar-name">{note}</small>}
        {children}
      </th>
      {value === null ? (
        <td colSpan={hasLate ? 2 : 1} className="told-not">
          {t('oversight.hidden')}
        </td>
      ) : (
        <>
          <td className="number">{formatNumber(value, language)}</td>
          {hasLate && <td className="number">{formatNumber(late, language)}</td>}
        </>
      )}
    </tr>
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
