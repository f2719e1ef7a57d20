import { lossOf } from '../../linkage/text/lost-letters.js';
import { damageOf } from '../../linkage/text/unmangled.js';
import type { TextLength } from '../shape.js';
import type { RecordReading } from './reading.js';

const MENDS = {
  entities: 'characters, not HTML entities',
  encoding: 'UTF-8',
  letters: 'the letters that were lost',
  gap: 'a space between two names',
} as const;

/**
 * Warns of a text that the comparison reads otherwise than it stands: it went through a wrong encoding, or is
 * a name that lost letters or gaps. The text is kept as it came, and the warning never holds it.
 */
export function warnOfDamage(reading: RecordReading, length: TextLength, text: string): void {
  const damage = damageOf(text);
  if (damage !== undefined) reading.warn('EXCHANGE.TEXT_DAMAGED', MENDS[damage]);
  else if (length === 'name') warnOfLoss(reading, text);
}

function warnOfLoss(reading: RecordReading, name: string): void {
  const loss = lossOf(name);
  if (loss === undefined) return;
  reading.warn(loss === 'letters' ? 'EXCHANGE.NAME_LOST_LETTERS' : 'EXCHANGE.NAME_JOINED', MENDS[loss]);
}
