import { chooseFormat, type FileFormat } from '../files/detect.js';
import { isProfileFormat } from '../files/profiles/profile-format.js';
import type { ImportJob } from '../persistence/import-job.repository.js';

/**
 * Returns the format by which the file of an import is read: by the mapping that came with the order, else by
 * the format that was named.
 */
export async function formatOfJob({ mapping, format, profilesAs }: ImportJob): Promise<FileFormat> {
  if (mapping) return { kind: 'csv', mapping };
  return chooseFormat('', format, profilesAs ?? undefined);
}

/**
 * Tells whether the lines that were turned away can be had: of a dry run, whose file stays; a laboratory
 * mends its own where it was written.
 */
export function hasRejectFile({ dryRun, state, rejected, fileId, format }: ImportJob): boolean {
  return dryRun && state === 'done' && rejected > 0 && fileId !== null && !isProfileFormat(format);
}
