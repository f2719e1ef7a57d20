import type { MechanismProfile, ProtocolStep } from './profile-shape.js';

/** Title of the instrument of a step, else of its source, and the article; null where the step names neither. */
export function legalBasisOf(
  { instruments, sources }: Pick<MechanismProfile, 'instruments' | 'sources'>,
  { instrument, source, evidence }: Pick<ProtocolStep, 'instrument' | 'source' | 'evidence'>,
): string | null {
  const named = instruments.find(({ id }) => id !== undefined && id === instrument);
  const title = named?.title ?? (source === undefined ? undefined : sources[source]?.title);
  if (title === undefined) return null;
  return evidence?.article === undefined ? title : `${title}, ${evidence.article}`;
}
