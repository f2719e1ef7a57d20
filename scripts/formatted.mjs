// What scripts write into the checkout is formatted as everything else is: `npm run format`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { ROOT } from './install.mjs';

const { ignorePatterns: _, ...style } = JSON.parse(readFileSync(join(ROOT, '.oxfmtrc.json'), 'utf8'));

/**
 * A text in the style of the house.
 *
 * @param name the name of the file, whose ending says what language it is in
 * @throws where the text cannot be read in that language
 */
export async function formatted(name, text) {
  const { code, errors } = await format(name, text, style);
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
