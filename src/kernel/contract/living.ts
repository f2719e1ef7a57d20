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
  occupation: optional(text(), 'Occupation.', { dataClass: 'P3' }),
  education: optional(text(), 'Education.', { dataClass: 'P3' }),
  skills: optional(list(text()), 'Skills.', { dataClass: 'P3' }),
  needs: optional(list(text()), 'Needs.', { dataClass: 'P3' }),
});

export const LIVING = object(
  'LivingContent',
  'Somebody found alive, returned, detained or in care.',
  {
    ...recordFields('living'),
    situation: optional(SITUATION, 'In what situation the person is.', { dataClass: 'P3' }),
    since: optional(partialDate, 'Since when.', { dataClass: 'P2' }),
    until: optional(partialDateAhead, 'Until when.', { dataClass: 'P2' }),
    place: optional(PLACE, 'Where the person is.'),
    person: optional(PERSON, 'The person, as declared.'),
    physical: optional(PHYSICAL, 'Bodily appearance.'),
    marks: optional(MARKS, 'Marks on the body.'),
    medical: optional(MEDICAL, 'Medical findings.'),
    effects: optional(EFFECTS, 'Clothing and belongings.'),
    profile: optional(PROFILE, 'Genetic profile.'),
    wishes: optional(WISHES, 'What the person wishes.'),
    reintegration: optional(REINTEGRATION, 'What a returned person brings and needs.'),
  },
  [{ before: 'since', after: 'until', severity: 'error' }],
);
