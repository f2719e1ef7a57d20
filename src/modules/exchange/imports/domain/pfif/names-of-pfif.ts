import { splitSurnames } from '../cells/names.js';
import type { JsonTree } from '../json.js';
import type { PfifFields } from './person.js';

/** Lines of a full name are alternatives of it; the first is what given and family name say in parts, where there are any. */
export function namesOfPfif(fields: PfifFields): readonly JsonTree[] {
  const lines = (name: string): readonly string[] =>
    (fields.get(name) ?? '').split('\n').flatMap((line) => line.trim() || []);
  const [given, family] = [fields.get('given_name') ?? '', fields.get('family_name') ?? ''];
  const inParts =
    given === '' && family === ''
      ? []
      : [
          {
            kind: 'legal',
            ...(given !== '' && { given }),
            ...(family !== '' && { surnames: splitSurnames(family) }),
          },
        ];
  const sameAsParts = words(`${given} ${family}`);
  const whole = lines('full_name').filter((line) => words(line) !== sameAsParts);
  const kindOf = (at: number): string => (inParts.length === 0 && at === 0 ? 'legal' : 'alias');
  return [
    ...inParts,
    ...whole.map((full, at) => ({ kind: kindOf(at), full })),
    ...lines('alternate_names').map((full) => ({ kind: 'alias', full })),
  ];
}

/** A name without regard to order and case: "Perez, Ana" and "ana perez" are one. */
function words(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
