import type { TFunction } from 'i18next';
import type { Words } from '../../words/texts.js';
import { hasWord } from '../../words/words.js';

const isField = (field: string): field is keyof Words['record']['field'] => hasWord('record.field', field);

/**
 * Returns in words what is compared under a path: a tooth by its number; nothing for parts of a thing, which
 * say themselves what they are.
 */
export function nameOfField(t: TFunction, path: string): string | undefined {
  const tooth = /teeth\.(\d\d)$/.exec(path)?.[1];
  const last = path.split('.').at(-1) ?? '';
  return tooth ?? (isField(last) && !path.includes('+') ? t(`record.field.${last}`) : undefined);
}
