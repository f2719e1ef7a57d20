/** Kinds of days in the holiday library on which offices may be closed. */
export const HOLIDAY_KINDS = ['public', 'bank', 'optional'] as const;

export type HolidayKind = (typeof HOLIDAY_KINDS)[number];
