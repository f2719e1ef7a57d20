const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Tells whether a text can be the id of a row at all; the database would answer another text with an error of
 * its own.
 */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
