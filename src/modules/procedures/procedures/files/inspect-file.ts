import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '../domain/kind/kind-shape.js';
import { FileActive, FileTypeUnfit } from '../domain/procedure.errors.js';
import { officeActivity, officeMedia } from './office-activity.js';
import { pdfActivity } from './pdf-activity.js';

export const MEDIA: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** By its media type, which file it is. */
export function fileTypeOf(media: string): FileType | undefined {
  return (Object.keys(MEDIA) as FileType[]).find((type) => MEDIA[type] === media);
}

/**
 * Returns the type of a file, by its content; its name and what the sender calls it count for nothing.
 *
 * Throws `FileTypeUnfit` for what can be no paper, and `FileActive` for what would do something by itself.
 */
export async function inspectFile(content: Buffer): Promise<FileType> {
  const found = await fileTypeFromBuffer(content);
  const media = (found?.ext === 'zip' ? officeMedia(content) : found?.mime) ?? '';
  if (media.includes('macroenabled')) throw new FileActive('macro');
  const type = fileTypeOf(media);
  if (!type) throw new FileTypeUnfit(Object.keys(MEDIA));
  const does = type === 'pdf' ? pdfActivity(content) : type === 'docx' ? officeActivity(content) : undefined;
  if (does !== undefined) throw new FileActive(does);
  return type;
}
