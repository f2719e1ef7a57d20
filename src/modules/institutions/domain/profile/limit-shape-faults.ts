import type { z } from 'zod';
import { LIMIT_KEYS, LIMIT_KINDS, SPAN_KINDS } from './limit-shape.js';
import { choices, fault, type ProfileFault } from './profile-fault.js';

type Issue = z.core.$ZodIssue;

/** Keys of a limit under which a stretch of time stands. */
const SPANS: readonly PropertyKey[] = ['of', 'wait', 'earliest', 'latest'];

/**
 * Faults of a limit that has a form of its own: words that its kind does not take, a kind that is none, one
 * member alone. Undefined where the limit is wrong as anything else is, or where the issue is of something else.
 */
export function limitShapeFaults(issue: Issue, given: unknown): ProfileFault[] | undefined {
  const { path } = issue;
  const at = path.lastIndexOf('limit');
  if (path[0] !== 'protocol' || at < 0) return undefined;
  const isSpan = path.slice(at).some((one) => SPANS.includes(one));
  if (issue.code === 'unrecognized_keys') {
    const is = kindOf(given);
    const keys = ['is', ...(LIMIT_KEYS.get(is) ?? [])];
    return issue.keys.map((key) =>
      fault([...path, key], 'PROFILES.LIMIT_KEY', { is, key, choices: choices(key, keys) }),
    );
  }
  if (issue.code === 'invalid_union' || (issue.code === 'invalid_value' && path.at(-1) === 'is')) {
    const word = typeof given === 'string' ? given.slice(0, 60) : '';
    return [fault(path, 'PROFILES.CHOICE', { choices: choices(word, isSpan ? SPAN_KINDS : LIMIT_KINDS) })];
  }
  if (issue.code === 'too_small' && path.at(-1) === 'of') return [fault(path, 'PROFILES.LIMIT_OF_ONE')];
  return undefined;
}

function kindOf(given: unknown): string {
  return typeof given === 'object' && given !== null && 'is' in given && typeof given.is === 'string'
    ? given.is
    : '';
}
