// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "intake_at_home": "Reporting at home";
  readonly "intake_abroad": "Reporting from abroad";
  readonly "search_mechanism": "Search mechanism";
  readonly "search_roundtable": "Round table of institutions";
  readonly "alert": "Alert and its reach";
  readonly "minimum_data": "Least data asked for";
  readonly "registry": "Register of missing persons";
  readonly "migrants_in_registry": "Migrants in the register";
  readonly "living_search": "Search among the living";
  readonly "forensic_bank": "Forensic bank";
  readonly "forensic_data_rules": "Rules for forensic data";
  readonly "fingerprints": "Fingerprints";
  readonly "identification": "Identification";
  readonly "genetic_exchange": "Exchange of genetic data";
  readonly "public_database": "Public database";
  readonly "burial": "Burial and its trace";
  readonly "return_of_remains": "Return of remains";
  readonly "families": "What families ask for";
  readonly "data_access": "Who may read the data";
  readonly "migration_policy": "Migration policy";
  readonly "focal_point": "Focal point";
  readonly "response_times": "Time limits";
  readonly "agreements": "Agreements with other States";
};
export = texts;
