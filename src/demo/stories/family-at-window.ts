import { GraphqlClient, RequestRefused } from '../graphql-client.js';
import type { DemonstrationOutput } from '../terminal.js';

export interface FamilyReceipt {
  readonly code: string;
  readonly phrase: string;
}

export interface SeenAtWindow {
  readonly done: readonly { readonly at: string; readonly text: string }[];
  readonly awaited: readonly { readonly text: string; readonly dueAt: string }[];
  readonly whomToCall: { readonly text: string };
}

const WINDOW = `query Window($language: Language) {
  familyWindow(language: $language) { done { at text } awaited { text dueAt } whomToCall { text } }
}`;

/** A receipt for the family of a report, with words that it chose when it reported. */
export async function giveReceipt(
  liaison: GraphqlClient,
  recordId: string,
  phrase: string,
): Promise<FamilyReceipt> {
  const input = { recordId, phrase, language: 'es' };
  const { code } = await liaison.change<{ code: string }>('issueReceipt', input, 'ReceiptIssued { code }');
  return { code, phrase };
}

/** Opens the window as a family does: by code and words, with no account, no telephone, no mail. */
export async function openFamilyWindow(address: string, receipt: FamilyReceipt): Promise<SeenAtWindow> {
  const response = await fetch(`${address}/auth/family`, {
    method: 'POST',
    body: new URLSearchParams({ code: receipt.code, phrase: receipt.phrase }),
  });
  if (!response.ok) throw new RequestRefused(`The window stayed closed (${response.status}).`);
  const { token } = (await response.json()) as { token: string };
  const family = new GraphqlClient(address, token);
  return (await family.request<{ familyWindow: SeenAtWindow }>(WINDOW, { language: 'es' })).familyWindow;
}

export function tellWindow(terminal: DemonstrationOutput, { done, awaited, whomToCall }: SeenAtWindow): void {
  for (const { text } of done) terminal.line(`    ${text}`);
  for (const { text } of awaited) terminal.line(`    ${terminal.paint('yellow', text)}`);
  terminal.line(`    ${terminal.paint('dim', whomToCall.text)}`);
}
