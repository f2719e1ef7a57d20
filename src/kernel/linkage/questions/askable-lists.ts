import type { ComparableRecord } from '../comparable-record.js';
import type { Askable } from './askable.js';

/** Lists of things, of which there may always be more. */
export const LISTS = ['marks', 'medical', 'effects'] as const;
type List = (typeof LISTS)[number];

/**
 * Returns what a source tells of that the record has nothing like: things of a type that the record does not
 * have.
 */
function further(list: List, record: ComparableRecord, source: ComparableRecord): readonly object[] {
  const own = new Set((record[list] ?? []).map((thing) => typeOf(list, thing)));
  return (source[list] ?? []).filter((thing) => thing.state !== 'absent' && !own.has(typeOf(list, thing)));
}

function typeOf(list: List, thing: object): unknown {
  const field = { marks: 'type', medical: 'kind', effects: 'category' }[list];
  return (thing as Readonly<Record<string, unknown>>)[field];
}

export function ofList(list: List): Askable {
  return {
    question: list,
    group: list,
    types: list === 'effects' ? ['report', 'remains'] : ['report', 'remains', 'living'],
    lacks: () => true,
    isPartly: (record) => (record[list] ?? []).length > 0,
    answered(record, source) {
      const said = further(list, record, source);
      return said.length === 0 ? undefined : withThings(list, record, said);
    },
    parts(record, source) {
      const said = further(list, record, source);
      const halves = [0, 1].map((half) => said.filter((_, at) => at % 2 === half));
      return halves.flatMap((half) => (half.length === 0 ? [] : [withThings(list, record, half)]));
    },
  };
}

function withThings(list: List, record: ComparableRecord, things: readonly object[]): ComparableRecord {
  return { ...record, [list]: [...(record[list] ?? []), ...things] };
}
