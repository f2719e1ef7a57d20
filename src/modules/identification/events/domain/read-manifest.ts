import { withoutMigrationStatus } from '../../../../kernel/contract/index.js';
import { CONFIDENCES, faultOf, keyOfName, type Confidence, type SaidEntry } from './manifest.js';
import { ManifestRefused } from './event.errors.js';

/** A list of more is no list of one event: it is cut in several. */
export const MOST_ROWS = 20_000;

/** Finding about a row that is wrong, or odd; never a value of it. */
export interface ManifestFinding {
  /** The row of the list, from 1, the header not counted. */
  readonly row: number;
  readonly field: string;
  readonly code:
    | 'EVENTS.ROW_REFUSED'
    | 'EVENTS.ROW_TWICE'
    | 'EVENTS.ROW_REFERENCE_TWICE'
    | 'EVENTS.ROW_KNOWN'
    | 'EXCHANGE.MIGRATION_STATUS_SAID';
  readonly severity: 'error' | 'warning';
}

export interface ReadRow {
  readonly row: number;
  readonly said: SaidEntry;
}

export interface ReadManifest {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly ManifestFinding[];
}

/** Headers by which lists call a column, in the languages of the house. */
const HEADERS: Readonly<Record<keyof SaidEntry, readonly string[]>> = {
  name: ['name', 'nombre', 'nome', 'nom', 'non', 'passenger', 'pasajero'],
  sex: ['sex', 'sexo', 'sexe', 'seks'],
  ageYears: ['age', 'edad', 'idade', 'laj'],
  nationality: ['nationality', 'nacionalidad', 'nacionalidade', 'nationalite', 'nasyonalite'],
  source: ['source', 'fuente', 'fonte', 'sous'],
  confidence: ['confidence', 'certeza', 'confianza', 'certitude', 'sete'],
  reference: ['reference', 'referencia', 'seat', 'asiento', 'ticket', 'no', 'number', 'numero'],
};

const SEXES: Readonly<Record<string, 'female' | 'male'>> = {
  ...{
    f: 'female',
    female: 'female',
    mujer: 'female',
    femenino: 'female',
    feminino: 'female',
    femme: 'female',
  },
  ...{ m: 'male', male: 'male', hombre: 'male', masculino: 'male', masculin: 'male', homme: 'male' },
};

/**
 * The rows of a list of persons, cut into cells before: the first row names the columns. A row that cannot be
 * read is told of and left out; the others stand. Whoever stands twice under one name is told of and kept:
 * two people may be called alike.
 *
 * Throws `ManifestRefused` where there is no column of names, or too many rows.
 */
export function readManifest(
  table: readonly (readonly string[])[],
  usual: { readonly source: string; readonly confidence: Confidence },
): ReadManifest {
  const [header = [], ...lines] = table;
  const columns = columnsOf(header);
  if (columns.name === undefined) throw new ManifestRefused('EVENTS.MANIFEST_NO_NAME');
  if (lines.length > MOST_ROWS) throw new ManifestRefused('EVENTS.MANIFEST_TOO_LONG');
  const rows: ReadRow[] = [];
  const findings: ManifestFinding[] = [];
  const [names, references] = [new Set<string>(), new Set<string>()];
  for (const [at, cells] of lines.entries()) {
    const row = at + 1;
    const { said, fault } = readRow(cells, columns, usual);
    if (fault !== undefined) {
      findings.push({ row, field: fault, code: 'EVENTS.ROW_REFUSED', severity: 'error' });
      continue;
    }
    if (said.reference !== null && references.has(said.reference)) {
      findings.push({ row, field: 'reference', code: 'EVENTS.ROW_REFERENCE_TWICE', severity: 'error' });
      continue;
    }
    if (said.reference !== null) references.add(said.reference);
    const key = keyOfName(said.name);
    if (names.has(key)) findings.push({ row, field: 'name', code: 'EVENTS.ROW_TWICE', severity: 'warning' });
    names.add(key);
    const { kept, leftOut } = withoutStatus(said);
    for (const field of leftOut)
      findings.push({ row, field, code: 'EXCHANGE.MIGRATION_STATUS_SAID', severity: 'warning' });
    rows.push({ row, said: kept });
  }
  return { rows, findings };
}

const WORDS = ['name', 'source', 'reference'] as const;

/** Migration status is kept nowhere, not in the cell of a list either. */
function withoutStatus(said: SaidEntry): { kept: SaidEntry; leftOut: readonly string[] } {
  const without = WORDS.flatMap((field) => {
    const text = withoutMigrationStatus(said[field] ?? '');
    return text === undefined ? [] : [[field, text] as const];
  });
  return { kept: { ...said, ...Object.fromEntries(without) }, leftOut: without.map(([field]) => field) };
}

type Columns = Partial<Record<keyof SaidEntry, number>>;

function columnsOf(header: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [at, cell] of header.entries()) {
    const word = keyOfName(cell);
    for (const [field, words] of Object.entries(HEADERS) as [keyof SaidEntry, readonly string[]][])
      if (words.includes(word)) columns[field] ??= at;
  }
  return columns;
}

function readRow(
  cells: readonly string[],
  columns: Columns,
  usual: { readonly source: string; readonly confidence: Confidence },
): { said: SaidEntry; fault: string | undefined } {
  const cell = (field: keyof SaidEntry): string => {
    const at = columns[field];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const sexSaid = keyOfName(cell('sex'));
  const sex = SEXES[sexSaid] ?? null;
  const ageYears = cell('ageYears') === '' ? null : Number(cell('ageYears'));
  const confidenceSaid = cell('confidence') === '' ? usual.confidence : cell('confidence');
  const confidence = CONFIDENCES.find((one) => one === confidenceSaid.toLowerCase());
  const said: SaidEntry = {
    ...{ name: cell('name'), sex, ageYears, confidence: confidence ?? usual.confidence },
    nationality: cell('nationality').toUpperCase() || null,
    source: cell('source') || usual.source,
    reference: cell('reference') || null,
  };
  if (sexSaid !== '' && sex === null) return { said, fault: 'sex' };
  return { said, fault: confidence === undefined ? 'confidence' : faultOf(said) };
}
