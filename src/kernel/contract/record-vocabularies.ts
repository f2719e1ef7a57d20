import { vocabulary } from './shape.js';

export const REPORT_STATUS = vocabulary('ReportStatus', 'Where a report stands.', {
  draft: 'Not yet handed in.',
  submitted: 'Handed in by the family.',
  transmitted: 'Passed on to the authority.',
  acknowledged: 'Its arrival has been confirmed.',
  registered: 'Registered with the authority; the same as leaving it out.',
  withdrawn: 'Taken back, and compared no more.',
});
export const INTAKE_CHANNEL = vocabulary('IntakeChannel', 'Who or what took a report in.', {
  consulate: 'Consulate.',
  embassy: 'Embassy.',
  attache: "Attaché of a prosecutor's office abroad.",
  search_commission: 'Search commission.',
  prosecutor: "Prosecutor's office.",
  ombudsman: 'Ombudsman.',
  forensic_service: 'Forensic service.',
  ngo: 'Non-governmental organisation.',
  family_committee: 'Committee of families.',
  red_cross: 'Red Cross or Red Crescent.',
  web: 'Form on the web.',
  phone: 'Telephone.',
  whatsapp: 'WhatsApp message.',
  other: 'Another way.',
});
export const VULNERABILITY = vocabulary('Vulnerability', 'What makes a person vulnerable.', {
  child: 'Child.',
  unaccompanied: 'Child who travels without family.',
  pregnant: 'Pregnant.',
  disability: 'Lives with a disability.',
  older_person: 'Older person.',
  indigenous: 'Of an indigenous people.',
  lgbti: 'LGBTI person.',
  trafficking_risk: 'At risk of being trafficked.',
});
export const RELATIONSHIP = vocabulary('Relationship', 'What a relative is to the missing person.', {
  mother: 'Mother.',
  father: 'Father.',
  child: 'Son or daughter.',
  full_sibling: 'Brother or sister of the same mother and father.',
  half_sibling_maternal: 'Brother or sister of the same mother.',
  half_sibling_paternal: 'Brother or sister of the same father.',
  grandmother_maternal: "The mother's mother.",
  grandfather_maternal: "The mother's father.",
  grandmother_paternal: "The father's mother.",
  grandfather_paternal: "The father's father.",
  aunt_uncle_maternal: "The mother's brother or sister.",
  aunt_uncle_paternal: "The father's brother or sister.",
  nibling: "A full sibling's son or daughter.",
  cousin: "An aunt's or uncle's son or daughter, on an unstated side.",
  other_parent: "The other parent of the missing person's children.",
});
export const BIOLOGICAL = vocabulary('BiologicalLink', 'Whether a tie is one of blood.', {
  declared: 'The family says so; the same as leaving it out.',
  confirmed: 'Shown by a test.',
  not_biological: 'By adoption, by marriage or otherwise.',
});
export const TWIN = vocabulary('TwinKind', 'What kind of twin a relative is.', {
  monozygotic: 'Identical twin of the missing person.',
});
export const SAFE_WAY = vocabulary(
  'SafeWay',
  'By which way a family may be reached, as it has said itself.',
  {
    family_comes: 'It comes or calls by itself; nobody calls, writes or visits.',
    trusted_person: 'Through a person whom it has named.',
    agreed_hours: 'By the telephone and at the hours that it has named.',
  },
);

export const LINK_REASON = vocabulary('LinkReason', 'Why two reports belong together.', {
  same_family: 'The missing are of one family.',
  travelled_together: 'The missing travelled together.',
  same_event: 'The missing were last known of at one event.',
  possible_duplicate: 'Both may be about one person.',
});

export const FINDING_CONTEXT = vocabulary('FindingContext', 'In what surroundings remains were found.', {
  desert: 'Desert.',
  river: 'River or canal.',
  sea: 'Sea.',
  beach: 'Beach.',
  train_line: 'Railway line.',
  road: 'Road.',
  ranch: 'Ranch.',
  clandestine_grave: 'Clandestine grave.',
  common_grave: 'Common grave.',
  hospital: 'Hospital.',
  vehicle: 'Vehicle.',
  detention: 'Place of detention.',
  urban: 'Town.',
});
export const COMPLETENESS = vocabulary('Completeness', 'How much of a body was found.', {
  complete: 'The whole body.',
  nearly_complete: 'Nearly the whole body.',
  partial: 'A part of the body.',
  isolated: 'A single bone or part.',
  commingled: 'Parts of several people together.',
});
export const REMAINS_CONDITION = vocabulary('RemainsCondition', 'In what condition remains were found.', {
  fresh: 'Without decay.',
  decomposed: 'Decomposed.',
  mummified: 'Mummified.',
  skeletonised: 'Bones alone.',
  burnt: 'Burnt.',
  submerged: 'Altered by water.',
});
export const PRESUMPTION_BASIS = vocabulary('PresumptionBasis', 'What an identity is presumed from.', {
  document_on_body: 'A document on the body.',
  visual: 'Somebody recognised the body.',
  phone: 'A telephone on the body, or a number.',
  fingerprint_candidate: 'A hit of fingerprints that nobody has confirmed.',
  witness: 'Somebody who was there.',
});
export const MANNER = vocabulary('MannerOfDeath', 'Manner of death.', {
  natural: 'Natural.',
  accident: 'Accident.',
  homicide: 'Homicide.',
  suicide: 'Suicide.',
  undetermined: 'Not determined.',
});
export const DISPOSITION = vocabulary('Disposition', 'What was done with remains.', {
  stored: 'Kept in a morgue or laboratory.',
  buried_individual: 'Buried in a grave of their own.',
  common_grave: 'Buried in a common grave.',
  cremated: 'Cremated.',
  transferred: 'Handed to another institution.',
  returned: 'Given back to the family.',
});
export const REMAINS_STATUS = vocabulary('RemainsStatus', 'Where the identification of remains stands.', {
  unidentified: 'Nobody knows who it is.',
  identified_unclaimed: 'Identified, and the family has not been found.',
  identified_family_notified: 'Identified, and the family knows.',
  released: 'Given to the family.',
});

export const SITUATION = vocabulary('LivingSituation', 'In what situation a living person was found.', {
  returned: 'Returned to the own country.',
  detained: 'Detained.',
  hospitalised: 'In hospital.',
  hospitalised_unable_to_speak: 'In hospital and unable to say who it is.',
  sheltered: 'In a shelter.',
  rescued_at_sea: 'Rescued at sea.',
  unaccompanied_child: 'Child without family.',
  homeless: 'Without a home.',
  seeking_family: 'Looks for the own family.',
});
