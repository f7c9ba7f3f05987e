import type { DeskDocument } from '../../contract/desk-document.ts';
import type { RenewalState } from '../renew/renewal-state.ts';
import type { Trouble } from './refusal-error.ts';
import type { Route } from './route.ts';

/** `lost`: the server does not answer; `locked`: it no longer knows this browser. */
export type Connection = 'joining' | 'here' | 'lost' | 'locked';

/** A short message that goes away by itself; one of tone `bad` waits to be closed. */
export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly text: string;
  /** «Вернуть» */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** Keys that the page shown knows, for the help that «?» opens. */
export interface KeyHelp {
  /** «Проверка» */
  readonly title: string;
  readonly rows: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** A file on its way to the server. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  /** 0 to 1. */
  readonly sent: number;
  /** Null as long as all goes well. */
  readonly trouble: Trouble | null;
}

/** Something to be answered before the page goes on. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the two buttons say; `danger` marks a yes that cannot be taken back. */
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
  readonly answer: (yes: boolean) => void;
}

/** All that the page knows. A room that keeps more than a component can adds its own part here, null until it is opened. */
export interface State {
  /** Null where the address leads nowhere. */
  readonly route: Route | null;
  readonly connection: Connection;
  /** The latest first; null until they are known. */
  readonly documents: readonly DeskDocument[] | null;
  readonly uploads: readonly Upload[];
  readonly toasts: readonly Toast[];
  readonly question: Question | null;
  readonly help: KeyHelp | null;
  readonly renewal: RenewalState | null;
}
