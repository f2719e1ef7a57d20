interface Due {
  readonly dueAt: string | null;
  readonly openedAt: string;
}

/** Orders by deadline: what is due soonest stands first; what has no day stands last, the oldest first. */
export function byDeadline<T extends Due>(list: readonly T[]): readonly T[] {
  return [...list].sort((x, y) => {
    if (x.dueAt === null && y.dueAt === null) return x.openedAt.localeCompare(y.openedAt);
    if (x.dueAt === null) return 1;
    return y.dueAt === null ? -1 : x.dueAt.localeCompare(y.dueAt);
  });
}
