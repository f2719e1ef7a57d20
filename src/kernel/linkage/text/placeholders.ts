import { fold } from './fold.js';

/**
 * What registries write where they know nothing. Such a value is kept as it came and never compared.
 * `docs/kernels/linkage.md` names the list.
 */
export const PLACEHOLDERS: readonly string[] = [
  'n/a', 'na', 'n/d', 'nd', 's/n', 's/d', 'sd', 'n.n.', 'nn', 'nomen nescio', 'xx', 'xxx', 'x', 'none', 'null', 'nil',
  'unknown', 'unidentified', 'not known', 'not available', 'not provided', 'unnamed', 'john doe', 'jane doe',
  'desconocido', 'desconocida', 'no identificado', 'no identificada', 'sin nombre', 'sin nombres', 'sin datos',
  'sin dato', 'sin identificar', 'se desconoce', 'no aplica', 'no sabe', 'no disponible', 'por identificar', 'ninguno',
  'ninguna', 'inconnu', 'inconnue', 'nao identificado', 'nao informado', 'desconhecido', 'desconhecida', 'ignorado',
  'ignorada', 'sin informacion', 'no proporciono', 'masculino', 'femenino', 'male', 'female', 'hombre', 'mujer', 'test',
  'prueba', 'pendiente', 'pending', 'tbd',
]; // prettier-ignore

const letters = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');
const KNOWN = new Set(PLACEHOLDERS.map(letters));

export function isPlaceholder(text: string): boolean {
  const plain = letters(text);
  return plain === '' || KNOWN.has(plain);
}

/** Numbers made of one repeated figure, or a plain run of figures, are typed in to fill a field. */
export function isPlaceholderNumber(text: string): boolean {
  const plain = letters(text);
  if (plain.length < 3 || KNOWN.has(plain) || !/\d/.test(plain)) return true;
  if (/^(.)\1*$/.test(plain)) return true;
  return '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain);
}
