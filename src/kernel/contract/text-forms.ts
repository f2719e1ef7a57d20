/**
 * Language tag of RFC 5646 (BCP 47), section 2.1, without the irregular grandfathered tags. Well-formed, not
 * necessarily registered.
 */
const LANGUAGE_TAG = new RegExp(
  '^(?:' +
    '[a-z]{2,3}(?:-[a-z]{3}){0,3}' + // language, extended language
    '(?:-[a-z]{4})?' + // script
    '(?:-(?:[a-z]{2}|[0-9]{3}))?' + // region
    '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*' + // variants
    '(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*' + // extensions
    '(?:-x(?:-[a-z0-9]{1,8})+)?' + // private use
    '|x(?:-[a-z0-9]{1,8})+)$',
  'i',
);

/** Mail address, a single one: no white space, comma or semicolon that could hide a second one. */
const EMAIL = /^[^\s,;:<>()[\]"@]+@[^\s,;:<>()[\]"@]+$/u;

const SHA256 = /^[0-9a-f]{64}$/;

export const isLanguageTag = (text: string): boolean => LANGUAGE_TAG.test(text);
export const isEmailAddress = (text: string): boolean => EMAIL.test(text);
export const isSha256 = (text: string): boolean => SHA256.test(text);
