/**
 * Relation of the actor's institution to the thing that is touched.
 *
 * `own`: the institution owns it. `party`: it owns one side of it (a match, an alert's match). `platform`: it
 * belongs to the installation or to nobody. `foreign`: another institution owns it.
 */
export type ActorRelation = 'own' | 'party' | 'platform' | 'foreign';
