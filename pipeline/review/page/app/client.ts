import type { EntryKey, Series } from '../../../model/journal/journal-entry.ts';
import type { SheetSize } from '../../../model/paper/sheet-size.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';
import type { Edit } from '../../contract/edit.ts';
import type { Issue, PapersView, PapersWish } from '../../contract/papers.ts';
import type { ImportReport, RegisterFilter, RegisterView } from '../../contract/register-view.ts';
import type { RenewalView, RenewalWish } from '../../contract/renewal-view.ts';
import type { Review } from '../../contract/review.ts';
import type { OwnTemplate, TemplateFields, TemplatesView } from '../../contract/templates-view.ts';
import type { UploadWatch } from './send.ts';

export interface DeskClient {
  readonly documents: () => Promise<readonly DeskDocument[]>;
  /** Puts the example of the first-run page on the desk. */
  readonly sample: () => Promise<DeskDocument>;
  /** Gives the id under which the server keeps the bytes until they are added. */
  readonly upload: (file: Blob, name: string, watch?: UploadWatch) => Promise<string>;
  /** Several uploads are pictures of the document's pages, in their order. */
  readonly add: (name: string, uploads: readonly string[]) => Promise<DeskDocument>;
  readonly remove: (id: string) => Promise<void>;
  readonly cancel: (id: string) => Promise<DeskDocument>;
  readonly retry: (id: string, password?: string) => Promise<DeskDocument>;
}

export interface ReviewClient {
  /** The sizes of its pages, known long before it is read; none as long as they are not. */
  readonly sheets: (id: string) => Promise<readonly SheetSize[]>;
  readonly review: (id: string) => Promise<Review>;
  readonly edit: (id: string, revision: number, edits: readonly Edit[]) => Promise<Review>;
  readonly undo: (id: string, revision: number) => Promise<Review>;
  readonly redo: (id: string, revision: number) => Promise<Review>;
  /** Address of a page's picture, so many pixels wide. */
  readonly pictureHref: (id: string, page: number, width: 800 | 1600 | 2400) => string;
}

export interface RenewalClient {
  readonly renewal: (id: string) => Promise<RenewalView>;
  readonly saveRenewal: (id: string, wish: RenewalWish) => Promise<RenewalView>;
  /** Address of the redline, for a frame. */
  readonly redlineHref: (id: string) => string;
}

export interface PapersClient {
  readonly papers: (id: string) => Promise<PapersView>;
  readonly issue: (id: string, wish: PapersWish) => Promise<Issue>;
  /** The draft as a PDF. */
  readonly preview: (id: string, wish: PapersWish, signal?: AbortSignal) => Promise<ArrayBuffer>;
  readonly searchableHref: (id: string) => string;
  readonly jsonHref: (id: string) => string;
}

/** How an old register is taken over. */
export interface RegisterImport {
  readonly upload: string;
  readonly name: string;
  readonly series?: string;
  readonly year?: number;
  readonly voidGaps: boolean;
  readonly dry: boolean;
}

export interface RegisterClient {
  readonly register: (filter: RegisterFilter) => Promise<RegisterView>;
  readonly createRegister: () => Promise<RegisterView>;
  readonly addSeries: (series: Series) => Promise<RegisterView>;
  readonly voidEntry: (key: EntryKey, reason: string) => Promise<RegisterView>;
  readonly importRegister: (wish: RegisterImport) => Promise<ImportReport>;
  readonly verifyRegister: () => Promise<{ readonly message: string; readonly sound: boolean }>;
  readonly exportHref: (form: 'xlsx' | 'docx' | 'pdf' | 'csv', filter: RegisterFilter) => string;
}

export interface TemplatesClient {
  readonly templates: () => Promise<TemplatesView>;
  readonly addTemplate: (upload: string, name: string, kind?: string) => Promise<OwnTemplate>;
  readonly removeTemplate: (id: string) => Promise<void>;
  readonly templateFields: (kind: string) => Promise<TemplateFields>;
  readonly starterHref: (kind: string) => string;
}

/** All that the page asks of the server. Whatever the server refuses throws a `RefusalError`. */
export interface Client
  extends DeskClient,
    ReviewClient,
    RenewalClient,
    PapersClient,
    RegisterClient,
    TemplatesClient {}
