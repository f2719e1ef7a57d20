/** `2026-06-04 08:00 UTC`: whoever reads it may sit in another time zone than the institution. */
export function timeInMail(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
