/** The parts of the screen, each with the operations that open it: one of them is enough. */
export const PARTS = {
  imports: ['imports.read'],
  webhooks: ['webhooks.manage'],
  people: ['users.enrol'],
  machines: ['machines.manage'],
  agreements: ['agreements.read'],
  mechanism: ['mechanisms.confirm'],
  health: ['system.read'],
  audit: ['audit.read'],
} as const satisfies Record<string, readonly string[]>;

export type MechanismPart = keyof typeof PARTS;

/** The parts that somebody may open, in order. */
export function partsFor(mayDo: readonly string[]): readonly MechanismPart[] {
  return (Object.keys(PARTS) as MechanismPart[]).filter((part) =>
    PARTS[part].some((one) => mayDo.includes(one)),
  );
}
