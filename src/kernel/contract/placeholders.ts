/**
 * Placeholders: texts that are written where nothing is known. They are stored as they came and never
 * compared. Compared without regard to case, accents, full stops and spaces; a text that could be somebody's
 * initials stands here only with its stroke.
 */
export const PLACEHOLDERS: readonly string[] = [
  'N/A',
  'N/D',
  'N/K',
  'N/R',
  'S/D',
  'S/I',
  'S/N',
  'S/R',
  'NA',
  'NULL',
  'NIL',
  'NONE',
  'NAN',
  'UNDEFINED',
  'UNKNOWN',
  'UNK',
  'UNIDENTIFIED',
  'NOT KNOWN',
  'NOT AVAILABLE',
  'NOT APPLICABLE',
  'NOT STATED',
  'NOT RECORDED',
  'NO DATA',
  'NO NAME',
  'NAME UNKNOWN',
  'JOHN DOE',
  'JANE DOE',
  'TEST',
  'TBD',
  'DESCONOCIDO',
  'DESCONOCIDA',
  'NO IDENTIFICADO',
  'NO IDENTIFICADA',
  'NO SABE',
  'SE DESCONOCE',
  'SE IGNORA',
  'IGNORADO',
  'IGNORADA',
  'NINGUNO',
  'NINGUNA',
  'NO APLICA',
  'NO CONSTA',
  'NO REFIERE',
  'NO DISPONIBLE',
  'NO PROPORCIONADO',
  'SIN DATO',
  'SIN DATOS',
  'SIN INFORMACIÓN',
  'SIN IDENTIFICAR',
  'SIN NOMBRE',
  'SIN APELLIDO',
  'SIN DOCUMENTO',
  'SIN NÚMERO',
  'PENDIENTE',
  'PRUEBA',
  'DESCONHECIDO',
  'DESCONHECIDA',
  'NÃO IDENTIFICADO',
  'NÃO IDENTIFICADA',
  'NÃO SABE',
  'NÃO INFORMADO',
  'NÃO CONSTA',
  'NÃO SE APLICA',
  'NENHUM',
  'NENHUMA',
  'SEM DADOS',
  'SEM INFORMAÇÃO',
  'SEM NOME',
  'INCONNU',
  'INCONNUE',
  'NON IDENTIFIÉ',
  'NON IDENTIFIÉE',
  'NON RENSEIGNÉ',
  'NON CONNU',
  'NE SAIT PAS',
  'AUCUN',
  'AUCUNE',
  'SANS NOM',
  'SANS OBJET',
];

const COMBINING = /\p{M}/gu;
const SPACES_AND_STOPS = /[\s._]+/gu;

const folded = (text: string): string =>
  text.normalize('NFD').replace(COMBINING, '').replace(SPACES_AND_STOPS, '').toUpperCase();

const FOLDED: ReadonlySet<string> = new Set(PLACEHOLDERS.map(folded));

/**
 * Pattern of characters that fill a field: zeros, nines, X's and punctuation: `000000`, `99-99-99`, `XXXX`,
 * `---`, `¿?`.
 */
const FILLING = /^(?:[0\p{P}]+|[9\p{P}]{3,}|[X\p{P}]{2,})$/u;
/** Pattern of a number typed to get past a form: one digit six times or more, or the digits in order. */
const TYPED_PAST_A_FORM = /^(?:(\d)\1{5,}|0?123456(?:7(?:8(?:90?)?)?)?)$/;

/** Tells whether a text only fills a field. An empty text is none: it is absent. */
export function isPlaceholder(text: string): boolean {
  const name = folded(text);
  return FOLDED.has(name) || FILLING.test(name) || TYPED_PAST_A_FORM.test(name);
}
