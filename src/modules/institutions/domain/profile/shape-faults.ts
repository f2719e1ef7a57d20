import { z } from 'zod';
import { fault, choices, nearest, type ProfileFault } from './profile-fault.js';
import { limitShapeFaults } from './limit-shape-faults.js';
import { ID_FORM } from './id-form.js';

type Issue = z.core.$ZodIssue;

/** Faults of a file against its shape, every place at once. */
export function shapeFaults(content: unknown, shape: z.ZodType): readonly ProfileFault[] {
  const read = shape.safeParse(content);
  return read.success ? [] : read.error.issues.flatMap((issue) => faultsOf(issue, content, shape));
}

function faultsOf(issue: Issue, content: unknown, shape: z.ZodType): ProfileFault[] {
  const { path } = issue;
  const given = valueAt(content, path);
  const ofLimit = limitShapeFaults(issue, given);
  if (ofLimit) return ofLimit;
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(shape, path);
    return issue.keys.map((key) =>
      fault([...path, key], 'PROFILES.UNKNOWN_KEY', {
        key,
        meant: nearest(key, keys) ?? choices(key, keys),
      }),
    );
  }
  if (path.at(-1) === 'workingDays' && path[0] === 'protocol' && given !== undefined) {
    return [
      typeof given === 'number' && given < 0
        ? fault(path, 'PROFILES.DEADLINE_NEGATIVE', { given })
        : fault(path, 'PROFILES.DEADLINE'),
    ];
  }
  if (given === undefined) return [fault(path, 'PROFILES.MISSING')];
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return [fault(path, 'PROFILES.CHOICE', { choices: choices(shown(given), words) })];
  }
  return [formFault(path, issue)];
}

/** Turns an issue that zod finds into a code of the catalogue: its own sentences are English. */
function formFault(path: readonly PropertyKey[], issue: Issue): ProfileFault {
  if (issue.code === 'invalid_type')
    return fault(path, 'PROFILES.TYPE', { type: JSON_TYPES[issue.expected] ?? issue.expected });
  if (issue.code === 'too_small') {
    const code = isNumber(issue.origin) ? 'PROFILES.TOO_SMALL' : 'PROFILES.EMPTY';
    return fault(path, code, { least: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    const code = isNumber(issue.origin) ? 'PROFILES.TOO_LARGE' : 'PROFILES.TOO_LONG';
    return fault(path, code, { most: Number(issue.maximum) });
  }
  if (issue.code === 'invalid_format') {
    const expected = EXAMPLES[lastName(path)] ?? EXAMPLES[issue.format] ?? issue.pattern ?? issue.format;
    return fault(path, 'PROFILES.NOT_AS_EXPECTED', { expected });
  }
  if (issue.code === 'invalid_key') return fault(path, 'PROFILES.NOT_AS_EXPECTED', { expected: ID_FORM });
  return fault(path, 'PROFILES.NO_FORM');
}

/** The key that is at fault, or that of the list in which something is. */
const lastName = (path: readonly PropertyKey[]): string =>
  path.findLast((step) => typeof step === 'string') ?? '';

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int';

/** Types as JSON calls them. */
const JSON_TYPES: Readonly<Record<string, string>> = { int: 'number', record: 'object' };
const EXAMPLES: Readonly<Record<string, string>> = {
  country: 'HN (ISO 3166-1)',
  email: 'ana@search.example',
  url: 'https://gazette.example',
  telephones: '+504 2234 5678',
  languages: 'quc (BCP 47)',
  page: 'https://search.example',
};

/** Returns the part of a value that a fault repeats: it is a word of it, never a text. */
function shown(given: unknown): string {
  return typeof given === 'string' ? given.slice(0, 60) : '';
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
}

const described = new WeakMap<z.ZodType, Described>();

/** The keys that an object at this place may have. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const whole = described.get(shape) ?? (z.toJSONSchema(shape, { io: 'input' }) as Described);
  described.set(shape, whole);
  let at: Described | undefined = whole;
  for (const step of path) {
    if (typeof step === 'number') at = at?.items;
    else {
      const other: Described | boolean | undefined = at?.additionalProperties;
      at = at?.properties?.[String(step)] ?? (typeof other === 'object' ? other : undefined);
    }
  }
  return Object.keys(at?.properties ?? {});
}
