// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "vocabulary": {
    readonly "Sex": {
      readonly "female": "Woman";
      readonly "male": "Man";
      readonly "intersex": "Intersex";
      readonly "unknown": "Not known";
    };
    readonly "Build": {
      readonly "slim": "Slim";
      readonly "medium": "Medium build";
      readonly "robust": "Strong build";
      readonly "obese": "Heavy";
    };
    readonly "MarkType": {
      readonly "tattoo": "Tattoo";
      readonly "scar": "Scar";
      readonly "surgical_scar": "Scar of an operation";
      readonly "birthmark": "Birthmark or mole";
      readonly "piercing": "Pierced ear or skin";
      readonly "amputation": "Missing part";
      readonly "deformity": "Deformity";
      readonly "prosthesis": "Artificial limb";
      readonly "burn": "Scar of a burn";
      readonly "other": "Another mark";
    };
    readonly "PresenceState": {
      readonly "present": "It is there";
      readonly "absent": "Looked for: it is not there";
    };
    readonly "MedicalKind": {
      readonly "healed_fracture": "Broken bone that has healed";
      readonly "implant": "Plate, screw, pacemaker";
      readonly "surgery": "Operation";
      readonly "condition": "Illness";
      readonly "medication": "Medicine that is taken";
      readonly "pregnancy": "Pregnancy";
      readonly "disability": "Disability";
    };
    readonly "EffectCategory": {
      readonly "clothing": "Clothes";
      readonly "footwear": "Shoes, boots, sandals";
      readonly "jewellery": "Jewellery, watch";
      readonly "bag": "Bag, rucksack";
      readonly "document": "Papers";
      readonly "money": "Money";
      readonly "phone": "Telephone";
      readonly "religious": "Religious thing";
      readonly "paper_note": "Note with numbers";
      readonly "medicine": "Medicine";
      readonly "other": "Something else";
    };
    readonly "Relationship": {
      readonly "mother": "Mother";
      readonly "father": "Father";
      readonly "child": "Son or daughter";
      readonly "full_sibling": "Brother or sister (same mother and father)";
      readonly "half_sibling_maternal": "Half brother or sister (same mother)";
      readonly "half_sibling_paternal": "Half brother or sister (same father)";
      readonly "grandmother_maternal": "Mother’s mother";
      readonly "grandfather_maternal": "Mother’s father";
      readonly "grandmother_paternal": "Father’s mother";
      readonly "grandfather_paternal": "Father’s father";
      readonly "aunt_uncle_maternal": "Mother’s brother or sister";
      readonly "aunt_uncle_paternal": "Father’s brother or sister";
      readonly "nibling": "Niece or nephew";
      readonly "cousin": "Cousin";
      readonly "other_parent": "Other parent of the children";
    };
    readonly "BiologicalLink": {
      readonly "declared": "The family says so";
      readonly "confirmed": "Shown by a test";
      readonly "not_biological": "No: adoption, marriage or otherwise";
    };
    readonly "SafeWay": {
      readonly "agreed_hours": "A telephone and hours that they have named";
      readonly "family_comes": "They come or call by themselves";
      readonly "trusted_person": "Through somebody whom they have named";
    };
    readonly "IntakeChannel": {
      readonly "consulate": "At a consulate";
      readonly "embassy": "At an embassy";
      readonly "attache": "At an attaché’s office";
      readonly "search_commission": "At a search commission";
      readonly "prosecutor": "At a prosecutor’s office";
      readonly "ombudsman": "At an ombudsman’s office";
      readonly "forensic_service": "At a forensic service";
      readonly "ngo": "Through an organisation";
      readonly "family_committee": "Through a committee of families";
      readonly "red_cross": "Through the Red Cross";
      readonly "web": "By a form on the web";
      readonly "phone": "By telephone";
      readonly "whatsapp": "By WhatsApp";
      readonly "other": "Another way";
    };
    readonly "ConsentPurpose": {
      readonly "search": "Compare it with other reports and with people found alive";
      readonly "forensic_matching": "Compare it with people who have died without a name";
      readonly "cross_border": "Compare it in other countries too";
      readonly "registry_query": "Ask registers (hospitals, shelters, prisons)";
      readonly "judicial": "Use it in a case before a court";
      readonly "publication": "Publish it (poster, web page)";
      readonly "statistics": "Count it in figures, without names";
    };
  };
};
export = texts;
