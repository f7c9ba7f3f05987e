import type { Diagnostic } from '../../model/document.ts';
import type { PaperForm } from '../../model/paper-form.ts';

/** How an order is to be issued. */
export interface PapersWish {
  /** `renewed`: in its new period; `as-is`: the document as it was mended. */
  readonly what: 'renewed' | 'as-is';
  /** A template of the templates page, by id; null for the one that comes with the program. */
  readonly template: string | null;
  readonly forms: readonly PaperForm[];
  /** A series of the register that gives the number, null where the number was given by hand or is left out. */
  readonly series: string | null;
  /** ISO 8601, null for the document's own or, with a register, today's. */
  readonly date: string | null;
  /** By hand, null where the register gives it or the document has one. */
  readonly number: string | null;
  /** The `PapersView.revision` that a person saw: of what was changed since, papers are refused with `review/stale`. */
  readonly shown?: number | undefined;
}

/** A file to be taken home. */
export interface PaperFile {
  /** Whole name, «Приказ 58-ОД.docx». */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Address on this server. */
  readonly href: string;
}

/** Papers that were made of a document. */
export interface Issue {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The period that the document was renewed for; null for the document as it was. */
  readonly period: string | null;
  /** The series that gave the number; null where none did. */
  readonly series: string | null;
  /** True where the papers bear «ПРОЕКТ». */
  readonly draft: boolean;
  /** The document may have been edited since. */
  readonly outdated: boolean;
  /** What the office rules and the register say of them. */
  readonly remarks: readonly Diagnostic[];
  readonly files: readonly PaperFile[];
  /** All files in one. */
  readonly zip: PaperFile;
}

/** What the page of issuing needs to know before. */
export interface PapersView {
  /** Grows with each edit of the document and each answer to its renewal. */
  readonly revision: number;
  /** The latest first. */
  readonly issues: readonly Issue[];
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** Series of the register in which an order can get its number, with the one that would come next; none without a register. */
  readonly series: readonly { readonly name: string; readonly kind: string; readonly next: string }[];
  /** Date that is proposed, ISO 8601. */
  readonly date: string;
  /** The period that the document is being renewed for; null where no renewal was begun. */
  readonly period: string | null;
  /** What is still missing, in Russian: as long as there is any, papers are drafts and get no number. */
  readonly missing: readonly string[];
}
