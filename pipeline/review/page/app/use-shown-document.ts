import type { DeskDocument } from '../../contract/desk-document.ts';
import { useStore } from './store.ts';

/** The row of the document that the address names; null where it names none, or none that is known. */
export const useShownDocument = (): DeskDocument | null =>
  useStore(({ route, documents }) => documents?.find(({ id }) => id === route?.id) ?? null);
