/** Kinds of photographs, by what they show. */
export const PHOTOGRAPH_KINDS = ['face', 'mark', 'effect', 'dental', 'document', 'scene'] as const;

export type PhotographKind = (typeof PHOTOGRAPH_KINDS)[number];

/** A photograph of a record without the pictures themselves. */
export interface Photograph {
  readonly id: string;
  readonly recordId: string;
  readonly institutionId: string;
  readonly kind: PhotographKind;
  /** Caption: what the photograph shows, in words. */
  readonly caption: string | null;
  /** Mark or effect of the record that the photograph is of, in the words of whoever has added it. */
  readonly shows: string | null;
  /** The picture itself; null once it was removed. */
  readonly fileId: string | null;
  /** Small; of remains nothing can be made out in it. */
  readonly previewId: string | null;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly scanned: boolean;
  readonly addedAt: Date;
}

/** Most photographs that one record may have: more are not looked at. */
export const MOST_PHOTOGRAPHS = 30;

/** Reason for which photographs of the other side's record are not shown. */
export type Withheld = 'level' | 'living';

/** Level of disclosure from which photographs go with the record. */
const WITH_THE_RECORD = 4;

/**
 * Returns why photographs of a record are withheld, or undefined. Photographs leave their owner only with the
 * whole record, by its release for one match; those of somebody who lives never do: a face finds a person
 * whom no name would.
 */
export function withheldOf(recordType: string | undefined, level: number): Withheld | undefined {
  if (recordType === 'living') return 'living';
  return level < WITH_THE_RECORD ? 'level' : undefined;
}

/** Tells whether photographs are blurred: of remains nothing is shown clearly before somebody asks for it. */
export const isBlurred = (recordType: string): boolean => recordType === 'remains';
