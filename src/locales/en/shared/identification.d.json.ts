// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "state": {
    readonly "proposed": "proposed: nobody has confirmed yet";
    readonly "preliminary": "one institution has confirmed, the other has not";
    readonly "confirmed": "confirmed by both institutions";
    readonly "notified_to_family": "confirmed, and the family has been told";
    readonly "declined": "declined";
    readonly "lapsed": "lapsed";
    readonly "contested": "contested: it is examined again";
    readonly "reaffirmed": "examined again, and it stands";
    readonly "revoked": "revoked: the search goes on";
  };
  readonly "step": {
    readonly "proposed": "proposed";
    readonly "confirmed": "confirmed";
    readonly "declined": "declined";
    readonly "contested": "contested";
    readonly "lapsed": "lapsed";
    readonly "reaffirmed": "reaffirmed";
    readonly "revoked": "revoked";
    readonly "told": "told the family";
    readonly "allowed": "the person has said what may be told";
    readonly "companions_allowed": "has said that institutions of companions may be told that one was found";
    readonly "companions_refused": "has said that institutions of companions are not to be told";
  };
};
export = texts;
