/**
 * Label of a domain in a plain address: no display name, no comma, no line break, so that an address can
 * never become two recipients.
 */
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})*$`);

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}
