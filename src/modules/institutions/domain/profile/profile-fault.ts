import { editDistance } from '../../../../kernel/linkage/text/edit-distance.js';
import type { MessageParameters } from '../../../../platform/errors/index.js';

/**
 * Codes of faults of a profile; the catalogue has two sentences for each: what is wrong, and what mends it.
 */
export type FaultCode =
  | 'PROFILES.AFTER_UNKNOWN'
  | 'PROFILES.AGREEMENT_COMPARES_NOTHING'
  | 'PROFILES.AGREEMENT_ENDED'
  | 'PROFILES.AGREEMENT_EXCEPTS_ALL'
  | 'PROFILES.AGREEMENT_EXCEPTS_NOBODY'
  | 'PROFILES.AGREEMENT_NOTHING_HELD'
  | 'PROFILES.AGREEMENT_ONE_PARTY'
  | 'PROFILES.AGREEMENT_PARTY_CLOSED'
  | 'PROFILES.AGREEMENT_PARTY_UNKNOWN'
  | 'PROFILES.AGREEMENT_PARTY_UNTOLD'
  | 'PROFILES.AGREEMENT_TELLS_NOTHING'
  | 'PROFILES.CHANNEL_UNTRIED'
  | 'PROFILES.CHOICE'
  | 'PROFILES.CODE_ELSEWHERE'
  | 'PROFILES.CODE_UNKNOWN'
  | 'PROFILES.CONDITION_MISSING'
  | 'PROFILES.COUNTRY_UNKNOWN'
  | 'PROFILES.CYCLE'
  | 'PROFILES.DAY'
  | 'PROFILES.DAY_AHEAD'
  | 'PROFILES.DEADLINE'
  | 'PROFILES.DEADLINE_NEGATIVE'
  | 'PROFILES.DELIVERS_ONLY'
  | 'PROFILES.EMPTY'
  | 'PROFILES.ESCALATION_KIND'
  | 'PROFILES.ESCALATION_ORDER'
  | 'PROFILES.ESCALATION_WHO'
  | 'PROFILES.EVERY_COUNTRY'
  | 'PROFILES.FAMILY_OF_REPORTS'
  | 'PROFILES.FOCAL_POINT_EMPTY'
  | 'PROFILES.INSTRUMENT_UNKNOWN'
  | 'PROFILES.KIND_ABSENT'
  | 'PROFILES.LANGUAGE'
  | 'PROFILES.LIMIT_BESIDE_DAYS'
  | 'PROFILES.LIMIT_BETWEEN'
  | 'PROFILES.LIMIT_KEY'
  | 'PROFILES.LIMIT_MISSING'
  | 'PROFILES.LIMIT_OF_ONE'
  | 'PROFILES.LIMIT_SAME'
  | 'PROFILES.MISSING'
  | 'PROFILES.MONTH'
  | 'PROFILES.NAME_MISSING'
  | 'PROFILES.NEVER_ABROAD'
  | 'PROFILES.NOT_AS_EXPECTED'
  | 'PROFILES.NOBODY_KNOWN'
  | 'PROFILES.NO_AUTHORITY'
  | 'PROFILES.NO_FORENSIC_HOLDER'
  | 'PROFILES.NO_FORM'
  | 'PROFILES.OUTSIDE_DISTRICT'
  | 'PROFILES.REGION_UNKNOWN'
  | 'PROFILES.REVIEW_BEFORE_CHECK'
  | 'PROFILES.SEEN_NOWHERE'
  | 'PROFILES.SOURCE_MISSING'
  | 'PROFILES.SOURCE_UNKNOWN'
  | 'PROFILES.STALE'
  | 'PROFILES.SUBAREAS_AREA'
  | 'PROFILES.MIGRATION_SOURCE'
  | 'PROFILES.TEXT_MISSING'
  | 'PROFILES.TIME_ZONE_UNKNOWN'
  | 'PROFILES.TOLD_BY_KIND'
  | 'PROFILES.TOO_LARGE'
  | 'PROFILES.TOO_LONG'
  | 'PROFILES.TOO_SMALL'
  | 'PROFILES.TWICE'
  | 'PROFILES.TWO_PRIMARIES'
  | 'PROFILES.TYPE'
  | 'PROFILES.UNBOUND'
  | 'PROFILES.UNKNOWN_KEY'
  | 'PROFILES.WHO';

/** Something wrong in a file that people write: where, and a code with two sentences in the catalogue. */
export interface FileFault<Code extends string = string> {
  /** JSON path: `protocol.steps[2].who.kind`. */
  readonly path: string;
  readonly code: Code;
  readonly parameters: MessageParameters;
}

export type ProfileFault = FileFault<FaultCode>;

export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}

export function fault(
  path: readonly PropertyKey[],
  code: FaultCode,
  parameters: MessageParameters = {},
): ProfileFault {
  return faultAt(path, code, parameters);
}

/** Returns a fault of a file of another kind, which has codes of its own. */
export function faultAt<Code extends string>(
  path: readonly PropertyKey[],
  code: Code,
  parameters: MessageParameters = {},
): FileFault<Code> {
  return { path: pathOf(path), code, parameters };
}

/** The word that was meant: at most a third of its letters are wrong. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: { word: string; edits: number } | undefined;
  for (const one of words) {
    const edits = editDistance(word.toLowerCase(), one.toLowerCase());
    if (edits <= Math.max(1, Math.ceil(one.length / 3)) && (!best || edits < best.edits)) {
      best = { word: one, edits };
    }
  }
  return best?.word;
}

/** `search_mechanism, consulate`, the nearest first; a long list is cut. */
export function choices(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  const ordered = meant === undefined ? words : [meant, ...words.filter((one) => one !== meant)];
  return ordered.length > 16 ? `${ordered.slice(0, 16).join(', ')} …` : ordered.join(', ');
}
