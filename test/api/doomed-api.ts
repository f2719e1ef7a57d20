import 'reflect-metadata';
import { ApiHouse } from './api-house.js';

/** An API for a test to kill: it says where it listens, and goes on. */
const house = await ApiHouse.open();
console.log(house.api.url);
