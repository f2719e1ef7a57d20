import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';

export type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
};

/**
 * Party that passkeys of this installation are good for: the name that browsers hold them to, and the page
 * that may ask for them.
 */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * Passkey as it is kept: the key that its signatures are checked with, and how often its holder's device has
 * counted.
 */
export interface KnownPasskey {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/**
 * Browsers hold passkeys to a name reached by https, or to this very machine. Nothing where the address is
 * neither.
 */
export function relyingPartyOf(publicUrl: string | undefined): RelyingParty | undefined {
  if (publicUrl === undefined || !URL.canParse(publicUrl)) return undefined;
  const { protocol, hostname: id, origin } = new URL(publicUrl);
  const isName = !/^[\d.]+$|^\[/.test(id);
  return (protocol === 'https:' && isName) || id === 'localhost' ? { id, origin } : undefined;
}

/** Time that somebody may take to find their device. */
const TIMEOUT_MS = 5 * 60_000;

interface Registering {
  readonly challenge: Buffer;
  readonly person: { readonly id: string; readonly name: string };
  /** Passkeys that they have: a device makes one and no second. */
  readonly known: readonly KnownPasskey[];
}

export function registrationOptions(
  { id: rpID }: RelyingParty,
  { challenge, person, known }: Registering,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    ...{ rpName: 'Huella', rpID, challenge: bytesOf(challenge), timeout: TIMEOUT_MS },
    ...{ userID: bytesOf(Buffer.from(person.id)), userName: person.name, userDisplayName: person.name },
    attestationType: 'none',
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * The passkey that was made, or nothing where the answer is not of this challenge, page and name, or nobody
 * was verified.
 */
export async function registered(
  { id, origin }: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<KnownPasskey | undefined> {
  const { registrationInfo } = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id },
    requireUserVerification: true,
  }).catch(refused);
  if (!registrationInfo) return undefined;
  const { credential } = registrationInfo;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
  };
}

/** @param known those of one person; none where whoever comes is to say by their passkey who they are */
export function assertionOptions(
  { id: rpID }: RelyingParty,
  challenge: Buffer,
  known: readonly KnownPasskey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    ...{ rpID, challenge: bytesOf(challenge), timeout: TIMEOUT_MS, userVerification: 'required' },
    ...(known.length > 0 && { allowCredentials: known.map(descriptorOf) }),
  });
}

/**
 * Returns how often the device has counted by now, or undefined where the signature does not hold, or a count
 * has gone back.
 */
export async function asserted(
  { id, origin }: RelyingParty,
  challenge: string,
  { response, passkey }: { readonly response: AuthenticationResponseJSON; readonly passkey: KnownPasskey },
): Promise<number | undefined> {
  const { authenticationInfo } = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id },
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId.toString('base64url'),
      publicKey: bytesOf(passkey.publicKey),
      counter: passkey.counter,
    },
  })
    .then((answer) => (answer.verified ? answer : refused()))
    .catch(refused);
  return authenticationInfo?.newCounter;
}

/** The library throws for each thing that is wrong; whoever comes is told none of them. */
function refused(): { registrationInfo?: undefined; authenticationInfo?: undefined } {
  return {};
}

function descriptorOf({ credentialId, transports }: KnownPasskey) {
  return {
    id: credentialId.toString('base64url'),
    transports: [...transports],
  };
}

/** The library asks for arrays that own their memory. */
function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
