import type { RecordType } from '../../../../kernel/contract/index.js';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import type { DecidingPair, Disclosure } from '../../disclosure/index.js';
import type { Institution } from '../../../institutions/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { standIn } from '../domain/asking.js';
import type { NotAsked } from './whom-to-ask.js';

/** Outcome of a case's question at one institution. */
export interface CaseAsked {
  readonly institution: Institution;
  /**
   * Record types of the institution that the case is compared with; none where the institution is not asked.
   */
  readonly types: readonly RecordType[];
  readonly why: NotAsked | undefined;
}

interface Case {
  readonly asker: Institution;
  readonly record: StoredRecord;
}

/**
 * Lists whom a filed case asks, by country: told by agreements and the case's own consents, and by nothing
 * that others hold.
 */
export function whomCaseAsks(
  institutions: readonly Institution[],
  asked: Case,
  disclosure: Disclosure,
): readonly CaseAsked[] {
  return institutions
    .filter(({ id, kind }) => id !== asked.asker.id && kind !== 'oversight')
    .sort((a, b) => a.country.localeCompare(b.country) || a.code.localeCompare(b.code))
    .map((institution) => askedOf(institution, asked, disclosure));
}

function askedOf(institution: Institution, { asker, record }: Case, disclosure: Disclosure): CaseAsked {
  if (institution.closedAt) return { institution, types: [], why: 'closed' };
  const pairs = pairsWith(institution, record);
  const standing = pairs.filter(({ pair }) => disclosure.mayStand(pair));
  // Whoever keeps somebody found alive is told first, and asks them: to the case it is not told yet that
  // there is a match.
  const told = standing.filter(({ pair, type }) => type === 'living' || disclosure.isTold(pair));
  const types = [...new Set(told.map(({ type }) => type))];
  if (types.length > 0) return { institution, types, why: undefined };
  if (standing.length > 0) return { institution, types, why: 'level' };
  const asPermitted = pairsWith(institution, standIn(asker, record.recordType));
  const isAgreed = asPermitted.some(({ pair }) => disclosure.mayStand(pair));
  return { institution, types, why: isAgreed ? 'consent' : 'no_agreement' };
}

/** The case beside a record of each type that it is compared with. */
function pairsWith(
  institution: Institution,
  record: StoredRecord,
): readonly { readonly type: RecordType; readonly pair: DecidingPair }[] {
  return KINDS.flatMap((kind: Kind) => {
    const { a, b } = SIDES_OF_KIND[kind];
    const type = record.recordType === a ? b : record.recordType === b ? a : undefined;
    if (type === undefined) return [];
    const other = standIn(institution, type);
    const pair = record.recordType === a ? { kind, a: record, b: other } : { kind, a: other, b: record };
    return [{ type, pair }];
  });
}
