import type { TFunction } from 'i18next';
import type { FieldWords } from '../../words/fields.js';
import { UNIT_OF_KEY } from '../../words/record-keys.js';

/** Returns what a field is called where its value is written down: a number with its unit, "Height in cm". */
export function fieldLabel(name: keyof FieldWords, t: TFunction): string {
  const label = t(`record.field.${name}`);
  const unit = UNIT_OF_KEY[name];
  return unit ? t(`inUnit.${unit}`, { label }) : label;
}
