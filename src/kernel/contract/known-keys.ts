import { RECORDS } from './records.js';
import type { Shape } from './shape.js';

function collect(shape: Shape, keys: Set<string>): void {
  if (shape.kind === 'list' || shape.kind === 'oneOrList' || shape.kind === 'map') collect(shape.of, keys);
  else if (shape.kind === 'dateOrSpan') collect(shape.span, keys);
  else if (shape.kind === 'range') keys.add('min').add('max');
  else if (shape.kind === 'object') {
    for (const [name, field] of Object.entries(shape.fields)) {
      keys.add(name);
      collect(field.shape, keys);
    }
  }
}

/** Names of all fields in the contract: words of ours, which may be shown. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(
  Object.values(RECORDS).reduce((keys, shape) => {
    collect(shape, keys);
    return keys;
  }, new Set<string>()),
);
