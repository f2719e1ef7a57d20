import {
  LIVING,
  REMAINS,
  REPORT,
  shownNames,
  type ObjectShape,
  type Shape,
} from '../../kernel/contract/index.js';

/** Names of fragments that say less than that of their object. */
const SHORT: Readonly<Record<string, string>> = {
  PersonName: 'Name',
  IdentityDocument: 'Paper',
  MedicalItem: 'Medical',
  PersonalEffect: 'Effect',
};

/** Objects of which a page shows a part, asked for in src/web/screens/record/fragments.ts. */
const ASKED_IN_PART: ReadonlySet<string> = new Set([
  ...['EventReference', 'ExternalId', 'LinkedReport', 'Relative', 'GeneticProfile', 'SexEstimate'],
]);

const OF_EVERY_RECORD = [
  ...['recordType', 'id', 'institution', 'recordedAt', 'updatedAt', 'withdrawn', 'attachments', 'extra'],
];

/**
 * Fields that people read elsewhere than among the sections of a record, or not in the console; all else that
 * the contract has is asked for.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // Said at the head of the page.
  Reporter: ['safeToContact'],
  RemainsCustody: ['to'],
  ReportContent: [...OF_EVERY_RECORD, 'status', 'fingerprints', 'pedigree', 'directProfile', 'consents'],
  RemainsContent: [
    ...[
      ...OF_EVERY_RECORD,
      'status',
      'fingerprints',
      'partOf',
      'minimumIndividuals',
      'deathDate',
      'identity',
    ],
  ],
  LivingContent: [...OF_EVERY_RECORD, 'externalIds', 'event', 'profile', 'wishes', 'reintegration'],
};

/**
 * src/web/screens/record/record-fields.ts: what the console asks of a record, and in which order it shows
 * what an object holds.
 */
export function printRecordFields(): string {
  const shapes = [...new Set([REPORT, REMAINS, LIVING].flatMap((record) => shapesIn(record)))];
  const lists = shapes.map((shape) => printNames(shape, namesOf(shape)));
  return [
    printHeader(shapes),
    '/** Fields that people read, by the object of the contract that they stand in, in its order. */',
    `export const RECORD_FIELDS = {\n${lists.join('\n')}\n} as const;\n`,
    '/** Fields at the head of a page, by which one knows that the record is the right one. */',
    `export const HEAD_FIELDS = {\n${shapes.flatMap(printHead).join('\n')}\n} as const;\n`,
    '/** A field of an object that people read. */',
    'export type RecordField<O extends keyof typeof RECORD_FIELDS> = (typeof RECORD_FIELDS)[O][number];\n',
    ...shapes.map(printFragment),
  ].join('\n');
}

const printNames = ({ name }: ObjectShape, names: readonly string[]): string =>
  `${name}: [${names.map((one) => `'${one}'`).join(', ')}],`;

function printHead(shape: ObjectShape): readonly string[] {
  const names = namesOf(shape).filter((name) => shape.fields[name]?.facts.isAtHead);
  return names.length > 0 ? [printNames(shape, names)] : [];
}

function printHeader(shapes: readonly ObjectShape[]): string {
  const parts = shapes.flatMap((shape) => innerOf(shape).filter(({ name }) => ASKED_IN_PART.has(name)));
  const names = [...new Set(parts.map(constantOf))].toSorted();
  return `// Written by \`npm run schema\` from the contract (src/kernel/contract), which the console does not import; a check holds it to that.
import { graphql } from '../../graphql/graphql.js';
import { ${names.join(', ')} } from './fragments.js';
`;
}

/** The objects that are asked for whole, those that are in others first. */
function shapesIn(shape: ObjectShape): readonly ObjectShape[] {
  if (ASKED_IN_PART.has(shape.name)) return [];
  return [...innerOf(shape).flatMap((inner) => shapesIn(inner)), shape];
}

const innerOf = (shape: ObjectShape): readonly ObjectShape[] =>
  namesOf(shape).flatMap((name) => {
    const inner = entryOf(shape.fields[name]?.shape);
    return inner?.kind === 'object' ? [inner] : [];
  });

function namesOf(shape: ObjectShape): readonly string[] {
  const left = LEFT_OUT[shape.name] ?? [];
  const unknown = left.find((name) => !Object.hasOwn(shape.fields, name));
  if (unknown !== undefined) throw new Error(`${shape.name} has no ${unknown} that could be left out.`);
  return shownNames(shape).filter((name) => !left.includes(name));
}

function printFragment(shape: ObjectShape): string {
  const used = new Set<string>();
  const lines = namesOf(shape).map((name) => {
    const inner = entryOf(shape.fields[name]?.shape);
    if (inner?.kind === 'range') return `      ${name} {\n        min\n        max\n      }`;
    if (inner?.kind !== 'object') return `      ${name}`;
    used.add(constantOf(inner));
    return `      ${name} {\n        ...${fragmentOf(inner)}\n      }`;
  });
  const text = `\`\n    fragment ${fragmentOf(shape)} on ${shape.name} @_unmask {\n${lines.join('\n')}\n    }\n  \``;
  return `export const ${constantOf(shape)} = graphql(${text}${used.size > 0 ? `, [${[...used].join(', ')}]` : ''});\n`;
}

function entryOf(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === 'list' || shape?.kind === 'oneOrList' ? entryOf(shape.of) : shape;
}

const fragmentOf = ({ name }: ObjectShape): string => `Record${SHORT[name] ?? name}`;

/** `REPORT_CONTENT` of `ReportContent`. */
const constantOf = ({ name }: ObjectShape): string =>
  (SHORT[name] ?? name).replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();
