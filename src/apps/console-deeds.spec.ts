import { operationsFor, ROLES, type Operation, type Role } from '../modules/access/accounts/index.js';
import { shutFor } from '../web/shell/deeds.js';
import { PEOPLE, WHO_MAY } from '../web/shell/who-may.js';
import { SCREENS } from './api/console-pages.js';

const mayDo = (role: Role): readonly Operation[] => operationsFor({ roles: [role] });
const PARTS = ['imports', 'webhooks', 'people', 'machines', 'agreements', 'mechanism', 'health', 'audit'];
const ADDRESSES = SCREENS.flatMap((screen) =>
  screen === '/integrations/:part'
    ? PARTS.map((part) => screen.replace(':part', part))
    : [screen.replace(':id', '0199')],
).concat('/report/new', '/integrations', '/');

/** The screens that are shut for somebody who types the address, by hand from the tables of who does what. */
const SHUT: Readonly<Record<(typeof PEOPLE)[number], readonly string[]>> = {
  liaison: [
    '/integrations/audit',
    '/integrations/health',
    '/integrations/machines',
    '/integrations/mechanism',
    '/integrations/people',
    '/integrations/webhooks',
    '/oversight/misuse',
    '/remains/0199',
  ],
  forensic: [
    '/drafts',
    '/inquiries',
    '/integrations/audit',
    '/integrations/health',
    '/integrations/machines',
    '/integrations/mechanism',
    '/integrations/people',
    '/integrations/webhooks',
    '/living/0199',
    '/oversight/complaints',
    '/oversight/complaints/0199',
    '/oversight/misuse',
    '/report/0199',
    '/report/new',
    '/transmissions/0199',
  ],
  ministry: [
    '/drafts',
    '/integrations/audit',
    '/integrations/health',
    '/integrations/imports',
    '/integrations/imports/0199',
    '/integrations/machines',
    '/integrations/mechanism',
    '/integrations/people',
    '/integrations/webhooks',
    '/oversight/complaints',
    '/oversight/complaints/0199',
    '/oversight/misuse',
    '/report/0199',
    '/report/new',
    '/search',
  ],
  coordinator: ['/integrations/audit'],
  oversight: [
    '/cases',
    '/cases/0199',
    '/cases/0199/journey',
    '/companions',
    '/drafts',
    '/identifications/0199',
    '/inquiries',
    '/integrations/imports',
    '/integrations/imports/0199',
    '/integrations/machines',
    '/integrations/mechanism',
    '/integrations/people',
    '/integrations/webhooks',
    '/living/0199',
    '/matches',
    '/matches/0199',
    '/procedures',
    '/procedures/0199',
    '/remains/0199',
    '/report/0199',
    '/report/new',
    '/search',
    '/transmissions/0199',
  ],
};

describe('a screen of the console that is not for whoever types its address', () => {
  it.each(PEOPLE)('is told as such to %s before anything is filled in', (role) => {
    const shut = ADDRESSES.filter((address) => shutFor(address, mayDo(role)));
    expect([...new Set(shut)].sort()).toEqual(SHUT[role]);
  });

  it('names exactly those who may, as the policy has it', () => {
    const named: Record<string, readonly string[]> = {};
    for (const address of ADDRESSES) {
      const deed = shutFor(address, []);
      if (deed) named[deed] = PEOPLE.filter((role) => !shutFor(address, mayDo(role)));
    }
    expect(named).toEqual(WHO_MAY);
  });

  it('keeps open what somebody wrote before the role was gone, and nothing new', () => {
    const open = ADDRESSES.filter((address) => shutFor(address, []) && !shutFor(address, [], 1));
    expect([...new Set(open)].sort()).toEqual(['/drafts', '/report/0199']);
  });

  it('speaks of all who sign in', () => {
    const elsewhere = ['family', 'machine', 'delivery', 'operator', 'platform'];
    expect(ROLES.filter((role) => !elsewhere.includes(role)).sort()).toEqual([...PEOPLE].sort());
  });
});
