import { REPORT, shownNames, type ObjectShape, type Shape } from '../../kernel/contract/index.js';

const { person, physical, marks, medical, effects } = REPORT.fields;
const NAME = person.shape.fields.names.shape.of;
const PAPER = person.shape.fields.documents.shape.of;
const PLACE = person.shape.fields.birthPlace.shape;

/** Objects that stand in records of several types, by the name of their fragment. Those that are in others come first. */
const FRAGMENTS: Readonly<Record<string, readonly [fragment: string, shape: ObjectShape]>> = {
  PLACE: ['RecordPlace', PLACE],
  NAMES: ['RecordName', NAME],
  PAPERS: ['RecordPaper', PAPER],
  PERSON: ['RecordPerson', person.shape],
  PHYSICAL: ['RecordPhysical', physical.shape],
  MARK: ['RecordMark', marks.shape.of],
  MEDICAL: ['RecordMedical', medical.shape.of],
  EFFECT: ['RecordEffect', effects.shape.of],
};

const HEADER = `// Written by \`npm run schema\` from the contract (src/kernel/contract), which the console does not import; a check holds it to that.
import { graphql } from '../../graphql/graphql.js';
`;

/** src/web/screens/record/record-fields.ts: what the console asks of the blocks that several types of records hold, and in which order it shows it. */
export function printRecordFields(): string {
  const lists = Object.values(FRAGMENTS).map(
    ([, shape]) =>
      `${shape.name}: [${shownNames(shape)
        .map((name) => `'${name}'`)
        .join(', ')}],`,
  );
  return [
    HEADER,
    '/** Fields that people read, by the object of the contract that they stand in, in its order. */',
    `export const RECORD_FIELDS = {\n${lists.join('\n')}\n} as const;\n`,
    ...Object.entries(FRAGMENTS).map(([key, [fragment, shape]]) => printFragment(key, fragment, shape)),
  ].join('\n');
}

function printFragment(key: string, fragment: string, shape: ObjectShape): string {
  const used = new Set<string>();
  const lines = shownNames(shape).map((name) => {
    const inner = innerOf(shape.fields[name]?.shape);
    if (inner === 'range') return `      ${name} {\n        min\n        max\n      }`;
    if (!inner) return `      ${name}`;
    const [other, [spread]] = fragmentOf(inner);
    used.add(other);
    return `      ${name} {\n        ...${spread}\n      }`;
  });
  const text = `\`\n    fragment ${fragment} on ${shape.name} @_unmask {\n${lines.join('\n')}\n    }\n  \``;
  return `export const ${key} = graphql(${text}${used.size > 0 ? `, [${[...used].join(', ')}]` : ''});\n`;
}

function innerOf(shape: Shape | undefined): ObjectShape | 'range' | undefined {
  if (shape?.kind === 'range') return 'range';
  if (shape?.kind === 'list') return innerOf(shape.of);
  return shape?.kind === 'object' ? shape : undefined;
}

function fragmentOf(shape: ObjectShape): readonly [key: string, fragment: (typeof FRAGMENTS)[string]] {
  const found = Object.entries(FRAGMENTS).find(([, [, of]]) => of === shape);
  if (!found) throw new Error(`No fragment asks for ${shape.name}: it is to stand in FRAGMENTS.`);
  return found;
}
