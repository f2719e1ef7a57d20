import { z } from 'zod';
import { agreementEntry, institutionEntry } from '../../../modules/institutions/index.js';
import { FURTHER_ROLES } from './further-roles.js';

/** Word for the server that comes with the platform, in `HUELLA_HOME`. */
export const EMBEDDED = 'embedded';
/** Word for the services of docker-compose.yml, which no command on the machine itself reaches. */
export const COMPOSE = 'compose';

const text = z.string().trim().min(1).max(300);
const person = z.strictObject({
  name: text,
  role: z.enum(FURTHER_ROLES).optional(),
  /** Address that the invitation is mailed to, and alerts later; without one its link is printed. */
  email: z.email().max(254).optional(),
});

/**
 * Answers of `huella setup`, as a file holds them and as its questions gather them. What is left out is
 * missing from the installation, and the command says so.
 */
export const setupAnswers = z.strictObject({
  /** Language in which the first people are spoken to. */
  language: z.enum(['es', 'en', 'pt', 'fr', 'ht']).default('es'),
  /** `embedded`, `compose`, or the address of PostgreSQL with an administrator's login. */
  database: text,
  /** Address under which people reach the platform: https, or localhost with its port. */
  publicUrl: text,
  /** Proxies in front of the API that say where a request comes from. */
  proxies: z.number().int().min(0).max(10).optional(),
  mail: z.strictObject({ url: text, from: text }).optional(),
  signIn: z.strictObject({ issuer: text, clientId: text, clientSecret: text.optional() }).optional(),
  institution: institutionEntry.strict(),
  first: person,
  second: person.optional(),
  /** Other institutions with which it searches. */
  partners: z.array(institutionEntry.strict()).default([]),
  agreements: z.array(agreementEntry.strict()).default([]),
  backup: z
    .strictObject({
      /** Folder for the backups, best on another disk. */
      folder: text,
      /** Public key (`age1…`) that they are encrypted to; without one a pair is made. */
      to: text.optional(),
      /** File that a new secret key is written to, to be carried away from this machine. */
      keyFile: text.optional(),
      /** Time of day at which they are made, as `02:15`. */
      at: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
        .default('02:15'),
    })
    .optional(),
});

export type SetupAnswers = z.output<typeof setupAnswers>;
export type GivenAnswers = z.input<typeof setupAnswers>;
