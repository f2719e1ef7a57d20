import { causeOf, type IncidentFacts } from './incident.js';
import { IncidentsRefused } from './incident.errors.js';

/** More than any list of years of the whole world has had. */
export const MOST_INCIDENTS = 100_000;

/** Finding of a row that is wrong or odd; never a value of it. */
export interface IncidentFinding {
  /** The row of the list, from 1, the header not counted. */
  readonly row: number;
  readonly column: string;
  readonly code: 'INCIDENTS.ROW_REFUSED' | 'INCIDENTS.ROW_TWICE' | 'INCIDENTS.VALUE_LEFT_OUT';
  readonly severity: 'error' | 'warning';
}

export interface IncidentRows {
  readonly incidents: readonly IncidentFacts[];
  readonly findings: readonly IncidentFinding[];
}

/** The columns by the names that IOM's tables of 2014 to 2022 and of 2026 have. */
const COLUMNS = {
  code: ['incident id', 'main id'],
  date: ['incident date', 'website date'],
  year: ['incident year', 'year'],
  month: ['reported month'],
  dead: ['number of dead', 'number dead'],
  missing: ['minimum estimated number of missing'],
  survivors: ['number of survivors'],
  females: ['number of females'],
  males: ['number of males'],
  children: ['number of children'],
  cause: ['cause of death'],
  place: ['location of death'],
  coordinates: ['coordinates'],
  region: ['region of incident', 'region'],
  route: ['migration route'],
  originRegion: ['region of origin'],
  source: ['information source'],
  url: ['url'],
  quality: ['source quality'],
} as const;
type Column = keyof typeof COLUMNS;

const NEEDED: readonly Column[] = ['code', 'cause', 'coordinates'];
const COUNTS = ['dead', 'missing', 'survivors', 'females', 'males', 'children'] as const;

/**
 * The rows of a list of incidents, cut into cells before: the first row names the columns, in either of IOM's two forms. A row without a number
 * of its own or without a date is left out and told of; a value that cannot be read is left out of its row.
 *
 * Throws `IncidentsRefused` where it is another table, or too long.
 */
export function readIncidents(table: readonly (readonly string[])[]): IncidentRows {
  const [header = [], ...rows] = table;
  if (rows.length > MOST_INCIDENTS) throw new IncidentsRefused('INCIDENTS.LIST_TOO_LONG');
  const at = placesOf(header);
  if (NEEDED.some((column) => at[column] === undefined)) throw new IncidentsRefused('INCIDENTS.LIST_UNKNOWN');
  const findings: IncidentFinding[] = [];
  const incidents = new Map<string, IncidentFacts>();
  for (const [index, cells] of rows.entries()) {
    const row = new IncidentRow(index + 1, cells, at, header, findings);
    const facts = row.read();
    if (!facts) continue;
    if (incidents.has(facts.code)) row.tell('code', 'INCIDENTS.ROW_TWICE', 'warning');
    incidents.set(facts.code, facts);
  }
  return { incidents: [...incidents.values()], findings };
}

type Places = Readonly<Partial<Record<Column, number>>>;

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, known]) => {
      const place = known.map((name) => names.indexOf(name)).find((found) => found >= 0);
      return place === undefined ? [] : [[column, place]];
    }),
  );
}

class IncidentRow {
  constructor(
    private readonly row: number,
    private readonly cells: readonly string[],
    private readonly at: Places,
    private readonly header: readonly string[],
    private readonly findings: IncidentFinding[],
  ) {}

  read(): IncidentFacts | undefined {
    const code = this.text('code');
    const happened = this.happened();
    if (code === null || happened === undefined) {
      this.tell(code === null ? 'code' : 'date', 'INCIDENTS.ROW_REFUSED', 'error');
      return undefined;
    }
    const cause = causeOf(this.text('cause') ?? 'unknown');
    if (!cause) this.tell('cause', 'INCIDENTS.VALUE_LEFT_OUT', 'warning');
    const counts = Object.fromEntries(COUNTS.map((column) => [column, this.count(column)]));
    const { lat, lon } = this.point();
    return {
      ...{ code, happened, cause: cause ?? 'mixed_or_unknown', lat, lon },
      ...(counts as Record<(typeof COUNTS)[number], number | null>),
      ...{ place: this.text('place'), region: this.text('region'), route: this.text('route') },
      ...{ originRegion: this.text('originRegion'), source: this.text('source') },
      ...{ url: this.address(), quality: this.count('quality') },
    };
  }

  tell(column: Column, code: IncidentFinding['code'], severity: IncidentFinding['severity']): void {
    const name = this.header[this.at[column] ?? -1] ?? COLUMNS[column][0];
    this.findings.push({ row: this.row, column: name, code, severity });
  }

  private text(column: Column): string | null {
    const text = (this.cells[this.at[column] ?? -1] ?? '').trim();
    return text === '' ? null : text.slice(0, LONGEST_TEXT);
  }

  private count(column: Column): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const number = Number(text.replace(/\.0+$/u, ''));
    if (Number.isInteger(number) && number >= 0 && number <= MOST_PERSONS) return number;
    this.tell(column, 'INCIDENTS.VALUE_LEFT_OUT', 'warning');
    return null;
  }

  /** The day, else the month, else the year. */
  private happened(): string | undefined {
    const said = this.text('date');
    const day = said === null ? undefined : dayOf(said);
    if (day !== undefined) return day;
    if (said !== null) this.tell('date', 'INCIDENTS.VALUE_LEFT_OUT', 'warning');
    const year = /^(\d{4})(?:\.0+)?$/u.exec(this.text('year') ?? '')?.[1];
    const month = MONTHS.indexOf((this.text('month') ?? '').slice(0, 3).toLowerCase()) + 1;
    if (year === undefined) return undefined;
    return month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
  }

  private point(): { readonly lat: number | null; readonly lon: number | null } {
    const text = this.text('coordinates');
    const none = { lat: null, lon: null };
    if (text === null) return none;
    const [, east, north] = WKT.exec(text) ?? [];
    const [, first, second] = PAIR.exec(text) ?? [];
    const [lat, lon] = [Number(north ?? first), Number(east ?? second)];
    // The island in the Gulf of Guinea where every program puts what has no place.
    const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
    if (isPlace) return { lat, lon };
    this.tell('coordinates', 'INCIDENTS.VALUE_LEFT_OUT', 'warning');
    return none;
  }

  /** The first address, where it is one that a browser may follow. */
  private address(): string | null {
    const [first = ''] = (this.text('url') ?? '').split(/[\s,;]+/u);
    return /^https?:\/\/[^\s"'<>]+$/iu.test(first) ? first : null;
  }
}

const LONGEST_TEXT = 1_000;
const MOST_PERSONS = 100_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Well-known text has the longitude first. */
const WKT = /^POINT ?\(([+-]?\d{1,3}(?:\.\d+)?) ([+-]?\d{1,2}(?:\.\d+)?)\)$/iu;
const PAIR = /^([+-]?\d{1,2}(?:\.\d+)?), ?([+-]?\d{1,3}(?:\.\d+)?)$/u;

/** `2014-01-06`, or `Thu, 01/31/2026 - 12:00` with the month first. */
function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text);
  const american = /^[A-Z][a-z]{2}, (\d{2})\/(\d{2})\/(\d{4})/u.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [american?.[3], american?.[1], american?.[2]];
  if (year === undefined) return undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const written = `${year}-${month}-${day}`;
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written ? undefined : written;
}
