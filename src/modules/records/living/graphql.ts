/** The door of the located-persons module for the edges of other modules. */
export { WishDeciderEnum } from './api/located-person.type.js';
