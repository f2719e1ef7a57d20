// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "Sex": {
    readonly "female": "female";
    readonly "male": "male";
    readonly "intersex": "intersex";
    readonly "unknown": "not known";
  };
  readonly "NameKind": {
    readonly "legal": "legal name";
    readonly "birth": "name at birth";
    readonly "alias": "other name";
    readonly "nickname": "nickname";
    readonly "document": "as a document writes it";
    readonly "route_alias": "used on the journey";
  };
  readonly "DocumentType": {
    readonly "national_id": "identity card";
    readonly "passport": "passport";
    readonly "birth_certificate": "birth certificate";
    readonly "consular_id": "consular card";
    readonly "voter_id": "voter card";
    readonly "driving_licence": "driving licence";
    readonly "refugee_certificate": "asylum paper";
    readonly "border_id": "number given at a border";
    readonly "other": "other document";
  };
  readonly "Build": {
    readonly "slim": "slim";
    readonly "medium": "medium";
    readonly "robust": "robust";
    readonly "obese": "obese";
  };
  readonly "HairColor": {
    readonly "black": "black";
    readonly "brown": "brown";
    readonly "blond": "blond";
    readonly "red": "red";
    readonly "grey": "grey";
    readonly "white": "white";
    readonly "bald": "without hair";
    readonly "dyed": "dyed";
  };
  readonly "EyeColor": {
    readonly "brown": "brown";
    readonly "black": "black";
    readonly "hazel": "hazel";
    readonly "green": "green";
    readonly "blue": "blue";
    readonly "grey": "grey";
  };
  readonly "Handedness": {
    readonly "left": "left-handed";
    readonly "right": "right-handed";
    readonly "both": "both hands alike";
  };
  readonly "BodyRegion": {
    readonly "head": "head";
    readonly "face": "face";
    readonly "eye": "eye";
    readonly "ear": "ear";
    readonly "mouth": "mouth";
    readonly "neck": "neck";
    readonly "chest": "chest";
    readonly "abdomen": "belly";
    readonly "back": "back";
    readonly "shoulder": "shoulder";
    readonly "upper_arm": "upper arm";
    readonly "elbow": "elbow";
    readonly "forearm": "forearm";
    readonly "wrist": "wrist";
    readonly "hand": "hand";
    readonly "finger": "finger";
    readonly "arm": "arm";
    readonly "pelvis": "pelvis";
    readonly "buttock": "buttock";
    readonly "thigh": "thigh";
    readonly "knee": "knee";
    readonly "leg": "leg";
    readonly "lower_leg": "lower leg";
    readonly "ankle": "ankle";
    readonly "foot": "foot";
    readonly "toe": "toe";
  };
  readonly "BodySide": {
    readonly "left": "left";
    readonly "right": "right";
    readonly "midline": "in the middle";
  };
  readonly "BodyView": {
    readonly "front": "seen from the front";
    readonly "back": "seen from behind";
  };
  readonly "MarkType": {
    readonly "tattoo": "tattoo";
    readonly "scar": "scar";
    readonly "surgical_scar": "scar of an operation";
    readonly "birthmark": "birthmark or mole";
    readonly "piercing": "piercing";
    readonly "amputation": "amputation";
    readonly "deformity": "deformity";
    readonly "prosthesis": "prosthesis";
    readonly "burn": "scar of a burn";
    readonly "other": "other mark";
  };
  readonly "MedicalKind": {
    readonly "healed_fracture": "healed fracture";
    readonly "implant": "implant";
    readonly "surgery": "operation";
    readonly "condition": "illness or condition";
    readonly "medication": "medicine taken";
    readonly "pregnancy": "pregnancy";
    readonly "disability": "disability";
  };
  readonly "PresenceState": {
    readonly "present": "is there";
    readonly "absent": "looked for and not there";
  };
  readonly "ToothCode": {
    readonly "present": "present";
    readonly "missing": "lost in life";
    readonly "missing_after_death": "lost after death";
    readonly "unerupted": "not yet through";
    readonly "caries": "decayed";
    readonly "filled": "filled";
    readonly "filled_gold": "filled with gold";
    readonly "crown": "crown";
    readonly "crown_gold": "gold crown";
    readonly "root_canal": "root canal treated";
    readonly "bridge": "part of a bridge";
    readonly "implant": "implant";
    readonly "fractured": "broken";
    readonly "rotated": "turned";
    readonly "prosthesis": "replaced by a prosthesis";
    readonly "no_data": "could not be looked at";
  };
  readonly "EffectCategory": {
    readonly "clothing": "clothing";
    readonly "footwear": "shoes";
    readonly "jewellery": "jewellery or watch";
    readonly "bag": "bag";
    readonly "document": "document";
    readonly "money": "money";
    readonly "phone": "telephone";
    readonly "religious": "religious object";
    readonly "paper_note": "note on paper";
    readonly "medicine": "medicine";
    readonly "other": "other thing";
  };
  readonly "FoundOn": {
    readonly "worn": "on the body";
    readonly "pocket": "in a pocket";
    readonly "bag": "in a bag";
    readonly "nearby": "near the body";
  };
  readonly "SampleType": {
    readonly "buccal": "inside of the cheek";
    readonly "blood": "blood";
    readonly "bone": "bone";
    readonly "tooth": "tooth";
    readonly "tissue": "soft tissue";
    readonly "hair": "hair";
    readonly "personal_item": "the person’s own thing";
  };
  readonly "CollectorKind": {
    readonly "police": "police";
    readonly "prosecutor": "prosecutor’s office";
    readonly "forensic_service": "forensic service";
    readonly "search_commission": "search commission";
    readonly "consulate": "consulate";
    readonly "ngo": "non-governmental organisation";
    readonly "red_cross": "Red Cross or Red Crescent";
  };
  readonly "ConsentPurpose": {
    readonly "search": "comparison with other reports and the living";
    readonly "forensic_matching": "comparison with human remains";
    readonly "cross_border": "comparison in other countries";
    readonly "registry_query": "questions to registers";
    readonly "judicial": "use before a court";
    readonly "publication": "publication of the report";
    readonly "statistics": "counting in figures";
  };
  readonly "ConsentDecision": {
    readonly "granted": "yes";
    readonly "refused": "no";
  };
  readonly "ConsentBasis": {
    readonly "consent": "the family agrees";
    readonly "public_register": "a public register";
    readonly "legal_mandate": "a law";
  };
  readonly "ReportStatus": {
    readonly "draft": "not yet handed in";
    readonly "submitted": "handed in by the family";
    readonly "transmitted": "passed on";
    readonly "acknowledged": "arrival confirmed";
    readonly "registered": "registered";
    readonly "withdrawn": "withdrawn";
  };
  readonly "IntakeChannel": {
    readonly "consulate": "consulate";
    readonly "embassy": "embassy";
    readonly "attache": "attaché abroad";
    readonly "search_commission": "search commission";
    readonly "prosecutor": "prosecutor’s office";
    readonly "ombudsman": "ombudsman";
    readonly "forensic_service": "forensic service";
    readonly "ngo": "non-governmental organisation";
    readonly "family_committee": "committee of families";
    readonly "red_cross": "Red Cross or Red Crescent";
    readonly "web": "form on the web";
    readonly "phone": "telephone";
    readonly "whatsapp": "WhatsApp";
    readonly "other": "another way";
  };
  readonly "Vulnerability": {
    readonly "child": "child";
    readonly "unaccompanied": "travels without family";
    readonly "pregnant": "pregnant";
    readonly "disability": "lives with a disability";
    readonly "older_person": "older person";
    readonly "indigenous": "of an indigenous people";
    readonly "lgbti": "LGBTI person";
    readonly "trafficking_risk": "at risk of being trafficked";
  };
  readonly "Relationship": {
    readonly "mother": "mother";
    readonly "father": "father";
    readonly "child": "son or daughter";
    readonly "full_sibling": "brother or sister";
    readonly "half_sibling_maternal": "half sibling by the mother";
    readonly "half_sibling_paternal": "half sibling by the father";
    readonly "grandmother_maternal": "mother’s mother";
    readonly "grandfather_maternal": "mother’s father";
    readonly "grandmother_paternal": "father’s mother";
    readonly "grandfather_paternal": "father’s father";
    readonly "aunt_uncle_maternal": "aunt or uncle by the mother";
    readonly "aunt_uncle_paternal": "aunt or uncle by the father";
    readonly "nibling": "niece or nephew";
    readonly "cousin": "cousin";
    readonly "other_parent": "other parent of the children";
  };
  readonly "BiologicalLink": {
    readonly "declared": "by blood, as the family says";
    readonly "confirmed": "by blood, shown by a test";
    readonly "not_biological": "not by blood";
  };
  readonly "TwinKind": {
    readonly "monozygotic": "identical twin";
  };
  readonly "SafeWay": {
    readonly "family_comes": "it comes or calls by itself";
    readonly "trusted_person": "through a person it has named";
    readonly "agreed_hours": "at the hours it has named";
  };
  readonly "LinkReason": {
    readonly "same_family": "of one family";
    readonly "travelled_together": "travelled together";
    readonly "same_event": "of one event";
    readonly "possible_duplicate": "may be one person";
  };
  readonly "FindingContext": {
    readonly "desert": "desert";
    readonly "river": "river or canal";
    readonly "sea": "sea";
    readonly "beach": "beach";
    readonly "train_line": "railway line";
    readonly "road": "road";
    readonly "ranch": "ranch";
    readonly "clandestine_grave": "clandestine grave";
    readonly "common_grave": "common grave";
    readonly "hospital": "hospital";
    readonly "vehicle": "vehicle";
    readonly "detention": "place of detention";
    readonly "urban": "town";
  };
  readonly "Completeness": {
    readonly "complete": "the whole body";
    readonly "nearly_complete": "nearly the whole body";
    readonly "partial": "a part of the body";
    readonly "isolated": "a single bone or part";
    readonly "commingled": "parts of several people";
  };
  readonly "RemainsCondition": {
    readonly "fresh": "without decay";
    readonly "decomposed": "decomposed";
    readonly "mummified": "mummified";
    readonly "skeletonised": "bones alone";
    readonly "burnt": "burnt";
    readonly "submerged": "altered by water";
  };
  readonly "PresumptionBasis": {
    readonly "document_on_body": "a document on the body";
    readonly "visual": "somebody recognised the body";
    readonly "phone": "a telephone or a number";
    readonly "fingerprint_candidate": "fingerprints, not confirmed";
    readonly "witness": "a witness";
  };
  readonly "MannerOfDeath": {
    readonly "natural": "natural";
    readonly "accident": "accident";
    readonly "homicide": "homicide";
    readonly "suicide": "suicide";
    readonly "undetermined": "not determined";
  };
  readonly "Disposition": {
    readonly "stored": "kept in a morgue or laboratory";
    readonly "buried_individual": "buried in an own grave";
    readonly "common_grave": "buried in a common grave";
    readonly "cremated": "cremated";
    readonly "transferred": "handed to another institution";
    readonly "returned": "given back to the family";
  };
  readonly "RemainsStatus": {
    readonly "unidentified": "nobody knows who it is";
    readonly "identified_unclaimed": "identified, family not found";
    readonly "identified_family_notified": "identified, the family knows";
    readonly "released": "given to the family";
  };
  readonly "LivingSituation": {
    readonly "returned": "returned to the own country";
    readonly "detained": "detained";
    readonly "hospitalised": "in hospital";
    readonly "hospitalised_unable_to_speak": "in hospital, unable to say who it is";
    readonly "sheltered": "in a shelter";
    readonly "rescued_at_sea": "rescued at sea";
    readonly "unaccompanied_child": "child without family";
    readonly "homeless": "without a home";
    readonly "seeking_family": "looks for the own family";
  };
};
export = texts;
