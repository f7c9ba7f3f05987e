import type { PaperLine, PaperTable } from '../../../model/paper/measured-paper.ts';
import type { Numbering } from '../../docx/numbering.ts';
import type { XmlElement } from '../../xml.ts';
import type { Formats } from './formats.ts';
import type { Frame } from './frame.ts';

/** What measuring one part of a document needs from the whole of it, and where it puts what it found. */
export interface Measuring {
  readonly formats: Formats;
  readonly numbering: Numbering;
  /** Distance of usual tab stops, twips. */
  readonly tab: number;
  /** True where tables begin at the text's edge by their border, as since Word 2013, and not by their text. */
  readonly bordersAtEdge: boolean;
  readonly takeCell: () => void;
  readonly lines: PaperLine[];
  readonly tables: PaperTable[];
  /** Measures the blocks of a cell or a text box: each may hold the others. Returns the lines of its own paragraphs. */
  readonly blocks: (nodes: Iterable<XmlElement>, frame: Frame) => readonly PaperLine[];
}
