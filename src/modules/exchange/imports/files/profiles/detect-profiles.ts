import { CODIS_ROOT, isFamilias } from '../../../../../kernel/genetics/index.js';
import type { ProfileFormatId } from './profile-format.js';
import { readProfileHeader } from './read-profile-table.js';

/** The genetic format that the beginning of a file shows without doubt; undefined where it could be anything else. */
export function detectProfiles(head: Buffer): ProfileFormatId | undefined {
  const text = head.toString('utf8').replace(/^\uFEFF/u, '');
  if (isFamilias(text)) return 'familias';
  if (/^\s*</u.test(text))
    return new RegExp(`<(?:\\w+:)?${CODIS_ROOT}[\\s>]`, 'u').test(text) ? 'codis-xml' : undefined;
  const [first = ''] = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const columns = readProfileHeader([first])?.profileColumns;
  if (!columns) return undefined;
  if (columns.kind === 'wide') return 'genemapper';
  if (columns.isGenis) return 'genis';
  return /^"?sample\W+locus\W/iu.test(first) ? 'profiles-csv' : 'genemapper';
}
