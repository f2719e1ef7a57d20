import { fold } from './fold.js';

/**
 * Placeholders that registries write where they know nothing. Such a value is kept as it came and never
 * compared. `docs/internals/kernels/linkage.md` names the list.
 */
export const PLACEHOLDERS: readonly string[] = [
  'n/a', 'na', 'n/d', 'nd', 's/n', 's/d', 'sd', 'n.n.', 'nn', 'nomen nescio', 'xx', 'xxx', 'x', 'none', 'null', 'nil',
  'unknown', 'unidentified', 'not known', 'not available', 'not provided', 'unnamed', 'john doe', 'jane doe',
  'desconocido', 'desconocida', 'no identificado', 'no identificada', 'sin nombre', 'sin nombres', 'sin datos',
  'sin dato', 'sin identificar', 'se desconoce', 'no aplica', 'no sabe', 'no disponible', 'por identificar', 'ninguno',
  'ninguna', 'inconnu', 'inconnue', 'nao identificado', 'nao informado', 'desconhecido', 'desconhecida', 'ignorado',
  'ignorada', 'sin informacion', 'no proporciono', 'masculino', 'femenino', 'male', 'female', 'hombre', 'mujer', 'test',
  'prueba', 'pendiente', 'pending', 'tbd',
  // Words as forms of the field and exports of tables have them.
  'no consta', 'no refiere', 'no recuerda', 'no se sabe', 'no se conoce', 'no registra', 'no registrado', 'no registrada',
  'no proporcionado', 'no proporcionada', 'no determinado', 'no determinada', 'no especificado', 'no especificada',
  'por determinar', 'por confirmar', 'se ignora', 'se ignoran', 'sin apellido', 'sin apellidos', 'sin documento',
  'sin documentos', 'sin numero', 'sin identidad', 'nsnc', 'undefined', 'unk',
  'not applicable', 'not stated', 'not recorded', 'no data', 'no name', 'name unknown', 'nao identificada', 'nao sabe',
  'nao consta', 'nao se aplica', 'nao se sabe', 'nao informada', 'nao declarado', 'nenhum', 'nenhuma', 'sem dados',
  'sem informacao', 'sem nome', 'sem sobrenome', 'sem documento', 'non identifie', 'non identifiee', 'non renseigne',
  'non renseignee', 'non communique', 'non precise', 'non connu', 'pas connu', 'ne sait pas', 'aucun', 'aucune', 'neant',
  'sans nom', 'sans objet', 'sans papiers', 'pa konnen', 'pa konnu', 'nou pa konnen', 'yo pa konnen', 'enkoni', 'moun enkoni', 'pa gen',
  'pa gen non', 'san non', 'pa disponib', 'okenn',
]; // prettier-ignore

/** Placeholders that without their stroke may be somebody's name. */
const WITH_STROKE = new Set(['n/c', 'n/k', 'n/r', 's/i', 's/r']);

/** Words that exports of tables write where nothing is; Nan is a name. */
const NO_NUMBER = new Set(['NaN', 'nan']);

const letters = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');
const KNOWN = new Set(PLACEHOLDERS.map(letters));

/** A text that fills a field, once or word for word: `DESCONOCIDO`, `NN NN`, `XXXX`. */
export function isPlaceholder(text: string): boolean {
  if (isFilling(text)) return true;
  const words = text.trim().split(/[\s,;]+/);
  return words.length > 1 && words.every(isFilling);
}

function isFilling(text: string): boolean {
  const plain = letters(text);
  if (plain === '' || KNOWN.has(plain) || /^x{2,}$/.test(plain)) return true;
  const written = text.trim();
  return NO_NUMBER.has(written) || WITH_STROKE.has(fold(written).replace(/[.\\]/g, '/').replace(/\/$/, ''));
}

/** Numbers made of one repeated figure, or a plain run of figures, are typed in to fill a field. */
export function isPlaceholderNumber(text: string): boolean {
  const plain = letters(text);
  if (plain.length < 3 || KNOWN.has(plain) || !/\d/.test(plain)) return true;
  if (/^(.)\1*$/.test(plain)) return true;
  return '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain);
}
