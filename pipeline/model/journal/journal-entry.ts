/** The register of orders: its series, its entries, its history, and what every store of it can do. */

/** One gap-free sequence of numbers a calendar year, for one kind of order; from a later year it may have another format. */
export interface Series {
  /** What it is called by: «ОД», «ЛС». */
  readonly name: string;
  /** What is registered in it: «основная деятельность», «личный состав». */
  readonly kind: string;
  /** The first year for which this row holds. */
  readonly year: number;
  /** How a number is printed: «{n}-ОД», «{n}/{series}», «{nnn}-{yy}». */
  readonly format: string;
  /** The ordinal that comes first in `year`: more than 1 where an office begins mid-year. */
  readonly first: number;
}

/** What names one entry for ever: «12а» has the ordinal 12 and the letter «а», of a number put in between later. */
export interface EntryKey {
  readonly series: string;
  readonly year: number;
  readonly ordinal: number;
  /** Empty for most. */
  readonly letter: string;
}

/** What is known of an order; null where it is not. */
export interface Registration {
  /** The day of signing, ISO 8601. */
  readonly date: string | null;
  readonly title: string | null;
  readonly signatory: string | null;
  readonly executor: string | null;
  readonly basis: string | null;
  readonly sheets: number | null;
  readonly note: string | null;
  /** Key of the document's content (SHA-256, hexadecimal), by which the same document finds its number again. */
  readonly content: string | null;
}

/** Of an order of which nothing is known. */
export const unknownOrder: Registration = {
  date: null,
  title: null,
  signatory: null,
  executor: null,
  basis: null,
  sheets: null,
  note: null,
  content: null,
};

/** A reserved number waits for its order; a void one stays, so that nobody takes it again. */
export type EntryState = 'reserved' | 'confirmed' | 'void';

/** What a clerk calls them. */
export const stateNames: Readonly<Record<EntryState, string>> = {
  reserved: 'зарезервирован',
  confirmed: 'зарегистрирован',
  void: 'аннулирован',
};

export interface JournalEntry extends EntryKey, Registration {
  /** As it is printed: «12-ОД». */
  readonly number: string;
  readonly state: EntryState;
  /** Why it is void. */
  readonly reason: string | null;
}

/** What happened, and what it left: the entry after it, or, where its number was released, before it. */
export type Happening =
  | { readonly kind: 'series-added'; readonly series: Series }
  | {
      readonly kind: 'reserved' | 'confirmed' | 'voided' | 'released' | 'imported';
      readonly entry: JournalEntry;
    };

/** A line of the history, which only grows: each one holds the hash of the line before it. */
export type JournalEvent = Happening & {
  /** 1, 2, 3, …: this alone orders the history. */
  readonly seq: number;
  /** When it was written, ISO 8601 in UTC, by the clock of the machine, which may be wrong. */
  readonly at: string;
  /** SHA-256, hexadecimal. */
  readonly previous: string;
  readonly hash: string;
};

/** What `reserve` gives. */
export interface Reserved {
  readonly entry: JournalEntry;
  /** True where the document had this number already. */
  readonly again: boolean;
  /** The entry of the same content with another date, where there is one: likely the same order. */
  readonly twin: JournalEntry | null;
}

export interface EntryFilter {
  readonly series?: string | undefined;
  readonly year?: number | undefined;
  readonly state?: EntryState | undefined;
}

/** Something outside of the register that happens in one step with a change of it. */
export interface SideStep {
  readonly perform: () => void;
  /** Takes back what was performed: the change could not be kept. */
  readonly undo: () => void;
}

/** The first thing that is not as the program left it. */
export interface Alteration {
  /** Line of the history. */
  readonly seq: number;
  /** In Russian: what is wrong with it. */
  readonly message: string;
}

/** What `verify` found. */
export interface Verdict {
  readonly events: number;
  /** Hash of the last line of the history: who notes it down can prove later that nothing before it was altered. */
  readonly head: string;
  readonly alteration: Alteration | null;
}

/** A store of the register. Whatever fails throws a `Failure` (`journal/…`) and leaves nothing behind. */
export interface Journal {
  /** Lines of the history that were lost from the store and put back when it was opened. */
  readonly restored: number;
  /** Adds a series, or gives it another format from a later year on. */
  addSeries(series: Series): Promise<void>;
  /** All rows, by name and year. */
  listSeries(): Promise<readonly Series[]>;
  /** Gives the next number of a series and year; to a document that has one, the same again. */
  reserve(series: string, year: number, registration: Registration): Promise<Reserved>;
  /**
   * Makes a reserved number final with what is known now; where `step` throws, the number stays reserved. An entry that
   * is confirmed with just this already stays as it is, and the step is done.
   */
  confirm(key: EntryKey, registration: Registration, step?: SideStep): Promise<JournalEntry>;
  /** Keeps the number, but not the order. */
  void(key: EntryKey, reason: string): Promise<JournalEntry>;
  /** Gives a reserved number back that nobody has seen; it is the next to be given. */
  release(key: EntryKey): Promise<void>;
  /** Takes over entries of another register: all of them, or none where one number is there already. */
  importEntries(entries: readonly JournalEntry[]): Promise<void>;
  /** By series, year, ordinal and letter. */
  list(filter?: EntryFilter): Promise<readonly JournalEntry[]>;
  /** The whole history, the oldest first. */
  history(): Promise<readonly JournalEvent[]>;
  /** Compares the history with itself and with the entries; `head` is one that was noted down. */
  verify(head?: string): Promise<Verdict>;
  close(): Promise<void>;
}
