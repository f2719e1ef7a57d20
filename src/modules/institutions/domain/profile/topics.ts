import { spoken } from '../../../../locales/spoken.js';

/** Topics that a profile can speak of; the name is for people. */
export const TOPICS = spoken('server/profile-topics');

export type Topic = keyof typeof TOPICS;
