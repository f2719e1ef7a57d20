import type { ExchangeRecord, GeneticProfile } from '../../../../kernel/contract/index.js';

/** Stands for a sample that nobody has taken yet. */
const IMAGINED: GeneticProfile = { sample: { code: 'IMAGINED', type: 'buccal' } };

/**
 * Returns a record as it would stand if everybody had been sampled. Asked of it, the comparison policy says
 * whose sample could be used.
 */
export function asIfTyped(content: ExchangeRecord): ExchangeRecord {
  if (content.recordType !== 'report') return { ...content, profile: content.profile ?? IMAGINED };
  const { relatives, directProfile } = content;
  return {
    ...content,
    directProfile: directProfile ?? IMAGINED,
    ...(relatives && {
      relatives: relatives.map((one) => ({ ...one, profile: one.profile ?? IMAGINED })),
    }),
  };
}

/**
 * Lists the persons whose samples a record holds: relatives by their ids, and the person whom it is about.
 */
export function sampledOf(content: ExchangeRecord): {
  readonly relatives: ReadonlySet<string>;
  readonly own: boolean;
} {
  if (content.recordType !== 'report') return { relatives: new Set(), own: content.profile !== undefined };
  const sampled = (content.relatives ?? []).filter(({ profile }) => profile !== undefined);
  return { relatives: new Set(sampled.map(({ id }) => id)), own: content.directProfile !== undefined };
}
