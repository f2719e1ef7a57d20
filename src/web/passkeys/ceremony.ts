import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import i18next from 'i18next';

/** The platform said no, in words that say what to do. */
export class CeremonyRefused extends Error {
  override readonly name = 'CeremonyRefused';
}

/**
 * A passkey is made on a device of whoever sits here. `invited`: under an invitation, which signs them in;
 * `add`: beside those that they have.
 */
export async function makePasskey(
  step: 'invited' | 'add',
  { name, code }: { readonly name: string; readonly code?: string },
): Promise<void> {
  const options = await post(`${step}-options`, { code });
  const optionsJSON = (await options.json()) as PublicKeyCredentialCreationOptionsJSON;
  const credential = await startRegistration({ optionsJSON });
  await post(step, { code, name, credential });
}

/** Asks whether an invitation is good, before its holder names anything. Throws `CeremonyRefused` where it is not. */
export async function openInvitation(code: string): Promise<void> {
  await post('invited-open', { code });
}

export async function signInByPasskey(): Promise<void> {
  await assertBy('sign-in', {});
}

/** @param deed what one is about to do: the device signs for that alone */
export async function stepUpByPasskey(deed: string): Promise<void> {
  await assertBy('step-up', { deed });
}

async function assertBy(step: 'sign-in' | 'step-up', body: object): Promise<void> {
  const options = await post(`${step}-options`, body);
  const optionsJSON = (await options.json()) as PublicKeyCredentialRequestOptionsJSON;
  await post(step, { credential: await startAuthentication({ optionsJSON }) });
}

async function post(step: string, body: object): Promise<Response> {
  const response = await fetch(`/auth/passkey/${step}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': i18next.language },
    body: JSON.stringify(body),
  });
  if (response.ok) return response;
  throw new CeremonyRefused(messageIn(await response.json().catch(() => undefined)));
}

function messageIn(answer: unknown): string | undefined {
  const { errors } = (answer ?? {}) as { readonly errors?: readonly { readonly message?: string }[] };
  return errors?.[0]?.message;
}
