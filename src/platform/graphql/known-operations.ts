import { createHash } from 'node:crypto';
import { Kind, parse, print, visit, type DocumentNode } from 'graphql';
import { LIMITS } from './query-limits.js';

/**
 * SHA-256 of each operation and each fragment of a document, in hex. Blanks, comments and `__typename`, which
 * clients add by themselves, make no difference. Throws `GraphQLError` where the text is no document.
 */
export function fingerprintsOf(text: string): readonly string[] {
  const document = parse(text, { maxLexicalTokens: LIMITS.tokens, noLocation: true });
  const plain: DocumentNode = visit(document, {
    [Kind.FIELD]: (field) => (field.name.value === '__typename' && !field.alias ? null : undefined),
  });
  return plain.definitions.map((definition) => createHash('sha256').update(print(definition)).digest('hex'));
}

/**
 * The operations that pages of this platform ask: all that a session by cookie may, where it may not ask
 * everything.
 */
export class KnownOperations {
  private readonly fingerprints: ReadonlySet<string>;

  constructor(fingerprints: Iterable<string>) {
    this.fingerprints = new Set(fingerprints);
  }

  /** Tells whether every part of a document is one of them. What is no document is known to nobody. */
  has(text: unknown): boolean {
    if (typeof text !== 'string') return false;
    try {
      return fingerprintsOf(text).every((one) => this.fingerprints.has(one));
    } catch {
      return false;
    }
  }
}
