/**
 * Names under which migration status comes in, in Spanish, English, Portuguese, French and Haitian Creole.
 * Migration status is not a field of the contract: a value under one of these names is dropped wherever it
 * stands. Compared without regard to case, accents and anything that is no letter.
 */
export const MIGRATION_STATUS_NAMES: readonly string[] = [
  'migration status',
  'migration condition',
  'migration situation',
  'migratory status',
  'migratory condition',
  'migratory situation',
  'migrant status',
  'immigration status',
  'immigration category',
  'immigrant status',
  'legal status',
  'legal immigration status',
  'residence status',
  'residency status',
  'resident status',
  'visa status',
  'visa type',
  'asylum status',
  'refugee status',
  'undocumented',
  'is undocumented',
  'irregular status',
  'documentation status',
  'alien status',
  'alien number',
  'deportation order',
  'removal order',
  'estatus migratorio',
  'estado migratorio',
  'status migratorio',
  'condición migratoria',
  'situación migratoria',
  'calidad migratoria',
  'categoría migratoria',
  'condición de estancia',
  'regularidad migratoria',
  'irregularidad migratoria',
  'estatus legal',
  'situación legal',
  'indocumentado',
  'indocumentada',
  'es indocumentado',
  'condición de refugiado',
  'estatus de refugiado',
  'solicitante de asilo',
  'orden de deportación',
  'tipo de visa',
  'situação migratória',
  'condição migratória',
  'estado migratório',
  'status imigratório',
  'estatuto migratório',
  'situação imigratória',
  'situação legal',
  'tipo de visto',
  'condição de refugiado',
  'solicitante de refúgio',
  'statut migratoire',
  'situation migratoire',
  'statut d’immigration',
  'statut d’immigrant',
  'statut légal',
  'statut de séjour',
  'titre de séjour',
  'situation administrative',
  'sans papiers',
  'statut de réfugié',
  'demandeur d’asile',
  'type de visa',
  'estati imigrasyon',
  'estati migrasyon',
  'estati imigran',
  'sitiyasyon imigrasyon',
  'estati legal',
  'estati refijye',
  'kalite viza',
];

const COMBINING = /\p{M}/gu;
const NOT_A_LETTER = /[^\p{L}]/gu;

const folded = (name: string): string =>
  name.normalize('NFD').replace(COMBINING, '').replace(NOT_A_LETTER, '').toLowerCase();

const FOLDED_NAMES: ReadonlySet<string> = new Set(MIGRATION_STATUS_NAMES.map(folded));

/** Tells whether a key names migration status, in whatever spelling of case, accents and separators. */
export function isMigrationStatusName(key: string): boolean {
  return FOLDED_NAMES.has(folded(key));
}

/**
 * Names of migration status that in running text say other things as well: of a marriage, a case, an office,
 * papers that were not found on a body.
 */
const TOO_WIDE_FOR_TEXT: ReadonlySet<string> = new Set([
  'legal status',
  'resident status',
  'documentation status',
  'alien number',
  'estatus legal',
  'situación legal',
  'situação legal',
  'statut légal',
  'situation administrative',
  'estati legal',
  'sans papiers',
  'visa type',
  'tipo de visa',
  'tipo de visto',
  'type de visa',
  'kalite viza',
]);

/**
 * Phrases, folded, in which running text tells of somebody's status beside its names; of events, such as a
 * deportation, nothing stands here.
 */
const SAYINGS: readonly string[] = [
  'undocumented (?:im)?migrants?',
  'illegal (?:im)?migrants?',
  'illegal aliens?',
  'irregular (?:im)?migrants?',
  'asylum seekers?',
  '(?:expired|overstayed) (?:(?:his|her|their) )?visa',
  'entered (?:the country )?(?:illegally|irregularly)',
  'indocumentad[oa]s',
  '(?:in)?migrantes? (?:ilegal|irregular|clandestin[oa]|sin papeles|sin documentos)',
  'situacion irregular',
  'solicitantes de asilo',
  'visa (?:vencida|caducada)',
  '(?:entro|ingreso) (?:al pais )?(?:ilegalmente|irregularmente)',
  'imigrantes? (?:ilegal|irregular|clandestin[oa]|sem documentos)',
  'situacao irregular',
  'solicitantes de refugio',
  'visto vencido',
  'entrou (?:no pais )?(?:ilegalmente|irregularmente)',
  '(?:im)?migrante?s? (?:clandestin|clandestine|illegal|illegale|irregulier|irreguliere|sans papiers)s?',
  'sans papiers(?! d)',
  'situation irreguliere',
  "demandeurs d'asile",
  'visa expire',
  'entree? (?:illegalement|irregulierement)',
  'imigran (?:ilegal|klandesten|san papye)',
  'san papye(?! ?(?:idantite|idantifikasyon))',
  'sitiyasyon (?:ilegal|iregilye)',
  'viza (?:ekspire|fini)',
  'antre (?:ilegalman|san papye)',
  'demande azil',
];

const ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII = /[^\0-\x7f]/g;

/** Folds a text letter by letter, so that a place in what comes out is the same place in what went in. */
function foldedInPlace(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(NOT_ASCII, foldedUnit).toLowerCase();
}

function foldedUnit(unit: string): string {
  return unit === '’' ? "'" : unit.normalize('NFD').toLowerCase().charAt(0) || unit;
}

/** Pattern of the value that follows a name: a colon or a verb, and three words at most. */
const VALUE = String.raw`(?: ?(?:[:=]|\b(?:es|era|is|was|est|etait|se|te|e(?= (?:ir)?regular| i?legal))\b) ?[^\s.;,]{1,30}(?: [^\s.;,]{1,30}){0,2})?`;

const NAMES_IN_TEXT = MIGRATION_STATUS_NAMES.filter((name) => !TOO_WIDE_FOR_TEXT.has(name)).map(
  foldedInPlace,
);
const SAID = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${NAMES_IN_TEXT.join('|')})${VALUE}|(?:${SAYINGS.join('|')}))(?!\p{L})`.replaceAll(
    ' ',
    String.raw`[\s_-]`,
  ),
  'gu',
);

/** Sign that stands where words of migration status stood. */
const LEFT_OUT = '[…]';

/**
 * Returns a text without what it says of migration status, in any of the five languages; undefined where it
 * says nothing of it.
 */
export function withoutMigrationStatus(text: string): string | undefined {
  const parts: string[] = [];
  let end = 0;
  for (const said of foldedInPlace(text).matchAll(SAID)) {
    parts.push(text.slice(end, said.index));
    end = said.index + said[0].length;
  }
  return end === 0 ? undefined : `${parts.join(LEFT_OUT)}${LEFT_OUT}${text.slice(end)}`;
}
