/**
 * Actions that an address is for, and the rows of the policy that open it: one of them is enough. The first
 * that fits counts.
 */
const DEEDS = [
  ['report', /^\/(?:report|drafts)(?:\/|$)/, ['drafts.write']],
  ['cases', /^\/cases\/?$/, ['reports.read', 'remains.read', 'living.read']],
  ['companions', /^\/(?:companions|cases\/[^/]+\/journey)(?:\/|$)/, ['companions.read']],
  ['reports', /^\/cases\//, ['reports.read']],
  ['bodies', /^\/remains\//, ['remains.read']],
  ['persons', /^\/living\//, ['living.read']],
  ['matches', /^\/matches(?:\/|$)/, ['matches.read']],
  ['search', /^\/search(?:\/|$)/, ['search.read']],
  ['approvals', /^\/approvals(?:\/|$)/, ['approvals.read']],
  ['inquiries', /^\/inquiries(?:\/|$)/, ['inquiries.read']],
  ['transmissions', /^\/transmissions\//, ['transmissions.read']],
  ['identifications', /^\/identifications\//, ['identifications.read']],
  ['procedures', /^\/procedures(?:\/|$)/, ['procedures.read']],
  ['offers', /^\/offers(?:\/|$)/, ['offers.read']],
  ['imports', /^\/integrations\/imports(?:\/|$)/, ['imports.read']],
  ['webhooks', /^\/integrations\/webhooks(?:\/|$)/, ['webhooks.manage']],
  ['people', /^\/integrations\/people(?:\/|$)/, ['users.enrol']],
  ['machines', /^\/integrations\/machines(?:\/|$)/, ['machines.manage']],
  ['agreements', /^\/integrations\/agreements(?:\/|$)/, ['agreements.read']],
  ['mechanism', /^\/integrations\/mechanism(?:\/|$)/, ['mechanisms.confirm']],
  ['health', /^\/integrations\/health(?:\/|$)/, ['system.read']],
  ['audit', /^\/integrations\/audit(?:\/|$)/, ['audit.read']],
  ['complaints', /^\/oversight\/complaints(?:\/|$)/, ['complaints.read']],
  ['misuse', /^\/oversight\/misuse(?:\/|$)/, ['misuse.read']],
  ['oversight', /^\/oversight(?:\/|$)/, ['statistics.read']],
] as const satisfies readonly (readonly [string, RegExp, readonly string[]])[];

/** Drafts, and each of them; a new one is none yet. */
const WRITTEN = /^\/(?:drafts|report\/(?!(?:new|group)(?:\/|$))[^/]+)\/?$/;

export type ConsoleAction = (typeof DEEDS)[number][0];

/**
 * The deed of the screen at an address, where somebody who goes there may not do it; undefined where the
 * screen is theirs, or for whoever comes.
 *
 * It opens and shuts no record: that is the platform's. It spares people a form that would be refused when it
 * is sent.
 *
 * @param keptHere drafts that are in this browser and nowhere else: whoever wrote them may read and save
 * them, also when the role is gone
 */
export function shutFor(path: string, mayDo: readonly string[], keptHere = 0): ConsoleAction | undefined {
  if (keptHere > 0 && WRITTEN.test(path)) return undefined;
  const [deed, , rows] = DEEDS.find(([, address]) => address.test(path)) ?? [];
  return rows?.some((row) => mayDo.includes(row)) ? undefined : deed;
}
