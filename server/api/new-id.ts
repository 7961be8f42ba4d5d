import { v7 } from 'uuid';

/** A UUIDv7: made by the application, in the order of time. */
export const newId = (): string => v7();
