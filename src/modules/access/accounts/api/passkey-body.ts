import { z } from 'zod';
import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
} from '../../../../platform/identity/index.js';
import { PasskeyInvitationRefused, PasskeyRefused } from '../domain/passkey.js';

const BASE64URL = /^[\w-]*$/;
const bytes = (longest: number) => z.string().max(longest).regex(BASE64URL);

/** Fields that all answers of a device share; what else a browser says of it is dropped. */
const ANSWER = {
  id: bytes(1_400).min(1),
  rawId: bytes(1_400).min(1),
  type: z.literal('public-key'),
};

const REGISTRATION = z.object({
  ...ANSWER,
  response: z.object({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(12_000),
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(7)
      .optional()
      .catch(undefined),
  }),
});

const ASSERTION = z.object({
  ...ANSWER,
  response: z.object({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(4_000),
    userHandle: bytes(200).nullish(),
  }),
});

const CODE = z.object({ code: z.string().min(1).max(100) });
const ADDED = z.object({ name: z.string().max(1_000), credential: REGISTRATION });
const ASSERTED = z.object({ credential: ASSERTION, purpose: z.string().max(100).nullish() });
const ASKED = z.object({ deed: z.string() });

export function readCode(body: unknown): string {
  const read = CODE.safeParse(body);
  if (!read.success) throw new PasskeyInvitationRefused();
  return read.data.code;
}

export function readAdded(body: unknown): {
  readonly name: string;
  readonly response: RegistrationResponseJSON;
} {
  const read = ADDED.safeParse(body);
  if (!read.success) throw new PasskeyRefused();
  const { name, credential } = read.data;
  const { transports, ...response } = credential.response;
  return {
    name,
    response: {
      ...credential,
      response: { ...response, ...(transports && { transports }) },
      clientExtensionResults: {},
    },
  };
}

export function readAccepted(body: unknown) {
  return { code: readCode(body), ...readAdded(body) };
}

export function readAsserted(body: unknown): {
  readonly response: AuthenticationResponseJSON;
  readonly purpose: string | undefined;
} {
  const read = ASSERTED.safeParse(body);
  if (!read.success) throw new PasskeyRefused();
  const { credential, purpose } = read.data;
  const { userHandle, ...response } = credential.response;
  return {
    response: {
      ...credential,
      response: { ...response, ...(userHandle && { userHandle }) },
      clientExtensionResults: {},
    },
    purpose: purpose ?? undefined,
  };
}

export function readAsked(body: unknown): string {
  const read = ASKED.safeParse(body);
  if (!read.success) throw new PasskeyRefused();
  return read.data.deed;
}
