/**
 * Names under which migration status comes in, in Spanish, English, Portuguese and French. Migration status is not a field of
 * the contract: a value under one of these names is dropped wherever it stands. Compared without regard to case, accents and
 * anything that is no letter.
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
];

const COMBINING = /\p{M}/gu;
const NOT_A_LETTER = /[^\p{L}]/gu;

const folded = (name: string): string =>
  name.normalize('NFD').replace(COMBINING, '').replace(NOT_A_LETTER, '').toLowerCase();

const FOLDED_NAMES: ReadonlySet<string> = new Set(MIGRATION_STATUS_NAMES.map(folded));

/** Whether a key names migration status, in whatever spelling of case, accents and separators. */
export function isMigrationStatusName(key: string): boolean {
  return FOLDED_NAMES.has(folded(key));
}
