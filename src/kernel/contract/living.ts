import { EFFECTS, MARKS, MEDICAL, PHYSICAL } from './body-blocks.js';
import { PLACE, recordFields } from './common-blocks.js';
import { PROFILE } from './genetic-blocks.js';
import { PERSON } from './person-blocks.js';
import { SITUATION } from './record-vocabularies.js';
import { list, object, optional, partialDate, partialDateAhead, strictBoolean, text } from './shape.js';

const WISHES = object('Wishes', 'What the person wishes.', {
  informFamily: optional(strictBoolean, 'Whether the family may be told; left out while not yet asked.'),
});

const REINTEGRATION = object('Reintegration', 'What a returned person brings and needs.', {
  occupation: optional(text(), 'Occupation.'),
  education: optional(text(), 'Education.'),
  skills: optional(list(text()), 'Skills.'),
  needs: optional(list(text()), 'Needs.'),
});

export const LIVING = object(
  'LivingContent',
  'Somebody found alive, returned, detained or in care.',
  {
    ...recordFields('living'),
    situation: optional(SITUATION, 'In what situation the person is.'),
    since: optional(partialDate, 'Since when.'),
    until: optional(partialDateAhead, 'Until when.'),
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
