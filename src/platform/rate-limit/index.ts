export { Attempts, TooManyAttempts, type Attempt } from './attempts.js';
