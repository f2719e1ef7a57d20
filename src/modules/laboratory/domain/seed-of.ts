/** A seed from a record's hash: the same report gives the same simulation. */
export function seedOf(contentHash: string): number {
  let seed = 0;
  for (let at = 0; at < contentHash.length; at += 1)
    seed = (seed * 31 + contentHash.charCodeAt(at)) % 2 ** 31;
  return seed;
}
