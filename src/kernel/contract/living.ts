import { EFFECTS, MARKS, MEDICAL, PHYSICAL } from './body-blocks.js';
import { PLACE, recordFields } from './common-blocks.js';
import { PROFILE } from './genetic-blocks.js';
import { PERSON } from './person-blocks.js';
import { SITUATION } from './record-vocabularies.js';
import { list, object, optional, partialDate, partialDateAhead, strictBoolean, text } from './shape.js';

const WISHES = object('Wishes', 'What the person wishes.', {
  informFamily: optional(strictBoolean, 'Whether the family may be told; left out while not yet asked.', {
    dataClass: 'P3',
  }),
});

const REINTEGRATION = object('Reintegration', 'What a returned person brings and needs.', {
  occupation: optional(text(), 'Occupation.', { dataClass: 'P3', isCompared: true }),
  education: optional(text(), 'Education.', { dataClass: 'P3' }),
  skills: optional(list(text()), 'Skills.', { dataClass: 'P3' }),
  needs: optional(list(text()), 'Needs.', { dataClass: 'P3' }),
});

export const LIVING = object(
  'LivingContent',
  'Somebody found alive, returned, detained or in care.',
  {
    ...recordFields('living'),
    situation: optional(SITUATION, 'In what situation the person is.', { dataClass: 'P3', isCompared: true }),
    since: optional(partialDate, 'Since when.', { dataClass: 'P2', isCompared: true }),
    until: optional(partialDateAhead, 'Until when.', { dataClass: 'P2', isCompared: true }),
    place: optional(PLACE, 'Where the person is.', { isCompared: true }),
    person: optional(PERSON, 'The person, as declared.', { isCompared: true }),
    physical: optional(PHYSICAL, 'Bodily appearance.', { isCompared: true }),
    marks: optional(MARKS, 'Marks on the body.', { isCompared: true }),
    medical: optional(MEDICAL, 'Medical findings.', { isCompared: true }),
    effects: optional(EFFECTS, 'Clothing and belongings.', { isCompared: true }),
    profile: optional(PROFILE, 'Genetic profile.', { isCompared: true }),
    wishes: optional(WISHES, 'What the person wishes.'),
    reintegration: optional(REINTEGRATION, 'What a returned person brings and needs.', { isCompared: true }),
  },
  [{ before: 'since', after: 'until', severity: 'error' }],
);
