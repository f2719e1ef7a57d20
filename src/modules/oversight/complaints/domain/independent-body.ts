/** Facts of an institution that tell whether it may handle a complaint. */
export interface Body {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly closedAt?: Date | null | undefined;
  readonly successorId?: string | null | undefined;
}

/** First the body that stands by people, then the one that watches over institutions. */
const KINDS = ['ombudsman', 'oversight'] as const;

export function isOversightBody({ kind }: Pick<Body, 'kind'>): boolean {
  return (KINDS as readonly string[]).includes(kind);
}

/**
 * Everybody who stands for an institution: itself, whoever has taken over its work, and all whose work it has taken over. None of them handles a
 * complaint about it.
 */
export function circleOf(id: string, all: readonly Body[]): ReadonlySet<string> {
  const circle = new Set([id]);
  for (let before = 0; before < circle.size;) {
    before = circle.size;
    for (const one of all) {
      const { successorId } = one;
      if (!successorId || !one.closedAt) continue;
      if (circle.has(one.id)) circle.add(successorId);
      else if (circle.has(successorId)) circle.add(one.id);
    }
  }
  return circle;
}

/**
 * Returns who handles a complaint: a body of the country of the institution that it is about, an ombudsman
 * before another; else one of another country of the region. Never whom it is about, who complains, or who
 * had it before.
 * @param not institutions that may not: each stands for its whole circle
 * @returns undefined where nobody independent is there
 */
export function independentBody<T extends Body>(
  about: Body,
  not: readonly string[],
  all: readonly T[],
): T | undefined {
  const barred = new Set([about.id, ...not].flatMap((id) => [...circleOf(id, all)]));
  const open = all.filter((one) => isOversightBody(one) && !one.closedAt && !barred.has(one.id));
  const rank = (one: T): number =>
    (one.country === about.country ? 0 : KINDS.length) + KINDS.findIndex((kind) => kind === one.kind);
  return [...open].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
}
