import { PLATFORM } from '../../access/accounts/index.js';
import { toldEnding } from './told-ending.js';

const at = new Date('2026-01-05T10:00:00Z');
const ENDED = {
  kind: 'identification',
  endedBy: 'ana',
  endedInstitutionId: 'morgue',
  endedOperation: 'matches.decide',
  endedAt: at,
} as const;
const OWN_PEOPLE = [{ path: 'ended.actorId', reason: 'OWN_PEOPLE' }];
const told = { operation: 'matches.decide', institutionId: 'morgue', at };

describe('by which deed an alert has ended', () => {
  it('names the person to people of the same institution', () => {
    const seen = toldEnding({ actorId: 'ben', institutionId: 'morgue' }, ENDED);
    expect(seen).toEqual({ ended: { ...told, actorId: 'ana' }, redactions: [] });
  });

  it('keeps the person from another institution and from the operator, and says that there was one', () => {
    for (const institutionId of ['ministry', undefined]) {
      const seen = toldEnding({ actorId: 'ben', institutionId }, ENDED);
      expect(seen).toEqual({ ended: { ...told, actorId: null }, redactions: OWN_PEOPLE });
    }
  });

  it('does not take two who have no institution for colleagues', () => {
    const ofNobody = { ...ENDED, endedInstitutionId: null };
    const seen = toldEnding({ actorId: 'ben', institutionId: undefined }, ofNobody);
    expect(seen).toMatchObject({ ended: { actorId: null }, redactions: OWN_PEOPLE });
    const self = toldEnding({ actorId: 'ana', institutionId: undefined }, ofNobody);
    expect(self).toMatchObject({ ended: { actorId: 'ana' }, redactions: [] });
  });

  it('names nobody, and keeps nobody back, where the platform did it', () => {
    const byItself = { ...ENDED, endedBy: PLATFORM.actorId, endedInstitutionId: null };
    const seen = toldEnding({ actorId: 'ben', institutionId: 'morgue' }, byItself);
    expect(seen).toMatchObject({ ended: { actorId: null, institutionId: null }, redactions: [] });
  });

  it('says nothing to the side of a family of a no of somebody found, nor that there is something to say', () => {
    const ofAnswer = { ...ENDED, kind: 'tell_family', endedOperation: 'identifications.allow' } as const;
    const ofWish = {
      ...ofAnswer,
      endedOperation: 'identifications.lapse',
      endedBy: PLATFORM.actorId,
      endedInstitutionId: null,
    };
    for (const institutionId of ['ministry', undefined])
      for (const one of [ofAnswer, ofWish])
        expect(toldEnding({ actorId: 'ben', institutionId }, one)).toEqual({ ended: null, redactions: [] });
    const own = toldEnding({ actorId: 'ben', institutionId: 'morgue' }, ofAnswer);
    expect(own).toMatchObject({ ended: { operation: 'identifications.allow', actorId: 'ana' } });
    const ofTelling = { ...ofAnswer, endedOperation: 'tellings.write' };
    expect(toldEnding({ actorId: 'ben', institutionId: 'ministry' }, ofTelling).ended).not.toBeNull();
  });

  it('is nothing of an alert that is open or ended before deeds were written down', () => {
    const open = {
      kind: 'identification',
      endedBy: null,
      endedInstitutionId: null,
      endedOperation: null,
      endedAt: null,
    } as const;
    const seen = toldEnding({ actorId: 'ben', institutionId: 'morgue' }, open);
    expect(seen).toEqual({ ended: null, redactions: [] });
  });
});
