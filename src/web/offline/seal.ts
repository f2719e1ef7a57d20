/**
 * Sealed text: it is opened by the key of this browser alone, and under the name under which it was sealed.
 */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** A key that no script can read: it can be used here, and not be carried away. */
export async function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param name what it is sealed for; opened under another, it does not open */
export async function seal(key: CryptoKey, name: string, content: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(content));
  return { iv, bytes: await crypto.subtle.encrypt(parameters(iv, name), key, text) };
}

/** Throws where key or name are others, or a bit was changed. */
export async function open(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<unknown> {
  const text = await crypto.subtle.decrypt(parameters(iv, name), key, bytes);
  return JSON.parse(new TextDecoder().decode(text)) as unknown;
}

function parameters(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(name) };
}
