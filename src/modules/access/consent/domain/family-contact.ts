/**
 * Standing of contact with a family, which may be written to, called or visited or not: as it has said
 * itself, which counts more than any duty to tell it.
 */
export type ContactStatus = 'safe' | 'not_safe' | 'not_asked';

/** Of a report what it says of whoever reported. */
export interface Reporting {
  readonly reporter?: {
    readonly safeToContact?: boolean | undefined;
    /** The way that the family has named itself. */
    readonly safeWay?: string | undefined;
  };
}

/**
 * Returns the standing of contact with a family. Where nobody has asked it is not safe to assume anything:
 * ask.
 */
export function contactStatus(report: Reporting): ContactStatus {
  const { safeToContact } = report.reporter ?? {};
  if (safeToContact === undefined) return 'not_asked';
  return safeToContact ? 'safe' : 'not_safe';
}

/**
 * Tells whether somebody may now plan to reach the family: it is safe, or the family has named a way that is.
 */
export function hasSafeWay(report: Reporting): boolean {
  return contactStatus(report) === 'safe' || report.reporter?.safeWay !== undefined;
}
