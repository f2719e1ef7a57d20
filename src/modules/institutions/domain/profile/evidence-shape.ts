import { z } from 'zod';
import { text } from './text-shape.js';

/** Kinds of sources, the strongest first. */
export const SOURCE_KINDS = [
  'official_text',
  'official_mirror',
  'official_site',
  'international_body',
  'university',
  'organisation',
  'press',
] as const;

/** Ways in which a fact was known: read in the text itself, quoted by somebody else, or inferred. */
export const SEEN = ['text', 'quoted', 'inferred'] as const;
export type Seen = (typeof SEEN)[number];

/** What makes a fact binding: a norm or protocol, or nothing but a practice that is reported. */
export const BASES = ['norm', 'practice'] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How a fact was read: in which class, when, and until when it may be relied on. */
export const evidence = z.strictObject({
  /** Number of the fact in the handbook of countries. */
  fact: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z]\d+$/)
    .optional(),
  seen: z.enum(SEEN),
  basis: z.enum(BASES).default('norm'),
  /** Article as the text counts: `49A.067(b)`. */
  article: text(100).optional(),
  checkedOn: day,
  /** Last month in which it may be relied on: after it the fact is stale. */
  reviewBy: z.string().regex(/^\d{4}-\d{2}$/),
});

export type Evidence = z.infer<typeof evidence>;
