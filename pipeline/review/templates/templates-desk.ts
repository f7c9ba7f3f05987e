import type { OwnTemplate, TemplateFields, TemplatesView } from '../contract/templates-view.ts';

/** A clerk's own templates, in a folder of the desk. */
export interface TemplatesDesk {
  readonly view: () => Promise<TemplatesView>;
  /** Takes a template in, and tells what is wrong with it; one with errors stays, and is not offered. */
  readonly add: (name: string, bytes: Uint8Array, kind?: string) => Promise<OwnTemplate>;
  readonly remove: (id: string) => Promise<void>;
  /** Where the pipeline finds it. */
  readonly place: (id: string) => string;
  readonly file: (id: string, what: 'file' | 'commented' | 'picture') => Promise<Uint8Array>;
  readonly starter: (kind: string) => Promise<Uint8Array>;
  readonly fields: (kind: string) => Promise<TemplateFields>;
  /** Ends the process that looks through templates. */
  readonly close: () => Promise<void>;
}
