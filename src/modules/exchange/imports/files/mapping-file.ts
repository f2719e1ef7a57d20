import { z } from 'zod';
import { checkMapping } from '../domain/check-mapping.js';
import type { Mapping } from '../domain/mapping.js';
import { FileRefused } from './file-refused.js';

const text = z.string().min(1);
const words = z.array(text);
const rule = { to: text, onlyWith: text.optional(), keep: z.boolean().optional() };
const bounds = z.strictObject({ min: z.number(), max: z.number() });
const box = z.strictObject({ south: z.number(), west: z.number(), north: z.number(), east: z.number() });
const two = z.tuple([text, text]);
const target = z.strictObject({
  words: words.optional(),
  into: z.enum(['marks', 'medical', 'dental', 'effects']),
  as: text.optional(),
});

const rules = z.discriminatedUnion('read', [
  z.strictObject({ ...rule, read: z.literal('text'), column: text, blanks: words.optional() }),
  z.strictObject({
    ...rule,
    read: z.literal('words'),
    column: text,
    words: z.record(text, z.json()),
    others: z.enum(['warn', 'ignore']).optional(),
  }),
  z.strictObject({ ...rule, read: z.literal('date'), column: text, formats: words.min(1) }),
  z.strictObject({ ...rule, read: z.literal('years'), columns: two, blanks: words.optional() }),
  z.strictObject({ ...rule, read: z.literal('number'), column: text, possible: bounds.optional() }),
  z.strictObject({
    ...rule,
    read: z.literal('measure'),
    column: text,
    unit: z.enum(['cm', 'm', 'in', 'kg', 'lb', 'year']),
    roundedTo: z.array(z.number().positive()),
    possible: bounds,
  }),
  z.strictObject({ ...rule, read: z.literal('range'), columns: two, possible: bounds }),
  z.strictObject({
    ...rule,
    read: z.literal('coordinates'),
    columns: z.union([two, z.tuple([text])]),
    within: box,
    precisionKm: z.number().positive().optional(),
  }),
  z.strictObject({ ...rule, read: z.literal('town_and_region'), column: text, blanks: words.optional() }),
  z.strictObject({
    ...rule,
    read: z.literal('name'),
    kind: z.enum(['legal', 'birth', 'alias', 'nickname', 'document', 'route_alias']),
    columns: z.strictObject({ whole: text.optional(), given: text.optional(), surnames: words.optional() }),
    nobody: words.optional(),
  }),
  z.strictObject({ ...rule, read: z.literal('interval'), column: text }),
  z.strictObject({
    read: z.literal('english_features'),
    column: text,
    types: z.record(text, z.array(target)),
    onlyWith: text.optional(),
    keep: z.boolean().optional(),
  }),
  z.strictObject({ ...rule, read: z.literal('english_clothing'), column: text, noneIsAbsent: z.boolean() }),
]);

const mappingFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'small letters, digits and hyphens'),
  name: text,
  institution: z.strictObject({
    code: text,
    name: text,
    country: z.string().regex(/^[A-Z]{2}$/u, 'a country code of two capital letters'),
    kind: z.literal('public_register'),
  }),
  recordType: z.enum(['report', 'remains', 'living']),
  encoding: z.enum(['utf-8', 'windows-1252']),
  innerQuotes: z.enum(['doubled', 'backslash']).optional(),
  decimalComma: z.boolean().optional(),
  requiredColumns: words,
  idFrom: z.union([z.literal('hash'), z.strictObject({ column: text })]),
  rules: z.array(rules),
  constants: z.array(z.strictObject({ to: text, value: z.json(), onlyWith: text.optional() })),
});

/** Number of faults of a mapping that are told at once. */
const FAULTS_TOLD = 5;

/** A mapping that somebody wrote as JSON, checked: a word too many or a format that reads two ways refuses it. */
export function parseMapping(json: string): Mapping {
  const read = mappingFile.safeParse(parseJson(json));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`);
    throw refused(faults);
  }
  const mapping = withoutUndefined(read.data);
  const findings = checkMapping(mapping);
  if (findings.length > 0)
    throw refused(findings.map(({ path, expected = '' }) => `${path}: expected ${expected}`));
  return mapping;
}

/** The schema allows `undefined` where the type asks for absence; JSON has no `undefined`, so the two are one. */
function withoutUndefined(read: z.infer<typeof mappingFile>): Mapping {
  return JSON.parse(JSON.stringify(read)) as Mapping;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch {
    throw refused(['it is no JSON']);
  }
}

function refused(faults: readonly string[]): FileRefused {
  const more = faults.length > FAULTS_TOLD ? `; and ${faults.length - FAULTS_TOLD} more` : '';
  return new FileRefused(
    'IMPORTS.MAPPING_INVALID',
    `The mapping cannot be used: ${faults.slice(0, FAULTS_TOLD).join('; ')}${more}.`,
    'Mend the mapping file.',
  );
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the mapping';
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}
