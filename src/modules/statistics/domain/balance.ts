import type { BalanceKind } from '../../mechanisms/index.js';
import type { IndicatorTable } from './indicator-table.js';
import type { Indicator, Spoken } from './indicator.js';

/** What one institution can owe another, or a family: duties that `ALERT_KINDS` counts in the balance, and the review of matches. */
export type OwedKind = BalanceKind | 'review';

export const OWED_WORDS: Readonly<Record<OwedKind, Spoken>> = {
  transmission: {
    en: 'acknowledge a report that was passed on',
    es: 'acusar recibo de un reporte transmitido',
    pt: 'acusar recebimento de um relato transmitido',
    fr: 'accuser réception d’un signalement transmis',
    ht: 'konfime yo resevwa yon rapò yo pase',
  },
  inquiry: {
    en: 'answer a question to a register',
    es: 'contestar una consulta a un registro',
    pt: 'responder a uma consulta a um registro',
    fr: 'répondre à une question posée à un registre',
    ht: 'reponn yon kesyon sou yon rejis',
  },
  review: {
    en: 'say what it holds of a match',
    es: 'pronunciarse sobre una coincidencia',
    pt: 'pronunciar-se sobre uma correspondência',
    fr: 'se prononcer sur une correspondance',
    ht: 'di sa li panse de yon korespondans',
  },
  data_request: {
    en: 'send data that the other side asks for',
    es: 'enviar datos que pide el otro lado',
    pt: 'enviar dados que o outro lado pede',
    fr: 'envoyer les données que demande l’autre côté',
    ht: 'voye done lòt bò a mande',
  },
  confirmation: {
    en: 'confirm an identification, or say why not',
    es: 'confirmar una identificación, o decir por qué no',
    pt: 'confirmar uma identificação, ou dizer por que não',
    fr: 'confirmer une identification, ou dire pourquoi non',
    ht: 'konfime yon idantifikasyon, oswa di poukisa non',
  },
  tell_family: {
    en: 'tell the family of an identification',
    es: 'informar a la familia de una identificación',
    pt: 'informar a família de uma identificação',
    fr: 'informer la famille d’une identification',
    ht: 'di fanmi an yon idantifikasyon',
  },
};

/** In the order in which they are told. */
export const OWED_KINDS = Object.keys(OWED_WORDS) as readonly OwedKind[];

/** What of one kind a country owes another: `open` of which `overdue`, and how long half of it has waited at the most. */
export interface OwedCell {
  /** Country that owes and, behind `>`, country that it owes to (its own where a family waits). */
  readonly key: string;
  readonly open: number;
  readonly overdue: number;
  readonly medianDays: number | undefined;
}

export interface OwedTable {
  readonly kind: OwedKind;
  /** undefined: nothing, or too little to be told. */
  readonly total: OwedCell | undefined;
  readonly cells: readonly OwedCell[];
  readonly together: readonly string[];
}

const NO_WORDS: Spoken = { en: '', es: '', pt: '', fr: '', ht: '' };

/**
 * What is owed of a kind, as an indicator of today: which of it is overdue, or how long it has waited.
 *
 * @param hours until when something is due whose row names no due date
 */
export function owedIndicator(kind: OwedKind, measure: 'share' | 'duration', hours: number): Indicator {
  const value =
    measure === 'share'
      ? `coalesce(o.due_at, o.since + ${hours} * interval '1 hour') < now()`
      : 'extract(epoch FROM now() - o.since) / 86400';
  return {
    key: measure === 'share' ? `owed_${kind}` : `owed_${kind}_days`,
    measure,
    by: ['all', 'pair'],
    sources: ['owed_facts'],
    facts: `SELECT now() AS at, ${value} AS value, o.debtor_id AS holder_a, o.creditor_id AS holder_b,
        d.country || '>' || coalesce(c.country, d.country) AS pair
      FROM owed_facts o JOIN institution d ON d.id = o.debtor_id LEFT JOIN institution c ON c.id = o.creditor_id
      WHERE o.kind = '${kind}' AND o.is_permitted`,
    ...{ name: NO_WORDS, definition: NO_WORDS, limits: NO_WORDS },
  };
}

/** The table of a kind; how long it has waited is told where the counts are. */
export function owedTable(
  kind: OwedKind,
  late: readonly IndicatorTable[],
  waited: readonly IndicatorTable[],
): OwedTable {
  const [all, pairs] = (['all', 'pair'] as const).map((by) => late.find((one) => one.by === by)?.years[0]);
  const daysOf = (by: 'all' | 'pair', key: string): number | undefined => {
    const year = waited.find((one) => one.by === by)?.years[0];
    const cell = by === 'all' ? year?.total : year?.cells.find((one) => one.key === key);
    return cell?.medianDays;
  };
  const cellOf = (by: 'all' | 'pair') => (cell: { key: string; count: number; having?: number }) => ({
    ...{ key: cell.key, open: cell.count, overdue: cell.having ?? 0 },
    medianDays: daysOf(by, cell.key),
  });
  return {
    kind,
    total: all?.total && cellOf('all')(all.total),
    cells: (pairs?.cells ?? []).map(cellOf('pair')),
    together: pairs?.together ?? [],
  };
}
