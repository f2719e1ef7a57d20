/** The door of the notifications module for the edges of other modules. */
export { NotificationsApiModule } from './api.module.js';
