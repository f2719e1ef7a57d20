import { open, seal } from './seal.js';
import { broughtUp, type OfflineDraft } from './draft-state.js';

/** A draft in a file, for another machine: sealed by a passphrase, which is not in it. */
const FORM = 'huella-draft';
const ROUNDS = 600_000;

interface Exported {
  readonly form: string;
  readonly salt: string;
  readonly iv: string;
  readonly sealed: string;
}

/** @returns the text of the file */
export async function exported(draft: OfflineDraft, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { iv, bytes } = await seal(await keyOf(passphrase, salt), FORM, draft);
  const file: Exported = {
    ...{ form: FORM, salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(bytes)) },
  };
  return JSON.stringify(file);
}

/** @returns nothing where the file is no such file, the passphrase another, or its version a later one */
export async function imported(text: string, passphrase: string): Promise<OfflineDraft | undefined> {
  try {
    const { form, salt, iv, sealed } = JSON.parse(text) as Exported;
    if (form !== FORM) return undefined;
    const key = await keyOf(passphrase, fromBase64(salt));
    const opened = await open(key, FORM, { iv: fromBase64(iv), bytes: fromBase64(sealed).buffer });
    return broughtUp(opened as OfflineDraft);
  } catch {
    return undefined;
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
