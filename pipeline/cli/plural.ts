export { counted, type Forms, plural } from '../model/plural.ts';
