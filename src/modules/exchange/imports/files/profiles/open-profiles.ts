import type { ByteStream } from '../file-head.js';
import type { SampleFileSource } from './filed-sample.js';
import type { ProfileFormatId } from './profile-format.js';
import { openCodis } from './read-codis.js';
import { openFamilias } from './read-familias-file.js';
import { openProfileTable } from './read-profile-table.js';

/** Opens a genetic file; undefined where a table is empty. Throws `FileRefused`, of XML with the first sample. */
export async function openProfiles(
  stream: ByteStream,
  id: ProfileFormatId,
): Promise<SampleFileSource | undefined> {
  if (id === 'codis-xml') return openCodis(stream);
  return id === 'familias' ? openFamilias(stream) : openProfileTable(stream, id);
}
