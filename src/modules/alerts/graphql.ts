/** The door of the notifications module for the edges of other modules. */
export { AlertType } from './api/alert.type.js';
export { NotificationsApiModule } from './api.module.js';
