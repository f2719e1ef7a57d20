import type { MechanismProfile, ProtocolStep } from './profile-shape.js';

/** Where an entry of a profile was read, in the words of the sources. */
export interface Citation {
  readonly sourceTitle: string | undefined;
  readonly instrumentTitle: string | undefined;
  /** Article, as the text counts. */
  readonly article: string | undefined;
}

type Cited = Pick<ProtocolStep, 'instrument' | 'source' | 'evidence'>;
type Cites = Pick<MechanismProfile, 'instruments' | 'sources'>;

/** Returns the titles of the source and of the instrument that a rule, a step or an end names, and the article. */
export function citationOf(
  { instruments, sources }: Cites,
  { instrument, source, evidence }: Cited,
): Citation {
  return {
    sourceTitle: source === undefined ? undefined : sources[source]?.title,
    instrumentTitle:
      instrument === undefined ? undefined : instruments.find(({ id }) => id === instrument)?.title,
    article: evidence?.article,
  };
}

/** Title of the instrument of a step, else of its source, and the article; null where the step names neither. */
export function legalBasisOf(profile: Cites, step: Cited): string | null {
  const { instrumentTitle, sourceTitle, article } = citationOf(profile, step);
  const title = instrumentTitle ?? sourceTitle;
  if (title === undefined) return null;
  return article === undefined ? title : `${title}, ${article}`;
}
