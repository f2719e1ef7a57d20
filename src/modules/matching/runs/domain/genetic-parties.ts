import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import type { GeneticParty } from '../../../../kernel/linkage/index.js';
import { permissionsOf, type Permissions } from '../../../access/consent/index.js';

/** Decider about samples of a record: its family or holder, or a relative who has decided alone. */
export interface GeneticDecider {
  /** The relative's own permissions; undefined for the record's own party. */
  readonly permissions: Permissions | undefined;
  readonly relatives: readonly string[];
  /** True where the decider decides about the sample of the person whom the record is about. */
  readonly own: boolean;
}

/**
 * Lists the deciders about the samples of a record, the record's own party first. A relative may have
 * consents of his or her own; without, the report's cover the relative (exchange format, "Who may be compared
 * with whom"). Relatives who permit the same are one decider.
 *
 * @param now instant, ISO 8601
 */
export function decidersOf(content: ExchangeRecord, now: string): readonly GeneticDecider[] {
  const typed = content.recordType === 'report' ? typedRelatives(content) : [];
  const alone = new Map<string, { permissions: Permissions; relatives: string[] }>();
  const covered: string[] = [];
  for (const { id, consents } of typed) {
    if (!consents) {
      covered.push(id);
      continue;
    }
    const permissions = permissionsOf(consents, content.recordedAt, now);
    const key = JSON.stringify(permissions);
    const known = alone.get(key);
    if (known) known.relatives.push(id);
    else alone.set(key, { permissions, relatives: [id] });
  }
  return [
    { permissions: undefined, relatives: covered, own: true },
    ...[...alone.values()].map((one): GeneticDecider => ({ ...one, own: false })),
  ];
}

/** Lists the deciders about the samples of a record with numbers of parties in place of permissions. */
export function geneticPartiesOf(
  deciders: readonly GeneticDecider[],
  numberOf: (permissions: Permissions | undefined) => number,
): GeneticParty[] {
  return deciders.map(({ permissions, relatives, own }) => ({
    party: numberOf(permissions),
    relatives,
    own,
  }));
}

function typedRelatives({ relatives }: ReportRecord) {
  return (relatives ?? []).filter(({ profile }) => profile !== undefined);
}
