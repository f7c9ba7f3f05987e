import type { Block } from '../../model/paper/block.ts';
import type { XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import type { PageCounter } from './page-counter.ts';
import type { Styles } from './styles.ts';

/** What reading one part of a document needs from the whole of it. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly pages: PageCounter;
  /** The section properties after which a new page begins. */
  readonly pageEnds: ReadonlySet<XmlElement>;
  /** Reads the blocks of a body, a cell or a text box: each may hold the others. */
  readonly blocks: (container: XmlElement) => readonly Block[];
  /** Takes one cell from what the limits allow; throws a `Failure` when none is left. */
  readonly takeCell: () => void;
}
