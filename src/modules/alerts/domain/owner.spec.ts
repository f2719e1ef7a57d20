import { chooseCoordinator, chooseOwner, rolesFor, type Contact, type PossibleOwner } from './owner.js';

const person = (actorId: string, role: string, email?: string): PossibleOwner => ({
  actorId,
  roles: [role],
  email,
  language: 'es',
});
const contact = (given: Partial<Contact>): Contact => ({ language: 'en', step: 0, ...given });

const liaison = person('liaison', 'liaison', 'liaison@x.example');
const scientist = person('scientist', 'forensic');
const coordinator = person('coordinator', 'coordinator', 'coordinator@x.example');
const everybody = [coordinator, scientist, liaison];

describe('the owner of an alert', () => {
  it.each([
    ['report', 'liaison'],
    ['living', 'liaison'],
    ['remains', 'scientist'],
  ] as const)('about a %s is whoever works with such records', (type, expected) => {
    expect(chooseOwner(everybody, [], rolesFor([type]))?.actorId).toBe(expected);
  });

  it('about several types is decided by the most frequent', () => {
    expect(chooseOwner(everybody, [], rolesFor(['report', 'remains', 'remains']))?.actorId).toBe('scientist');
  });

  it('is the coordinator where nobody fits better, and somebody else before nobody', () => {
    expect(chooseOwner([scientist, coordinator], [], rolesFor(['report']))?.actorId).toBe('coordinator');
    expect(chooseOwner([scientist], [], rolesFor(['report']))?.actorId).toBe('scientist');
    expect(chooseOwner([], [], rolesFor(['report']))).toBeUndefined();
  });

  it('is the first named contact that has an account, by its id or by its address', () => {
    expect(chooseOwner(everybody, [contact({ actorId: 'coordinator' })], rolesFor(['report']))?.actorId).toBe(
      'coordinator',
    );
    const byAddress = contact({ email: 'Coordinator@X.example' });
    expect(chooseOwner(everybody, [byAddress], rolesFor(['report']))?.actorId).toBe('coordinator');
    const later = contact({ actorId: 'coordinator', step: 1 });
    expect(chooseOwner(everybody, [later], rolesFor(['report']))?.actorId).toBe('liaison');
  });

  it('without an address of its own is reached under that of the first contact', () => {
    const desk = contact({ email: 'desk@x.example' });
    expect(chooseOwner([scientist], [desk], rolesFor(['remains']))).toEqual({
      actorId: 'scientist',
      language: 'es',
      email: 'desk@x.example',
    });
  });

  it('may be an address without an account', () => {
    expect(chooseOwner([], [contact({}), contact({ email: 'desk@x.example' })], [])).toMatchObject({
      email: 'desk@x.example',
    });
    expect(chooseOwner([], [contact({ actorId: 'gone' })], [])).toBeUndefined();
  });
});

describe('whom the second step tells', () => {
  it('is the contact named for it, else the coordinator', () => {
    const chief = contact({ email: 'chief@x.example', step: 2 });
    const deputy = contact({ email: 'deputy@x.example', step: 1 });
    expect(chooseCoordinator(everybody, [chief, deputy], liaison)).toMatchObject({
      email: 'deputy@x.example',
    });
    expect(chooseCoordinator(everybody, [], liaison)?.actorId).toBe('coordinator');
  });

  it('is never the owner, who has been reminded already', () => {
    expect(chooseCoordinator(everybody, [], coordinator)).toBeUndefined();
    const same = contact({ email: 'coordinator@x.example', step: 1 });
    expect(chooseCoordinator(everybody, [same], coordinator)).toBeUndefined();
  });
});
